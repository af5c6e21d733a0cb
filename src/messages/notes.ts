/** What a note on the contract as a whole says: a title, why it matters, and what to do about it. */
import type { NoteCode } from '../judge/note.ts';
import type { Bilingual } from './language.ts';

interface NoteWords {
  readonly title: Bilingual;
  readonly says: Bilingual;
  readonly next: Bilingual;
}

export const NOTE_SENTENCES = {
  'listed-party': {
    title: { zh: '名单主体：{name}', en: 'On a list: {name}' },
    says: {
      zh: '合同中的“{name}”与{list}所列“{listed}”（自{from}）名称一致。',
      en: '“{name}” in the contract has the name of “{listed}”, on the {list} since {from}.',
    },
    next: {
      zh: '核对其身份、控股50%及以上的关联方和名单原文；核对完毕前不提供任何物项。',
      en: 'Establish who it is, check affiliates held 50 % or more and the list itself, and let nothing go to it before that.',
    },
  },
  'name-like-listed': {
    title: { zh: '名称接近名单主体：{name}', en: 'A name close to one on a list: {name}' },
    says: {
      zh: '合同中的“{name}”与{list}所列“{listed}”（自{from}）名称相近，或者包含该名称。',
      en: '“{name}” in the contract is close to “{listed}”, on the {list} since {from}, or holds that name.',
    },
    next: {
      zh: '核实是否为同一主体或其关联方（控股50%及以上）。',
      en: 'Establish whether it is the same body, or an affiliate held 50 % or more.',
    },
  },
  'prohibited-technology': {
    title: { zh: '涉及禁止出口的技术', en: 'Technology that the Catalogue prohibits' },
    says: {
      zh: '下列条款向外提供的技术属于目录所列禁止出口的技术，与公告是否暂停无关。目录对此没有许可途径；它与第62号公告许可的关系尚无说明。',
      en: 'What these clauses pass on falls under an entry that the Catalogue prohibits, whether or not the announcements are paused. The Catalogue has no licence route for it; how that goes together with a licence under Announcement 62 has not been explained.',
    },
    next: {
      zh: '签约和谈判前提交专项审查；以许可为前提的条款不能解决此问题。',
      en: 'Have it reviewed before any talks or signature; a condition that waits for a licence does not settle it.',
    },
  },
  'no-licence-condition': {
    title: { zh: '全文没有许可前提', en: 'No licence condition anywhere' },
    says: {
      zh: '合同约定向外转移，但没有任何条款约定以取得主管部门许可为前提。',
      en: 'The contract provides for transfers out of China, and no clause makes anything wait for a licence of the authority.',
    },
    next: {
      zh: '增加先决条件：取得许可之前不交付、不披露，许可被拒时的后果也一并写明。',
      en: 'Add a condition precedent: nothing is delivered or disclosed before the licence, and say what follows if it is refused.',
    },
  },
} as const satisfies Record<NoteCode, NoteWords>;

export const NOTE_WORDS = {
  heading: { zh: '合同整体', en: 'About the contract as a whole' },
  clauses: { zh: '条款', en: 'Clauses' },
  words: { zh: '原文', en: 'Words' },
  next: { zh: '下一步', en: 'Next step' },
  more: { zh: '另有 {count} 处', en: 'and {count} more' },
  moreOne: { zh: '另有 1 处', en: 'and 1 more' },
  count: { zh: '合同整体提示 {count} 条', en: '{count} notes on the whole' },
  countOne: { zh: '合同整体提示 1 条', en: '1 note on the whole' },
  toText: { zh: '在文本中查看 {id}', en: 'Show {id} in the text' },
} as const satisfies Record<string, Bilingual>;

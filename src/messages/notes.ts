/** What a note on the contract as a whole says: a title, why it matters, and what to do about it. */
import type { NoteCode } from '../judge/note.ts';
import type { Bilingual } from './language.ts';

interface NoteWords {
  readonly title: Bilingual;
  readonly says: Bilingual;
  readonly next: Bilingual;
}

export const NOTE_SENTENCES = {
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

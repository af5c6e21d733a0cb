/** What a note says of two language versions that differ, by the codes of its details. */
import type { DifferenceKind } from '../judge/note.ts';
import type { PrevailingRule } from '../structure/contract.ts';
import type { Bilingual, Language } from './language.ts';

export const VERSION_NAMES = {
  zh: { zh: '中文本', en: 'Chinese version' },
  en: { zh: '英文本', en: 'English version' },
} as const satisfies Record<Language, Bilingual>;

/** `{transfers}` is the version that lets more go out, `{other}` the other one. */
export const DIFFERENCE_SENTENCES = {
  missing: {
    zh: '{transfers}约定了转移，{other}没有与之对应的条款',
    en: 'the {transfers} provides for a transfer, and the {other} has no such clause',
  },
  denied: {
    zh: '{transfers}约定了转移，{other}则否定或禁止',
    en: 'the {transfers} provides for a transfer, which the {other} denies or forbids',
  },
  conditional: {
    zh: '{other}以取得主管部门许可为前提，{transfers}没有这一前提',
    en: 'the {other} makes the transfer wait for a licence of the authority, the {transfers} does not',
  },
  exempt: {
    zh: '{other}限于属于公有领域、基础研究或专利申请的内容，{transfers}没有这一限制',
    en: 'the {other} limits it to what is public, basic research or a patent filing, the {transfers} does not',
  },
  recipient: {
    zh: '{transfers}约定由境内转移至境外，{other}所约定的提供方或者接收地不同，并不向外转移',
    en: 'by the {transfers} it goes out of China; the {other} names another giver or another place, and nothing goes out',
  },
  stage: {
    zh: '两种文本所转移的技术属于不同环节',
    en: 'the two versions transfer technology of different stages',
  },
  'other-matter': {
    zh: '{transfers}约定了转移，{other}的对应条款所约定的是另一事项',
    en: 'the {transfers} provides for a transfer, and the {other} speaks of something else under that number',
  },
} as const satisfies Record<DifferenceKind, Bilingual>;

export const PREVAILING_SENTENCES = {
  zh: { zh: '合同约定以中文本为准。', en: 'By the contract the Chinese version prevails.' },
  en: { zh: '合同约定以英文本为准。', en: 'By the contract the English version prevails.' },
  equal: {
    zh: '合同约定两种文本效力等同，因此两种理解都可能被主张。',
    en: 'By the contract both versions are equal, so that either reading may be claimed.',
  },
  contradictory: {
    zh: '合同关于以何种文本为准的约定自相矛盾。',
    en: 'What the contract says of the prevailing version contradicts itself.',
  },
  unsaid: {
    zh: '合同没有约定以何种文本为准。',
    en: 'The contract has no clause on which version prevails.',
  },
} as const satisfies Record<PrevailingRule, Bilingual>;

export const UNNUMBERED = { zh: '未编号条款', en: 'A clause without a number' } as const satisfies Bilingual;

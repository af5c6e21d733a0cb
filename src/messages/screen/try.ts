/** Words of the page on which a sentence is tried. */
import type { Bilingual } from '../language.ts';

export const TRY_WORDS = {
  title: { zh: '试一句话', en: 'Try a sentence' },
  lead: {
    zh: '这句话会被提示吗？为什么？文字按一份小合同审阅，不作保存。',
    en: 'Would this be flagged, and why? The text is read as a small contract. Nothing is kept.',
  },
  text: { zh: '一句话或几个条款，中文或英文', en: 'A sentence or some clauses, in Chinese or English' },
  parties: { zh: '当事人', en: 'Parties' },
  'china-to-abroad': {
    zh: '境内甲方（许可方、卖方等）与境外乙方',
    en: 'Party A (licensor, seller …) in China, Party B abroad',
  },
  'abroad-to-china': {
    zh: '境外甲方（许可方、卖方等）与境内乙方',
    en: 'Party A (licensor, seller …) abroad, Party B in China',
  },
  'within-china': { zh: '双方均在境内', en: 'both in China' },
  'outside-china': { zh: '双方均在境外', en: 'both abroad' },
  'as-written': { zh: '仅按文字本身', en: 'as the text says itself' },
  asOf: { zh: '法规截至', en: 'Law as of' },
  run: { zh: '审阅', en: 'Review it' },
  running: { zh: '正在审阅……', en: 'Reviewing …' },
  assumed: { zh: '审阅时在文字前加上：', en: 'Read as if this stood before it:' },
  nothing: {
    zh: '文字中没有指向稀土技术任何环节的用语，因此未作判断。',
    en: 'No words in it point to a stage of rare-earth technology, so nothing was weighed.',
  },
  found: { zh: '词典中命中的条目', en: 'Entries of the dictionary that stand in it' },
  foundNone: { zh: '词典中没有任何条目命中。', en: 'No entry of the dictionary stands in it.' },
  reason: { zh: '理由', en: 'Reason' },
  provisions: { zh: '规定', en: 'Provisions' },
  how: { zh: '如何判断', en: 'How it was judged' },
  left: { zh: '其后还有 {count} 个条款未列出。', en: '{count} further clauses are not shown.' },
} as const satisfies Record<string, Bilingual>;

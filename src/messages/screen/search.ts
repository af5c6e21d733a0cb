/** Words of the search over all contracts. */
import type { Bilingual } from '../language.ts';

export const SEARCH_WORDS = {
  title: { zh: '搜索', en: 'Search' },
  titleFor: { zh: '搜索“{text}”', en: 'Search for “{text}”' },
  found: { zh: '{count} 份合同中有这些文字', en: '{count} contracts hold these words' },
  foundOne: { zh: '1 份合同中有这些文字', en: '1 contract holds these words' },
  places: { zh: '{count} 处', en: '{count} places' },
  placesOne: { zh: '1 处', en: '1 place' },
  more: { zh: '另有 {count} 处', en: '{count} more in this contract' },
  allPlaces: { zh: '显示该合同中的 {count} 处', en: 'Show {count} places in this contract' },
  none: {
    zh: '没有合同含有这些文字。请换用更短的词，或不限事项。',
    en: 'No contract holds these words. Try fewer or shorter words, or all matters.',
  },
  begin: {
    zh: '输入要在全部合同原文中查找的文字（中文或英文）。',
    en: 'Type the words to look for in the full text of all contracts, in Chinese or English.',
  },
  loading: { zh: '正在搜索…', en: 'Searching…' },
} as const satisfies Record<string, Bilingual>;

/** What a screen reader says of a mark in the text. */
import type { Bilingual } from '../language.ts';

export const MARK_WORDS = {
  clause: { zh: '{id}，{level}级，条款', en: '{id}, {level}, clause' },
  evidence: { zh: '{id}，{level}级，{element}', en: '{id}, {level}, {element}' },
  note: { zh: '{id}，提示：{title}', en: '{id}, note: {title}' },
  definition: { zh: '“{name}”的定义', en: 'Definition of “{name}”' },
  words: { zh: '所查找的文字', en: 'The words that were looked for' },
  use: { zh: '使用“{name}”', en: 'Use of “{name}”' },
} as const satisfies Record<string, Bilingual>;

/** Words of the list of keys. */
import type { Bilingual } from '../language.ts';

export const KEY_WORDS = {
  title: { zh: '按键', en: 'Keys' },
  show: { zh: '按键一览', en: 'this list' },
  on: { zh: '启用单键操作', en: 'Single keys act' },
  none: { zh: '本页没有按键。', en: 'No key acts on this page.' },
  close: { zh: '关闭', en: 'Close' },
} as const satisfies Record<string, Bilingual>;

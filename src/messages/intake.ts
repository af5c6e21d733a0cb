/** Words for documents on their way to a review, and names of the matters that are made by themselves. */
import type { Bilingual } from './language.ts';

export const INTAKE_WORDS = {
  waiting: { zh: '等待审阅', en: 'waiting for its review' },
  reading: { zh: '正在审阅', en: 'being reviewed' },
  firstMatter: { zh: '合同', en: 'Contracts' },
  samples: { zh: '样本', en: 'Samples' },
} as const satisfies Record<string, Bilingual>;

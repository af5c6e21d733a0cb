import type { Bilingual } from './language.ts';

/** The fixed line under every output that a person reads. */
export const SCREENING_AID: Bilingual = {
  zh: '本结果为筛查辅助，不构成法律意见。',
  en: 'This is a screening aid and no legal advice.',
};

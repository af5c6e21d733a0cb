/** Levels, statuses and kinds of evidence as a person sees them. A level is never told by colour alone: shape, letter, word. */
import type { DocumentStatus } from '../api/documents.ts';
import type { EvidenceElement, Level } from '../judge/finding.ts';
import type { Bilingual } from './language.ts';

export const LEVEL_SHAPES = { high: '▲', medium: '◆', low: '●' } as const satisfies Record<Level, string>;

export const LEVEL_LETTERS = {
  high: { zh: '高', en: 'H' },
  medium: { zh: '中', en: 'M' },
  low: { zh: '低', en: 'L' },
} as const satisfies Record<Level, Bilingual>;

export const LEVEL_LABELS = {
  high: { zh: '高', en: 'high' },
  medium: { zh: '中', en: 'medium' },
  low: { zh: '低', en: 'low' },
} as const satisfies Record<Level, Bilingual>;

export const STATUS_LABELS = {
  waiting: { zh: '等待审阅', en: 'waiting' },
  reading: { zh: '正在审阅', en: 'being reviewed' },
  reviewed: { zh: '已审阅', en: 'reviewed' },
  partial: { zh: '部分审阅', en: 'partly reviewed' },
  failed: { zh: '未能审阅', en: 'not reviewed' },
  skipped: { zh: '已跳过', en: 'skipped' },
} as const satisfies Record<DocumentStatus, Bilingual>;

export const EVIDENCE_LABELS = {
  stage: { zh: '环节', en: 'stage' },
  subject: { zh: '对象', en: 'subject' },
  channel: { zh: '渠道', en: 'channel' },
  direction: { zh: '流向', en: 'direction' },
  limit: { zh: '限制', en: 'limit' },
  definition: { zh: '定义', en: 'definition' },
} as const satisfies Record<EvidenceElement, Bilingual>;

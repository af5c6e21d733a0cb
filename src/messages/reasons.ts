/**
 * The pieces from which the sentence "why" of a finding is put together. Which piece follows from which
 * decision stands in report/reason.ts. No sentence here gives a verdict.
 */
import type { Channel, Subject } from '../dictionary/entries.ts';
import { CHANNEL_LABELS } from './elements.ts';
import type { Bilingual } from './language.ts';

export const CHANNEL_PHRASES = {
  ...CHANNEL_LABELS,
  trade: { zh: '贸易交付', en: 'delivery' },
  'ip-licensing': { zh: '知识产权许可', en: 'a licence or transfer of rights' },
} as const satisfies Record<Channel, Bilingual>;

/** What may move; `{stages}` is one attribute or several. */
export const MATTER_PHRASES = {
  technology: { zh: '{stages}技术', en: '{stages} technology' },
  'line-service': { zh: '{stages}生产线服务', en: 'services on a {stages} line' },
  'catch-all': {
    zh: '用于{stages}工厂的通用货物、服务或资金',
    en: 'general goods, services or money for a {stages} plant',
  },
} as const satisfies Record<Subject, Bilingual>;

export const MATTER_WITHOUT_STAGE = {
  technology: { zh: '环节未明的技术', en: 'technology of a stage that is not named' },
  'line-service': { zh: '环节未明的生产线服务', en: 'services on a line of a stage that is not named' },
  'catch-all': {
    zh: '用于环节未明的工厂的通用货物、服务或资金',
    en: 'general goods, services or money for a plant of a stage that is not named',
  },
} as const satisfies Record<Subject, Bilingual>;

export const REASON_PIECES = {
  by: { zh: '以{channels}方式', en: ' by {channels}' },
  between: { zh: '由{from}向{to}', en: ' from {from} to {to}' },
  outward: { zh: '由境内向境外', en: ' out of China' },
  inward: { zh: '由境外向境内', en: ' into China' },
  and: { zh: '、', en: ' and ' },
  comma: { zh: '、', en: ', ' },
  country: { zh: '{name}（{country}）', en: '{name} ({country})' },
  abroad: { zh: '境外', en: 'abroad' },
  unknownCountry: { zh: '所在地不明', en: 'place unclear' },
} as const satisfies Record<string, Bilingual>;

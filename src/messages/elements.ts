/** The words for the elements of a finding: stage, subject, channel and direction. */
import type { Channel, Direction, Stage, Subject } from '../dictionary/entries.ts';
import type { Bilingual } from './language.ts';

export const STAGE_LABELS = {
  mining: { zh: '稀土开采', en: 'rare-earth mining' },
  separation: { zh: '冶炼分离', en: 'smelting and separation' },
  'metal-smelting': { zh: '金属冶炼', en: 'metal smelting' },
  'magnet-making': { zh: '磁材制造', en: 'magnet making' },
  recycling: { zh: '二次资源回收利用', en: 'recycling' },
} as const satisfies Record<Stage, Bilingual>;

/** The stage as it stands before "technology", "line" or "plant". */
export const STAGE_ATTRIBUTES = {
  mining: { zh: '稀土开采', en: 'rare-earth mining' },
  separation: { zh: '冶炼分离', en: 'rare-earth separation' },
  'metal-smelting': { zh: '金属冶炼', en: 'rare-earth metal-smelting' },
  'magnet-making': { zh: '磁材制造', en: 'magnet-making' },
  recycling: { zh: '稀土二次资源回收利用', en: 'rare-earth recycling' },
} as const satisfies Record<Stage, Bilingual>;

export const SUBJECT_LABELS = {
  technology: { zh: '技术', en: 'technology' },
  'line-service': { zh: '生产线服务', en: 'service on a production line' },
  'catch-all': { zh: '通用货物、服务或资金', en: 'general goods, services or money' },
} as const satisfies Record<Subject, Bilingual>;

export const CHANNEL_LABELS = {
  trade: { zh: '贸易交付', en: 'delivery in trade' },
  'ip-licensing': { zh: '知识产权许可', en: 'licence of rights' },
  investment: { zh: '投资', en: 'investment' },
  exchange: { zh: '交流', en: 'exchange' },
  gift: { zh: '赠送', en: 'gift' },
  exhibition: { zh: '展览', en: 'exhibition' },
  testing: { zh: '检测', en: 'testing' },
  assistance: { zh: '援助与现场服务', en: 'assistance' },
  training: { zh: '传授与培训', en: 'training' },
  'joint-rnd': { zh: '联合研发', en: 'joint research and development' },
  employment: { zh: '雇佣', en: 'employment' },
  consulting: { zh: '咨询', en: 'consulting' },
  other: { zh: '其他方式', en: 'other means' },
} as const satisfies Record<Channel, Bilingual>;

export const DIRECTION_LABELS = {
  outbound: { zh: '由境内向境外', en: 'out of China' },
  inbound: { zh: '由境外向境内', en: 'into China' },
  domestic: { zh: '境内', en: 'inside China' },
  foreign: { zh: '境外之间', en: 'outside China' },
  unknown: { zh: '流向不明', en: 'direction unclear' },
} as const satisfies Record<Direction, Bilingual>;

/** The words for what stands in the dictionary: families, kinds, roles, and how much one word proves. */
import type { CONCEPT_KINDS, CueRole, ENTRY_FAMILIES, SPECIFICITIES, STRENGTHS } from '../dictionary/entries.ts';
import type { Bilingual } from './language.ts';

export const FAMILY_LABELS = {
  concepts: { zh: '技术用语', en: 'Technical terms' },
  channels: { zh: '转移方式', en: 'Ways of transfer' },
  cues: { zh: '语境用语', en: 'Words of context' },
  places: { zh: '国家和地区', en: 'Countries and territories' },
  parties: { zh: '名单实体', en: 'Listed parties' },
} as const satisfies Record<(typeof ENTRY_FAMILIES)[number], Bilingual>;

export const CONCEPT_KIND_LABELS = {
  subject: { zh: '环节或稀土本身', en: 'the stage or the rare earths by name' },
  material: { zh: '物料', en: 'material' },
  element: { zh: '元素', en: 'element' },
  reagent: { zh: '药剂', en: 'reagent' },
  process: { zh: '工序', en: 'process' },
  parameter: { zh: '工艺参数', en: 'process figure' },
  equipment: { zh: '设备', en: 'equipment' },
  grade: { zh: '牌号与化学式', en: 'grade or formula' },
  service: { zh: '生产线上的工作', en: 'work on a line' },
  line: { zh: '生产线与工厂', en: 'line or plant' },
  carrier: { zh: '技术载体', en: 'carrier of technology' },
  'end-use': { zh: '敏感用途', en: 'sensitive end use' },
  regime: { zh: '管制文件与机关', en: 'control instrument or authority' },
} as const satisfies Record<(typeof CONCEPT_KINDS)[number], Bilingual>;

export const CUE_ROLE_LABELS = {
  'party-cn': { zh: '境内主体的依据', en: 'evidence of a party in China' },
  'party-foreign': { zh: '境外主体的依据', en: 'evidence of a party abroad' },
  negation: { zh: '否定', en: 'negation' },
  exclusion: { zh: '排除', en: 'exclusion' },
  condition: { zh: '以许可为前提', en: 'waits for a licence' },
  exemption: { zh: '豁免', en: 'exemption' },
  standard: { zh: '通用条款用语', en: 'wording of any contract' },
  harmless: { zh: '无关用途', en: 'harmless use' },
  'catch-all': { zh: '通用货物、服务或资金', en: 'general goods, services or money' },
  'other-trade': { zh: '其他行业', en: 'another trade' },
  idle: { zh: '不产生转移的谓语', en: 'nothing moves by it' },
  note: { zh: '合同整体提示的依据', en: 'ground of a note on the contract' },
  provide: { zh: '给出', en: 'gives' },
  receive: { zh: '取得', en: 'takes' },
  act: { zh: '条款所为', en: 'what a clause does' },
} as const satisfies Record<CueRole, Bilingual>;

export const SPECIFICITY_LABELS = {
  decisive: { zh: '单独即可证明', en: 'proves it alone' },
  strong: { zh: '合同中另有旁证即可证明', en: 'proves it with any company in the contract' },
  ambiguous: { zh: '须同句另有旁证', en: 'needs company in its sentence' },
} as const satisfies Record<(typeof SPECIFICITIES)[number], Bilingual>;

export const STRENGTH_LABELS = {
  names: { zh: '即指此方式', en: 'names this way' },
  suggests: { zh: '仅在无其他方式时采用', en: 'counts only where the clause names no other way' },
} as const satisfies Record<(typeof STRENGTHS)[number], Bilingual>;

/** The words by which a person is told a state, an effect or a grade. */
import type { Bilingual } from '../messages/language.ts';
import type { Grade } from './instruments.ts';
import type { Effect, ProvisionState } from './provision.ts';

export const STATE_LABELS = {
  'not-yet-in-force': { zh: '尚未施行', en: 'not yet in force' },
  'in-force': { zh: '施行中', en: 'in force' },
  suspended: { zh: '暂停实施', en: 'suspended' },
  ended: { zh: '已失效', en: 'ended' },
  'not-verified': { zh: '状态未核实', en: 'not verified' },
} as const satisfies Record<ProvisionState, Bilingual>;

export const EFFECT_LABELS = {
  prohibited: { zh: '禁止', en: 'prohibited' },
  restricted: { zh: '限制，须许可', en: 'restricted, needs a licence' },
  licence: { zh: '须取得出口许可', en: 'needs an export licence' },
  'catch-all': { zh: '全面管制', en: 'catch-all' },
  duty: { zh: '义务', en: 'duty' },
} as const satisfies Record<Effect, Bilingual>;

export const GRADE_LABELS = {
  A: { zh: '两处以上载有官方文字', en: 'official wording seen in two places' },
  B: { zh: '一处载有官方文字，或多份摘要一致', en: 'official wording seen once, or several agreeing summaries' },
  C: { zh: '仅见二手摘要', en: 'a secondary summary only' },
  D: { zh: '未见佐证，须核对原文', en: 'not confirmed; check the official text' },
} as const satisfies Record<Grade, Bilingual>;

/** The words by which a person is told a state, an effect or an event. */
import type { Bilingual } from '../messages/language.ts';
import type { EventKind } from './instruments.ts';
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

export const EVENT_LABELS = {
  issued: { zh: '公布', en: 'issued' },
  'in-force': { zh: '施行', en: 'in force' },
  suspended: { zh: '暂停实施', en: 'suspended' },
  resumed: { zh: '恢复实施', en: 'resumed' },
  amended: { zh: '修改', en: 'amended' },
  'extension-announced': { zh: '宣布延长，尚无公告', en: 'extension announced, not yet by a notice' },
  unclear: { zh: '状态不明', en: 'state unclear' },
  ended: { zh: '失效', en: 'ended' },
} as const satisfies Record<EventKind, Bilingual>;

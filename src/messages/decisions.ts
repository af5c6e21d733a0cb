/** The words for how a finding stands in its review. */
import type { DecisionCode, ReopeningCause, ReviewState } from '../api/finding-shapes.ts';
import type { Bilingual } from './language.ts';

export const DECISION_LABELS = {
  'to-be-licensed': { zh: '须申请许可', en: 'to be licensed' },
  'to-be-changed': { zh: '须修改条款', en: 'to be changed' },
  'not-controlled': { zh: '不属管制', en: 'not controlled' },
  'needs-facts': { zh: '待补充事实', en: 'needs facts' },
  escalated: { zh: '已上报', en: 'escalated' },
} as const satisfies Record<DecisionCode, Bilingual>;

export const REVIEW_STATE_LABELS = {
  open: { zh: '待决定', en: 'open' },
  pending: { zh: '处理中', en: 'in progress' },
  'awaiting-second': { zh: '待第二人复核', en: 'awaits a second reader' },
  closed: { zh: '已了结', en: 'closed' },
  reopened: { zh: '重新待决定', en: 'reopened' },
} as const satisfies Record<ReviewState, Bilingual>;

export const REOPENING_LABELS = {
  words: { zh: '条款文字有变', en: 'the words changed' },
  rule: { zh: '适用规则有变', en: 'the rule changed' },
  law: { zh: '法律状态有变', en: 'the state of the law changed' },
} as const satisfies Record<ReopeningCause, Bilingual>;

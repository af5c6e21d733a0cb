/** How a state of the law is shown: a shape beside its word, never a colour alone. */
import type { ProvisionState } from '../law/provision.ts';

export const STATE_SHAPES = {
  'not-yet-in-force': '○',
  'in-force': '●',
  suspended: '◐',
  ended: '✕',
  'not-verified': '?',
} as const satisfies Record<ProvisionState, string>;

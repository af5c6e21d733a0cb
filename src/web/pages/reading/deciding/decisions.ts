/** The five decisions as the desk offers them, by their keys, and when one needs a reason. */
import type { DecisionCode, FindingCard } from '../../../../api/finding-shapes.ts';
import { DECISION_LABELS } from '../../../../messages/decisions.ts';

type Review = FindingCard['review'];

export interface Offered {
  readonly decision: DecisionCode;
  readonly key: string;
}

/** In the order in which they are labelled everywhere; the first has the key `1`. */
export const DECISIONS: readonly Offered[] = (Object.keys(DECISION_LABELS) as DecisionCode[]).map(
  // The labels hold every decision and nothing else.
  (decision, at) => ({ decision, key: String(at + 1) }),
);

export function closes(decision: DecisionCode): boolean {
  return decision !== 'needs-facts' && decision !== 'escalated';
}

export function needsReason({ level }: Pick<FindingCard, 'level'>, decision: DecisionCode): boolean {
  return level === 'high' && closes(decision);
}

/** How a finding will stand, shown until the server answers; who decided and whether a second reader is awaited is its word. */
export function expectReview(
  review: Review,
  decision: DecisionCode,
  reason: string,
  by: { readonly id: string; readonly name: string },
  at: string,
): Review {
  return {
    ...review,
    state: closes(decision) ? 'closed' : 'pending',
    decision: { id: '', decision, reason, by, at, second: null },
    reopenedBy: null,
  };
}

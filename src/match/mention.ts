import type { Span } from '../extract/document.ts';

/**
 * - `accepted`  the wording settles it (for an ambiguous concept: a needed neighbour stands in the sentence)
 * - `lonely`    an ambiguous concept without company; only the contract around it can settle it
 * - `cancelled` a false friend stands in the same sentence; kept for `explain` alone
 */
export const STANDINGS = ['accepted', 'lonely', 'cancelled'] as const;
export type Standing = (typeof STANDINGS)[number];

/** A dictionary entry found in the reading text. */
export interface Mention {
  /** Id of the concept, channel or cue. */
  readonly id: string;
  readonly span: Span;
  readonly standing: Standing;
  /** The words that gave company or cancelled it, where there are such. */
  readonly because: Span | null;
}

/** What limits a clause: cues of the dictionary by their role, and what they do to an operation beside them. */

import type { CueRole } from '../dictionary/entries.ts';
import type { Span } from '../extract/document.ts';
import type { ClauseMentions, CueMention } from './reading.ts';

export interface Limits {
  readonly standard: readonly CueMention[];
  readonly harmless: readonly CueMention[];
  readonly exemption: readonly CueMention[];
  /** Waits for a licence of the authority, in the clause itself; a duty to apply is none. */
  readonly condition: readonly CueMention[];
  readonly negation: readonly CueMention[];
}

export function cuesIn(mentions: ClauseMentions, role: CueRole, within: Span): readonly CueMention[] {
  return mentions.cues.filter(
    (one) =>
      one.cue.role === role &&
      one.standing === 'accepted' &&
      one.span.start >= within.start &&
      one.span.start < within.end,
  );
}

export function readLimits(mentions: ClauseMentions, within: Span): Limits {
  return {
    standard: cuesIn(mentions, 'standard', within),
    harmless: cuesIn(mentions, 'harmless', within),
    exemption: cuesIn(mentions, 'exemption', within),
    condition: cuesIn(mentions, 'condition', within),
    negation: [...cuesIn(mentions, 'negation', within), ...cuesIn(mentions, 'exclusion', within)],
  };
}

export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && one.end > other.start;
}

/**
 * In a sentence on a standard matter only what is ordered before that matter is a transfer.
 * @param plain the operation names no channel: it yields wherever the matter stands
 */
export function yieldsToStandard(
  operation: Span,
  plain: boolean,
  sentence: Span,
  standard: readonly CueMention[],
  text: string,
): boolean {
  return standard.some((cue) => {
    if (!overlaps(cue.span, sentence)) return false;
    if (plain || operation.end > cue.span.start) return true;
    // What stands before a payment without a comma, or as its condition, is what is paid for.
    const between = text.slice(operation.end, cue.span.start);
    return (
      cue.cue.meaning === 'payment' && (!/[，,]/u.test(between) || /(?:的|后|时|之日|内)[，,][^，,]*$/u.test(between))
    );
  });
}

/** Safety, language or office matters stand in the sentence, and no process of a stage does. */
export function isHarmlessIn(sentence: Span, harmless: readonly CueMention[], mentions: ClauseMentions): boolean {
  const inside = harmless.filter((cue) => overlaps(cue.span, sentence));
  if (inside.length === 0) return false;
  return !mentions.concepts.some(
    (one) =>
      one.standing === 'accepted' &&
      (one.concept.kind === 'process' || one.concept.kind === 'parameter') &&
      one.concept.stages.length > 0 &&
      overlaps(one.span, sentence) &&
      !inside.some((cue) => overlaps(cue.span, one.span)),
  );
}

/** What limits a sentence: a licence to wait for, an exemption, a standard matter, a harmless use. */

import type { CueRole } from '../dictionary/entries.ts';
import type { Span } from '../extract/document.ts';
import type { ClauseMentions, CueMention } from './reading.ts';

export function cuesIn(mentions: ClauseMentions, role: CueRole, within: Span): readonly CueMention[] {
  return mentions.cues.filter(
    (one) =>
      one.cue.role === role &&
      one.standing === 'accepted' &&
      one.span.start >= within.start &&
      one.span.start < within.end,
  );
}

/** The conditions of an authority that stand in the clause itself; a duty to apply is none. */
export function licenceConditions(mentions: ClauseMentions, within: Span): readonly CueMention[] {
  return cuesIn(mentions, 'condition', within);
}

/** Of what was found in a clause, what stands in one sentence of it: rules on operations look no further. */
import type { Span } from '../extract/document.ts';
import { byPlace } from '../match/by-place.ts';
import type { Limits } from './limits.ts';
import type { ClauseMentions } from './reading.ts';
import type { StageElement, StageEvidence } from './stage-element.ts';

export interface InSentence {
  readonly mentions: ClauseMentions;
  readonly limits: Limits;
  /** The words that give the clause its stage. */
  readonly stageWords: readonly StageEvidence[];
}

export function surroundings(
  mentions: ClauseMentions,
  limits: Limits,
  stage: StageElement,
): (sentence: Span) => InSentence {
  const inSentence = <T extends { readonly span: Span }>(things: readonly T[]): ((span: Span) => readonly T[]) =>
    byPlace(things, ({ span }) => span).overlapping;
  const concepts = inSentence(mentions.concepts);
  const channels = inSentence(mentions.channels);
  const cues = inSentence(mentions.cues);
  const cancelled = inSentence(mentions.cancelled);
  const standard = inSentence(limits.standard);
  const harmless = inSentence(limits.harmless);
  const exemption = inSentence(limits.exemption);
  const condition = inSentence(limits.condition);
  const negation = inSentence(limits.negation);
  const stageWords = inSentence(stage.evidence);
  return (sentence) => ({
    mentions: {
      concepts: concepts(sentence),
      channels: channels(sentence),
      cues: cues(sentence),
      cancelled: cancelled(sentence),
    },
    limits: {
      standard: standard(sentence),
      harmless: harmless(sentence),
      exemption: exemption(sentence),
      condition: condition(sentence),
      negation: negation(sentence),
    },
    stageWords: stageWords(sentence),
  });
}

/** What became of everything that the dictionary knows in a clause: counted, left aside, and why. */
import { contains, overlaps, type Span } from '../../extract/document.ts';
import type { Mention } from '../../match/mention.ts';
import type { WholeContract } from '../contract-notes/check.ts';
import type { ClauseMentions, ConceptMention } from '../reading.ts';
import type { EntryUse } from '../rules.ts';
import type { Weighed } from '../weigh.ts';
import type { ExplainedEntry } from './explanation.ts';
import { quoteWords } from './words.ts';

const LIMITING = new Set(['negation', 'exclusion', 'condition', 'exemption', 'standard', 'harmless']);

/** In reading order. */
export function explainEntries(
  weighed: Weighed,
  mentions: ClauseMentions,
  whole: WholeContract,
): readonly ExplainedEntry[] {
  const inOperation = (span: Span, id: string): boolean =>
    weighed.transfer.operations.some(
      ({ operation }) =>
        operation.channels.some((channel) => channel.id === id && channel.span.start === span.start) ||
        overlaps(operation.span, span),
    );
  const explain = (mention: Mention, use: EntryUse): ExplainedEntry => ({
    words: quoteWords(whole.reading, mention.span, mention.id),
    standing: mention.standing,
    because: mention.because === null ? null : quoteWords(whole.reading, mention.because),
    use,
  });
  return [
    ...mentions.concepts.map((one) => explain(one, useOfConcept(one, weighed, whole))),
    ...mentions.channels.map((one) => explain(one, inOperation(one.span, one.id) ? 'operation' : 'no-operation')),
    ...mentions.cues.map((one) =>
      explain(
        one,
        LIMITING.has(one.cue.role)
          ? 'limit'
          : (one.cue.role === 'provide' || one.cue.role === 'receive') && inOperation(one.span, one.id)
            ? 'operation'
            : 'matter',
      ),
    ),
    ...mentions.cancelled.map((one) => explain(one, one.standing === 'cancelled' ? 'cancelled' : 'unticked')),
  ].sort((a, b) => a.words.span.start - b.words.span.start || b.words.span.end - a.words.span.end);
}

/** Asked in the order in which the stage is told. */
function useOfConcept(mention: ConceptMention, { stage, clause }: Weighed, { carried }: WholeContract): EntryUse {
  const { concept, span, id, standing } = mention;
  if (concept.stages.length === 0) return 'matter';
  if (stage.evidence.some((one) => one.concept === id && contains(one.span, span))) return 'stage';
  if (!(carried.own[clause.index] ?? []).some((one) => one.id === id && one.span.start === span.start))
    return 'in-name';
  if (!carried.aboutRareEarths && concept.specificity !== 'decisive') return 'not-about';
  if (standing === 'lonely' && concept.stages.every((one) => !carried.known.has(one))) return 'stage-unknown';
  if (stage.certainty === 'none') return 'no-stage-here';
  return standing === 'lonely' && stage.way !== 'general-word' ? 'outweighed' : 'other-stage';
}

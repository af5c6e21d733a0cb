/**
 * Transfers are flagged, and the contract takes effect, or delivery and payment begin, without waiting for a
 * licence. Of restricted technology the contract takes effect on the day of the licence alone.
 */
import { overlaps } from '../../extract/document.ts';
import { cuesIn } from '../limits.ts';
import type { NoteCheck, WholeContract } from './check.ts';
import { citedRules } from './flagged-words.ts';
import { type Said, saidIn } from './said.ts';

export const findEffectiveBeforeLicence: NoteCheck = (whole) => {
  const { reading, flagged, law } = whole;
  const outbound = flagged.filter(({ direction }) => direction === 'outbound');
  const open = outbound.filter(({ decision }) => decision !== 'conditional');
  const restricted = outbound.some(({ provisions }) => provisions.some(({ id }) => id === 'cn-tier/34-35'));
  if (outbound.length === 0 || (open.length === 0 && !restricted)) return [];
  const effect = saidIn(reading, 'takes-effect').filter((said) => isPlain(whole, said));
  const start = saidIn(reading, 'starts').filter((said) => isPlain(whole, said) && opens(whole, said));
  const early = effect.length > 0 ? [...effect, ...start] : start;
  if (early.length === 0) return [];
  return [
    {
      code: 'effective-before-licence',
      evidence: early.map(({ sentence }) => sentence),
      provisions: citedRules(outbound, ['licence', 'restricted', 'catch-all'], law),
    },
  ];
};

/** Not denied, and nothing in the clause waits for a licence. */
function isPlain({ reading }: WholeContract, { clause, denied }: Said): boolean {
  const mentions = reading.mentions[clause.index];
  return !denied && (mentions === undefined || cuesIn(mentions, 'condition', clause.span).length === 0);
}

/** The clause hands something over, or pays for it. */
function opens({ reading, flagged }: WholeContract, { clause, sentence }: Said): boolean {
  const mentions = reading.mentions[clause.index];
  const pays =
    mentions !== undefined && cuesIn(mentions, 'standard', sentence).some(({ cue }) => cue.meaning === 'payment');
  return pays || flagged.some((finding) => overlaps(finding.clause.span, sentence));
}

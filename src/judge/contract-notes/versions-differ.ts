/** A transfer that stands in one language version only, with both wordings and the clause that says which one counts. */
import type { Span } from '../../extract/document.ts';
import { labelOf } from '../clause-label.ts';
import type { VersionDifference } from '../versions/compare-versions.ts';
import type { NoteCheck, NoteDraft } from './check.ts';

export const findVersionsDiffer: NoteCheck = ({ differences, reading }) => {
  const { versions, clauses } = reading.contract;
  if (versions === null) return [];
  return differences.map((difference): NoteDraft => {
    const sides = [difference.zh, difference.en].flatMap((index) => clauses[index ?? -1] ?? []);
    const evidence: readonly Span[] = [...sides.map(({ span }) => span), ...versions.prevailing.spans];
    const labels = new Set(sides.flatMap((clause) => labelOf(clause) ?? []));
    return {
      code: 'versions-differ',
      evidence,
      provisions: [],
      details: detailsOf(difference, versions.prevailing.rule, [...labels].join(' / ')),
    };
  });
};

/** Codes, which the report turns into words; `label` is as written in the contract. */
function detailsOf(difference: VersionDifference, prevails: string, label: string): Readonly<Record<string, string>> {
  return { label, difference: difference.kind, transfers: difference.transfers, prevails };
}

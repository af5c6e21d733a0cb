/** Clauses by the labels under which other clauses name them: "clause 2.2(a)", 第五条. */
import type { Clause } from '../structure/contract.ts';

/** Nobody writes a label of more characters. */
const LONGEST_LABEL = 48;
/** A clause never means itself: the second one stands for it there. */
const MOST_FOR_A_LABEL = 2;

/** @returns by language and plain label, the first clauses outside the annexes that may be meant by it */
export function labelClauses(clauses: readonly Clause[]): ReadonlyMap<string, readonly Clause[]> {
  const labelled = new Map<string, Clause[]>();
  for (const clause of clauses) {
    const label = clause.annex === null ? plainLabel(clause.label ?? '') : '';
    if (label === '') continue;
    // "4.3" may stand for 3 below 4: whatever ends in the label and ends what stands above it.
    const path = plainLabel(clause.path.slice(-2).join('')).slice(-LONGEST_LABEL);
    for (let start = path.length - label.length; path.endsWith(label) && start >= 0; start -= 1) {
      const key = `${clause.language} ${path.slice(start)}`;
      const known = labelled.get(key) ?? [];
      if (known.length < MOST_FOR_A_LABEL) labelled.set(key, [...known, clause]);
    }
  }
  return labelled;
}

export function plainLabel(label: string): string {
  return label
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/^(?:clause|section|article)/iu, '')
    .toLowerCase();
}

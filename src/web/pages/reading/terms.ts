/** Defined terms: which of them a finding uses, and the way from a definition to its uses and back. */
import type { Mark } from '../../../api/documents.ts';

export interface TermPlace {
  readonly key: string;
  readonly name: string;
  /** The definition first, then each use in reading order. */
  readonly places: readonly { readonly start: number; readonly end: number }[];
  /** Index among the places; 0 is the definition. */
  readonly at: number;
  /** The finding from which one came. */
  readonly from: string | null;
}

interface Term {
  readonly name: string;
  readonly definition: { readonly start: number; readonly end: number };
  readonly uses: readonly { readonly start: number; readonly end: number }[];
}

/** As the marks name the term at this place of the list. */
export function keyOfTerm(index: number): string {
  return `T-${index + 1}`;
}

export function openTerm(terms: readonly Term[], key: string, at: number, from: string | null): TermPlace | null {
  const term = terms.find((_, index) => keyOfTerm(index) === key);
  if (term === undefined) return null;
  const uses = [...term.uses].sort((a, b) => a.start - b.start);
  return { key, name: term.name, places: [term.definition, ...uses], at, from };
}

export function stepTerm(place: TermPlace, by: 1 | -1): TermPlace {
  const count = place.places.length;
  return { ...place, at: (place.at + by + count) % count };
}

/**
 * The terms that stand in the clause or the evidence of a finding, each once: first those on whose definition it rests, then
 * in the order in which they stand there.
 */
export function termsOf(marks: readonly Mark[], finding: string): readonly string[] {
  const own = marks.filter(({ key, type }) => key === finding && (type === 'clause' || type === 'evidence'));
  const uses = marks.filter(
    (mark) =>
      (mark.type === 'use' || mark.type === 'definition') &&
      own.some(({ start, end }) => mark.start >= start && mark.end <= end),
  );
  const decisive = new Set(
    marks
      .filter(
        (mark) =>
          mark.type === 'definition' &&
          own.some(({ type, start, end }) => type === 'evidence' && start < mark.end && end > mark.start),
      )
      .map(({ key }) => key),
  );
  const keys = [...new Set(uses.toSorted((a, b) => a.start - b.start).map(({ key }) => key))];
  return [...keys.filter((key) => decisive.has(key)), ...keys.filter((key) => !decisive.has(key))];
}

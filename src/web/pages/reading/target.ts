/** Places of the reading text to which one is led. */
import type { Mark } from '../../../api/documents.ts';

export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A place that is to be brought into view. A new value, also of the same place, scrolls again. */
export interface Target extends Place {
  /** Whether the keyboard's focus goes there too. */
  readonly focus: boolean;
  /** It was clicked, so that it is in view already. */
  readonly still?: boolean;
}

/** `1200-1260`, or `1200` alone, as the address keeps it. */
export function readPlace(written: string | null): Place | null {
  const [, from, to] = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(written ?? '') ?? [];
  if (from === undefined) return null;
  const start = Number(from);
  return { start, end: Math.max(start + 1, Number(to ?? 0)) };
}

/**
 * Where the words of a finding or note are.
 * @param at index among its evidence; null for the first that stands in its own clause
 */
export function placeOf(marks: readonly Mark[], key: string, at: number | null): Place | null {
  const own = marks.filter((mark) => mark.key === key);
  const clause = own.find(({ type }) => type === 'clause');
  const within = own.filter(
    ({ type, start, end }) =>
      type !== 'clause' && (clause === undefined || (start >= clause.start && end <= clause.end)),
  );
  const [first] = within.toSorted((a, b) => a.start - b.start);
  const mark = (at === null ? first : own.find(({ place }) => place === at)) ?? clause ?? own[0];
  return mark === undefined ? null : { start: mark.start, end: mark.end };
}

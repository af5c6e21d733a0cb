/**
 * Things that stand in a text, found by where they stand: what asks for those of one sentence after the other does not
 * go through all of them each time.
 */
import type { Span } from '../extract/document.ts';

export interface ByPlace<T> {
  /** Those that share a character with the span, in reading order. */
  readonly overlapping: (span: Span) => readonly T[];
}

export function byPlace<T>(things: readonly T[], spanOf: (thing: T) => Span): ByPlace<T> {
  const placed = things.map((thing) => ({ thing, ...spanOf(thing) })).sort((a, b) => a.start - b.start);
  // A long one reaches over those behind it: what rises with the place is the furthest end so far.
  let furthest = 0;
  const reached = placed.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  return {
    overlapping: ({ start, end }) => {
      const found: T[] = [];
      for (let at = firstAbove(reached, start); at < placed.length; at += 1) {
        const one = placed[at];
        if (one === undefined || one.start >= end) break;
        if (one.end > start) found.push(one.thing);
      }
      return found;
    },
  };
}

/** Where the first number above `limit` stands among numbers that never fall; behind the last where there is none. */
function firstAbove(rising: readonly number[], limit: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

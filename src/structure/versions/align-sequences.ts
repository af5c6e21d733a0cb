/**
 * The best pairing of two sequences that keeps the order of both: each element is paired once or left alone, and the
 * sum of the pairs' worth is the largest. Only pairs near the expected way are weighed, so that the work is linear.
 */

/** How far from the expected partner another one is looked for. */
const NEAR = 32;
/** In very long sequences, to keep the work in bounds. */
const NEAR_IN_LONG = 8;
const LONG = 4000;

export type Alignment = readonly (readonly [number, number])[];

/**
 * @param expected for each place of the first sequence, rising: about where its partner stands in the second
 * @param worth of a pair; one that is not above 0 is never made
 */
export function alignSequences(
  first: number,
  second: number,
  expected: (place: number) => number,
  worth: (one: number, other: number) => number,
): Alignment {
  const near = Math.max(first, second) > LONG ? NEAR_IN_LONG : NEAR;
  const width = 2 * near + 1;
  const low = (place: number): number => Math.round(expected(place)) - near;
  // best[place][column]: the largest sum over the first `place` and the first `low(place) + column` elements.
  const best = Array.from({ length: first + 1 }, () => new Float64Array(width));
  const pairs = Array.from({ length: first + 1 }, () => new Uint8Array(width));
  const sumAt = (place: number, column: number): number => {
    const at = Math.min(column - low(place), width - 1);
    return at < 0 || column < 0 ? 0 : (best[place]?.[at] ?? 0);
  };
  for (let place = 1; place <= first; place += 1) {
    const row = best[place];
    const made = pairs[place];
    if (row === undefined || made === undefined) break;
    for (let at = 0; at < width; at += 1) {
      const column = low(place) + at;
      if (column < 0) continue;
      let sum = Math.max(sumAt(place - 1, column), at > 0 ? (row[at - 1] ?? 0) : 0);
      if (column >= 1 && column <= second) {
        const value = worth(place - 1, column - 1);
        const paired = value > 0 ? sumAt(place - 1, column - 1) + value : 0;
        if (value > 0 && paired > sum) {
          sum = paired;
          made[at] = 1;
        }
      }
      row[at] = sum;
    }
  }
  return walkBack(first, second, low, width, best, pairs, sumAt);
}

function walkBack(
  first: number,
  second: number,
  low: (place: number) => number,
  width: number,
  best: readonly Float64Array[],
  pairs: readonly Uint8Array[],
  sumAt: (place: number, column: number) => number,
): Alignment {
  const found: (readonly [number, number])[] = [];
  let place = first;
  let column = second;
  while (place > 0 && column > 0) {
    const at = Math.min(column - low(place), width - 1);
    column = Math.min(column, low(place) + at);
    if (at >= 0 && pairs[place]?.[at] === 1) {
      found.push([place - 1, column - 1]);
      place -= 1;
      column -= 1;
    } else if (at > 0 && (best[place]?.[at] ?? 0) === (best[place]?.[at - 1] ?? 0)) column -= 1;
    else if (at < 0 || sumAt(place - 1, column) === (best[place]?.[at] ?? 0)) place -= 1;
    else column -= 1;
  }
  return found.reverse();
}

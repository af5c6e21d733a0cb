/**
 * The order in which the items of one row are read: from left to right, except that Chinese brackets
 * and quotation marks are printed tucked under their neighbour, and may begin before the one they follow.
 * Where two items begin within such a distance, the order of the file decides.
 */
import type { PageItem } from './page-items.ts';

/** Typesetters take up to half a letter from a mark; the rest is rounding. */
const TUCKED = 0.55;

/** @param row in the order of the file */
export function orderItems(row: readonly PageItem[]): PageItem[] {
  const places = row.map((item, place) => ({ item, place })).sort((a, b) => a.item.x - b.item.x || a.place - b.place);
  for (let at = 1; at < places.length; at++) {
    const left = places[at - 1];
    const right = places[at];
    if (left === undefined || right === undefined) break;
    const distance = right.item.x - left.item.x;
    if (right.place < left.place && distance < TUCKED * left.item.size) {
      places[at - 1] = right;
      places[at] = left;
    }
  }
  return places.map(({ item }) => item);
}

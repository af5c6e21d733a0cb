/**
 * Items on one baseline become a row; a row falls into lines where a gap is wide enough to be a
 * column gutter or a cell border. Which of the two it is, is decided later.
 */
import { orderItems } from './order-items.ts';
import type { PageItem } from './page-items.ts';

/** Items that stand beside each other without a wide gap, from left to right. */
export interface Line {
  readonly items: readonly PageItem[];
  readonly page: number;
  readonly x: number;
  readonly right: number;
  readonly baseline: number;
  /** Size of most of its letters, in points. */
  readonly size: number;
}

/** Lines on one baseline, from left to right; never empty. */
export type Row = readonly Line[];

/** A gap of so many letter heights may part two columns or cells. */
const GAP = 1.05;

export function groupRows(items: readonly PageItem[]): Row[] {
  const place = new Map(items.map((item, index) => [item, index]));
  const inFileOrder = (a: PageItem, b: PageItem) => (place.get(a) ?? 0) - (place.get(b) ?? 0);
  const rows: { items: PageItem[]; baseline: number; size: number }[] = [];
  for (const item of [...items].sort((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1);
    const reach = row === undefined ? 0 : Math.max(row.size, item.size) * (row.size === item.size ? 0.3 : 0.5);
    if (row !== undefined && Math.abs(item.baseline - row.baseline) <= reach) {
      row.items.push(item);
      if (item.size > row.size) {
        row.size = item.size;
        row.baseline = item.baseline;
      }
    } else {
      rows.push({ items: [item], baseline: item.baseline, size: item.size });
    }
  }
  return rows.map((row) => splitRow(row.items.sort(inFileOrder)));
}

function lineOf(items: readonly PageItem[]): Line {
  const first = items[0];
  if (first === undefined) throw new Error('a line needs an item');
  const letters = new Map<number, number>();
  let main = first;
  for (const item of items) {
    const count = (letters.get(item.size) ?? 0) + item.text.length;
    letters.set(item.size, count);
    if (count > (letters.get(main.size) ?? 0)) main = item;
  }
  return {
    items,
    page: first.page,
    ...extentOf(items),
    baseline: main.baseline,
    size: main.size,
  };
}

/** The outermost edges of what stands on a page; a loop, because a hostile page holds too many for a call. */
export function extentOf(parts: Iterable<{ readonly x: number; readonly right: number }>): {
  readonly x: number;
  readonly right: number;
} {
  let x = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  for (const part of parts) {
    x = Math.min(x, part.x);
    right = Math.max(right, part.right);
  }
  return { x, right };
}

/** One line of all the words in a row, where its gaps turned out to mean nothing. */
export function mergeRow(row: Row): Line {
  const [only, ...others] = row;
  return only !== undefined && others.length === 0 ? only : lineOf(row.flatMap((line) => line.items));
}

function splitRow(items: readonly PageItem[]): Row {
  const lines: PageItem[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const item of orderItems(items)) {
    const line = lines.at(-1);
    if (line !== undefined && item.x - right < Math.max(item.size, line.at(-1)?.size ?? 0) * GAP) line.push(item);
    else lines.push([item]);
    right = Math.max(right, item.right);
  }
  return lines.map(lineOf);
}

export function lettersOf(line: Line): number {
  return line.items.reduce((sum, item) => sum + item.text.length, 0);
}

/**
 * The order in which a page is read. A page falls into bands from top to bottom: where nothing
 * crosses a gutter and both sides are running prose, a band is read column by column; everywhere
 * else it is one flow. Short cells side by side are no columns: they stay rows, for the tables.
 */
import { extentOf, type Line, type Row } from './lines.ts';
import { areProse } from './prose.ts';

/** Rows that are read one after the other, between the edges of their column. */
export interface Flow {
  readonly rows: readonly Row[];
  readonly left: number;
  readonly right: number;
  /** 0 for text over the full width and for the left column. */
  readonly column: number;
  readonly columns: number;
  /** It runs in another direction than the page's text. */
  readonly askew: boolean;
}

interface Band {
  readonly from: number;
  readonly to: number;
  readonly gutter: number;
}

const FEWEST_LINES = 4;

/** Bands within bands; a page with more of them is no contract. */
const DEEPEST = 12;

export function orderFlows(rows: readonly Row[], depth = 0): Flow[] {
  if (rows.length === 0) return [];
  const band = depth < DEEPEST ? widestBand(rows) : null;
  if (band === null) return [flowOf(rows, 0, 1)];
  const inside = rows.slice(band.from, band.to);
  const left = side(inside, (line) => line.right <= band.gutter);
  const right = side(inside, (line) => line.right > band.gutter);
  return [
    ...orderFlows(rows.slice(0, band.from), depth + 1),
    ...orderFlows(left, depth + 1).map((flow) => ({ ...flow, columns: flow.columns + 1 })),
    ...orderFlows(right, depth + 1).map((flow) => ({ ...flow, column: flow.column + 1, columns: flow.columns + 1 })),
    ...orderFlows(rows.slice(band.to), depth + 1),
  ];
}

function side(rows: readonly Row[], belongs: (line: Line) => boolean): Row[] {
  return rows.map((row) => row.filter(belongs)).filter((row) => row.length > 0);
}

function flowOf(rows: readonly Row[], column: number, columns: number): Flow {
  const { x: left, right } = extentOf(rows.flat());
  return { rows, column, columns, left, right, askew: false };
}

/** The band with most lines beside each other, over all gutters that line starts suggest. */
function widestBand(rows: readonly Row[]): Band | null {
  const lines = rows.flat();
  const { x: left, right } = extentOf(lines);
  const width = right - left;
  const starts = new Map<number, number>();
  for (const line of lines) {
    const share = (line.x - left) / width;
    if (share < 0.25 || share > 0.75) continue;
    const start = Math.round(line.x / 3);
    starts.set(start, (starts.get(start) ?? 0) + 1);
  }
  let best: { band: Band; count: number } | null = null;
  for (const [start, count] of [...starts].sort((a, b) => b[1] - a[1]).slice(0, 6)) {
    if (count < FEWEST_LINES) continue;
    const band = bandAt(rows, start * 3 - 3);
    if (band !== null && (best === null || band.count > best.count)) best = band;
  }
  return best?.band ?? null;
}

function bandAt(rows: readonly Row[], gutter: number): { band: Band; count: number } | null {
  let best: { band: Band; count: number } | null = null;
  let from = 0;
  for (let at = 0; at <= rows.length; at += 1) {
    const row = rows[at];
    if (row !== undefined && !row.some((line) => line.x < gutter && line.right > gutter)) continue;
    const band = trimBand(rows, from, at, gutter);
    if (band !== null) {
      const inside = rows.slice(band.from, band.to);
      const count = inside.flat().length;
      const sides = [side(inside, (line) => line.right <= gutter), side(inside, (line) => line.right > gutter)];
      if ((best === null || count > best.count) && areProse(sides, FEWEST_LINES)) best = { band, count };
    }
    from = at + 1;
  }
  return best;
}

/** Rows above or below the columns that happen to stay on one side belong to the full width. */
function trimBand(rows: readonly Row[], from: number, to: number, gutter: number): Band | null {
  const sides = rows.slice(from, to).map((row) => ({
    left: row.some((line) => line.right <= gutter),
    right: row.some((line) => line.x >= gutter),
  }));
  const rightFirst = sides.findIndex((row) => row.right);
  const leftFirst = sides.findIndex((row) => row.left);
  if (rightFirst < 0 || leftFirst < 0) return null;
  const start = from + Math.max(rightFirst, leftFirst);
  const lead = rows[start]?.[0];
  const { x: left } = extentOf(rows.flat());
  let first = start;
  // Columns begin together: a side may start a little lower, as beside a heading of its own.
  while (first > from) {
    const row = rows[first - 1];
    const above = row?.[0];
    if (
      row === undefined ||
      above === undefined ||
      lead === undefined ||
      lead.baseline - above.baseline > 2.2 * lead.size
    )
      break;
    if (isCentred(row, left, gutter)) break;
    first -= 1;
  }
  return { from: first, to, gutter };
}

function isCentred(row: Row, left: number, gutter: number): boolean {
  return row.every((line) => line.x > left + 20 && line.right <= gutter);
}

/**
 * Which rows of a page are running headers, footers and page numbers: rows at the page's edge that
 * come back on other pages with the same words at the same height, and lone page numbers.
 */
import type { BlockKind } from '../document.ts';
import { leadingLabel } from './clause-label.ts';
import { readLine } from './line-text.ts';
import { type Line, mergeRow, type Row } from './lines.ts';

export interface PageRows {
  readonly number: number;
  readonly height: number;
  readonly rows: readonly Row[];
}

export interface MarginLine {
  readonly kind: Extract<BlockKind, 'header' | 'footer' | 'page-number'>;
  readonly line: Line;
}

export interface PageParts {
  readonly body: readonly Row[];
  readonly top: readonly MarginLine[];
  readonly bottom: readonly MarginLine[];
}

/** Rows at an edge that are looked at, and the share of the page's height in which they must stand. */
const DEEPEST = 4;
const EDGE = 0.12;

const NUMBER = String.raw`(?:\d{1,4}|[ivxlc]{1,6}|[IVXLC]{1,6})`;
const PAGE_NUMBERS: readonly RegExp[] = [
  new RegExp(String.raw`^[-–—~·\s]*${NUMBER}[-–—~·\s]*$`, 'u'),
  new RegExp(String.raw`^${NUMBER}\s*[/／]\s*${NUMBER}$`, 'u'),
  new RegExp(String.raw`^(?:[Pp]age|PAGE|P\.|p\.)\s*${NUMBER}(?:\s*(?:of|OF|/|／)\s*${NUMBER})?$`, 'u'),
  /^第\s*(?:\d{1,4}|[一二三四五六七八九十百]{1,5})\s*页(?:[\s，,/／]*共\s*(?:\d{1,4}|[一二三四五六七八九十百]{1,5})\s*页)?$/u,
  /^共\s*\d{1,4}\s*页[\s，,/／]*第\s*\d{1,4}\s*页$/u,
];

export function isPageNumber(text: string): boolean {
  const trimmed = text.trim();
  return PAGE_NUMBERS.some((pattern) => pattern.test(trimmed));
}

export function partMargins(pages: readonly PageRows[]): PageParts[] {
  const seen = new Map<string, Set<number>>();
  for (const page of pages) {
    for (const key of edgeKeys(page)) {
      const on = seen.get(key) ?? new Set();
      seen.set(key, on.add(page.number));
    }
  }
  const repeated = ({ band, words }: EdgeKey): boolean => {
    const on = new Set<number>();
    for (const near of [band - 1, band, band + 1]) {
      for (const page of seen.get(`${near} ${words}`) ?? []) on.add(page);
    }
    return on.size >= 2;
  };
  return pages.map((page) => partOne(page, repeated));
}

function partOne(page: PageRows, repeated: (key: EdgeKey) => boolean): PageParts {
  const { rows, height } = page;
  let from = 0;
  while (from < Math.min(DEEPEST, rows.length) && isMargin(rows, from, height, 'top', repeated)) from += 1;
  let to = rows.length;
  while (to > from && rows.length - to < DEEPEST && isMargin(rows, to - 1, height, 'bottom', repeated)) to -= 1;
  return {
    body: rows.slice(from, to),
    top: rows.slice(0, from).flatMap((row) => marginLines(row, 'header')),
    bottom: rows.slice(to).flatMap((row) => marginLines(row, 'footer')),
  };
}

type Edge = 'top' | 'bottom';

function isMargin(
  rows: readonly Row[],
  at: number,
  height: number,
  edge: Edge,
  repeated: (key: EdgeKey) => boolean,
): boolean {
  const row = rows[at];
  if (row === undefined) return false;
  const line = mergeRow(row);
  if (!standsAtEdge(line, height, edge)) return false;
  if (repeated(keyOf(line, edge))) return true;
  if (row.length !== 1 || !isPageNumber(readLine(line).text)) return false;
  // A number alone on its page's edge is a page number only when the text keeps a distance from it.
  const neighbour = rows[edge === 'top' ? at + 1 : at - 1]?.[0];
  return (
    neighbour === undefined || Math.abs(neighbour.baseline - line.baseline) > 1.8 * Math.max(line.size, neighbour.size)
  );
}

function standsAtEdge(line: Line, height: number, edge: Edge): boolean {
  return edge === 'top' ? line.baseline <= height * EDGE : line.baseline >= height * (1 - EDGE);
}

function edgeKeys(page: PageRows): Set<string> {
  const keys = new Set<string>();
  const note = (row: Row, edge: Edge): void => {
    const line = mergeRow(row);
    const { band, words } = keyOf(line, edge);
    if (standsAtEdge(line, page.height, edge)) keys.add(`${band} ${words}`);
  };
  for (const row of page.rows.slice(0, DEEPEST)) note(row, 'top');
  for (const row of page.rows.slice(-DEEPEST)) note(row, 'bottom');
  return keys;
}

interface EdgeKey {
  /** Height on the page in steps of 4 points; neighbouring steps count as the same. */
  readonly band: number;
  readonly words: string;
}

/** The words without their numbers; but the number of an annex at a page's top makes it another annex. */
function keyOf(line: Line, edge: Edge): EdgeKey {
  const text = readLine(line).text;
  const bare = leadingLabel(text) === '' ? text.replace(/\d+/gu, '#') : text;
  const words = isPageNumber(text) ? '#' : bare.replace(/\s+/gu, '').toLowerCase();
  return { band: Math.round(line.baseline / 4), words: `${edge} ${words}` };
}

function marginLines(row: Row, kind: 'header' | 'footer'): MarginLine[] {
  return row.map((line) => ({ kind: isPageNumber(readLine(line).text) ? 'page-number' : kind, line }));
}

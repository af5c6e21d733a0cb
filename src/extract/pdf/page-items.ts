/**
 * The letters of one page as the file places them: pieces of text with their position in the
 * direction they are read. A page whose text runs sideways is laid out upright here; the rectangle
 * that a highlight needs is turned back on demand.
 */
import type { Rectangle } from '../document.ts';

/** One piece of text as pdfjs hands it over, with its matrix already in top-left page coordinates. */
export interface PlacedText {
  readonly text: string;
  /** `[a, b, c, d, e, f]`: the text's own axes on the page, y downwards. */
  readonly matrix: readonly number[];
  /** Advance along the writing direction in points. */
  readonly advance: number;
  readonly font: string;
  readonly vertical: boolean;
}

export interface PageItem {
  readonly text: string;
  readonly page: number;
  /** Position in the reading frame: x along the line, y down the page, in points. */
  readonly x: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly font: string;
  /** White space stood directly before the item in the file. */
  readonly spaced: boolean;
  readonly frame: Frame;
}

/** How the reading frame lies on the page: quarter turns clockwise, and the page's own size. */
export interface Frame {
  readonly turns: 0 | 1 | 2 | 3;
  readonly width: number;
  readonly height: number;
  /** Radians clockwise by which the page lies askew about its centre; items stand as if it did not. */
  readonly tilt: number;
}

const ASCENT = 0.88;
const DESCENT = 0.22;

/** Items of the page's main writing direction, and those that run otherwise (stamps, watermarks). */
export function placeItems(
  texts: readonly PlacedText[],
  page: number,
  width: number,
  height: number,
  tilt = 0,
): { readonly items: readonly PageItem[]; readonly askew: readonly PageItem[]; readonly frame: Frame } {
  const weight = [0, 0, 0, 0];
  for (const text of texts) {
    const turns = turnsOf(text);
    if (turns !== null) weight[turns] = (weight[turns] ?? 0) + text.text.trim().length;
  }
  const main = mostWeight(weight);
  const frame: Frame = { turns: main, width, height, tilt };
  const items: PageItem[] = [];
  const askew: PageItem[] = [];
  const seen = new Map<string, PageItem[]>();
  let spaced = false;
  for (const text of texts) {
    const words = text.text.trim();
    if (words === '') {
      spaced = spaced || text.text !== '';
      continue;
    }
    const turns = turnsOf(text);
    const item = placeOne(text, words, page, { turns: turns ?? main, width, height, tilt }, spaced);
    spaced = /\s$/u.test(text.text);
    if (item === null || drawnTwice(item, seen)) continue;
    (turns === main ? items : askew).push(item);
  }
  return { items, askew, frame };
}

/** The rectangle on the page of the share `[from, to]` of an item's length, 0 to 1. */
export function rectangleOf(item: PageItem, from = 0, to = 1): Rectangle {
  const { tilt, width, height } = item.frame;
  const straight = straightRectangle(item, from, to);
  if (tilt === 0) return straight;
  const x = straight.x + (straight.width - width) / 2;
  const y = straight.y + (straight.height - height) / 2;
  const [cos, sin] = [Math.cos(tilt), Math.sin(tilt)];
  return {
    ...straight,
    x: x * cos - y * sin + (width - straight.width) / 2,
    y: x * sin + y * cos + (height - straight.height) / 2,
  };
}

function straightRectangle(item: PageItem, from: number, to: number): Rectangle {
  const length = item.right - item.x;
  const along = item.x + length * from;
  const across = item.baseline - item.size * ASCENT;
  const depth = item.size * (ASCENT + DESCENT);
  const { turns, width, height } = item.frame;
  const extent = length * (to - from);
  if (turns === 0) return { x: along, y: across, width: extent, height: depth };
  if (turns === 1) return { x: width - across - depth, y: along, width: depth, height: extent };
  if (turns === 2) return { x: width - along - extent, y: height - across - depth, width: extent, height: depth };
  return { x: across, y: height - along - extent, width: depth, height: extent };
}

export function readingWidth(frame: Frame): number {
  return frame.turns % 2 === 0 ? frame.width : frame.height;
}

export function readingHeight(frame: Frame): number {
  return frame.turns % 2 === 0 ? frame.height : frame.width;
}

function turnsOf(text: PlacedText): Frame['turns'] | null {
  if (text.vertical) return 1;
  const [a = 0, b = 0] = text.matrix;
  if (Math.abs(b) <= 0.1 * Math.abs(a)) return a >= 0 ? 0 : 2;
  if (Math.abs(a) <= 0.1 * Math.abs(b)) return b > 0 ? 1 : 3;
  return null;
}

function mostWeight(weight: readonly number[]): Frame['turns'] {
  const turns = [0, 1, 2, 3] as const;
  return turns.reduce((best, turn) => ((weight[turn] ?? 0) > (weight[best] ?? 0) ? turn : best), turns[0]);
}

function placeOne(text: PlacedText, words: string, page: number, frame: Frame, spaced: boolean): PageItem | null {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = text.matrix;
  const size = Math.hypot(c, d) || Math.hypot(a, b);
  if (![x, y, size, text.advance].every(Number.isFinite) || size <= 0) return null;
  const shift = text.vertical ? size / 2 : 0;
  const along = [x, y, frame.width - x, frame.height - y][frame.turns] ?? x;
  const across = [y, frame.width - x + shift, frame.height - y, x][frame.turns] ?? y;
  const lead = text.text.length - text.text.trimStart().length;
  const tail = text.text.length - text.text.trimEnd().length;
  const advance = Math.max(0, text.advance - (lead + tail) * size * 0.25);
  const start = along + lead * size * 0.25;
  return {
    text: words,
    page,
    x: start,
    right: start + advance,
    baseline: across,
    size,
    font: text.font,
    spaced: spaced || lead > 0,
    frame,
  };
}

/** Bold is sometimes made by drawing the same words twice, a hair apart. */
function drawnTwice(item: PageItem, seen: Map<string, PageItem[]>): boolean {
  const earlier = seen.get(item.text);
  if (earlier === undefined) {
    seen.set(item.text, [item]);
    return false;
  }
  const reach = item.size * 0.12;
  const twice = earlier
    .slice(-8)
    .some((other) => Math.abs(other.x - item.x) < reach && Math.abs(other.baseline - item.baseline) < reach);
  if (!twice) earlier.push(item);
  return twice;
}

/**
 * The rectangles in which the words of a span stand on their pages, one for each line. A file sets its words in runs, and
 * says where a run stands, not where its letters do: of a run that is covered in part, the part is estimated.
 */
import type { Document, PageRun, Rectangle, Span } from '../../extract/document.ts';

export interface LineRectangle extends Rectangle {
  readonly page: number;
  readonly words: string;
}

interface Part extends Rectangle {
  readonly page: number;
  readonly span: Span;
}

/** A gap between two runs that is wider than this share of their height parts two columns or cells. */
const WIDEST_GAP = 2.5;
/** A run that is so much taller than wide is set from top to bottom. */
const VERTICAL = 2;

export class PageWords {
  readonly #text: string;
  readonly #runs: readonly PageRun[];

  constructor({ text, blocks }: Document) {
    this.#text = text;
    this.#runs = blocks
      .flatMap(({ anchor }) => (anchor.type === 'page' ? anchor.runs : []))
      .sort((a, b) => a.span.start - b.span.start);
  }

  rectanglesOf(span: Span): readonly LineRectangle[] {
    const lines: Part[] = [];
    for (let at = this.#firstAfter(span.start); at < this.#runs.length; at += 1) {
      const run = this.#runs[at];
      if (run === undefined || run.span.start >= span.end) break;
      const part = cut(run, span);
      const last = lines.at(-1);
      if (last !== undefined && continues(last, part)) lines[lines.length - 1] = join(last, part);
      else lines.push(part);
    }
    return lines.map(({ page, x, y, width, height, span: own }) => ({
      page,
      x: round(x),
      y: round(y),
      width: round(width),
      height: round(height),
      words: this.#text.slice(own.start, own.end),
    }));
  }

  /** The first run that ends behind the offset. */
  #firstAfter(offset: number): number {
    let low = 0;
    let high = this.#runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#runs[middle]?.span.end ?? 0) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

function cut({ page, rectangle, span: own }: PageRun, span: Span): Part {
  const start = Math.max(own.start, span.start);
  const end = Math.min(own.end, span.end);
  const length = Math.max(1, own.end - own.start);
  const from = (start - own.start) / length;
  const share = (end - start) / length;
  const { x, y, width, height } = rectangle;
  const part = { page, span: { start, end } };
  return height > width * VERTICAL && length > 1
    ? { ...part, x, width, y: y + height * from, height: height * share }
    : { ...part, y, height, x: x + width * from, width: width * share };
}

function continues(last: Part, next: Part): boolean {
  if (last.page !== next.page) return false;
  const height = Math.min(last.height, next.height);
  const shared = Math.min(last.y + last.height, next.y + next.height) - Math.max(last.y, next.y);
  const gap = next.x - (last.x + last.width);
  return shared > height * 0.6 && gap > -height && gap < height * WIDEST_GAP;
}

function join(last: Part, next: Part): Part {
  const x = Math.min(last.x, next.x);
  const y = Math.min(last.y, next.y);
  return {
    page: last.page,
    x,
    y,
    width: Math.max(last.x + last.width, next.x + next.width) - x,
    height: Math.max(last.y + last.height, next.y + next.height) - y,
    span: { start: last.span.start, end: next.span.end },
  };
}

/** Hundredths of a point: finer than any screen shows. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}

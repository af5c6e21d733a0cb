/** Boxes on a page in its own points: marks are drawn as such, and a click is looked up in them. */
import type { Mark } from '../../../../api/documents.ts';
import { orderMarks } from '../which-mark.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface MarkBoxes {
  readonly mark: Mark;
  readonly boxes: readonly Box[];
}

/** Justified words stand apart, cells and columns farther. */
const WIDEST_GAP = 2.5;

/** Boxes that follow each other on one line become one. */
export function joinBoxes(boxes: readonly Box[]): readonly Box[] {
  const joined: Box[] = [];
  for (const box of boxes) {
    const last = joined.at(-1);
    if (last !== undefined && followsOnLine(last, box)) joined[joined.length - 1] = unite(last, box);
    else joined.push(box);
  }
  return joined;
}

function followsOnLine(last: Box, next: Box): boolean {
  const height = Math.min(last.height, next.height);
  const shared = Math.min(last.y + last.height, next.y + next.height) - Math.max(last.y, next.y);
  const gap = next.x - (last.x + last.width);
  return shared > height * 0.6 && gap > -height && gap < height * WIDEST_GAP;
}

function unite(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

/** The marks under a point, in the order in which a click opens them. */
export function marksUnder(marks: readonly MarkBoxes[], x: number, y: number): readonly Mark[] {
  return orderMarks(marks.filter(({ boxes }) => boxes.some((box) => holds(box, x, y))).map(({ mark }) => mark));
}

/** Lines of one clause stand apart by a little: a click between them is meant for it too. */
const MARGIN = 2;

function holds(box: Box, x: number, y: number): boolean {
  return (
    x >= box.x - MARGIN && x <= box.x + box.width + MARGIN && y >= box.y - MARGIN && y <= box.y + box.height + MARGIN
  );
}

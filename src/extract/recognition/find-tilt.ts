/**
 * How a page lies: lines of text make dark and light stripes, which are sharpest when summed along the direction of the lines.
 * The angle with the sharpest stripes is that of the page (W. Postl, 1986).
 */
import type { GrayImage } from './gray-image.ts';

interface Ink {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly width: number;
  readonly height: number;
}

/** Wide enough that lines of small print stay apart. */
const SURVEY_WIDTH = 700;
const MOST_DEGREES = 6;
const STEP_DEGREES = 0.2;
/** Fewer dark points than this are no text. */
const LEAST_INK = 400;

export interface Lie {
  /** Lines run down the page, not across it. */
  readonly sideways: boolean;
  /** Radians by which lines fall to the right, clockwise; of the page as it stands when it is not sideways, else as turned. */
  readonly tilt: number;
}

export function findLie(image: GrayImage): Lie {
  const ink = findInk(image);
  if (ink.xs.length < LEAST_INK) return { sideways: false, tilt: 0 };
  const across = sharpest(ink.xs, ink.ys, ink.height);
  // A quarter turn back takes x to where y was, and falling to the right stays that.
  const down = sharpest(
    ink.ys.map((y) => -y),
    ink.xs,
    ink.width,
  );
  const sideways = down.score > across.score * 1.2;
  const { degrees } = sideways ? down : across;
  return { sideways, tilt: Math.abs(degrees) < STEP_DEGREES * 1.5 ? 0 : (degrees * Math.PI) / 180 };
}

function sharpest(
  along: Float64Array,
  across: Float64Array,
  length: number,
): { readonly degrees: number; readonly score: number } {
  let best = { degrees: 0, score: scoreAt(along, across, length, 0) };
  for (let degrees = -MOST_DEGREES; degrees <= MOST_DEGREES; degrees += STEP_DEGREES) {
    const score = scoreAt(along, across, length, degrees);
    if (score > best.score) best = { degrees, score };
  }
  return best;
}

/** The sum of squared steps from one stripe to the next. */
function scoreAt(along: Float64Array, across: Float64Array, length: number, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const margin = SURVEY_WIDTH;
  const stripes = new Float64Array(length + 2 * margin);
  for (let at = 0; at < along.length; at += 1) {
    const stripe = Math.round((across[at] ?? 0) - (along[at] ?? 0) * slope) + margin;
    if (stripe >= 0 && stripe < stripes.length) stripes[stripe] = (stripes[stripe] ?? 0) + 1;
  }
  let score = 0;
  for (let at = 1; at < stripes.length; at += 1) score += ((stripes[at] ?? 0) - (stripes[at - 1] ?? 0)) ** 2;
  return score;
}

/** Dark points of the page on a coarse grid. */
function findInk({ width, height, pixels }: GrayImage): Ink {
  const step = Math.max(1, width / SURVEY_WIDTH, height / (SURVEY_WIDTH * 2));
  const columns = Math.floor(width / step);
  const rows = Math.floor(height / step);
  const sample = (row: number, column: number): number =>
    pixels[Math.floor(row * step) * width + Math.floor(column * step)] ?? 255;
  let sum = 0;
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) sum += sample(row, column);
  const dark = (sum / (rows * columns)) * 0.7;
  const xs: number[] = [];
  const ys: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (sample(row, column) >= dark) continue;
      xs.push(column);
      ys.push(row);
    }
  }
  return { xs: Float64Array.from(xs), ys: Float64Array.from(ys), width: columns, height: rows };
}

/**
 * Whether a page shows more than its text says: a scan, or letters drawn as outlines. pdfjs is told
 * to decode no image at all (a picture can be a bomb), so a picture is known by its place: PDF draws
 * every image as the unit square, which the page enlarges to the picture's size.
 */
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PageDrawing {
  /** Share of the page under pictures, 0 to 1; overlapping ones count twice. */
  readonly pictures: number;
  /** Painted paths: frames and rules are few, letters drawn as outlines are many. */
  readonly paths: number;
  /** Glyphs other than spaces that were shown. */
  readonly glyphs: number;
}

export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

type Matrix = readonly [number, number, number, number, number, number];

const SMALLEST_PICTURE = 0.004;

export function surveyDrawing(operators: Operators, pageArea: number): PageDrawing {
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const saved: Matrix[] = [];
  let pictures = 0;
  let paths = 0;
  let glyphs = 0;
  operators.fnArray.forEach((operator, index) => {
    const given = operators.argsArray[index];
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore) matrix = saved.pop() ?? matrix;
    else if (operator === OPS.transform) {
      const step = toMatrix(given);
      if (step === null) return;
      matrix = multiply(matrix, step);
      const share = Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]) / pageArea;
      if (share >= SMALLEST_PICTURE) pictures += Math.min(1, share);
    } else if (operator === OPS.constructPath) paths += 1;
    else if (operator === OPS.showText) glyphs += countGlyphs(given);
  });
  return { pictures: Math.min(1, pictures), paths, glyphs };
}

function toMatrix(given: unknown): Matrix | null {
  if (given === null || typeof given !== 'object') return null;
  const [a, b, c, d, e, f] = Object.values(given);
  const parts = [a, b, c, d, e, f].map(Number);
  if (!parts.every(Number.isFinite)) return null;
  return [parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0, parts[3] ?? 0, parts[4] ?? 0, parts[5] ?? 0];
}

function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

function countGlyphs(given: unknown): number {
  const glyphs: unknown = Array.isArray(given) ? given[0] : null;
  if (!Array.isArray(glyphs)) return 0;
  return glyphs.filter((glyph: unknown) => typeof glyph === 'object' && glyph !== null && !isSpace(glyph)).length;
}

function isSpace(glyph: object): boolean {
  return 'isSpace' in glyph && glyph.isSpace === true;
}

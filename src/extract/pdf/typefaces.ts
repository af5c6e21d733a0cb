/**
 * Which type running text is set in. pdfjs does not tell whether a font is bold, but a contract sets
 * most letters of a script in one font; a line wholly in another one is marked.
 */
import { isWide } from './line-text.ts';
import type { Line } from './lines.ts';

export interface Typefaces {
  /** Size of most letters in points. */
  readonly size: number;
  readonly isMarked: (line: Line) => boolean;
}

/** A font with this share of a script's letters is running text, too. */
const USUAL = 0.2;

export function studyTypefaces(lines: Iterable<Line>): Typefaces {
  const sizes = new Map<number, number>();
  const fonts = { wide: new Map<string, number>(), narrow: new Map<string, number>() };
  for (const line of lines) {
    for (const item of line.items) {
      const size = Math.round(item.size * 2) / 2;
      sizes.set(size, (sizes.get(size) ?? 0) + item.text.length);
      const counts = fonts[scriptOf(item.text)];
      counts.set(item.font, (counts.get(item.font) ?? 0) + item.text.length);
    }
  }
  const usual = { wide: usualFonts(fonts.wide), narrow: usualFonts(fonts.narrow) };
  const size = [...sizes].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [10, 0])[0];
  return {
    size,
    isMarked: (line) => {
      const worded = line.items.filter((item) => /\p{L}/u.test(item.text));
      return worded.length > 0 && worded.every((item) => !usual[scriptOf(item.text)].has(item.font));
    },
  };
}

function scriptOf(text: string): 'wide' | 'narrow' {
  return [...text.slice(0, 40)].some(isWide) ? 'wide' : 'narrow';
}

function usualFonts(counts: ReadonlyMap<string, number>): ReadonlySet<string> {
  let total = 0;
  for (const count of counts.values()) total += count;
  return new Set([...counts].filter(([, count]) => count >= total * USUAL).map(([font]) => font));
}

/**
 * The words of a line as one string, with the piece of it that each item gave. PDF files know no
 * words: spaces are gaps, justified Chinese shows a gap after every character, and a number inside
 * Chinese text is set off by a hair that is no space.
 */
import type { Rectangle } from '../document.ts';
import { leadingLabel } from './clause-label.ts';
import type { Line } from './lines.ts';
import { type PageItem, rectangleOf } from './page-items.ts';

export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly page: number;
  readonly rectangle: Rectangle;
}

export interface LineText {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
const WIDE_QUOTES = /[“”‘’…—·]/u;

export function isWide(letter: string | undefined): boolean {
  return letter !== undefined && WIDE.test(letter);
}

export function readLine(line: Pick<Line, 'items'>): LineText {
  let text = '';
  const pieces: Piece[] = [];
  let previous: PageItem | undefined;
  for (const item of line.items) {
    const words = tightenChinese(item.text);
    if (previous !== undefined && needsSpace(text, previous, item, words)) text += ' ';
    for (const piece of scriptRuns(words)) {
      const rectangle = rectangleOf(item, piece.from, piece.to);
      pieces.push({ start: text.length, end: text.length + piece.text.length, page: item.page, rectangle });
      text += piece.text;
    }
    previous = item;
  }
  return { text, pieces };
}

function needsSpace(before: string, previous: PageItem, item: PageItem, words: string): boolean {
  const gap = (item.x - previous.right) / Math.max(item.size, previous.size);
  const left = before.at(-1);
  const right = words.at(0);
  const wideLeft = isWide(left) || (WIDE_QUOTES.test(left ?? '') && isWide(right));
  const wideRight = isWide(right) || (WIDE_QUOTES.test(right ?? '') && isWide(left));
  if (!wideLeft && !wideRight) return item.spaced || gap > 0.15;
  if (item.spaced && leadingLabel(before) === before && !/[、）)．.，]$/u.test(before)) return true;
  if (wideLeft && wideRight) return gap >= 0.9;
  const narrow = wideLeft ? right : left;
  // Word processors set off digits and letters inside Chinese by up to a quarter of a letter height.
  if (/\p{N}/u.test(narrow ?? '')) return gap >= 0.35;
  return /\p{L}/u.test(narrow ?? '') ? gap >= 0.23 : item.spaced && gap >= 0.15;
}

/** Takes out the spaces that spread single Chinese characters over a line. */
export function tightenChinese(text: string): string {
  if (!/\s/u.test(text)) return text;
  const words = text.split(/\s+/u);
  const wide = words.filter((word) => isWide(word.at(0)) || isWide(word.at(-1)));
  const letters = wide.join('').length;
  const spread = wide.length >= 3 && letters < wide.length * 4;
  let result = words[0] ?? '';
  for (let at = 1; at < words.length; at += 1) {
    const left = words[at - 1] ?? '';
    const right = words[at] ?? '';
    const both = isWide(left.at(-1)) && isWide(right.at(0));
    const single = [...left].length === 1 || [...right].length === 1;
    const mark = /[\u3001-\u3003\u3008-\u3011\uff08-\uff0f\uff1a\uff1b\uff1f]/u;
    const tight = both && (spread || (single && words.length > 1) || mark.test(right.at(0) ?? ''));
    result += tight ? right : ` ${right}`;
  }
  return result;
}

/** Chinese characters are about twice as wide as others: without this a highlight in mixed text slips. */
function scriptRuns(text: string): { readonly text: string; readonly from: number; readonly to: number }[] {
  const parts = text.match(/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+|[^\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+/gu);
  if (parts === null) return [];
  const weights = parts.map((part) => part.length * (isWide(part.at(0)) ? 2 : 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let done = 0;
  return parts.map((part, index) => {
    const from = done / total;
    done += weights[index] ?? 0;
    return { text: part, from, to: done / total };
  });
}

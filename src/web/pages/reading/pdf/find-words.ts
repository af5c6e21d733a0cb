/**
 * Finds words in the pieces of text that a page sets, by their letters without space: the one place among equal ones that
 * lies nearest to where they were estimated to stand. All lengths are in points of the page.
 */

export interface PlacedItem {
  readonly text: string;
  /** The beginning of the piece, at half its height. */
  readonly x: number;
  readonly y: number;
  /** From its beginning to its end. */
  readonly across: { readonly x: number; readonly y: number };
}

export interface Estimated {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly words: string;
}

/** A letter of a page: which item, and which UTF-16 unit of it. */
export interface Letter {
  readonly item: number;
  readonly at: number;
}

/** Both ends belong to the words. */
export interface Found {
  readonly first: Letter;
  readonly last: Letter;
}

/** Farther off than this share of a line's height, it is other words that look the same. */
const FARTHEST_LINE = 0.9;

export class PageLetters {
  readonly #items: readonly PlacedItem[];
  readonly #letters: string;
  readonly #places: readonly Letter[];

  constructor(items: readonly PlacedItem[]) {
    this.#items = items;
    const places: Letter[] = [];
    let letters = '';
    for (const [item, { text }] of items.entries()) {
      for (let at = 0; at < text.length; at += 1) {
        const letter = text[at] ?? '';
        if (/\s/.test(letter)) continue;
        letters += fold(letter);
        places.push({ item, at });
      }
    }
    this.#letters = letters;
    this.#places = places;
  }

  find(estimated: Estimated): Found | null {
    const wanted = [...estimated.words.replace(/\s+/g, '')].map(fold).join('');
    if (wanted === '') return null;
    let best: Found | null = null;
    let nearest = Number.POSITIVE_INFINITY;
    for (let at = this.#letters.indexOf(wanted); at >= 0; at = this.#letters.indexOf(wanted, at + 1)) {
      const first = this.#places[at];
      const last = this.#places[at + wanted.length - 1];
      if (first === undefined || last === undefined) break;
      const away = this.#away({ first, last }, estimated);
      if (away < nearest) {
        nearest = away;
        best = { first, last };
      }
    }
    return best;
  }

  /** How far the middle of what was found lies from the middle of what was estimated; infinite on another line. */
  #away({ first, last }: Found, { x, y, width, height }: Estimated): number {
    const begin = this.#placeOf(first, 0);
    const end = this.#placeOf(last, 1);
    const middle = { x: x + width / 2, y: y + height / 2 };
    const acrossLines = Math.abs((begin.y + end.y) / 2 - middle.y);
    const tall = height > width;
    if (!tall && acrossLines > height * FARTHEST_LINE) return Number.POSITIVE_INFINITY;
    return Math.hypot((begin.x + end.x) / 2 - middle.x, acrossLines);
  }

  #placeOf({ item, at }: Letter, side: 0 | 1): { readonly x: number; readonly y: number } {
    const own = this.#items[item];
    if (own === undefined) return { x: 0, y: 0 };
    const share = (at + side) / Math.max(1, own.text.length);
    return { x: own.x + own.across.x * share, y: own.y + own.across.y * share };
  }
}

/** Forms of a letter that a font may give in place of it; only where one unit stays one unit. */
function fold(letter: string): string {
  const plain = letter.normalize('NFKC');
  return plain.length === letter.length ? plain : letter;
}

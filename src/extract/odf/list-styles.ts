/** How lists and headings of an OpenDocument file are numbered, and the counting itself. */
import { formatNumber } from '../format-number.ts';
import type { XmlAttributes } from '../office/read-xml.ts';

interface Level {
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly displayLevels: number;
  readonly start: number;
  /** The whole label with `%1%` for the number of a level; newer files have it. */
  readonly pattern: string | null;
}

export const DEEPEST_LEVEL = 10;
const LONGEST_PATTERN = 100;
const MOST_STYLES = 50_000;

/** The first signs of a series stand for it (ODF 1.3 part 3, 19.502). */
const FORMATS: ReadonlyMap<string, string> = new Map([
  ['1', 'decimal'],
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
  ['01, 02, 03, ...', 'decimalZero'],
  ['１, ２, ３, ...', 'decimalFullWidth'],
  ['①, ②, ③, ...', 'decimalEnclosedCircle'],
  ['一, 二, 三, ...', 'chineseCountingThousand'],
  ['壹, 贰, 叁, ...', 'chineseLegalSimplified'],
  ['壹, 貳, 參, ...', 'ideographLegalTraditional'],
  ['甲, 乙, 丙, ...', 'ideographTraditional'],
  ['子, 丑, 寅, ...', 'ideographZodiac'],
]);

/** The name under which the numbering of headings is kept; no list can have it. */
export const OUTLINE = '\0outline';

export class ListStyles {
  readonly #styles = new Map<string, Map<number, Level>>();
  readonly #counters = new Map<string, (number | undefined)[]>();
  #open: Map<number, Level> | null = null;

  /** Takes the elements that describe numbering; others are none of its business. */
  open(name: string, attributes: XmlAttributes): void {
    if (name === 'text:list-style' || name === 'text:outline-style') {
      this.#open = new Map();
      const style = name === 'text:outline-style' ? OUTLINE : (attributes['style:name'] ?? '');
      if (this.#styles.size < MOST_STYLES) this.#styles.set(style, this.#open);
    } else if (name === 'text:list-level-style-number' || name === 'text:outline-level-style') {
      const level = Number(attributes['text:level']) - 1;
      if (level >= 0 && level < DEEPEST_LEVEL) this.#open?.set(level, readLevel(attributes));
    }
  }

  close(name: string): void {
    if (name === 'text:list-style' || name === 'text:outline-style') this.#open = null;
  }

  has(style: string): boolean {
    return this.#styles.has(style);
  }

  /** A list that does not go on with another of its style begins anew. */
  restart(style: string): void {
    this.#counters.delete(style);
  }

  /** Counts one item, `level` 0 for the highest; '' where nothing is printed. */
  next(style: string, level: number, start: number | null): string {
    const levels = this.#styles.get(style);
    const own = levels?.get(level);
    if (levels === undefined || own === undefined) return '';
    const counters = this.#counters.get(style) ?? [];
    this.#counters.set(style, counters);
    const current = counters[level];
    counters[level] = start ?? (current === undefined ? own.start : current + 1);
    counters.length = Math.min(counters.length, level + 1);
    if (own.format === '' && own.pattern === null) return '';
    const numberAt = (at: number): string => {
      const each = levels.get(at);
      return each === undefined || each.format === '' ? '' : formatNumber(counters[at] ?? each.start, each.format);
    };
    if (own.pattern !== null) {
      return own.pattern.replace(/%(\d{1,2})%/g, (_, digits: string) => numberAt(Number(digits) - 1)).trim();
    }
    const shown: string[] = [];
    for (let at = Math.max(0, level - own.displayLevels + 1); at <= level; at += 1) shown.push(numberAt(at));
    return `${own.prefix}${shown.filter((number) => number !== '').join('.')}${own.suffix}`.trim();
  }
}

function readLevel(attributes: XmlAttributes): Level {
  const written = attributes['style:num-format'] ?? '';
  const pattern = attributes['loext:num-list-format'];
  return {
    format: written === '' ? '' : (FORMATS.get(written) ?? 'decimal'),
    prefix: (attributes['style:num-prefix'] ?? '').slice(0, LONGEST_PATTERN),
    suffix: (attributes['style:num-suffix'] ?? '').slice(0, LONGEST_PATTERN),
    displayLevels: wholeNumber(attributes['text:display-levels']) ?? 1,
    start: wholeNumber(attributes['text:start-value']) ?? 1,
    pattern: pattern === undefined || pattern.length > LONGEST_PATTERN ? null : pattern,
  };
}

export function wholeNumber(value: string | undefined): number | null {
  return value !== undefined && /^\d{1,7}$/.test(value) ? Number(value) : null;
}

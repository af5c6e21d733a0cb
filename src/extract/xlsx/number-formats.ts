/**
 * How a number of a workbook is shown, as far as a reader of contracts needs it: dates as dates and shares as
 * percentages. Everything else stands as it is stored.
 */
import { readXml } from '../office/read-xml.ts';
import type { Archive, PartOutcome } from '../open-archive.ts';

type Look = 'date' | 'percent' | 'plain';

/** Built-in formats (ECMA-376 part 1, 18.8.30), those of East Asian languages included. */
const BUILT_IN_DATES = new Set([
  14,
  15,
  16,
  17,
  22,
  ...Array.from({ length: 10 }, (_, index) => 27 + index),
  50,
  51,
  52,
  53,
  54,
  55,
  56,
  57,
  58,
]);
const BUILT_IN_PERCENT = new Set([9, 10]);
const MOST_FORMATS = 100_000;
const MS_OF_DAY = 86_400_000;
/** Day 60 is 29 February 1900, which never was; earlier days are one off, and no contract is that old. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY_ZERO_OF_1904 = Date.UTC(1904, 0, 1);
const LAST_DAY = 2_958_465;

export class NumberFormats {
  readonly #codes = new Map<number, Look>();
  readonly #cells: Look[] = [];

  async read(archive: Archive, part: string): Promise<PartOutcome> {
    let inCells = false;
    return readXml(archive, part, {
      open: (name, attributes) => {
        const id = Number(attributes['numFmtId']);
        if (name === 's:numFmt' && this.#codes.size < MOST_FORMATS)
          this.#codes.set(id, lookOf(attributes['formatCode'] ?? ''));
        else if (name === 's:cellXfs') inCells = true;
        else if (name === 's:xf' && inCells && this.#cells.length < MOST_FORMATS) this.#cells.push(this.#lookOf(id));
      },
      close: (name) => {
        if (name === 's:cellXfs') inCells = false;
      },
    });
  }

  /** @param style index of the cell's format */
  show(value: string, style: number, since1904: boolean): string {
    const number = Number(value);
    if (value.trim() === '' || !Number.isFinite(number)) return value;
    const look = this.#cells[style] ?? 'plain';
    if (look === 'percent') return `${Number((number * 100).toPrecision(12))}%`;
    if (look === 'date' && number >= 1 && number <= LAST_DAY) {
      return new Date((since1904 ? DAY_ZERO_OF_1904 : DAY_ZERO) + Math.floor(number) * MS_OF_DAY)
        .toISOString()
        .slice(0, 10);
    }
    return String(number);
  }

  #lookOf(id: number): Look {
    const own = this.#codes.get(id);
    if (own !== undefined) return own;
    if (BUILT_IN_DATES.has(id)) return 'date';
    return BUILT_IN_PERCENT.has(id) ? 'percent' : 'plain';
  }
}

/** Words in quotes and brackets of a format are shown as they stand and name no part of a date. */
function lookOf(code: string): Look {
  const bare = code.slice(0, 500).replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  if (/[yd年月日]/i.test(bare)) return 'date';
  return bare.includes('%') ? 'percent' : 'plain';
}

/** Reads one sheet cell by cell and hands each text over at once: a sheet may be larger than memory. */
import { readXml, type XmlAttributes } from '../office/read-xml.ts';
import type { Archive, PartOutcome } from '../open-archive.ts';
import { type CellPlace, parseReference } from './cell-reference.ts';

/** A cell as stored, before its number is looked up or written as a date. */
export interface RawCell {
  readonly place: CellPlace;
  /** `s`: number of a shared text; `n`: a number; else a text, a truth value or an error. */
  readonly type: string;
  readonly style: number;
  readonly value: string;
  readonly hidden: boolean;
}

export interface SheetHandler {
  cell(cell: RawCell): void;
  /** A formula without a saved result. */
  uncalculated(): void;
  margin(kind: 'header' | 'footer', text: string): void;
  /** True ends the reading as `stopped`. */
  full(): boolean;
}

const MARGINS: Readonly<Record<string, 'header' | 'footer'>> = {
  's:oddHeader': 'header',
  's:evenHeader': 'header',
  's:firstHeader': 'header',
  's:oddFooter': 'footer',
  's:evenFooter': 'footer',
  's:firstFooter': 'footer',
};
const MOST_HIDDEN_COLUMNS = 16_384;

export async function readSheet(archive: Archive, part: string, handler: SheetHandler): Promise<PartOutcome> {
  const reader = new SheetReader(handler);
  return readXml(archive, part, {
    open: (name, attributes) => reader.open(name, attributes),
    close: (name) => reader.close(name),
    text: (text) => reader.text(text),
    full: () => handler.full(),
  });
}

class SheetReader {
  readonly #handler: SheetHandler;
  readonly #hiddenColumns = new Set<number>();
  #row = -1;
  #column = -1;
  #rowHidden = false;
  #cell: XmlAttributes | null = null;
  #value = '';
  #formula = false;
  #capturing = false;
  #phonetic = false;
  #margin = '';

  constructor(handler: SheetHandler) {
    this.#handler = handler;
  }

  open(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 's:col':
        if (isTrue(attributes['hidden'])) this.#hideColumns(Number(attributes['min']), Number(attributes['max']));
        return;
      case 's:row': {
        const stated = parseReference(`A${attributes['r'] ?? ''}`)?.row;
        this.#row = stated ?? this.#row + 1;
        this.#column = -1;
        this.#rowHidden = isTrue(attributes['hidden']);
        return;
      }
      case 's:c':
        this.#cell = attributes;
        this.#value = '';
        this.#formula = false;
        return;
      case 's:f':
        this.#formula = true;
        return;
      case 's:rPh':
        this.#phonetic = true;
        return;
      case 's:v':
      case 's:t':
        this.#capturing = this.#cell !== null && !this.#phonetic;
        return;
      default:
        if (MARGINS[name] !== undefined) {
          this.#margin = '';
          this.#capturing = true;
        }
    }
  }

  close(name: string): void {
    if (name === 's:v' || name === 's:t') this.#capturing = false;
    else if (name === 's:rPh') this.#phonetic = false;
    else if (name === 's:c') this.#closeCell();
    else {
      const margin = MARGINS[name];
      if (margin === undefined) return;
      this.#capturing = false;
      this.#handler.margin(margin, this.#margin);
    }
  }

  text(text: string): void {
    if (!this.#capturing) return;
    if (this.#cell === null) this.#margin += text;
    else this.#value += text;
  }

  #closeCell(): void {
    const attributes = this.#cell ?? {};
    this.#cell = null;
    const place = parseReference(attributes['r'] ?? '') ?? { row: Math.max(0, this.#row), column: this.#column + 1 };
    this.#column = place.column;
    if (this.#value === '') {
      if (this.#formula) this.#handler.uncalculated();
      return;
    }
    const hidden = this.#rowHidden || this.#hiddenColumns.has(place.column);
    const { t: type = 'n', s: style = '0' } = attributes;
    this.#handler.cell({ place, type, style: Number(style), value: this.#value, hidden });
  }

  #hideColumns(from: number, to: number): void {
    for (let column = from; column <= Math.min(to, MOST_HIDDEN_COLUMNS); column += 1)
      this.#hiddenColumns.add(column - 1);
  }
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

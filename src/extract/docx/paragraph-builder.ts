/** Collects one paragraph while its XML goes by. */
import type { NoteReference, Piece, Revision, StoryParagraph } from './story.ts';
import type { Tables } from './tables.ts';

/** Letters that would break the promise of one block a line. */
const LINE_ENDS = /[\t\n\r\u0085\u2028\u2029]/;

/** What a part costs in memory, in letters: elements without a letter are not free, or a file of them would be. */
export interface Weight {
  units: number;
}

const UNITS_OF_PARAGRAPH = 16;
const UNITS_OF_PIECE = 4;

interface OpenRun {
  readonly index: number;
  offset: number;
  hidden: boolean | null;
  style: string | null;
}

export class ParagraphBuilder {
  readonly paragraph: number;
  readonly #references: NoteReference[] = [];
  readonly #weight: Weight;
  readonly boxes: StoryParagraph[] = [];
  readonly #pieces: Piece[] = [];
  readonly #runs: OpenRun[] = [];
  #runCount = 0;
  style: string | null = null;
  numberingId: string | null = null;
  level: number | null = null;
  outline: number | null = null;
  markDeleted = false;

  constructor(paragraph: number, weight: Weight) {
    this.paragraph = paragraph;
    this.#weight = weight;
    weight.units += UNITS_OF_PARAGRAPH;
  }

  refer(reference: NoteReference): void {
    this.#weight.units += UNITS_OF_PIECE;
    this.#references.push(reference);
  }

  openRun(): void {
    this.#runs.push({ index: this.#runCount, offset: 0, hidden: null, style: null });
    this.#runCount += 1;
  }

  /** The open run hides its letters, or says that it does not. */
  hideRun(hidden: boolean): void {
    const run = this.#runs.at(-1);
    if (run !== undefined) run.hidden = hidden;
  }

  styleRun(style: string | null): void {
    const run = this.#runs.at(-1);
    if (run !== undefined) run.style = style;
  }

  closeRun(): void {
    this.#runs.pop();
  }

  /** Counts a run of which nothing is read. */
  passRun(): void {
    this.#runCount += 1;
  }

  /** Letters as they stand in the run's own text; `keepEdges` false drops white space at both ends. */
  letters(raw: string, revision: Revision, keepEdges: boolean): void {
    const [from, to] = keepEdges ? [0, raw.length] : withoutEdges(raw);
    if (!LINE_ENDS.test(raw)) this.#letters(raw.slice(from, to), revision, from);
    else this.#lines(raw, from, to, revision);
    this.skip(raw.length);
  }

  #lines(raw: string, from: number, to: number, revision: Revision): void {
    let start = from;
    for (let at = from; at <= to; at += 1) {
      if (at < to && !LINE_ENDS.test(raw.charAt(at))) continue;
      this.#letters(raw.slice(start, at), revision, start);
      if (at < to) this.loose(' ', revision);
      start = at + 1;
    }
  }

  /** One letter that an element of the run stands for. */
  sign(text: string, revision: Revision): void {
    this.#letters(text, revision, 0);
    this.skip(1);
  }

  /** Units of the run's own text that are not shown as they are. */
  skip(units: number): void {
    const run = this.#runs.at(-1);
    if (run !== undefined) run.offset += units;
  }

  /** Letters that stand in no run. */
  loose(text: string, revision: Revision): void {
    if (text === '') return;
    this.#add('letters', text, revision, null, 0);
  }

  lineEnd(kind: 'line-break' | 'page-break', revision: Revision): void {
    this.#add(kind, '', revision, null, 0);
    this.skip(1);
  }

  finish(tables: Tables, row: number | null, note: string | null): StoryParagraph {
    return {
      paragraph: this.paragraph,
      pieces: this.#pieces,
      style: this.style,
      numberingId: this.numberingId,
      level: this.level,
      outline: this.outline,
      markDeleted: this.markDeleted,
      cell: tables.cell,
      row,
      note,
      references: this.#references,
      boxes: this.boxes,
    };
  }

  #letters(text: string, revision: Revision, from: number): void {
    if (text === '') return;
    const run = this.#runs.at(-1);
    const offset = run === undefined ? 0 : run.offset + from;
    this.#add('letters', text, revision, run?.index ?? null, offset);
  }

  #add(kind: Piece['kind'], text: string, revision: Revision, run: number | null, offset: number): void {
    this.#weight.units += text.length + UNITS_OF_PIECE;
    const open = this.#runs.at(-1);
    const [hidden, runStyle] = [open?.hidden ?? null, open?.style ?? null];
    this.#pieces.push({ kind, text, revision, paragraph: this.paragraph, run, offset, hidden, runStyle });
  }
}

/** Bounds of the text without XML white space at its ends. */
function withoutEdges(raw: string): [from: number, to: number] {
  let from = 0;
  let to = raw.length;
  while (from < to && isXmlSpace(raw.charCodeAt(from))) from += 1;
  while (to > from && isXmlSpace(raw.charCodeAt(to - 1))) to -= 1;
  return [from, to];
}

function isXmlSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0d;
}

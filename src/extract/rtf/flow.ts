/** One stream of paragraphs in an RTF file: the body, a note, a text box, a margin of the page. */
import type { BlockKind, TablePosition } from '../document.ts';
import { ParagraphText } from '../paragraph-text.ts';

const DEEPEST_TABLE = 50;

interface OpenTable {
  readonly number: number;
  row: number;
  column: number;
}

export class Flow {
  readonly kind: BlockKind | null;
  readonly #nextTable: () => number;
  /** By depth of nesting. */
  readonly #tables: (OpenTable | null)[] = [];
  paragraph = new ParagraphText();
  label = '';
  /** Words taken out of the paragraph. */
  deleted: string[] = [];
  outline: number | null = null;
  inTable = false;
  nesting = 0;
  /** A row is begun and not ended: what hangs on its cells waits. */
  inRow = false;

  constructor(kind: BlockKind | null, nextTable: () => number) {
    this.kind = kind;
    this.#nextTable = nextTable;
  }

  /** The cell that the paragraph stands in, or null. */
  cell(): TablePosition | null {
    const depth = this.#depth();
    if (depth === 0) {
      this.#tables.length = 0;
      this.inRow = false;
      return null;
    }
    const table = this.#table(depth);
    this.inRow = true;
    return { table: table.number, row: table.row, column: table.column };
  }

  endCell(): void {
    const depth = this.#depth();
    if (depth === 0) return;
    this.#table(depth).column += 1;
    this.#tables.length = depth;
  }

  endRow(): void {
    const depth = Math.max(1, this.#depth());
    const table = this.#table(depth);
    table.row += 1;
    table.column = 0;
    this.#tables.length = depth;
    if (depth === 1) this.inRow = false;
  }

  resetParagraph(): void {
    this.inTable = false;
    this.nesting = 0;
    this.outline = null;
  }

  #depth(): number {
    return Math.min(DEEPEST_TABLE, Math.max(this.nesting, this.inTable ? 1 : 0));
  }

  #table(depth: number): OpenTable {
    while (this.#tables.length < depth) this.#tables.push(null);
    const table = this.#tables[depth - 1] ?? { number: this.#nextTable(), row: 0, column: 0 };
    this.#tables[depth - 1] = table;
    return table;
  }
}

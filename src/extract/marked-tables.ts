/** Keeps the position in nested tables of files that only mark where a cell and a row end. */
import type { TablePosition } from './document.ts';

const DEEPEST_TABLE = 50;

interface OpenTable {
  readonly number: number;
  row: number;
  column: number;
}

export class MarkedTables {
  readonly #nextTable: () => number;
  /** By depth of nesting. */
  readonly #tables: (OpenTable | null)[] = [];
  /** A row is begun and not ended: what hangs on its cells waits. */
  inRow = false;

  constructor(nextTable: () => number) {
    this.#nextTable = nextTable;
  }

  /** The cell of a paragraph at this depth, 0 outside of tables. */
  cell(nesting: number): TablePosition | null {
    const depth = Math.min(DEEPEST_TABLE, nesting);
    if (depth <= 0) {
      this.#tables.length = 0;
      this.inRow = false;
      return null;
    }
    const table = this.#table(depth);
    this.inRow = true;
    return { table: table.number, row: table.row, column: table.column };
  }

  endCell(nesting: number): void {
    const depth = Math.min(DEEPEST_TABLE, nesting);
    if (depth <= 0) return;
    this.#table(depth).column += 1;
    this.#tables.length = depth;
  }

  endRow(nesting: number): void {
    const depth = Math.min(DEEPEST_TABLE, Math.max(1, nesting));
    const table = this.#table(depth);
    table.row += 1;
    table.column = 0;
    this.#tables.length = depth;
    if (depth === 1) this.inRow = false;
  }

  #table(depth: number): OpenTable {
    while (this.#tables.length < depth) this.#tables.push(null);
    const table = this.#tables[depth - 1] ?? { number: this.#nextTable(), row: 0, column: 0 };
    this.#tables[depth - 1] = table;
    return table;
  }
}

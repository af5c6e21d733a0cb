/** Keeps the position in nested tables while a part is read; merged cells keep their grid columns. */
import type { TablePosition } from '../document.ts';

const WIDEST_SPAN = 1000;

interface OpenTable {
  readonly table: number;
  row: number;
  column: number;
  span: number;
  inCell: boolean;
}

export class Tables {
  readonly #open: OpenTable[] = [];
  readonly #count: { tables: number; rows: number };

  /** `count` is shared by all contexts of a part. */
  constructor(count: { tables: number; rows: number }) {
    this.#count = count;
  }

  get cell(): TablePosition | null {
    const table = this.#open.findLast((each) => each.inCell);
    return table === undefined ? null : { table: table.table, row: table.row, column: table.column };
  }

  open(name: string, value: string | undefined): void {
    const table = this.#open.at(-1);
    if (name === 'w:tbl') {
      this.#open.push({ table: this.#count.tables, row: -1, column: 0, span: 1, inCell: false });
      this.#count.tables += 1;
    } else if (table === undefined) return;
    else if (name === 'w:tr') {
      table.row += 1;
      table.column = 0;
      if (this.#open.length === 1) this.#count.rows += 1;
    } else if (name === 'w:tc') {
      table.inCell = true;
      table.span = 1;
    } else if (name === 'w:gridBefore') table.column += gridColumns(value);
    else if (name === 'w:gridSpan') table.span = gridColumns(value);
  }

  close(name: string): void {
    const table = this.#open.at(-1);
    if (name === 'w:tbl') this.#open.pop();
    else if (name === 'w:tc' && table !== undefined) {
      table.inCell = false;
      table.column += table.span;
    }
  }
}

function gridColumns(value: string | undefined): number {
  const columns = Number(value);
  return Number.isInteger(columns) && columns >= 1 ? Math.min(columns, WIDEST_SPAN) : 1;
}

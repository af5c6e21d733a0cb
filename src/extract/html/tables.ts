/** Keeps the position in the nested tables of a page, with cells that reach over columns and rows. */
import type { TablePosition } from '../document.ts';

const MOST_COLUMNS = 1000;
const MOST_ROWS = 65_534;
const DEEPEST = 100;

interface OpenTable {
  readonly number: number;
  row: number;
  column: number;
  span: number;
  inCell: boolean;
  /** The first row that no cell from above fills, by column. */
  readonly freeFrom: number[];
}

export class HtmlTables {
  readonly #open: OpenTable[] = [];
  readonly #nextTable: () => number;

  constructor(nextTable: () => number) {
    this.#nextTable = nextTable;
  }

  get cell(): TablePosition | null {
    const table = this.#open.findLast(({ inCell }) => inCell);
    return table === undefined ? null : { table: table.number, row: table.row, column: table.column };
  }

  get inCell(): boolean {
    return this.#open.some(({ inCell }) => inCell);
  }

  open(name: string, attribute: (name: string) => string | null): void {
    const table = this.#open.at(-1);
    if (name === 'table') {
      if (this.#open.length >= DEEPEST) return;
      this.#open.push({ number: this.#nextTable(), row: -1, column: -1, span: 1, inCell: false, freeFrom: [] });
    } else if (table === undefined) return;
    else if (name === 'tr') this.#openRow(table);
    else if (name === 'td' || name === 'th') {
      if (table.row === -1) this.#openRow(table);
      this.#openCell(table, spanIn(attribute('colspan'), MOST_COLUMNS), spanIn(attribute('rowspan'), MOST_ROWS));
    }
  }

  close(name: string): void {
    const table = this.#open.at(-1);
    if (name === 'table') this.#open.pop();
    else if (table !== undefined && (name === 'td' || name === 'th' || name === 'tr')) table.inCell = false;
  }

  #openRow(table: OpenTable): void {
    table.row += 1;
    table.column = -1;
    table.span = 1;
    table.inCell = false;
  }

  #openCell(table: OpenTable, columns: number, rows: number): void {
    let column = Math.min(MOST_COLUMNS, table.column + table.span);
    if (table.column === -1) column = 0;
    while (column < MOST_COLUMNS && (table.freeFrom[column] ?? 0) > table.row) column += 1;
    table.column = column;
    table.span = columns;
    table.inCell = true;
    if (rows < 2) return;
    for (let each = column; each < Math.min(MOST_COLUMNS, column + columns); each += 1) {
      while (table.freeFrom.length < each) table.freeFrom.push(0);
      table.freeFrom[each] = table.row + rows;
    }
  }
}

function spanIn(value: string | null, most: number): number {
  return value !== null && /^\d{1,5}$/.test(value) ? Math.min(most, Math.max(1, Number(value))) : 1;
}

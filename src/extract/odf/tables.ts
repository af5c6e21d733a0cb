/** Keeps the position in nested tables of an OpenDocument file; what is repeated is read once and counted in full. */
import type { TablePosition } from '../document.ts';
import type { XmlAttributes } from '../office/read-xml.ts';
import { wholeNumber } from './list-styles.ts';

/** As many as the programs themselves have. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

interface OpenTable {
  readonly number: number;
  readonly name: string;
  readonly hidden: boolean;
  row: number;
  nextRow: number;
  rowHidden: boolean;
  column: number;
  nextColumn: number;
}

export class OdfTables {
  readonly #open: OpenTable[] = [];
  readonly #nextTable: () => number;

  constructor(nextTable: () => number) {
    this.#nextTable = nextTable;
  }

  get cell(): TablePosition | null {
    const table = this.#open.findLast((each) => each.column >= 0);
    return table === undefined ? null : { table: table.number, row: table.row, column: table.column };
  }

  /** The outermost table: in a spreadsheet, the sheet. */
  get sheet(): { readonly name: string } | null {
    return this.#open[0] ?? null;
  }

  get inCell(): boolean {
    return this.#open.some(({ column }) => column >= 0);
  }

  get hidden(): boolean {
    return this.#open.some(({ hidden, rowHidden }) => hidden || rowHidden);
  }

  open(name: string, attributes: XmlAttributes, hidden: boolean): void {
    const table = this.#open.at(-1);
    if (name === 'table:table') {
      const own = { number: this.#nextTable(), name: attributes['table:name'] ?? '', hidden };
      this.#open.push({ ...own, row: -1, nextRow: 0, rowHidden: false, column: -1, nextColumn: 0 });
    } else if (table === undefined) return;
    else if (name === 'table:table-row') {
      table.row = table.nextRow;
      table.nextRow = Math.min(MOST_ROWS, table.row + (wholeNumber(attributes['table:number-rows-repeated']) ?? 1));
      table.rowHidden = (attributes['table:visibility'] ?? 'visible') !== 'visible';
      table.nextColumn = 0;
    } else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
      table.column = table.nextColumn;
      const repeated = wholeNumber(attributes['table:number-columns-repeated']) ?? 1;
      table.nextColumn = Math.min(MOST_COLUMNS, table.column + repeated);
    }
  }

  close(name: string): void {
    const table = this.#open.at(-1);
    if (name === 'table:table') this.#open.pop();
    else if (table !== undefined && (name === 'table:table-cell' || name === 'table:covered-table-cell'))
      table.column = -1;
    else if (table !== undefined && name === 'table:table-row') table.rowHidden = false;
  }
}

/** `B7` and its place in the grid. Bounds are those of the program: no file can name a cell beyond them. */

export interface CellPlace {
  /** 0 for the first. */
  readonly row: number;
  readonly column: number;
}

const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;

/** Null for what is no reference. */
export function parseReference(reference: string): CellPlace | null {
  const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  if (letters === undefined || digits === undefined) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits);
  return column > MOST_COLUMNS || row < 1 || row > MOST_ROWS ? null : { row: row - 1, column: column - 1 };
}

export function writeReference({ row, column }: CellPlace): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

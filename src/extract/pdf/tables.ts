/**
 * Tables, found by what they look like: consecutive rows whose gaps line up. PDF knows no tables, and
 * ruling lines are not read. A hanging clause number beside its text is no table.
 */
import { isLabelled } from './clause-label.ts';
import { type Line, lettersOf, mergeRow, type Row } from './lines.ts';

/** One cell: its lines from top to bottom, empty where the row has nothing in this column. */
export type Cell = readonly Line[];

export type FlowPart =
  | { readonly type: 'lines'; readonly lines: readonly Line[] }
  | { readonly type: 'table'; readonly rows: readonly (readonly Cell[])[] };

interface Column {
  x: number;
  right: number;
}

/** Rows of one table that are looked at; a longer one becomes several. */
const LONGEST = 2000;

/** Pairs of cells in two rows that are compared; a row of more is no table of a contract. */
const MOST_PAIRS = 4000;

export function findTables(printed: readonly Row[]): FlowPart[] {
  const rows = levelCells(printed);
  const parts: FlowPart[] = [];
  let lines: Line[] = [];
  for (let at = 0; at < rows.length; ) {
    const table = tableAt(rows, at);
    if (table === null) {
      const row = rows[at];
      if (row !== undefined) lines.push(mergeRow(row));
      at += 1;
      continue;
    }
    if (lines.length > 0) parts.push({ type: 'lines', lines });
    lines = [];
    parts.push({ type: 'table', rows: logicalRows(rows.slice(at, table.to), table.columns) });
    at = table.to;
  }
  if (lines.length > 0) parts.push({ type: 'lines', lines });
  return parts;
}

/** Cells centred beside a wrapped one stand half a line off it; nothing else stands so close without touching. */
function levelCells(printed: readonly Row[]): Row[] {
  const rows: Row[] = [];
  for (const row of printed) {
    const above = rows.at(-1);
    const few = above !== undefined && above.length * row.length <= MOST_PAIRS;
    const step = (row[0]?.baseline ?? 0) - (above ?? []).reduce((low, line) => Math.max(low, line.baseline), 0);
    const apart = few && above.every((line) => row.every((other) => line.right < other.x || other.right < line.x));
    if (above !== undefined && apart && step < (row[0]?.size ?? 0) * 0.75) {
      rows[rows.length - 1] = [...above, ...row].sort((a, b) => a.x - b.x);
    } else rows.push(row);
  }
  return rows;
}

function tableAt(rows: readonly Row[], from: number): { to: number; columns: readonly Column[] } | null {
  const first = rows[from];
  if (first === undefined || first.length < 2 || isLabelled(first)) return null;
  const columns: Column[] = first.map((line) => ({ x: line.x, right: line.right }));
  let split = 1;
  let to = from + 1;
  for (let at = from + 1; at < Math.min(rows.length, from + LONGEST); at += 1) {
    const row = rows[at];
    const above = rows[at - 1];
    if (row === undefined || above === undefined || !follows(above, row, columns)) break;
    widen(columns, row);
    if (row.length > 1) split += 1;
    to = at + 1;
  }
  return split >= 2 && !isProse(rows.slice(from, to)) ? { to, columns } : null;
}

/** The row keeps to the columns: no line bridges two of them, and a lone line stands close below its cell. */
function follows(above: Row, row: Row, columns: readonly Column[]): boolean {
  const [lead] = row;
  const [upper] = above;
  if (lead === undefined || upper === undefined) return false;
  const gap = (lead.baseline - upper.baseline) / lead.size;
  if (gap > (row.length > 1 ? 5 : 1.7)) return false;
  const used = new Set<number>();
  for (const line of row) {
    const met = columns.flatMap((column, index) => (overlaps(column, line) ? [index] : []));
    if (met.length > 1) return false;
    const index = met[0] ?? columns.findIndex((column) => continues(column, line));
    if (index >= 0) used.add(index);
    else if (row.length < 2) return false;
  }
  if (row.length > 1) return used.size >= 2;
  const [index = -1] = used;
  const column = columns[index];
  return column !== undefined && (index > 0 || lead.right <= column.right + lead.size) && aligned(column, lead);
}

function aligned(column: Column, line: Line): boolean {
  const centre = (column.x + column.right) / 2 - (line.x + line.right) / 2;
  return (
    Math.abs(column.x - line.x) < line.size ||
    Math.abs(column.right - line.right) < line.size ||
    Math.abs(centre) < line.size
  );
}

/** Blanks to be filled in part a cell's words: `Date:    /    /`. */
function continues(column: Column, line: Line): boolean {
  return line.x >= column.right && line.x - column.right < line.size * 2.2;
}

function overlaps(column: Column, line: Line): boolean {
  return line.x < column.right && line.right > column.x;
}

function widen(columns: Column[], row: Row): void {
  for (const line of row) {
    const column = columns.find((each) => overlaps(each, line)) ?? columns.find((each) => continues(each, line));
    if (column === undefined) columns.push({ x: line.x, right: line.right });
    else {
      column.x = Math.min(column.x, line.x);
      column.right = Math.max(column.right, line.right);
    }
  }
  columns.sort((a, b) => a.x - b.x);
}

/** Two sides of long lines throughout are columns of prose that were too few to be seen as such. */
function isProse(rows: readonly Row[]): boolean {
  const both = rows.filter((row) => row.length === 2);
  return both.length === rows.length && both.every((row) => row.every((line) => lettersOf(line) > 60));
}

/** Joins the printed lines of a wrapped cell: they stand closer than one row to the next. */
function logicalRows(rows: readonly Row[], columns: readonly Column[]): Cell[][] {
  const steps = rows.slice(1).map((row, index) => (row[0]?.baseline ?? 0) - (rows[index]?.[0]?.baseline ?? 0));
  const widest = [...steps].sort((a, b) => a - b)[Math.floor(steps.length * 0.75)] ?? 0;
  const result: Line[][][] = [];
  rows.forEach((row, index) => {
    const step = steps[index - 1] ?? Number.POSITIVE_INFINITY;
    const size = row[0]?.size ?? 0;
    const headed = row.some((line) => columnOf(columns, line) === 0);
    const close = step <= size * 1.75 && step < widest * 0.88;
    const wrapped = step < size * 0.9 || (headed ? close : step <= size * 1.75);
    const current = result.at(-1);
    const cells = wrapped && current !== undefined ? current : columns.map((): Line[] => []);
    for (const line of row) cells[columnOf(columns, line)]?.push(line);
    if (cells !== current) result.push(cells);
  });
  return result;
}

function columnOf(columns: readonly Column[], line: Line): number {
  return Math.max(
    0,
    columns.findIndex((column) => overlaps(column, line)),
  );
}

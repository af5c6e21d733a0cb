/** The document's blocks as lines of a contract: rows of a table are one line, inline items are lines of their own. */
import type { Block, BlockKind, Document, Span } from '../extract/document.ts';
import { type Label, readLabel } from './labels.ts';
import { languageOf } from './language.ts';
import { findSecondVersion } from './split-versions.ts';

export interface Line {
  readonly span: Span;
  readonly text: string;
  readonly kind: BlockKind | 'table-row';
  readonly label: Label | null;
  /** The line is an item cut out of the running text of the line before it. */
  readonly inline: boolean;
  /** 0 for the first row of a table; null outside tables. */
  readonly row: number | null;
}

/** Mean length in characters of a row that carries a clause in two languages. */
const SHORTEST_PARALLEL_ROW = 60;
const MARGIN_KINDS: ReadonlySet<BlockKind> = new Set(['header', 'footer', 'page-number', 'comment', 'deleted']);

export function readLines(document: Document): readonly Line[] {
  const lines: Line[] = [];
  let previous: Label | null = null;
  for (const row of joinRows(document.blocks, document.text)) {
    const whole = document.text.slice(row.span.start, row.span.end);
    if (whole.trim() === '') continue;
    const isMargin = MARGIN_KINDS.has(row.kind as BlockKind);
    for (const piece of isMargin ? [{ ...row, inline: false }] : cutPieces(row, document.text)) {
      const text = document.text.slice(piece.span.start, piece.span.end);
      const label: Label | null = isMargin ? null : readLabel(text, previous);
      if (label !== null) previous = label;
      lines.push({ ...piece, text, label });
    }
  }
  return lines;
}

/** Both versions of a clause, then each item that stands in the running text. */
function cutPieces(row: Row, text: string): readonly (Row & { readonly inline: boolean })[] {
  return cutVersions(row, text).flatMap((version) =>
    splitInlineItems(text.slice(version.span.start, version.span.end), version.span.start).map((span, index) => ({
      ...version,
      span,
      inline: index > 0,
    })),
  );
}

/** A row that holds a clause in both languages is laid out text, and no table. */
function cutVersions(row: Row, text: string): readonly Row[] {
  const whole = text.slice(row.span.start, row.span.end);
  const second = findSecondVersion(whole);
  if (second === null) return [row];
  const first = whole.slice(0, second).trimEnd();
  const { start, end } = row.span;
  return [
    { kind: 'paragraph', row: null, span: { start, end: start + first.length } },
    { kind: 'paragraph', row: null, span: { start: start + second, end } },
  ];
}

interface Row {
  readonly span: Span;
  readonly kind: BlockKind | 'table-row';
  readonly row: number | null;
}

/** Plain text has its tables as lines with bars. */
function isPipeRow(line: string): boolean {
  return (line.match(/\s\|\s/gu) ?? []).length >= 2;
}

function joinRows(blocks: readonly Block[], text: string): readonly Row[] {
  const columns = findTextColumns(blocks, text);
  const rows: Row[] = [];
  let open: { table: number; row: number; first: number } | null = null;
  for (const block of blocks) {
    const last = rows.at(-1);
    if (block.cell !== undefined && columns.has(block.cell.table)) {
      open = null;
      rows.push({ span: block.span, kind: 'paragraph', row: null });
      continue;
    }
    if (block.kind === 'table-cell' && block.cell !== undefined) {
      const { table, row } = block.cell;
      if (open !== null && open.table === table && open.row === row && last !== undefined) {
        rows[rows.length - 1] = { ...last, span: { start: last.span.start, end: block.span.end } };
        continue;
      }
      const first: number = open !== null && open.table === table ? open.first : row;
      open = { table, row, first };
      rows.push({ span: block.span, kind: 'table-row', row: row - first });
      continue;
    }
    open = null;
    rows.push({
      span: block.span,
      kind: block.kind,
      row: isPipeRow(text.slice(block.span.start, block.span.end)) ? 1 : null,
    });
  }
  return rows;
}

/** Tables that only lay text out: a frame of one column, or two languages side by side. */
function findTextColumns(blocks: readonly Block[], text: string): ReadonlySet<number> {
  const tables = new Map<number, Map<number, Map<number, string>>>();
  for (const { kind, cell, span } of blocks) {
    if (kind !== 'table-cell' || cell === undefined) continue;
    const rows = getOrAdd(tables, cell.table, () => new Map<number, Map<number, string>>());
    const cells = getOrAdd(rows, cell.row, () => new Map<number, string>());
    cells.set(cell.column, `${cells.get(cell.column) ?? ''}${text.slice(span.start, span.end)}`);
  }
  const found = [...tables].filter(([, rows]) => {
    const filled = [...rows.values()].map((cells) => [...cells.values()].filter((cell) => cell.trim() !== ''));
    return filled.every((cells) => cells.length <= 1) || isParallel(filled.filter((cells) => cells.length > 0));
  });
  return new Set(found.map(([table]) => table));
}

/** Most rows hold the same in two languages, at a length that no label or figure has. */
function isParallel(rows: readonly (readonly string[])[]): boolean {
  const parallel = rows.filter(([one, other, more]) => {
    if (one === undefined || other === undefined || more !== undefined) return false;
    return languageOf(one) !== languageOf(other);
  });
  const length = parallel.flat().join('').length / parallel.length;
  return parallel.length > rows.length / 2 && length > SHORTEST_PARALLEL_ROW;
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

const INLINE_MARK =
  /(?<=[:;,：；，]\s*(?:and|or|及|和|以及)?\s*)([（(](?:[a-h]|i{1,3}|iv|vi{0,3}|ix|x|\d{1,2}|[一二三四五六七八九十]{1,2})[）)])(?=\s*\S)/gu;

/** Cuts "…: (a) one; and (b) two" before each item, when the items count up from the first. */
function splitInlineItems(text: string, offset: number): readonly Span[] {
  const marks = [...text.matchAll(INLINE_MARK)];
  const first = marks[0];
  const whole = [{ start: offset, end: offset + text.length }];
  if (first === undefined || marks.length < 2 || !/^[（(](?:a|i|1|一)[）)]$/u.test(first[1] ?? '')) return whole;
  const kept = marks.filter((mark, index) => index === 0 || shapeOf(mark[1] ?? '') === shapeOf(first[1] ?? ''));
  if (kept.length < 2) return whole;
  const cuts = [0, ...kept.map((mark) => mark.index), text.length];
  return cuts.slice(0, -1).flatMap((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    const piece = text.slice(start, end).trimEnd();
    return piece === '' ? [] : [{ start: offset + start, end: offset + start + piece.length }];
  });
}

function shapeOf(mark: string): string {
  if (/\d/.test(mark)) return 'number';
  return /[a-z]/.test(mark) ? 'letter' : 'han';
}

/**
 * Finds out whether a text file was wrapped at a column, and which lines continue the one before. The
 * proof is the one a typesetter would give: the next line's first word had no room left.
 */
import { beginsClause } from './begins-clause.ts';
import { columns } from './join-lines.ts';

const NARROWEST = 50;
const WIDEST = 100;
/** At least this share of the lines that another line follows must come near the wrapping column. */
const LEAST_FULL_SHARE = 0.4;
const INDENT_OF_NEW_PARAGRAPH = 3;
/** Fewer lines that end in mid-sentence at the column are chance: a few short lines are often about as long. */
const FEWEST_TORN_LINES = 3;
const SENTENCE_END = /[。.；;：:！!？?]["”’」』）)]?$/u;
/** A form's field or a role before a colon: `许可方：`, `地址：`, `Party A:`, `Licensor (the seller):`. */
const LABELLED =
  /^(?:[\p{Script=Han}]{2,8}(?<!不得|应当?|须|可以|如下|包括|[为是即的])|\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){0,3})\s?(?:[（(/／][^（）():：]{1,24}[）)]?)?\s?[:：]/u;
/** The sentence goes on: what stands at the start of the next line belongs to it. */
const GOES_ON = /(?:[，、,（(的与和及或]|以下|下列|\b(?:the|an?|of|to|and|or|by|in|for|with|following))$/iu;

export interface Wrapping {
  readonly column: number;
  /** `opening` is the paragraph's first line, without its indent. */
  continues(before: string, line: string, opening: string): boolean;
}

export function findWrapping(lines: readonly string[]): Wrapping | null {
  const widths = lines.map((line) => columns(line.trimEnd()));
  const filled = widths.filter((width) => width > 0).sort((one, other) => one - other);
  const column = filled[Math.floor(filled.length * 0.98)] ?? 0;
  if (filled.length < 3 || column < NARROWEST || (filled.at(-1) ?? 0) > WIDEST + 20 || column > WIDEST) return null;
  const followed = widths.filter((width, index) => width > 0 && (widths[index + 1] ?? 0) > 0);
  const full = followed.filter((width) => width >= column * 0.85);
  if (full.length === 0 || full.length < followed.length * LEAST_FULL_SHARE) return null;
  const torn = lines.filter((line, index) => isTorn(line, lines[index + 1] ?? '', column));
  if (torn.length < FEWEST_TORN_LINES) return null;
  return { column, continues: (before, line, opening) => continues(before, line, opening, column) };
}

/** The line ends in mid-sentence where the next line's first word had no room left. */
function isTorn(line: string, next: string, column: number): boolean {
  const [before, behind] = [line.trim(), next.trim()];
  if (before === '' || behind === '' || SENTENCE_END.test(before)) return false;
  return !beginsClause(behind) && !opensField(before, behind) && isFull(line, behind, column);
}

function opensField(before: string, line: string): boolean {
  return LABELLED.test(line) && !GOES_ON.test(before);
}

function isFull(before: string, text: string, column: number): boolean {
  const firstWord = /^[\u2e80-\u9fff\uff00-\uffef]/.test(text) ? 4 : columns(text.split(/\s/, 1)[0] ?? '') + 1;
  return columns(before.trimEnd()) + firstWord >= column;
}

function continues(before: string, line: string, opening: string, column: number): boolean {
  const text = line.trimStart();
  if (/^\s*\u3000/.test(line)) return false;
  const hanging = beginsClause(opening);
  if (!hanging && indent(line) >= indent(before) + INDENT_OF_NEW_PARAGRAPH) return false;
  return !opensField(before.trim(), text) && isFull(before, text, column);
}

function indent(line: string): number {
  return columns(line) - columns(line.trimStart());
}

/**
 * Whether two stacks of lines beside each other are columns of running text or cells of a table.
 * Prose fills its lines and breaks its sentences; a table's cells are short, or only one side is long.
 */
import { isLabelled, leadingLabel } from './clause-label.ts';
import { isWide, readLine } from './line-text.ts';
import { extentOf, lettersOf, mergeRow, type Row } from './lines.ts';

/** Each side is the rows of one column, from top to bottom. */
export function areProse(sides: readonly (readonly Row[])[], fewest: number): boolean {
  const letters = sides.map((rows) => rows.flat().reduce((sum, line) => sum + lettersOf(line), 0));
  const all = letters.reduce((sum, count) => sum + count, 0);
  const share = sides.some(isMostlyChinese) ? 0.12 : 0.25;
  const plain = sides.every((rows, index) => {
    const { x, right } = extentOf(rows.flat());
    return (
      rows.length >= fewest &&
      (letters[index] ?? 0) >= all * share &&
      rows.filter((row) => row.length === 1 || isLabelled(row)).length >= rows.length * 0.75 &&
      right - x >= (rows[0]?.[0]?.size ?? 0) * 10
    );
  });
  if (!plain) return false;
  if (sides.every((rows) => fullRows(rows).length >= rows.length * 0.4)) return true;
  const twoTongues = isMostlyChinese(sides[0] ?? []) !== isMostlyChinese(sides[1] ?? []);
  const wraps = sides.map(countWraps);
  return (twoTongues || sides.every(isEvenlyLed)) && wraps.every((count) => count > 0) && sumOf(wraps) >= 2;
}

function fullRows(rows: readonly Row[]): readonly Row[] {
  const { x, right } = extentOf(rows.flat());
  return rows.filter((row) => (row.at(-1)?.right ?? 0) >= x + (right - x) * 0.8);
}

/** Sentences that run on into the line below: in lower case, or in Chinese with the marks of a sentence. */
function countWraps(rows: readonly Row[]): number {
  const full = new Set(fullRows(rows));
  let wraps = 0;
  for (let at = 1; at < rows.length; at += 1) {
    const above = rows[at - 1];
    const below = rows[at];
    if (above === undefined || below === undefined || !full.has(above)) continue;
    const upper = readLine(mergeRow(above)).text;
    const lower = readLine(mergeRow(below)).text;
    if (/[.。;；:：!！?？]$/u.test(upper) || leadingLabel(lower) !== '') continue;
    const runsOn = isWide(upper.at(-1))
      ? upper.length >= 10 && /[，。；、]/u.test(upper + lower)
      : /^\p{Ll}/u.test(lower);
    if (runsOn) wraps += 1;
  }
  return wraps;
}

function isEvenlyLed(rows: readonly Row[]): boolean {
  const steps = rows.slice(1).map((row, index) => (row[0]?.baseline ?? 0) - (rows[index]?.[0]?.baseline ?? 0));
  const { x: least, right: most } = extentOf(steps.map((step) => ({ x: step, right: step })));
  return most <= least * 1.15;
}

function isMostlyChinese(rows: readonly Row[]): boolean {
  const letters = rows.flat().flatMap((line) => line.items.flatMap((item) => [...item.text.slice(0, 20)]));
  return letters.filter((letter) => isWide(letter)).length > letters.length * 0.4;
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

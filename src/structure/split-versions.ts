/**
 * A line that holds one clause in both languages, as cells of a row (`2.1 | English | 中文`) or one behind the other,
 * is cut where the language changes: each version is read by its own grammar.
 */
import { hasVerb } from './line-kinds.ts';

/** Fewest words of English, and fewest Chinese characters, that say something. */
const FEWEST_WORDS = 5;
const FEWEST_HAN = 8;

/** @returns where the second version begins in the line, or null for a line in one language */
export function findSecondVersion(line: string): number | null {
  return betweenCells(line) ?? behindChinese(line) ?? behindEnglish(line);
}

function betweenCells(line: string): number | null {
  const ends = [...line.matchAll(/\t|\s\|\s/gu)];
  const cells = [...ends, null].map((end, place) => {
    const before = ends[place - 1];
    const start = before === undefined ? 0 : before.index + before[0].length;
    return { start, text: line.slice(start, end?.index ?? line.length) };
  });
  for (const [place, cell] of cells.entries()) {
    const next = cells[place + 1];
    if (next === undefined) return null;
    if ((isChinese(cell.text) && isEnglish(next.text)) || (isEnglish(cell.text) && isChinese(next.text)))
      return next.start;
  }
  return null;
}

/** `……。 Party B shall …`, `…… / Party B shall …` */
function behindChinese(line: string): number | null {
  const last = /[\p{Script=Han}][^\p{Script=Han}]*$/u.exec(line);
  if (last === null) return null;
  const tail = /^.["”」』）)]*([。；;]|\s*\/)["”」』）)]*\s*/u.exec(last[0]);
  if (tail === null) return null;
  const start = last.index + tail[0].length;
  const [head, rest] = [line.slice(0, start), line.slice(start)];
  return isChinese(head) && /^["“(]?\p{Lu}/u.test(rest) && isEnglish(rest) && hasVerb(rest) ? start : null;
}

/** `Party B shall … . 乙方应……` */
function behindEnglish(line: string): number | null {
  const first = /(?<![“"「《（(])[“"「《（(]{0,8}\p{Script=Han}|\p{Script=Han}/u.exec(line);
  if (first === null || !/(?:[.;]["”)]*|\/)\s*$/u.test(line.slice(0, first.index))) return null;
  const [head, rest] = [line.slice(0, first.index), line.slice(first.index)];
  return isEnglish(head) && hasVerb(head) && isChinese(rest) && hasVerb(rest) ? first.index : null;
}

const hanIn = (text: string): number => (text.match(/\p{Script=Han}/gu) ?? []).length;
const wordsIn = (text: string): number => (text.match(/[\p{Script=Latin}]{2,}/gu) ?? []).length;

const isChinese = (text: string): boolean => hanIn(text) >= FEWEST_HAN && wordsIn(text) * 3 <= hanIn(text);
const isEnglish = (text: string): boolean => wordsIn(text) >= FEWEST_WORDS && hanIn(text) * 3 <= wordsIn(text);

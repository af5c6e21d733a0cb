/** Finds the lines of a table of contents, which repeat the headings of the contract and are never clauses. */
import type { Line } from './lines.ts';

const TITLE = /^(?:table of contents|contents|index of clauses|目\s*录|目\s*次)\s*[:：]?$/iu;
const LEADER = /(?:\.{3,}|…{1,}|·{3,}|_{3,}|\t)\s*\d{1,3}\s*$/u;
const LONGEST_ENTRY = 140;

function bare(text: string): string {
  return text
    .replace(LEADER, '')
    .replace(/[\s\p{P}]+/gu, '')
    .toLowerCase();
}

/** Indexes into `lines` of the contents' title and entries. */
export function findContents(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>();
  const repeated = findRepeatedHeadings(lines);
  lines.forEach((line, index) => {
    if (repeated.has(index)) found.add(index);
    if (LEADER.test(line.text) && line.text.length <= LONGEST_ENTRY && line.row === null) found.add(index);
    if (!TITLE.test(line.text.trim())) return;
    found.add(index);
    const entries = new Set<string>();
    for (let next = index + 1; next < lines.length; next += 1) {
      const entry = lines[next];
      if (entry === undefined || entry.text.length > LONGEST_ENTRY || /[。；;]$/u.test(entry.text.trim())) break;
      const text = bare(entry.text);
      if (entries.has(text) || (entry.label === null && !LEADER.test(entry.text) && !repeats(lines, next, text))) break;
      entries.add(text);
      found.add(next);
    }
  });
  return found;
}

const TRAILING_PAGE = /[\s.…·]\d{1,3}\s*$/u;
/** Contents without a title stand in the first part of the document. */
const FIRST_PART = 3;

/** Numbered lines with a page number behind them that come again, without it, as headings. */
function findRepeatedHeadings(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>();
  const later = new Map<string, number>();
  lines.forEach((line, index) => {
    later.set(bare(line.text), index);
  });
  lines.slice(0, Math.ceil(lines.length / FIRST_PART)).forEach((line, index) => {
    if (line.label === null || line.text.length > LONGEST_ENTRY || !TRAILING_PAGE.test(line.text)) return;
    if ((later.get(bare(line.text.replace(TRAILING_PAGE, ''))) ?? -1) > index) found.add(index);
  });
  return found;
}

function repeats(lines: readonly Line[], from: number, text: string): boolean {
  for (let next = from + 1; next < lines.length; next += 1) {
    const later = bare(lines[next]?.text ?? '');
    if (later === text || (text.length > 3 && later.endsWith(text))) return true;
  }
  return false;
}

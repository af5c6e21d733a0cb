/** Finds the lines of a table of contents, which repeat the headings of the contract and are never clauses. */
import { hasVerb } from './line-kinds.ts';
import type { Line } from './lines.ts';

const TITLE = /^(?:table of contents|contents|index of clauses|目\s*录|目\s*次)\s*[:：]?$/iu;
const LEADER = /(?:\.{3,}|…{1,}|·{3,}|_{3,}|\t)\s*\d{1,3}\s*$/u;
const TRAILING_PAGE = /[\s.…·]\d{1,3}\s*$/u;
const SENTENCE_END = /[。；;.]["”’」』）)]?$/u;
const LONGEST_ENTRY = 140;
const MOST_ENTRIES = 500;
/** Contents without a title stand in the first part of the document. */
const FIRST_PART = 3;

function bare(text: string): string {
  return text.replace(/[\s\p{P}]+/gu, '').toLowerCase();
}

/** Indexes into `lines` of the contents' title and entries. In doubt a line is none: a clause would be lost. */
export function findContents(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>();
  const headings = new Headings(lines);
  lines.forEach((line, index) => {
    if (isUntitledEntry(line, index, lines.length, headings)) found.add(index);
    if (!TITLE.test(line.text.trim())) return;
    found.add(index);
    for (const entry of readEntries(lines, index + 1, headings)) found.add(entry);
  });
  return found;
}

/** Where the bare words of each line come last, with and without its number. */
class Headings {
  readonly #whole = new Map<string, number>();
  readonly #unnumbered = new Map<string, number>();

  constructor(lines: readonly Line[]) {
    for (const [index, { text, label }] of lines.entries()) {
      this.#whole.set(bare(text), index);
      this.#unnumbered.set(bare(text.slice(label?.length ?? 0)), index);
    }
  }

  comesAgain(text: string, behind: number): boolean {
    return (this.#whole.get(text) ?? -1) > behind;
  }

  /** Also with a number in front: `Price` as `2. Price`. */
  comesAgainNumbered(text: string, behind: number): boolean {
    return this.comesAgain(text, behind) || (text !== '' && (this.#unnumbered.get(text) ?? -1) > behind);
  }
}

/** A line with a page number that comes again without it, or, by its leader, plainly names a matter and a page. */
function isUntitledEntry({ text, label, row }: Line, index: number, length: number, headings: Headings): boolean {
  if (text.length > LONGEST_ENTRY || row !== null || index >= Math.ceil(length / FIRST_PART)) return false;
  if (LEADER.test(text)) return !hasVerb(text) || headings.comesAgainNumbered(bare(text.replace(LEADER, '')), index);
  return (
    label !== null && TRAILING_PAGE.test(text) && headings.comesAgain(bare(text.replace(TRAILING_PAGE, '')), index)
  );
}

function readEntries(lines: readonly Line[], from: number, headings: Headings): readonly number[] {
  const found: number[] = [];
  let doubtful: number[] = [];
  const entries = new Set<string>();
  let lastPage = 0;
  for (let index = from; index < Math.min(lines.length, from + MOST_ENTRIES); index += 1) {
    const line = lines[index];
    if (line === undefined || line.text.length > LONGEST_ENTRY) break;
    const entry = readEntry(line.text, index, headings);
    const isRepeated = headings.comesAgainNumbered(entry.text, index);
    // The contract begins where the first entry comes again: what stands before it belongs to the contents.
    if (entries.has(entry.text)) return [...found, ...doubtful];
    if (!isRepeated && isSentence(line)) break;
    const isPaged = entry.page !== null && entry.page >= lastPage;
    if (!isRepeated && !isPaged && line.label === null) break;
    if (!isRepeated && !isPaged) {
      // A numbered line that neither comes again nor has a page may be a clause; no contract begins with an annex.
      if (line.label?.annex === true && found.length > 0) found.push(index);
      else doubtful.push(index);
      continue;
    }
    entries.add(entry.text);
    lastPage = entry.page ?? lastPage;
    found.push(...doubtful, index);
    doubtful = [];
  }
  return found;
}

function isSentence({ text }: Line): boolean {
  return (SENTENCE_END.test(text.trim()) && !LEADER.test(text)) || hasVerb(text);
}

interface Entry {
  /** Without the page. */
  readonly text: string;
  readonly page: number | null;
}

/** The number at the end is a page where a leader says so, or the words come again without it. */
function readEntry(text: string, index: number, headings: Headings): Entry {
  const page = LEADER.exec(text) ?? TRAILING_PAGE.exec(text);
  const whole = bare(text);
  if (page === null) return { text: whole, page: null };
  const words = bare(text.slice(0, page.index));
  const number = Number(/\d+/u.exec(page[0])?.[0] ?? 0);
  return LEADER.test(text) || headings.comesAgain(words, index) || !headings.comesAgain(whole, index)
    ? { text: words, page: number }
    : { text: whole, page: null };
}

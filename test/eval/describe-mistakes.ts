/**
 * The section of docs/accuracy.md on what is known to go wrong: every mistake counted by its kind, with a few quotes.
 * Documents that only check are counted and never quoted. The gate holds the page to it word by word.
 */
import { type Table, writeMarkdownTable } from '../table.ts';
import { SET_NAMES } from './accuracy-tables.ts';
import type { Measurement } from './measure.ts';
import { MISTAKE_KINDS, type Mistake, type MistakeKind } from './mistake-kinds.ts';
import { isDivided, mayBeRead } from './split.ts';

interface Column {
  readonly name: string;
  readonly mistakes: readonly Mistake[];
}

/** The keys of a constant are exactly its kinds. */
const KINDS = Object.keys(MISTAKE_KINDS) as readonly MistakeKind[];

export function describeMistakes(measurement: Measurement): string {
  const read = columnsOf(measurement, true);
  const checked = columnsOf(measurement, false);
  return `## Known misses and false alarms

Every miss and every false alarm has one kind. A miss is told by what the program itself read in the clause that holds the words,
a false alarm by what its label says and the program did not read. \`npm run eval -- --gate\` fails when this section is not what is
measured.

${writeMarkdownTable(countKinds('Where the texts may be looked at', read))}
${writeMarkdownTable(countKinds('Where they only check', checked))}
### What they look like

Only from texts that may be looked at.

${quoteKinds(read)}
`;
}

/** Whether the page says what is measured. */
export function isUpToDate(page: string, measurement: Measurement): boolean {
  return page.includes(describeMistakes(measurement));
}

/** A column for each set, with the part of it that may be looked at, or with the other part. */
function columnsOf({ sets }: Measurement, readable: boolean): readonly Column[] {
  return sets
    .filter(({ name }) => (readable ? name !== 'unseen' : name === 'unseen' || isDivided(name)))
    .map(({ name, mistakes }) => ({
      name: isDivided(name) ? `${SET_NAMES[name]}, ${readable ? 'tuning' : 'checking'} half` : SET_NAMES[name],
      mistakes: mistakes.filter((mistake) => mayBeRead(name, mistake.doc) === readable),
    }));
}

function countKinds(title: string, columns: readonly Column[]): Table {
  const rows = KINDS.map((kind) => {
    const counts = columns.map(({ mistakes }) => mistakes.filter((mistake) => mistake.kind === kind).length);
    return { name: MISTAKE_KINDS[kind], counts, sum: counts.reduce((sum, count) => sum + count, 0) };
  });
  return {
    title,
    header: ['', ...columns.map((column) => column.name), 'all'],
    rows: rows.filter(({ sum }) => sum > 0).map(({ name, counts, sum }) => [name, ...[...counts, sum].map(String)]),
  };
}

const QUOTES = 3;
const QUOTE_LENGTH = 90;

function quoteKinds(columns: readonly Column[]): string {
  return KINDS.flatMap((kind) => {
    const quotes = takeInTurn(columns.map(({ mistakes }) => mistakes.filter((mistake) => mistake.kind === kind)));
    const lines = quotes.slice(0, QUOTES).map(({ doc, words }) => `  - ${doc}: “${shorten(words)}”`);
    return lines.length === 0 ? [] : [`- ${MISTAKE_KINDS[kind]}`, ...lines];
  }).join('\n');
}

/** The first of each list, then the second of each, so that the quotes come from different sets. */
function takeInTurn<One>(lists: readonly (readonly One[])[]): readonly One[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, place) => lists.flatMap((list) => list.slice(place, place + 1))).flat();
}

/** On one line, and without a character that Markdown would take for its own. */
function shorten(words: string): string {
  const characters = [...words.replace(/\s+/gu, ' ').trim()];
  const kept = characters
    .slice(0, QUOTE_LENGTH)
    .join('')
    .replace(/[\\`*_<>|[\]]/gu, '\\$&');
  return characters.length > QUOTE_LENGTH ? `${kept} …` : kept;
}

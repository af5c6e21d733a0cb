/** Megabytes a CPU second of the matcher, beside a plain `indexOf` for each of the same terms. */
import { allEntries } from '../../src/dictionary/dictionary.ts';
import { findMentions } from '../../src/match/find-mentions.ts';
import type { Knowledge } from '../../src/review.ts';
import type { Table } from '../table.ts';
import { readContracts } from './contracts.ts';
import { asTimes, medianCpu } from './cpu.ts';

const RUNS = 3;

export async function measureMatcher({ dictionary, matcher }: Knowledge): Promise<Table> {
  const files = readContracts('txt');
  const texts = files.map(({ bytes }) => new TextDecoder().decode(bytes));
  const megabytes = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;
  const terms = collectTerms(dictionary);

  const match = () => texts.map((text) => findMentions(matcher, text).length);
  const search = () => texts.map((text) => countOccurrences(text.toLowerCase(), terms));
  // Once without a count: the stems of English words are kept from then on, as in any scan of more than one file.
  match();
  search();
  const matching = await medianCpu(RUNS, match);
  const searching = await medianCpu(RUNS, search);
  const row = (name: string, seconds: number): string[] => [
    name,
    (megabytes / seconds).toFixed(2),
    asTimes(searching / seconds),
  ];
  return {
    title: `Matching ${terms.length} terms in ${megabytes.toFixed(2)} MB of contracts`,
    header: ['', 'MB a CPU second', 'speed beside indexOf'],
    rows: [
      ['the matcher: folding, stems, gaps, company, false friends, offsets', matching],
      ['indexOf for each term, lower case, nothing folded', searching],
    ].map(([name, seconds]) => row(String(name), Number(seconds))),
  };
}

/** Every wording as it is written; a term with a gap in it counts as its parts. */
function collectTerms(dictionary: Knowledge['dictionary']): readonly string[] {
  const terms = new Set<string>();
  for (const { terms: written } of allEntries(dictionary)) {
    for (const wording of [...(written.zh ?? []), ...(written.en ?? []), ...(written.exact ?? [])]) {
      for (const part of wording.split('…')) terms.add(part.trim().toLowerCase());
    }
  }
  return [...terms].filter((term) => term !== '');
}

function countOccurrences(text: string, terms: readonly string[]): number {
  let found = 0;
  for (const term of terms) {
    for (let place = text.indexOf(term); place !== -1; place = text.indexOf(term, place + 1)) found += 1;
  }
  return found;
}

/** What it costs to load the dictionary, step by step, beside parsing the same YAML and doing nothing with it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { OWN_DICTIONARY } from '../../src/batch/read-dictionary.ts';
import { buildDictionary } from '../../src/dictionary/build-dictionary.ts';
import { allEntries } from '../../src/dictionary/dictionary.ts';
import { checkExamples } from '../../src/match/check-examples.ts';
import { compileMatcher } from '../../src/match/compile.ts';
import { compilePlaces } from '../../src/match/places.ts';
import type { Table } from '../table.ts';
import { asTimes, inMilliseconds, medianCpu } from './cpu.ts';

const RUNS = 5;

export async function measureDictionaryLoad(): Promise<Table> {
  const packs = readdirSync(OWN_DICTIONARY, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((file) => ({ file, text: readFileSync(join(OWN_DICTIONARY, file), 'utf8') }));
  const build = () => buildDictionary(packs, '0', '').dictionary;
  const dictionary = build();
  const compile = () => compileMatcher(allEntries(dictionary));
  const matcher = compile();

  const bare = await medianCpu(RUNS, () => packs.map(({ text }) => parse(text) as unknown));
  const row = async (name: string, work: () => unknown): Promise<string[]> => {
    const seconds = await medianCpu(RUNS, work);
    return [name, inMilliseconds(seconds), asTimes(seconds / bare)];
  };
  return {
    title: `Loading the dictionary: ${[...allEntries(dictionary)].length} entries in ${packs.length} packs`,
    header: ['', 'CPU', 'beside parsing the YAML alone'],
    rows: [
      ['parse the YAML alone', inMilliseconds(bare), asTimes(1)],
      await row('parse and check the packs', build),
      await row('compile the matcher', compile),
      await row('compile the names of places', () => compilePlaces(dictionary.places.values())),
      await row('run every example (once a content)', () => checkExamples(dictionary, matcher)),
    ],
  };
}

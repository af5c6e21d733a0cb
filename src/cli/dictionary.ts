/** `lodestone dictionary check | list | show | explain`. */
import {
  type CheckedDictionary,
  checkDictionary,
  type LoadedDictionary,
  readDictionary,
} from '../batch/read-dictionary.ts';
import { allEntries } from '../dictionary/dictionary.ts';
import type { EntryFamily } from '../dictionary/entries.ts';
import { listEntries } from '../dictionary/list-entries.ts';
import { findMentions } from '../match/find-mentions.ts';
import { REMARKS } from '../messages/command-line.ts';
import type { Language } from '../messages/language.ts';
import { fillSentence, type Outcome } from '../messages/problems.ts';
import { describeStanding } from '../report/explanation/rows.ts';
import { EXIT } from './exit-codes.ts';
import { sayProblem } from './say.ts';

export async function runDictionaryCheck(folders: readonly string[], language: Language): Promise<number> {
  const checked: Outcome<CheckedDictionary> = await checkDictionary(folders);
  const problems = checked.ok ? checked.value.failures : [checked.problem];
  for (const problem of problems) sayProblem(problem, language);
  if (!checked.ok || problems.length > 0) return EXIT.wrongUse;
  const { concepts, channels, cues, places, parties } = checked.value.dictionary;
  const sizes = {
    concepts: concepts.size,
    channels: channels.size,
    cues: cues.size,
    places: places.size,
    parties: parties.size,
  };
  print(fillSentence(REMARKS.dictionaryHolds[language], sizes));
  return EXIT.nothing;
}

export async function runDictionaryList(
  folders: readonly string[],
  family: EntryFamily | undefined,
  language: Language,
): Promise<number> {
  return withDictionary(folders, language, ({ dictionary }) => {
    for (const entry of listEntries(dictionary)) {
      if (family === undefined || entry.family === family)
        print(`${entry.family}\t${entry.id}\t${entry.title[language]}`);
    }
    return EXIT.nothing;
  });
}

export async function runDictionaryShow(id: string, folders: readonly string[], language: Language): Promise<number> {
  const { stringify } = await import('yaml');
  return withDictionary(folders, language, ({ dictionary }) => {
    const { lists, origins } = dictionary;
    const entry = listEntries(dictionary).find((listed) => listed.id === id)?.entry ?? lists.get(id);
    if (entry === undefined) {
      sayProblem({ code: 'unknown-concept', details: { id } }, language);
      return EXIT.wrongUse;
    }
    const origin = origins.get(id);
    if (origin !== undefined) print(`# ${origin.file}:${origin.line}`);
    print(stringify(entry, { lineWidth: 120 }).trimEnd());
    return EXIT.nothing;
  });
}

/** Which entries stand in a piece of text, in which standing, and the words that gave or took it. */
export async function runDictionaryExplain(
  text: string,
  folders: readonly string[],
  language: Language,
): Promise<number> {
  return withDictionary(folders, language, ({ dictionary, matcher }) => {
    const titles = new Map([...allEntries(dictionary)].map((entry) => [entry.id, entry.title[language]]));
    const mentions = findMentions(matcher, text);
    for (const mention of mentions) {
      const { id, span } = mention;
      const words = text.slice(span.start, span.end);
      print(`${id}\t${titles.get(id) ?? ''}\t“${words}”\t${describeStanding(mention, text, language)}`);
    }
    if (mentions.length === 0) print(REMARKS.nothingMatches[language]);
    return EXIT.nothing;
  });
}

async function withDictionary(
  folders: readonly string[],
  language: Language,
  use: (loaded: LoadedDictionary) => number,
): Promise<number> {
  const loaded = await readDictionary(folders);
  if (loaded.ok) return use(loaded.value);
  sayProblem(loaded.problem, language);
  return EXIT.wrongUse;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

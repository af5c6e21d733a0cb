/** `lodestone law`: the state of every instrument on a day, as a Markdown table. */
import { readDictionary } from '../batch/read-dictionary.ts';
import { describeLaw } from '../law/describe.ts';
import type { Language } from '../messages/language.ts';
import { type Outcome, succeed } from '../messages/problems.ts';
import { SCREENING_AID } from '../messages/screening-aid.ts';
import { EXIT } from './exit-codes.ts';
import { sayProblem } from './say.ts';
import { chooseDay } from './today.ts';

export interface LawRequest {
  readonly asOf: string | undefined;
  readonly dictionary: readonly string[];
  readonly language: Language;
}

export async function runLaw({ asOf, dictionary, language }: LawRequest): Promise<number> {
  const table = await tableOf(asOf, dictionary, language);
  if (!table.ok) {
    sayProblem(table.problem, language);
    return EXIT.wrongUse;
  }
  process.stdout.write(table.value);
  return EXIT.nothing;
}

async function tableOf(
  asOf: string | undefined,
  dictionary: readonly string[],
  language: Language,
): Promise<Outcome<string>> {
  const day = chooseDay(asOf);
  if (!day.ok) return day;
  const loaded = await readDictionary(dictionary);
  if (!loaded.ok) return loaded;
  const table = describeLaw(loaded.value.dictionary.law, day.value, language);
  return succeed(`${day.value}\n\n${table}\n${SCREENING_AID[language]}\n`);
}

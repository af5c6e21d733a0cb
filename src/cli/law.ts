/** `lodestone law`: the state of every instrument on a day, as a Markdown table. */
import { readDictionary } from '../batch/read-dictionary.ts';
import { describeLaw } from '../law/describe.ts';
import type { Language } from '../messages/language.ts';
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
  const day = chooseDay(asOf);
  const loaded = day.ok ? await readDictionary(dictionary) : day;
  if (!day.ok || !loaded.ok) {
    if (!loaded.ok) sayProblem(loaded.problem, language);
    return EXIT.wrongUse;
  }
  process.stdout.write(`${day.value}\n\n${describeLaw(loaded.value.dictionary.law, day.value, language)}`);
  process.stdout.write(`\n${SCREENING_AID[language]}\n`);
  return EXIT.nothing;
}

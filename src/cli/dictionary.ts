import { checkDictionary } from '../batch/read-dictionary.ts';
import type { Language } from '../messages/language.ts';
import { describeProblem } from '../messages/problems.ts';

export async function runDictionaryCheck(folders: readonly string[], language: Language): Promise<number> {
  const checked = await checkDictionary(folders);
  const problems = checked.ok ? checked.value.failures : [checked.problem];
  for (const problem of problems) process.stderr.write(`${describeProblem(problem, language)}\n`);
  if (!checked.ok || problems.length > 0) return 2;
  const { concepts, channels, cues } = checked.value.dictionary;
  process.stdout.write(
    `${concepts.size} concepts, ${channels.size} channel entries, ${cues.size} cues: all examples hold.\n`,
  );
  return 0;
}

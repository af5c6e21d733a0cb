/** Writes results one after another and says where each one stands. */
import { REMARKS } from '../messages/command-line.ts';
import type { Language } from '../messages/language.ts';
import { fillSentence, type Outcome, succeed } from '../messages/problems.ts';
import { writeResult } from './output.ts';
import { sayLine } from './say.ts';

/** @param results path and content */
export async function writeAll(
  results: readonly (readonly [string, string])[],
  language: Language,
): Promise<Outcome<null>> {
  for (const [path, content] of results) {
    const written = await writeResult(path, content);
    if (!written.ok) return written;
    sayLine(fillSentence(REMARKS.written[language], { path }));
  }
  return succeed(null);
}

/** What the commands say beside their result: sentences on standard error. */
import type { Language } from '../messages/language.ts';
import { describeProblem, type Problem } from '../messages/problems.ts';
import { cleanLine } from '../report/clean-text.ts';

export function sayLine(line: string): void {
  process.stderr.write(`${cleanLine(line)}\n`);
}

export function sayProblem(problem: Problem, language: Language): void {
  sayLine(describeProblem(problem, language));
}

/** What was thrown where nothing should be: shown whole only to who asks for it. */
export function sayDefect(path: string, error: unknown): void {
  if (process.env['LODESTONE_DEBUG'] !== '1') return;
  process.stderr.write(
    `${cleanLine(path)}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
}

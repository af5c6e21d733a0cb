/** One line on standard error that says which file is being read, only where a person watches. */
import { REMARKS } from '../messages/command-line.ts';
import type { Language } from '../messages/language.ts';
import { fillSentence } from '../messages/problems.ts';
import { cleanLine } from '../report/clean-text.ts';
import { wrapDisplay } from '../report/display-width.ts';

const CLEAR = '\r\u001b[2K';

export function showProgress(language: Language): (done: number, all: number, path: string | null) => void {
  const { stderr } = process;
  if (!stderr.isTTY) return () => undefined;
  return (done, all, path) => {
    if (path === null) {
      stderr.write(CLEAR);
      return;
    }
    const line = fillSentence(REMARKS.progress[language], { place: done + 1, all, path: cleanLine(path) });
    stderr.write(CLEAR + (wrapDisplay(line, (stderr.columns ?? 80) - 1)[0] ?? ''));
  };
}

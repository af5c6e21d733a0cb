/** How a run of many files is told on standard error: one line that is written anew, plain lines, JSON lines, or nothing. */
import type { ReviewedFile } from '../../batch/folder/review-folder.ts';
import { FOLDER_WORDS } from '../../messages/folder.ts';
import type { Language } from '../../messages/language.ts';
import { fillSentence } from '../../messages/problems.ts';
import { cleanLine } from '../../report/clean-text.ts';
import { wrapDisplay } from '../../report/display-width.ts';
import { isFlagged } from '../../report/levels.ts';

export const PROGRESS_FORMS = ['auto', 'line', 'plain', 'json', 'none'] as const;
export type ProgressForm = (typeof PROGRESS_FORMS)[number];

export interface FolderProgress {
  /** A worker took the file up, or went a step further with it. */
  readonly step: (path: string, step: string) => void;
  readonly done: (file: ReviewedFile) => void;
  readonly end: () => void;
}

const CLEAR = '\r\u001b[2K';
/** Milliseconds between two plain lines. */
const PLAIN_EVERY = 10_000;
/** Done files over which the rate is measured. */
const RATE_OVER = 200;

export function tellFolder(all: number, form: ProgressForm, language: Language): FolderProgress {
  const chosen = form === 'auto' ? (process.stderr.isTTY ? 'line' : 'plain') : form;
  const begun = performance.now();
  const inWork = new Map<string, string>();
  const times: number[] = [begun];
  let [done, flagged, failed, said] = [0, 0, 0, begun];
  const write = (text: string): void => void process.stderr.write(text);
  const describe = (): string => {
    const now = performance.now();
    const rate = (times.length - 1) / Math.max(0.001, (now - (times[0] ?? begun)) / 1000);
    const left = rate > 0 ? Math.round((all - done) / rate) : 0;
    const words = {
      done,
      all,
      flagged,
      failed,
      rate: rate.toFixed(1),
      left: `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`,
    };
    return fillSentence(FOLDER_WORDS.progress[language], words);
  };
  const showLine = (): void => {
    const line = [describe(), ...[...inWork.keys()].map((path) => cleanLine(path))].join(' · ');
    write(CLEAR + (wrapDisplay(line, (process.stderr.columns ?? 80) - 1)[0] ?? ''));
  };
  return {
    step: (path, step) => {
      if (step === 'cached') return;
      inWork.set(path, step);
      if (chosen === 'line') showLine();
      if (chosen === 'json') write(`${JSON.stringify({ type: 'step', path, step })}\n`);
    },
    done: ({ path, documents, from }) => {
      inWork.delete(path);
      done += 1;
      times.push(performance.now());
      if (times.length > RATE_OVER) times.shift();
      if (documents.some(({ findings }) => findings.some(isFlagged))) flagged += 1;
      if (documents.some(({ status }) => status !== 'reviewed')) failed += 1;
      const status = documents[0]?.status ?? 'failed';
      if (chosen === 'json')
        write(`${JSON.stringify({ type: 'done', path, status, from, done, all, flagged, failed })}\n`);
      if (chosen === 'line') showLine();
      if (chosen === 'plain' && performance.now() - said >= PLAIN_EVERY) {
        said = performance.now();
        write(`${describe()}\n`);
      }
    },
    end: () => {
      if (chosen === 'line') write(CLEAR);
      if (chosen === 'plain' || chosen === 'line') write(`${describe()}\n`);
    },
  };
}

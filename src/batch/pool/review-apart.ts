/**
 * Reviews a file in a process of its own: one in whose reading a process came to its end, so that whatever is in it can end
 * no other.
 */
import { fork } from 'node:child_process';
import { extname, join } from 'node:path';
import { fail, type Outcome } from '../../messages/problems.ts';
import type { OcrMode } from '../ocr-mode.ts';
import type { AnswerOfProcess, FileReview, FileToReview, WordOfWorker } from './shapes.ts';

export interface ApartOptions {
  readonly dictionary: readonly string[];
  readonly ocr: OcrMode;
  readonly mostHeapMb: number;
  readonly onWord: (word: WordOfWorker) => void;
  /** Ends the process. */
  readonly signal: AbortSignal;
}

/** The same file in the checkout and, built, in the package. */
const PROCESS = join(import.meta.dirname, `review-process${extname(import.meta.filename)}`);

/** @returns problem `worker-died` where the process ended without an answer, by the signal too */
export function reviewApart(file: FileToReview, options: ApartOptions): Promise<Outcome<FileReview>> {
  const { dictionary, ocr, mostHeapMb, onWord, signal } = options;
  return new Promise((resolve) => {
    const child = fork(PROCESS, [ocr, ...dictionary], {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${mostHeapMb}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const kill = (): boolean => child.kill('SIGKILL');
    let answered: Outcome<FileReview> = fail('worker-died');
    child.on('message', (answer: AnswerOfProcess) => {
      if (answer.type === 'done') answered = answer.outcome;
      else onWord(answer);
    });
    child.on('error', (error) => onWord({ type: 'defect', text: String(error) }));
    child.on('close', () => {
      signal.removeEventListener('abort', kill);
      resolve(answered);
    });
    signal.addEventListener('abort', kill);
    if (signal.aborted) kill();
    child.send(file);
  });
}

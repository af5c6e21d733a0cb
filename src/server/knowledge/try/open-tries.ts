/**
 * One thread of its own on which texts are tried: whatever is written there blocks neither the server nor the reviews, and a text that
 * takes too long ends with its thread. It starts with the first text and ends when nobody tried one for a while.
 */
import { extname, join } from 'node:path';
import { Piscina } from 'piscina';
import type { Tried } from '../../../api/knowledge.ts';
import { fail, type Outcome } from '../../../messages/problems.ts';
import type { TextToTry } from './try-text.ts';
import type { StartOfTries } from './try-worker.ts';

export interface TriesOptions extends StartOfTries {
  readonly deadlineMs?: number | undefined;
  readonly onDefect: (where: string, error: unknown) => void;
}

export interface Tries {
  /** Never rejects. Problems: `text-not-judged`, `server-busy`, `no-text`, those of a dictionary that cannot be read. */
  readonly run: (text: TextToTry) => Promise<Outcome<Tried>>;
  readonly close: () => Promise<void>;
}

/** With the time that the thread takes to start. */
const STANDARD_DEADLINE_MS = 30_000;
const KEPT_IDLE_MS = 5 * 60 * 1000;
const MOST_WAITING = 8;
const MOST_HEAP_MB = 768;

/** The same file in the checkout and, built, in the package. */
const WORKER = join(import.meta.dirname, `try-worker${extname(import.meta.filename)}`);

export function openTries({ dictionary, deadlineMs = STANDARD_DEADLINE_MS, onDefect }: TriesOptions): Tries {
  const start: StartOfTries = { dictionary };
  const thread = new Piscina<TextToTry, Outcome<Tried>>({
    filename: WORKER,
    minThreads: 0,
    maxThreads: 1,
    maxQueue: MOST_WAITING,
    idleTimeout: KEPT_IDLE_MS,
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
    workerData: start,
  });
  thread.on('error', (error) => onDefect('try', error));
  return {
    run: async (text) => {
      const deadline = AbortSignal.timeout(deadlineMs);
      try {
        return await thread.run(text, { signal: deadline });
      } catch (error) {
        if (deadline.aborted) return fail('text-not-judged');
        if (error instanceof Error && error.message === 'Task queue is at limit') return fail('server-busy');
        onDefect('try', error);
        return fail('text-not-judged');
      }
    },
    close: () => thread.destroy(),
  };
}

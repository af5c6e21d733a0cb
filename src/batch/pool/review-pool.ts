/**
 * Reviews files in worker threads, one file a worker. A file that takes too long or brings its worker down takes nothing
 * with it but its own review. Servers and folder scans share this; it knows of neither.
 */
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { fail, type Outcome } from '../../messages/problems.ts';
import type { ReviewStep } from '../../review.ts';
import type { Work, WorkDone } from './review-worker.ts';
import type { FileReview, FileToReview, StartOfWorker, WordOfWorker } from './shapes.ts';

export interface PoolOptions {
  /** Dictionary folders beside the product's own. */
  readonly dictionary: readonly string[];
  /** As many as there are cores unless said. */
  readonly workers?: number | undefined;
  /** The most time that the reading of one file may take. */
  readonly deadlineMs?: number | undefined;
  /** Starts the workers at once, so that the first file need not wait. */
  readonly warm?: boolean;
  readonly onDefect?: (name: string, error: unknown) => void;
}

export interface ReviewOptions {
  /** Told each step when it begins; the first one when a worker takes the file up. */
  readonly onStep?: (step: ReviewStep) => void;
  /** Ends the review; its worker is thrown away. */
  readonly signal?: AbortSignal;
}

export interface ReviewPool {
  /** How many files it reviews at the same time; more wait for their turn. */
  readonly size: number;
  /**
   * Never rejects. Problems: `took-too-long`, `worker-died`, and those of a dictionary that cannot be read; what is wrong with
   * the file itself is in the review. Null where the signal, or the end of the pool, ended it.
   */
  readonly review: (file: FileToReview, options?: ReviewOptions) => Promise<Outcome<FileReview> | null>;
  /** Ends all workers, whatever they do. */
  readonly close: () => Promise<void>;
}

export const STANDARD_DEADLINE_MS = 10 * 60 * 1000;
/** A worker that holds more after a file is replaced. */
const RECYCLE_BYTES = 600 * 1024 * 1024;
/** Of its heap; past this a worker ends, and its file with it. */
const MOST_HEAP_MB = 1536;

/** The same file in the checkout and, built, in the package. */
const WORKER = join(import.meta.dirname, `review-worker${extname(import.meta.filename)}`);

export function openPool(options: PoolOptions): ReviewPool {
  const size = Math.max(1, options.workers ?? availableParallelism());
  const slots = Array.from({ length: size }, () => new Slot(options));
  const free = [...slots];
  const waiting: ((slot: Slot) => void)[] = [];
  const take = (): Promise<Slot> => {
    const slot = free.shift();
    return slot === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(slot);
  };
  const release = (slot: Slot): void => {
    const next = waiting.shift();
    if (next === undefined) free.unshift(slot);
    else next(slot);
  };
  return {
    size,
    review: async (file, reviewOptions = {}) => {
      const slot = await take();
      try {
        return await slot.review(file, reviewOptions);
      } finally {
        release(slot);
      }
    },
    close: async () => {
      await Promise.all(slots.map((slot) => slot.close()));
    },
  };
}

/** One worker and its successors: a pool of one thread, so that it is never in doubt which one to replace. */
class Slot {
  readonly #options: PoolOptions;
  #piscina: Piscina<Work, WorkDone>;
  #closed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#piscina = this.#start(options.warm === true ? 1 : 0);
  }

  #start(threads: 0 | 1): Piscina<Work, WorkDone> {
    const start: StartOfWorker = { dictionary: this.#options.dictionary };
    const piscina = new Piscina<Work, WorkDone>({
      filename: WORKER,
      minThreads: threads,
      maxThreads: 1,
      idleTimeout: Number.POSITIVE_INFINITY,
      // A worker that sleeps between files must still hear what the last one left astray.
      atomics: 'disabled',
      resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
      workerData: start,
    });
    piscina.on('message', (word: WordOfWorker) => this.#hear(word, ''));
    piscina.on('error', (error) => this.#options.onDefect?.('', error));
    return piscina;
  }

  async review(file: FileToReview, { onStep, signal }: ReviewOptions): Promise<Outcome<FileReview> | null> {
    if (isAborted(signal)) return null;
    const limit = this.#options.deadlineMs ?? STANDARD_DEADLINE_MS;
    const deadline = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    const { port1: ear, port2: port } = new MessageChannel();
    ear.on('message', (word: WordOfWorker) => {
      // Time that the worker takes to start is not the file's.
      if (word.type === 'step') timer ??= setTimeout(() => deadline.abort(), limit);
      this.#hear(word, file.name, onStep);
    });
    try {
      const ends = signal === undefined ? deadline.signal : AbortSignal.any([deadline.signal, signal]);
      const { outcome, bytes } = await this.#piscina.run({ file, port }, { transferList: [port], signal: ends });
      if (bytes > RECYCLE_BYTES) await this.#replace();
      return outcome;
    } catch (error) {
      await this.#replace();
      if (isAborted(signal) || this.#closed) return null;
      if (deadline.signal.aborted) return fail('took-too-long', { seconds: Math.round(limit / 1000) });
      this.#options.onDefect?.(file.name, error);
      return fail('worker-died');
    } finally {
      clearTimeout(timer);
      ear.close();
    }
  }

  #hear(word: WordOfWorker, name: string, onStep?: (step: ReviewStep) => void): void {
    if (word.type === 'step') onStep?.(word.step);
    else this.#options.onDefect?.(name, word.text);
  }

  async #replace(): Promise<void> {
    if (this.#closed) return;
    const old = this.#piscina;
    this.#piscina = this.#start(1);
    await old.destroy();
  }

  close(): Promise<void> {
    this.#closed = true;
    return this.#piscina.destroy();
  }
}

/** Asked anew each time: it changes while a review goes on. */
function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

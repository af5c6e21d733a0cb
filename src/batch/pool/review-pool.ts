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
import type { OcrMode } from '../ocr-mode.ts';
import { reviewApart } from './review-apart.ts';
import type { Work, WorkDone } from './review-worker.ts';
import type { FileReview, FileToReview, StartOfWorker, WordOfWorker } from './shapes.ts';

export interface PoolOptions {
  /** Dictionary folders beside the product's own. */
  readonly dictionary: readonly string[];
  /** `auto` unless said. */
  readonly ocr?: OcrMode;
  /** As many as there are cores unless said. */
  readonly workers?: number | undefined;
  /** The most time that the reading of one file may take. */
  readonly deadlineMs?: number | undefined;
  /** Of the heap of one worker; past this it ends, and its file with it. */
  readonly mostHeapMb?: number | undefined;
  /** Starts the workers at once, so that the first file need not wait. */
  readonly warm?: boolean;
  readonly onDefect?: (name: string, error: unknown) => void;
}

export interface ReviewOptions {
  /** Told each step when it begins; the first one when a worker takes the file up. */
  readonly onStep?: (step: ReviewStep) => void;
  /** Ends the review; its worker is thrown away. */
  readonly signal?: AbortSignal;
  /** In a process of its own, since it may have ended another. */
  readonly apart?: boolean;
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
  readonly #mostHeapMb: number;
  #piscina: Piscina<Work, WorkDone>;
  readonly #end = new AbortController();
  #closed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#mostHeapMb = options.mostHeapMb ?? MOST_HEAP_MB;
    this.#piscina = this.#start(options.warm === true ? 1 : 0);
  }

  #start(threads: 0 | 1): Piscina<Work, WorkDone> {
    const start: StartOfWorker = { dictionary: this.#options.dictionary, ocr: this.#options.ocr ?? 'auto' };
    const piscina = new Piscina<Work, WorkDone>({
      filename: WORKER,
      minThreads: threads,
      maxThreads: 1,
      idleTimeout: Number.POSITIVE_INFINITY,
      // A worker that sleeps between files must still hear what the last one left astray.
      atomics: 'disabled',
      resourceLimits: { maxOldGenerationSizeMb: this.#mostHeapMb },
      workerData: start,
    });
    piscina.on('message', (word: WordOfWorker) => this.#hear(word, ''));
    piscina.on('error', (error) => this.#options.onDefect?.('', error));
    return piscina;
  }

  async review(file: FileToReview, options: ReviewOptions): Promise<Outcome<FileReview> | null> {
    const { onStep, signal, apart = false } = options;
    if (isAborted(signal) || this.#closed) return null;
    const limit = this.#options.deadlineMs ?? STANDARD_DEADLINE_MS;
    const deadline = new AbortController();
    const ends = signal === undefined ? deadline.signal : AbortSignal.any([deadline.signal, signal]);
    let timer: NodeJS.Timeout | undefined;
    const hear = (word: WordOfWorker): void => {
      if (word.type === 'begin') timer = setTimeout(() => deadline.abort(), limit);
      this.#hear(word, file.name, onStep);
    };
    const answer = apart ? await this.#reviewApart(file, hear, ends) : await this.#reviewHere(file, hear, ends);
    clearTimeout(timer);
    if (answer.ok) return answer;
    if (isAborted(signal) || this.#closed) return null;
    return deadline.signal.aborted ? fail('took-too-long', { seconds: Math.round(limit / 1000) }) : answer;
  }

  #reviewApart(
    file: FileToReview,
    onWord: (word: WordOfWorker) => void,
    signal: AbortSignal,
  ): Promise<Outcome<FileReview>> {
    const { dictionary, ocr = 'auto' } = this.#options;
    const ends = AbortSignal.any([signal, this.#end.signal]);
    return reviewApart(file, { dictionary, ocr, mostHeapMb: this.#mostHeapMb, onWord, signal: ends });
  }

  async #reviewHere(
    file: FileToReview,
    onWord: (word: WordOfWorker) => void,
    signal: AbortSignal,
  ): Promise<Outcome<FileReview>> {
    const { port1: ear, port2: port } = new MessageChannel();
    ear.on('message', onWord);
    try {
      const { outcome, bytes } = await this.#piscina.run({ file, port }, { transferList: [port], signal });
      if (bytes > RECYCLE_BYTES) this.#replace();
      return outcome;
    } catch (error) {
      if (!signal.aborted && !this.#closed) this.#options.onDefect?.(file.name, error);
      this.#replace();
      return fail('worker-died');
    } finally {
      ear.close();
    }
  }

  #hear(word: WordOfWorker, name: string, onStep?: (step: ReviewStep) => void): void {
    if (word.type === 'step') onStep?.(word.step);
    else if (word.type === 'defect') this.#options.onDefect?.(name, word.text);
  }

  #replace(): void {
    if (this.#closed) return;
    const old = this.#piscina;
    this.#piscina = this.#start(1);
    // Not waited for: a thread that hangs in a call of the system does not end.
    old.destroy().catch((error: unknown) => this.#options.onDefect?.('', error));
  }

  close(): Promise<void> {
    this.#closed = true;
    this.#end.abort();
    return this.#piscina.destroy();
  }
}

/** Asked anew each time: it changes while a review goes on. */
function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

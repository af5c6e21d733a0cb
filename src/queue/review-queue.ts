/**
 * Brings waiting documents to the pool and their reviews to the store. It remembers nothing itself: the status of a document in
 * the store is what counts, so that after any end of the process the next one goes on where this one stood.
 */
import type { ReviewPool } from '../batch/pool/review-pool.ts';
import type { FileReview } from '../batch/pool/shapes.ts';
import { markCutOff } from '../batch/review-members.ts';
import { notReviewed } from '../batch/scan-files.ts';
import type { Day } from '../law/provision.ts';
import type { Outcome } from '../messages/problems.ts';
import type { ReviewStatus, ReviewStep } from '../review.ts';
import type { Blobs } from '../store/blobs.ts';
import { keepReview } from '../store/keep-review.ts';
import type { Database } from '../store/open-sqlite.ts';
import type { Moment } from '../store/tables.ts';
import { claimNext, countAttempt, giveBack, recoverReading, type WaitingDocument } from '../store/waiting.ts';
import { keepMembers } from './keep-members.ts';

export interface QueueOptions {
  readonly database: Database;
  readonly blobs: Blobs;
  readonly pool: ReviewPool;
  readonly now: () => Moment;
  readonly today: () => Day;
  /** Named in the record of a document that no worker could review. */
  readonly maker: Pick<FileReview, 'toolVersion' | 'dictionary'>;
  readonly onStep: (document: WaitingDocument, step: ReviewStep) => void;
  /** Its review is in the store; null where it went back to wait. */
  readonly onDone: (document: WaitingDocument, status: ReviewStatus | null) => void;
  readonly onDefect: (where: string, error: unknown) => void;
}

export interface ReviewQueue {
  /** Tells that something waits. */
  readonly wake: () => void;
  /** Takes nothing up any more; what is in work may end within the grace period, else it waits for the next start. */
  readonly stop: (graceMs: number) => Promise<void>;
}

/**
 * A document that was in work when a process ended is reviewed in a process of its own from then on, where it can end nothing
 * else; so many ends of the server, whatever their cause, and it is not tried again.
 */
const MOST_ATTEMPTS = 5;

export async function openQueue(options: QueueOptions): Promise<ReviewQueue> {
  await recoverReading(options.database, MOST_ATTEMPTS);
  const queue = new Queue(options);
  queue.wake();
  return { wake: () => queue.wake(), stop: (graceMs) => queue.stop(graceMs) };
}

class Queue {
  readonly #options: QueueOptions;
  readonly #inWork = new Map<string, Promise<void>>();
  readonly #end = new AbortController();
  #stopped = false;
  #filling = false;
  #wokenMeanwhile = false;

  constructor(options: QueueOptions) {
    this.#options = options;
  }

  wake(): void {
    if (this.#filling) {
      this.#wokenMeanwhile = true;
      return;
    }
    this.#filling = true;
    this.#fill()
      .catch((error: unknown) => this.#options.onDefect('queue', error))
      .finally(() => {
        this.#filling = false;
        if (!this.#wokenMeanwhile) return;
        this.#wokenMeanwhile = false;
        this.wake();
      });
  }

  async #fill(): Promise<void> {
    while (!this.#stopped && this.#inWork.size < this.#options.pool.size) {
      const document = await claimNext(this.#options.database, [...this.#inWork.keys()]);
      if (document === null) return;
      const work = this.#review(document)
        .catch((error: unknown) => this.#options.onDefect(document.name, error))
        .finally(() => {
          this.#inWork.delete(document.id);
          this.wake();
        });
      this.#inWork.set(document.id, work);
    }
  }

  async #review(document: WaitingDocument): Promise<void> {
    const { database, blobs, pool, now, today, onStep, onDone } = this.#options;
    const { id, name, sha256, wantedDay, attempts } = document;
    const asOf = wantedDay ?? today();
    let counted: Promise<void> | undefined;
    const answer = await pool.review(
      { path: blobs.pathOf(sha256), name, asOf },
      {
        signal: this.#end.signal,
        apart: attempts > 0,
        onStep: (step) => {
          counted ??= countAttempt(database, id);
          onStep(document, step);
        },
      },
    );
    await counted;
    if (answer === null) {
      await giveBack(database, document);
      return onDone(document, null);
    }
    const answered = this.#madeOf(answer, document, asOf);
    // Before the review: if the process ends here, the file is reviewed again and its members are found to be there.
    const whole = await keepMembers(answered.taken, document, { database, blobs, at: now() });
    const made = whole ? answered : { ...answered, reviewed: markCutOff(answered.reviewed) };
    const kept = await keepReview(database, id, made, now());
    onDone(document, kept ? made.reviewed.status : null);
  }

  #madeOf(answer: Outcome<FileReview>, { name, sha256 }: WaitingDocument, asOf: Day): FileReview {
    if (answer.ok) return answer.value;
    return {
      reviewed: notReviewed(name, sha256, answer.problem),
      members: [],
      taken: [],
      asOf,
      ...this.#options.maker,
    };
  }

  async stop(graceMs: number): Promise<void> {
    this.#stopped = true;
    const timer = setTimeout(() => this.#end.abort(), graceMs);
    await Promise.all(this.#inWork.values());
    clearTimeout(timer);
  }
}

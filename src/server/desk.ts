/** What the routes work with, made once when the server starts. */
import type { DictionaryIdentity } from '../batch/read-dictionary.ts';
import type { ExtractionLimits } from '../extract/document.ts';
import type { Day } from '../law/provision.ts';
import type { Language } from '../messages/language.ts';
import type { ReviewQueue } from '../queue/review-queue.ts';
import type { Knowledge } from '../review.ts';
import type { Blobs } from '../store/blobs.ts';
import type { Database } from '../store/open-sqlite.ts';
import type { Moment } from '../store/tables.ts';
import type { DeskEvents } from './desk-events.ts';
import type { Tries } from './knowledge/try/open-tries.ts';
import type { Door } from './people/door.ts';

export interface Desk {
  readonly database: Database;
  readonly blobs: Blobs;
  readonly queue: ReviewQueue;
  readonly events: DeskEvents;
  /** Which dictionary the reviews are made by. */
  readonly dictionary: DictionaryIdentity;
  /** The dictionary itself: read when it is first asked for, so that the server need not wait for it to start. */
  readonly knowledge: () => Promise<Knowledge>;
  /** Where texts are tried, beside everything else. */
  readonly tries: Tries;
  readonly limits: ExtractionLimits;
  /** Holds the database and the files. */
  readonly dataFolder: string;
  /** Where neither the request nor the browser says. */
  readonly language: Language;
  /** The name that the server listens on. */
  readonly host: string;
  readonly door: Door;
  readonly now: () => Moment;
  /** Asked anew for each use: a server may run past midnight. */
  readonly today: () => Day;
  readonly newId: () => string;
  readonly onDefect: (where: string, error: unknown) => void;
}

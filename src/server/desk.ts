/** What the routes work with, made once when the server starts. */

import type { Day } from '../law/provision.ts';
import type { Language } from '../messages/language.ts';
import type { Knowledge } from '../review.ts';
import type { Database } from '../store/open-sqlite.ts';
import type { Moment } from '../store/tables.ts';
import type { Door } from './people/door.ts';

export interface Desk {
  readonly database: Database;
  readonly knowledge: Knowledge;
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

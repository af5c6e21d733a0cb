/** Lets documents wait for a further review. What they hold is shown until it comes. */
import type { Day } from '../law/provision.ts';
import { type Asker, seenBy } from './asker.ts';
import type { Database } from './open-sqlite.ts';
import { recordChange } from './record-change.ts';
import type { Moment } from './tables.ts';

export interface RequestedReview {
  /** One document; else all of the matter; else all. */
  readonly document?: string | undefined;
  readonly matter?: string | undefined;
  /** The law of this day; null for the day on which it is reviewed. */
  readonly asOf: Day | null;
  readonly at: Moment;
}

export interface WaitsAgain {
  readonly id: string;
  readonly matter: string;
}

/** @returns those that now wait, of all that the asker may see */
export async function requestReview(
  database: Database,
  { document, matter, asOf, at }: RequestedReview,
  asker: Asker,
): Promise<readonly WaitsAgain[]> {
  return database.transaction().execute(async (transaction) => {
    // What is in work waits too: its review is of the day and the dictionary of before.
    const rows = await transaction
      .updateTable('documents')
      .set({ status: 'waiting', wanted_day: asOf, attempts: 0 })
      .where(seenBy(asker))
      .$if(document !== undefined, (query) => query.where('id', '=', document ?? ''))
      .$if(matter !== undefined, (query) => query.where('matter_id', '=', matter ?? ''))
      .returning(['id', 'matter_id as matter'])
      .execute();
    if (rows.length > 0)
      await recordChange(transaction, {
        at,
        actor: asker.name,
        action: 'scan-requested',
        document: document ?? null,
        subject: document ?? matter ?? 'all',
        before: null,
        after: { documents: rows.length, asOf },
      });
    return rows;
  });
}

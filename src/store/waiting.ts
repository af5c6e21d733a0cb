/**
 * Which documents wait for their review. Their status is the queue's whole truth: whatever ends the process, the next one
 * finds here what is still to be done.
 */
import { SAMPLES_MATTER } from '../api/samples-matter.ts';
import type { Day } from '../law/provision.ts';
import type { Problem } from '../messages/problems.ts';
import type { Database } from './open-sqlite.ts';

export interface WaitingDocument {
  readonly id: string;
  readonly matter: string;
  readonly name: string;
  readonly sha256: string;
  /** Null for the day on which it is reviewed. */
  readonly wantedDay: Day | null;
  /** Reviews that were begun while the process ended. */
  readonly attempts: number;
}

/**
 * Takes the next one, the oldest first: what was never reviewed comes before what is reviewed again, what a person brought
 * before the samples, and what was in work when a process ended comes last.
 */
export async function claimNext(database: Database, except: readonly string[]): Promise<WaitingDocument | null> {
  const next = database
    .selectFrom('documents')
    .select('id')
    .where('status', '=', 'waiting')
    .where('removed_at', 'is', null)
    .$if(except.length > 0, (query) => query.where('id', 'not in', [...except]))
    .orderBy('attempts')
    .orderBy((expression) => expression('as_of', 'is not', null))
    .orderBy((expression) => expression('matter_id', '=', SAMPLES_MATTER))
    .orderBy('uploaded_at')
    .orderBy('id')
    .limit(1);
  const row = await database
    .updateTable('documents')
    .set({ status: 'reading' })
    .where('id', '=', next)
    .returning(['id', 'matter_id', 'name', 'sha256', 'wanted_day', 'attempts'])
    .executeTakeFirst();
  if (row === undefined) return null;
  const { id, matter_id: matter, name, sha256, wanted_day: wantedDay, attempts } = row;
  return { id, matter, name, sha256, wantedDay, attempts };
}

/** The reading itself begins; if the process ends now, this document may be why. */
export async function countAttempt(database: Database, id: string): Promise<void> {
  await database
    .updateTable('documents')
    .set((expression) => ({ attempts: expression('attempts', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** A review that was not brought to its end, by no fault of the document. @param attempts as before it was begun */
export async function giveBack(
  database: Database,
  { id, attempts }: Pick<WaitingDocument, 'id' | 'attempts'>,
): Promise<void> {
  await database
    .updateTable('documents')
    .set({ status: 'waiting', attempts })
    .where('id', '=', id)
    .where('status', '=', 'reading')
    .execute();
}

/** At the start of a process: what the last one left in work waits again, or has failed where it was tried too often. */
export async function recoverReading(database: Database, mostAttempts: number): Promise<void> {
  const problem: Problem = { code: 'ended-process', details: {} };
  await database
    .updateTable('documents')
    .set({ status: 'failed', problem: JSON.stringify(problem), attempts: 0 })
    .where('status', '=', 'reading')
    .where('attempts', '>=', mostAttempts)
    .execute();
  await database.updateTable('documents').set({ status: 'waiting' }).where('status', '=', 'reading').execute();
}

export async function countQueue(database: Database): Promise<{ readonly waiting: number; readonly reading: number }> {
  const rows = await database
    .selectFrom('documents')
    .select(['status', (expression) => expression.fn.countAll<number>().as('count')])
    .where('status', 'in', ['waiting', 'reading'])
    .where('removed_at', 'is', null)
    .groupBy('status')
    .execute();
  const of = (status: string): number => Number(rows.find((row) => row.status === status)?.count ?? 0);
  return { waiting: of('waiting'), reading: of('reading') };
}

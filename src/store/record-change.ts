/**
 * Adds to the audit log: append-only, each entry carries the hash of the one before. A caller hands in the transaction in
 * which it makes the change itself, so that there is never one without the other.
 */
import { createHash } from 'node:crypto';
import type { AuditAction } from '../api/audit.ts';
import type { Database } from './open-sqlite.ts';
import type { AuditTable, Moment } from './tables.ts';

export interface Change {
  readonly at: Moment;
  /** The name of the person; `local` before the first account, `system` for the program itself. */
  readonly actor: string;
  readonly action: AuditAction;
  readonly document: string | null;
  readonly subject: string;
  /** In full; null where there was nothing. */
  readonly before: unknown;
  readonly after: unknown;
}

/** What the first entry names as the hash before it. */
export const FIRST_HASH = '0'.repeat(64);

export async function recordChange(transaction: Database, change: Change): Promise<void> {
  const last = await transaction
    .selectFrom('audit')
    .select(['sequence', 'hash'])
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  const entry: Omit<AuditTable, 'hash'> = {
    sequence: (last?.sequence ?? 0) + 1,
    at: change.at,
    actor: change.actor,
    action: change.action,
    document_id: change.document,
    subject: change.subject,
    before: JSON.stringify(change.before ?? null),
    after: JSON.stringify(change.after ?? null),
    previous: last?.hash ?? FIRST_HASH,
  };
  await transaction
    .insertInto('audit')
    .values({ ...entry, hash: hashEntry(entry) })
    .execute();
}

/** SHA-256 over the fields in this order, as one JSON list; hexadecimal. */
export function hashEntry(entry: Omit<AuditTable, 'hash'>): string {
  const { sequence, at, actor, action, document_id, subject, before, after, previous } = entry;
  return createHash('sha256')
    .update(JSON.stringify([sequence, at, actor, action, document_id, subject, before, after, previous]))
    .digest('hex');
}

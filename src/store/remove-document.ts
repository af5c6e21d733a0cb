/** Takes a document out: its review, its text and its findings go, and its row stays for what the audit log says of it. */
import { fail, type Outcome, succeed } from '../messages/problems.ts';
import { type Asker, seenBy } from './asker.ts';
import type { Blobs } from './blobs.ts';
import type { Database } from './open-sqlite.ts';
import { recordChange } from './record-change.ts';
import type { Moment } from './tables.ts';
import { forgetText } from './text-search.ts';

/** @returns the matter in which it was; `unknown-thing` as for every document that the asker may not see */
export async function removeDocument(
  database: Database,
  blobs: Blobs,
  document: string,
  at: Moment,
  asker: Asker,
): Promise<Outcome<{ readonly matter: string }>> {
  const removed = await database.transaction().execute(async (transaction) => {
    const row = await transaction
      .selectFrom('documents')
      .select(['matter_id', 'name', 'sha256', 'size', 'status', 'high', 'medium', 'low', 'as_of'])
      .where('id', '=', document)
      .where(seenBy(asker))
      .executeTakeFirst();
    if (row === undefined) return null;
    await transaction.updateTable('documents').set({ removed_at: at }).where('id', '=', document).execute();
    for (const table of ['document_values', 'findings', 'reviews'] as const)
      await transaction.deleteFrom(table).where('document_id', '=', document).execute();
    await forgetText(transaction, document);
    const { matter_id: matter, as_of: asOf, ...before } = row;
    await recordChange(transaction, {
      at,
      actor: asker.name,
      action: 'document-removed',
      document,
      subject: document,
      before: { matter, asOf, ...before },
      after: null,
    });
    return { matter, sha256: row.sha256 };
  });
  if (removed === null) return fail('unknown-thing');
  await blobs.remove(removed.sha256, () => isNamed(database, removed.sha256));
  return succeed({ matter: removed.matter });
}

async function isNamed(database: Database, sha256: string): Promise<boolean> {
  const row = await database
    .selectFrom('documents')
    .select('id')
    .where('sha256', '=', sha256)
    .where('removed_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The bytes of all documents that are there. */
export async function namedBlobs(database: Database): Promise<ReadonlySet<string>> {
  const rows = await database
    .selectFrom('documents')
    .select('sha256')
    .distinct()
    .where('removed_at', 'is', null)
    .execute();
  return new Set(rows.map(({ sha256 }) => sha256));
}

/** Saved views: filters under a name, for oneself or for all. */
import type { SavedView } from '../api/findings.ts';
import type { Asker } from './asker.ts';
import type { Database } from './open-sqlite.ts';
import type { ViewTable } from './tables.ts';

/** The own ones and those that others share, by name. */
export async function listViews(database: Database, asker: Asker): Promise<SavedView[]> {
  const rows = await database
    .selectFrom('views')
    .selectAll()
    .where(({ or, eb }) => or([eb('user_id', '=', asker.id), eb('shared', '=', 1)]))
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map((row) => toView(row, asker));
}

/** The same name again takes the place of the view that has it. */
export async function saveView(
  database: Database,
  { id, name, address, shared }: Omit<SavedView, 'own'>,
  asker: Asker,
): Promise<SavedView> {
  const row = await database
    .insertInto('views')
    .values({ id, user_id: asker.id, name, address, shared: shared ? 1 : 0 })
    .onConflict((conflict) => conflict.columns(['user_id', 'name']).doUpdateSet({ address, shared: shared ? 1 : 0 }))
    .returningAll()
    .executeTakeFirstOrThrow();
  return toView(row, asker);
}

/** @returns whether there was such a view of the asker's own */
export async function removeView(database: Database, id: string, asker: Asker): Promise<boolean> {
  const removed = await database
    .deleteFrom('views')
    .where('id', '=', id)
    .where('user_id', '=', asker.id)
    .returning('id')
    .execute();
  return removed.length > 0;
}

function toView({ id, user_id, name, address, shared }: ViewTable, asker: Asker): SavedView {
  return { id, name, address, own: user_id === asker.id, shared: shared === 1 };
}

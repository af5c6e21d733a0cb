/** Renames or archives a matter, or asks for a second reader in it. */
import type { MatterChange } from '../api/matters.ts';
import { fail, type Outcome, succeed } from '../messages/problems.ts';
import { type Asker, isMember } from './asker.ts';
import type { Database } from './open-sqlite.ts';
import { recordChange } from './record-change.ts';
import type { MatterTable, Moment } from './tables.ts';

export async function changeMatter(
  database: Database,
  id: string,
  { name, archived, secondReader }: MatterChange,
  at: Moment,
  asker: Asker,
): Promise<Outcome<null>> {
  return database.transaction().execute(async (transaction) => {
    const before = await transaction
      .selectFrom('matters')
      .selectAll()
      .where('id', '=', id)
      .$if(asker.role !== 'administrator', (query) => query.where(isMember(asker, 'matters.id')))
      .executeTakeFirst();
    if (before === undefined) return fail('unknown-thing');
    const after: MatterTable = {
      ...before,
      ...(name === undefined ? {} : { name }),
      ...(archived === undefined ? {} : { archived: archived ? 1 : 0 }),
      ...(secondReader === undefined ? {} : { second_reader: secondReader ? 1 : 0 }),
    };
    if (JSON.stringify(before) === JSON.stringify(after)) return succeed(null);
    await transaction.updateTable('matters').set(after).where('id', '=', id).execute();
    await recordChange(transaction, {
      at,
      actor: asker.name,
      action: 'matter-changed',
      document: null,
      subject: id,
      before,
      after,
    });
    return succeed(null);
  });
}

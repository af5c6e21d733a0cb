/** Matters: folders of contracts with members. */
import { sql } from 'kysely';
import type { Matter } from '../api/matters.ts';
import { readAccount } from './accounts.ts';
import { type Asker, isMember } from './asker.ts';
import type { Database } from './open-sqlite.ts';
import { recordChange } from './record-change.ts';
import type { MatterTable, Moment } from './tables.ts';

/** Those that the asker may see, by name. */
export async function listMatters(database: Database, asker: Asker): Promise<Matter[]> {
  const rows = await selectMatters(database)
    .$if(asker.role !== 'administrator', (query) => query.where(isMember(asker, 'matters.id')))
    .execute();
  return rows.map(toMatter);
}

/** Null where there is none, or none that the asker may see. */
export async function readMatter(database: Database, id: string, asker: Asker): Promise<Matter | null> {
  const row = await selectMatters(database)
    .where('matters.id', '=', id)
    .$if(asker.role !== 'administrator', (query) => query.where(isMember(asker, 'matters.id')))
    .executeTakeFirst();
  return row === undefined ? null : toMatter(row);
}

export interface NewMatter {
  readonly id: string;
  readonly name: string;
  readonly at: Moment;
}

export async function createMatter(database: Database, fresh: NewMatter, asker: Asker): Promise<Matter> {
  await database.transaction().execute((transaction) => insertMatter(transaction, fresh, asker));
  const row = await selectMatters(database).where('matters.id', '=', fresh.id).executeTakeFirstOrThrow();
  return toMatter(row);
}

/** Whoever makes a matter is a member of it. */
export async function insertMatter(transaction: Database, { id, name, at }: NewMatter, asker: Asker): Promise<void> {
  await transaction.insertInto('matters').values({ id, name, created_at: at, archived: 0, second_reader: 0 }).execute();
  // Before the first account there is nobody to be a member.
  if ((await readAccount(transaction, asker.id)) !== null)
    await transaction.insertInto('members').values({ matter_id: id, user_id: asker.id }).execute();
  await recordChange(transaction, {
    at,
    actor: asker.name,
    action: 'matter-created',
    document: null,
    subject: id,
    before: null,
    after: { name },
  });
}

function selectMatters(database: Database) {
  return database
    .selectFrom('matters')
    .leftJoin('documents', (join) =>
      join.onRef('documents.matter_id', '=', 'matters.id').on('documents.removed_at', 'is', null),
    )
    .selectAll('matters')
    .select(({ fn }) => [
      fn.count<number>('documents.id').as('documents'),
      fn.coalesce(fn.sum<number>('documents.open'), sql<number>`0`).as('open'),
    ])
    .groupBy('matters.id')
    .orderBy('matters.name');
}

function toMatter(row: MatterTable & { readonly documents: number; readonly open: number }): Matter {
  return {
    id: row.id,
    name: row.name,
    createdAt: row.created_at,
    archived: row.archived === 1,
    secondReader: row.second_reader === 1,
    documents: Number(row.documents),
    open: Number(row.open),
  };
}

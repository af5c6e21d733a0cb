/**
 * Opens the embedded database: Node's own SQLite behind kysely, with a write-ahead log, foreign keys, and every commit
 * on the disk before it is answered. What is left to another database stands in this file alone.
 */
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { Kysely, type SqliteDatabase, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { fail, type Outcome, succeed } from '../messages/problems.ts';
import { noteHeads } from './audit-head.ts';
import { MIGRATIONS } from './migrations/migrations.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

/**
 * @param path of the file, or `:memory:`; its folder exists
 * @param headPath where the head of the audit log is noted after each commit
 */
export async function openSqlite(path: string, headPath: string | null = null): Promise<Outcome<Database>> {
  let connection: DatabaseSync;
  try {
    connection = new DatabaseSync(path);
    connection.exec('pragma journal_mode = wal');
    connection.exec('pragma synchronous = full');
    connection.exec('pragma foreign_keys = on');
    connection.exec('pragma busy_timeout = 5000');
  } catch (error) {
    return fail('store-not-opened', { path, reason: String(error) });
  }
  const committed: Committed = { tell: () => undefined };
  const database: Database = new Kysely({ dialect: new SqliteDialect({ database: adapt(connection, committed) }) });
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) {
    if (headPath !== null) committed.tell = noteHeads(connection, headPath);
    return succeed(database);
  }
  await database.destroy();
  return fail('store-not-opened', { path, reason: String(error) });
}

/** For a program beside the server: it reads what is committed, and can write nothing. */
export function openSqliteToRead(path: string): Outcome<Database> {
  try {
    const connection = new DatabaseSync(path, { readOnly: true });
    connection.exec('pragma busy_timeout = 5000');
    // A file that is no database, or none of ours, is told now.
    connection.prepare('select count(*) from audit').get();
    const untold: Committed = { tell: () => undefined };
    return succeed(new Kysely({ dialect: new SqliteDialect({ database: adapt(connection, untold) }) }));
  } catch (error) {
    return fail('store-not-opened', { path, reason: String(error) });
  }
}

interface Committed {
  tell: () => void;
}

/** The few methods that kysely asks of a driver; its values are those that SQLite takes. */
function adapt(connection: DatabaseSync, committed: Committed): SqliteDatabase {
  const bound = (parameters: readonly unknown[]): SQLInputValue[] => parameters as SQLInputValue[];
  return {
    close: () => connection.close(),
    prepare: (sql) => {
      const statement = connection.prepare(sql);
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...bound(parameters)),
        run: (parameters) => {
          const result = statement.run(...bound(parameters));
          if (sql === 'commit') committed.tell();
          return result;
        },
        iterate: (parameters) => statement.iterate(...bound(parameters)),
      };
    },
  };
}

/**
 * Opens the embedded database: Node's own SQLite behind kysely, with a write-ahead log, foreign keys, and every commit
 * on the disk before it is answered. What is left to another database stands in this file alone.
 */
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { Kysely, type SqliteDatabase, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { fail, type Outcome, succeed } from '../messages/problems.ts';
import { MIGRATIONS } from './migrations/migrations.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

/** @param path of the file, or `:memory:`; its folder exists */
export async function openSqlite(path: string): Promise<Outcome<Database>> {
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
  const database: Database = new Kysely({ dialect: new SqliteDialect({ database: adapt(connection) }) });
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return succeed(database);
  await database.destroy();
  return fail('store-not-opened', { path, reason: String(error) });
}

/** The few methods that kysely asks of a driver; its values are those that SQLite takes. */
function adapt(connection: DatabaseSync): SqliteDatabase {
  const bound = (parameters: readonly unknown[]): SQLInputValue[] => parameters as SQLInputValue[];
  return {
    close: () => connection.close(),
    prepare: (sql) => {
      const statement = connection.prepare(sql);
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...bound(parameters)),
        run: (parameters) => statement.run(...bound(parameters)),
        iterate: (parameters) => statement.iterate(...bound(parameters)),
      };
    },
  };
}

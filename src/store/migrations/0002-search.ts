/** The full text of documents, and the index in which it is searched. */
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { makeTextIndex } from '../text-search.ts';

async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('texts')
    .addColumn('number', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('document_id', 'text', (column) => column.notNull().unique().references('documents.id'))
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('units', 'text', (column) => column.notNull())
    .addColumn('places', sql`blob`, (column) => column.notNull())
    .execute();
  await makeTextIndex(database);
}

export const search: Migration = { up };

/** The first tables. A migration that was released is never edited: a further change is a further file. */
import { type CreateTableBuilder, type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

type Table = CreateTableBuilder<string, string>;

async function makeTable(database: Kysely<unknown>, name: string, columns: (table: Table) => Table): Promise<void> {
  await columns(database.schema.createTable(name) as Table).execute();
}

async function makeIndex(database: Kysely<unknown>, table: string, columns: readonly string[]): Promise<void> {
  const name = `${table}_by_${columns.join('_and_')}`;
  await database.schema
    .createIndex(name)
    .on(table)
    .columns([...columns])
    .execute();
}

async function up(database: Kysely<unknown>): Promise<void> {
  await makePeople(database);
  await makeDocuments(database);
  await makeReviewing(database);
}

async function makePeople(database: Kysely<unknown>): Promise<void> {
  await makeTable(database, 'users', (table) =>
    table
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('folded_name', 'text', (column) => column.notNull().unique())
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('password', 'text')
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('disabled', 'integer', (column) => column.notNull().defaultTo(0)),
  );
  await makeTable(database, 'sessions', (table) =>
    table
      .addColumn('hash', 'text', (column) => column.primaryKey())
      .addColumn('user_id', 'text', (column) => column.notNull().references('users.id').onDelete('cascade'))
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('last_used_at', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'text', (column) => column.notNull()),
  );
  await makeIndex(database, 'sessions', ['user_id']);
  await makeTable(database, 'invitations', (table) =>
    table
      .addColumn('hash', 'text', (column) => column.primaryKey())
      .addColumn('user_id', 'text', (column) => column.references('users.id').onDelete('cascade'))
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'text', (column) => column.notNull()),
  );
  await makeTable(database, 'tokens', (table) =>
    table
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('hash', 'text', (column) => column.notNull().unique())
      .addColumn('user_id', 'text', (column) => column.notNull().references('users.id').onDelete('cascade'))
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('last_used_at', 'text'),
  );
}

async function makeDocuments(database: Kysely<unknown>): Promise<void> {
  await makeTable(database, 'matters', (table) =>
    table
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('archived', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('second_reader', 'integer', (column) => column.notNull().defaultTo(0)),
  );
  await makeTable(database, 'members', (table) =>
    table
      .addColumn('matter_id', 'text', (column) => column.notNull().references('matters.id').onDelete('cascade'))
      .addColumn('user_id', 'text', (column) => column.notNull().references('users.id').onDelete('cascade'))
      .addPrimaryKeyConstraint('members_key', ['matter_id', 'user_id']),
  );
  await makeTable(database, 'documents', (table) =>
    table
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('matter_id', 'text', (column) => column.notNull().references('matters.id'))
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('folded_name', 'text', (column) => column.notNull())
      .addColumn('sha256', 'text', (column) => column.notNull())
      .addColumn('size', 'integer', (column) => column.notNull())
      .addColumn('uploaded_at', 'text', (column) => column.notNull())
      .addColumn('uploaded_by', 'text', (column) => column.notNull())
      .addColumn('status', 'text', (column) => column.notNull())
      .addColumn('wanted_day', 'text')
      .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('problem', 'text')
      .addColumn('media_type', 'text')
      .addColumn('kind', 'text')
      .addColumn('pages', 'integer')
      .addColumn('pages_read', 'integer')
      .addColumn('unread', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('high', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('medium', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('low', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('notes', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('open', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('as_of', 'text')
      .addColumn('removed_at', 'text'),
  );
  await makeIndex(database, 'documents', ['matter_id', 'uploaded_at']);
  await makeIndex(database, 'documents', ['status']);
  await makeTable(database, 'document_values', (table) =>
    table
      .addColumn('document_id', 'text', (column) => column.notNull().references('documents.id').onDelete('cascade'))
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('value', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('document_values_key', ['document_id', 'name', 'value']),
  );
  await makeIndex(database, 'document_values', ['name', 'value', 'document_id']);
  await makeTable(database, 'reviews', (table) =>
    table
      .addColumn('document_id', 'text', (column) => column.primaryKey().references('documents.id').onDelete('cascade'))
      .addColumn('scanned_at', 'text', (column) => column.notNull())
      .addColumn('as_of', 'text', (column) => column.notNull())
      .addColumn('tool_version', 'text', (column) => column.notNull())
      .addColumn('dictionary_version', 'text', (column) => column.notNull())
      .addColumn('dictionary_sha256', 'text', (column) => column.notNull())
      .addColumn('body', sql`blob`, (column) => column.notNull()),
  );
}

async function makeReviewing(database: Kysely<unknown>): Promise<void> {
  await makeTable(database, 'findings', (table) =>
    table
      .addColumn('document_id', 'text', (column) => column.notNull().references('documents.id').onDelete('cascade'))
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('number', 'text', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('level', 'text', (column) => column.notNull())
      .addColumn('rule', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('direction', 'text', (column) => column.notNull())
      .addColumn('clause_label', 'text')
      .addColumn('clause_heading', 'text')
      .addColumn('page', 'integer')
      .addColumn('quote', 'text', (column) => column.notNull())
      .addColumn('folded_text', 'text', (column) => column.notNull())
      .addColumn('words', 'text', (column) => column.notNull())
      .addColumn('law', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('reopened_by', 'text')
      .addColumn('decision_id', 'text')
      .addPrimaryKeyConstraint('findings_key', ['document_id', 'key']),
  );
  await makeIndex(database, 'findings', ['words']);
  // Holds all that a list is filtered, sorted and counted by: the rows themselves, which are wide, are read for one page only.
  await makeIndex(database, 'findings', ['level', 'state', 'direction', 'document_id', 'position', 'key']);
  await makeTable(database, 'finding_values', (table) =>
    table
      .addColumn('document_id', 'text', (column) => column.notNull())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('value', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('finding_values_key', ['document_id', 'key', 'name', 'value'])
      .addForeignKeyConstraint(
        'finding_values_finding',
        ['document_id', 'key'],
        'findings',
        ['document_id', 'key'],
        (constraint) => constraint.onDelete('cascade'),
      ),
  );
  await makeIndex(database, 'finding_values', ['name', 'value', 'document_id', 'key']);
  await makeTable(database, 'decisions', (table) =>
    table
      .addColumn('sequence', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('id', 'text', (column) => column.notNull().unique())
      .addColumn('document_id', 'text', (column) => column.notNull().references('documents.id'))
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('decision', 'text', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('by_id', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('second_id', 'text')
      .addColumn('second_at', 'text')
      .addColumn('undone_id', 'text')
      .addColumn('undone_at', 'text')
      .addColumn('second_wanted', 'integer', (column) => column.notNull())
      .addColumn('level', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('clause_label', 'text')
      .addColumn('words', 'text', (column) => column.notNull())
      .addColumn('law', 'text', (column) => column.notNull()),
  );
  await makeIndex(database, 'decisions', ['document_id', 'key']);
  await makeTable(database, 'reopenings', (table) =>
    table
      .addColumn('document_id', 'text', (column) => column.notNull().references('documents.id'))
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('decision_id', 'text', (column) => column.notNull())
      .addColumn('cause', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('reopenings_key', ['document_id', 'key']),
  );
  await makeTable(database, 'comments', (table) =>
    table
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('document_id', 'text', (column) => column.notNull().references('documents.id'))
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('words', 'text', (column) => column.notNull())
      .addColumn('by_id', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('removed_at', 'text'),
  );
  await makeIndex(database, 'comments', ['document_id', 'key']);
  await makeTable(database, 'assignments', (table) =>
    table
      .addColumn('document_id', 'text', (column) => column.notNull().references('documents.id'))
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('words', 'text', (column) => column.notNull())
      .addColumn('user_id', 'text', (column) => column.notNull())
      .addColumn('by_id', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('assignments_key', ['document_id', 'key']),
  );
  await makeIndex(database, 'assignments', ['user_id', 'document_id', 'key']);
  await makeTable(database, 'views', (table) =>
    table
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('user_id', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('address', 'text', (column) => column.notNull())
      .addColumn('shared', 'integer', (column) => column.notNull())
      .addUniqueConstraint('views_name', ['user_id', 'name']),
  );
  await makeTable(database, 'audit', (table) =>
    table
      .addColumn('sequence', 'integer', (column) => column.primaryKey())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('actor', 'text', (column) => column.notNull())
      .addColumn('action', 'text', (column) => column.notNull())
      .addColumn('document_id', 'text')
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('before', 'text', (column) => column.notNull())
      .addColumn('after', 'text', (column) => column.notNull())
      .addColumn('previous', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull()),
  );
  await makeIndex(database, 'audit', ['document_id', 'sequence']);
  await makeIndex(database, 'audit', ['action', 'sequence']);
  await makeAuditAppendOnly(database);
}

/** An entry can only be put behind the last one, also by whoever opens the file with a program of their own. */
async function makeAuditAppendOnly(database: Kysely<unknown>): Promise<void> {
  for (const change of ['update', 'delete']) {
    await sql`create trigger ${sql.raw(`audit_without_${change}`)} before ${sql.raw(change)} on audit
      begin select raise(abort, 'the audit log is append-only'); end`.execute(database);
  }
  // Without this one, "insert or replace" would take an entry's place: it fires no trigger of deletion.
  await sql`create trigger audit_at_the_end before insert on audit
    when new.sequence <> coalesce((select max(sequence) from audit), 0) + 1
    begin select raise(abort, 'the audit log is append-only'); end`.execute(database);
}

export const begin: Migration = { up };

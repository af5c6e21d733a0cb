/** Documents as rows: added, found, taken out. What they hold is in `reviews`, their bytes are in `blobs.ts`. */
import type { DocumentRow } from '../api/documents.ts';
import type { Day } from '../law/provision.ts';
import { LANGUAGES } from '../messages/language.ts';
import { fail, type Outcome, type Problem, succeed } from '../messages/problems.ts';
import { type Asker, seenBy } from './asker.ts';
import { foldWords } from './fold-words.ts';
import type { Database } from './open-sqlite.ts';
import { recordChange } from './record-change.ts';
import type { DocumentTable, Moment } from './tables.ts';

/** As the interface shows it, with the problem as a code: a sentence is made where the language is known. */
export type StoredDocument = Omit<DocumentRow, 'problem'> & { readonly problem: Problem | null };

export interface NewDocument {
  readonly id: string;
  readonly matter: string;
  /** Shown, never a path. */
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  /** The law of this day; null for the day on which it is reviewed. */
  readonly asOf: Day | null;
  readonly at: Moment;
}

/** The bytes are kept already: whatever has a row can be read. It waits for its review. */
export async function addDocument(database: Database, added: NewDocument, actor: Asker['name']): Promise<void> {
  await database.transaction().execute((transaction) => insertDocument(transaction, added, actor));
}

export interface MemberToFind {
  /** The document that holds it. */
  readonly of: string;
  readonly matter: string;
  readonly name: string;
  readonly sha256: string;
}

/** Whether the file inside a document has had a row, and in whose name it is to be added. */
export async function knowsMember(
  database: Database,
  { of, matter, name, sha256 }: MemberToFind,
): Promise<{ readonly known: boolean; readonly uploader: string }> {
  const rows = database.selectFrom('documents');
  const outer = await rows
    .select('uploaded_by')
    .where('id', '=', of)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  const own = await rows
    .select('id')
    .where('matter_id', '=', matter)
    .where('name', '=', name)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  // A document that was removed in the meantime takes what is inside of it along.
  return { known: own !== undefined || outer === undefined, uploader: outer?.uploaded_by ?? '' };
}

/** How many files of the document with this name have rows, at any depth. */
export async function countMembers(database: Database, matter: string, outermost: string): Promise<number> {
  const { count } = await database
    .selectFrom('documents')
    .select((expression) => expression.fn.countAll<number>().as('count'))
    .where('matter_id', '=', matter)
    // What begins with the name and `!/`: a zero is the sign behind the slash.
    .where('name', '>=', `${outermost}!/`)
    .where('name', '<', `${outermost}!0`)
    .executeTakeFirstOrThrow();
  return count;
}

export async function insertDocument(transaction: Database, added: NewDocument, actor: Asker['name']): Promise<void> {
  const { id, matter, name, sha256, size, asOf, at } = added;
  await transaction
    .insertInto('documents')
    .values({
      id,
      matter_id: matter,
      name,
      folded_name: foldWords(name),
      sha256,
      size,
      uploaded_at: at,
      uploaded_by: actor,
      status: 'waiting',
      wanted_day: asOf,
      ...NOT_REVIEWED,
      attempts: 0,
      removed_at: null,
    })
    .execute();
  await recordChange(transaction, {
    at,
    actor,
    action: 'document-added',
    document: id,
    subject: id,
    before: null,
    after: { matter, name, sha256, size },
  });
}

const NOT_REVIEWED = {
  problem: null,
  media_type: null,
  kind: null,
  pages: null,
  pages_read: null,
  unread: 0,
  high: 0,
  medium: 0,
  low: 0,
  notes: 0,
  open: 0,
  as_of: null,
} as const satisfies Partial<DocumentTable>;

/** `unknown-thing` where it is not there, was removed, or is not open to the asker. */
export async function findDocument(
  database: Database,
  document: string,
  asker: Asker,
): Promise<Outcome<StoredDocument>> {
  const row = await database
    .selectFrom('documents')
    .selectAll()
    .where('id', '=', document)
    .where(seenBy(asker))
    .executeTakeFirst();
  if (row === undefined) return fail('unknown-thing');
  const [found] = await withValues(database, [row]);
  return found === undefined ? fail('unknown-thing') : succeed(found);
}

/** Rows with their languages and countries, in the order given. */
export async function withValues(database: Database, rows: readonly DocumentTable[]): Promise<StoredDocument[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const values = await database
    .selectFrom('document_values')
    .select(['document_id', 'name', 'value'])
    .where('document_id', 'in', ids)
    .where('name', 'in', ['language', 'country'])
    .orderBy('value')
    .execute();
  const byDocument = Map.groupBy(values, ({ document_id }) => document_id);
  return rows.map((row) => {
    const own = byDocument.get(row.id) ?? [];
    const valuesOf = (wanted: string): string[] => own.flatMap(({ name, value }) => (name === wanted ? [value] : []));
    const languages = valuesOf('language');
    return {
      id: row.id,
      matter: row.matter_id,
      name: row.name,
      sha256: row.sha256,
      size: row.size,
      uploadedAt: row.uploaded_at,
      uploadedBy: row.uploaded_by,
      status: row.status,
      // Nothing but `keep-review.ts` writes this column.
      problem: row.problem === null ? null : (JSON.parse(row.problem) as Problem),
      mediaType: row.media_type,
      kind: row.kind,
      languages: LANGUAGES.filter((language) => languages.includes(language)),
      countries: valuesOf('country'),
      pages: row.pages,
      pagesRead: row.pages_read,
      unread: row.unread,
      high: row.high,
      medium: row.medium,
      low: row.low,
      notes: row.notes,
      open: row.open,
      asOf: row.as_of,
    };
  });
}

/** For what the program itself does: nobody's right to see them is asked. */
export async function mattersOf(
  database: Database,
  documents: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await database
    .selectFrom('documents')
    .select(['id', 'matter_id'])
    .where('id', 'in', [...new Set(documents)])
    .execute();
  return new Map(rows.map(({ id, matter_id }) => [id, matter_id]));
}

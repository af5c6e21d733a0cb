/** What an export is made from: which documents a filter leaves, and of each its review with how its findings stand. */
import type { Finding } from '../judge/finding.ts';
import { type Asker, seenBy } from './asker.ts';
import { type FilterNow, leftBy } from './filter-documents.ts';
import { nameByFingerprint } from './finding-keys.ts';
import { type FindingReview, selectReviewed, toReview } from './finding-reviews.ts';
import { leftIn } from './list-findings.ts';
import type { Database } from './open-sqlite.ts';

export type ExportedDocument = Awaited<ReturnType<typeof listForExport>>[number];

/** Newest first, as the list of documents stands. Rows without any text of a contract: all of them are small enough to hold. */
export function listForExport(database: Database, filter: FilterNow, asker: Asker) {
  return selectExported(database, asker).where(leftBy(filter)).execute();
}

/** None where it is not there, or not open to the asker. */
export function findForExport(database: Database, document: string, asker: Asker) {
  return selectExported(database, asker).where('documents.id', '=', document).execute();
}

function selectExported(database: Database, asker: Asker) {
  return database
    .selectFrom('documents')
    .innerJoin('matters', 'matters.id', 'documents.matter_id')
    .where(seenBy(asker))
    .select([
      'documents.id',
      'documents.name',
      'documents.status',
      'documents.sha256',
      'documents.uploaded_at',
      'documents.uploaded_by',
      'matters.name as matter_name',
    ])
    .orderBy('documents.uploaded_at', 'desc')
    .orderBy('documents.id');
}

/** The findings that the list of findings shows under this filter: their keys, by document. */
export async function listKeysForExport(
  database: Database,
  filter: FilterNow,
  asker: Asker,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await database
    .selectFrom('findings')
    .innerJoin('documents', 'documents.id', 'findings.document_id')
    .where(seenBy(asker))
    .where(leftIn(filter))
    .select(['findings.document_id', 'findings.key'])
    .execute();
  const keys = new Map<string, Set<string>>();
  for (const { document_id, key } of rows) keys.set(document_id, (keys.get(document_id) ?? new Set()).add(key));
  return keys;
}

/** How the findings of one document stand, in the order of its findings; null where a re-scan took one away meanwhile. */
export async function readStandings(
  database: Database,
  document: string,
  findings: readonly Finding[],
): Promise<readonly (FindingReview | null)[]> {
  const rows = await selectReviewed(database).where('findings.document_id', '=', document).execute();
  const byKey = new Map(rows.map((row) => [row.key, toReview(row)]));
  return nameByFingerprint(findings).map((key) => byKey.get(key) ?? null);
}

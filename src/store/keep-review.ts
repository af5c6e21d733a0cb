/**
 * Puts a finished review in place of the one before, in one transaction: the review whole, the figures of the document, its
 * findings as rows, its text for the search, and what was decided before applied to it. A document that was removed or asked for anew in the meantime is left as it is.
 */
import type { DocumentStatus } from '../api/documents.ts';
import type { Day } from '../law/provision.ts';
import type { ReviewedDocument } from '../review.ts';
import { makeFindingRows } from './finding-rows.ts';
import { foldWords } from './fold-words.ts';
import type { Database } from './open-sqlite.ts';
import { recordChange } from './record-change.ts';
import { packReview } from './review-body.ts';
import { settleReviews } from './settle.ts';
import type { DocumentTable, DocumentValueTable, Moment, ReviewTable } from './tables.ts';
import { keepText } from './text-search.ts';

/** A review with what it was made by. */
export interface MadeReview {
  readonly reviewed: ReviewedDocument;
  readonly asOf: Day;
  readonly toolVersion: string;
  readonly dictionary: { readonly version: string; readonly sha256: string };
}

/** SQLite takes some 32,000 values in one statement. */
const ROWS_AT_ONCE = 500;

/** @returns false where the document was not in work any more */
export async function keepReview(
  database: Database,
  documentId: string,
  made: MadeReview,
  at: Moment,
): Promise<boolean> {
  // Packed before the transaction begins, which others wait for.
  const review = reviewRow(documentId, made, at);
  return database.transaction().execute(async (transaction) => {
    const before = await transaction
      .selectFrom('documents')
      .select(['status', 'as_of', 'high', 'medium', 'low'])
      .where('id', '=', documentId)
      .where('removed_at', 'is', null)
      .executeTakeFirst();
    if (before?.status !== 'reading') return false;
    const figures = figuresOf(made);
    await transaction.updateTable('documents').set(figures).where('id', '=', documentId).execute();
    for (const table of ['document_values', 'findings', 'reviews'] as const)
      await transaction.deleteFrom(table).where('document_id', '=', documentId).execute();
    await transaction.insertInto('reviews').values(review).execute();
    await insertRows(transaction, documentId, made.reviewed);
    await keepText(transaction, documentId, made.reviewed.document?.text ?? '');
    await settleReviews(transaction, documentId, at);
    const { status, high, medium, low } = figures;
    await recordChange(transaction, {
      at,
      actor: 'system',
      action: 'document-scanned',
      document: documentId,
      subject: documentId,
      before: before.as_of === null ? null : { asOf: before.as_of, ...countsOf(before) },
      after: { status, asOf: made.asOf, dictionary: made.dictionary, ...countsOf({ high, medium, low }) },
    });
    return true;
  });
}

function countsOf({ high, medium, low }: Pick<DocumentTable, 'high' | 'medium' | 'low'>): object {
  return { high, medium, low };
}

function reviewRow(document_id: string, made: MadeReview, scanned_at: Moment): ReviewTable {
  const { reviewed, asOf, toolVersion, dictionary } = made;
  return {
    document_id,
    scanned_at,
    as_of: asOf,
    tool_version: toolVersion,
    dictionary_version: dictionary.version,
    dictionary_sha256: dictionary.sha256,
    body: packReview(reviewed),
  };
}

type Figures = Omit<
  DocumentTable,
  | 'id'
  | 'matter_id'
  | 'name'
  | 'folded_name'
  | 'sha256'
  | 'size'
  | 'uploaded_at'
  | 'uploaded_by'
  | 'removed_at'
  | 'status'
> & { readonly status: DocumentStatus };

function figuresOf({ reviewed, asOf }: MadeReview): Figures {
  const { findings, notes, unread, problem, mediaType, contract, document, status } = reviewed;
  const count = (wanted: string): number => findings.filter(({ level }) => level === wanted).length;
  const [high, medium, low] = [count('high'), count('medium'), count('low')];
  const pages = document?.pages.length ?? 0;
  const missed = new Set(unread.flatMap(({ page }) => (page === undefined ? [] : [page])));
  return {
    status,
    wanted_day: null,
    attempts: 0,
    problem: problem === null ? null : JSON.stringify(problem),
    media_type: mediaType,
    kind: contract?.kind ?? null,
    pages: pages === 0 ? null : pages,
    pages_read: pages === 0 ? null : pages - missed.size,
    unread: unread.length,
    high,
    medium,
    low,
    notes: notes.length,
    open: high + medium,
    as_of: asOf,
  };
}

async function insertRows(transaction: Database, documentId: string, reviewed: ReviewedDocument): Promise<void> {
  const values = documentValues(documentId, reviewed);
  for (const some of inPortions(values)) await transaction.insertInto('document_values').values(some).execute();
  if (reviewed.document === null) return;
  const rows = makeFindingRows(documentId, reviewed.findings, reviewed.document);
  for (const some of inPortions(rows.findings)) await transaction.insertInto('findings').values(some).execute();
  for (const some of inPortions(rows.values)) await transaction.insertInto('finding_values').values(some).execute();
}

function documentValues(document_id: string, { contract }: ReviewedDocument): readonly DocumentValueTable[] {
  if (contract === null) return [];
  const several = (name: DocumentValueTable['name'], values: readonly string[]): DocumentValueTable[] =>
    [...new Set(values)].map((value) => ({ document_id, name, value }));
  return [
    ...several('language', contract.languages),
    ...several(
      'country',
      contract.parties.flatMap(({ jurisdiction }) =>
        jurisdiction === null || jurisdiction === 'CN' ? [] : [jurisdiction],
      ),
    ),
    ...several(
      'party',
      contract.parties.map(({ name }) => foldWords(name)),
    ),
  ];
}

function* inPortions<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) yield rows.slice(at, at + ROWS_AT_ONCE);
}

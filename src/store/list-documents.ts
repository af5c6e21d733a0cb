/** The list of documents: filtered, sorted and cut to a page by the database, with the totals of all that the filter leaves. */
import { sql } from 'kysely';
import { NOT_FULLY_READ } from '../api/documents.ts';
import type { Query } from '../api/routes.ts';
import { type Asker, seenBy } from './asker.ts';
import { type StoredDocument, withValues } from './documents.ts';
import { type FilterNow, leftBy } from './filter-documents.ts';
import type { Database } from './open-sqlite.ts';

export interface DocumentList {
  readonly documents: readonly StoredDocument[];
  readonly total: number;
  readonly high: number;
  readonly medium: number;
  readonly low: number;
  readonly open: number;
  readonly notFullyRead: number;
}

type Sort = Query<'listDocuments'>['sort'];

/** Each ends in the id, so that pages neither repeat nor miss a document. */
const ORDERS = {
  newest: [['uploaded_at', 'desc']],
  oldest: [['uploaded_at', 'asc']],
  name: [['name', 'asc']],
  level: [
    ['high', 'desc'],
    ['medium', 'desc'],
    ['low', 'desc'],
    ['uploaded_at', 'desc'],
  ],
  open: [
    ['open', 'desc'],
    ['uploaded_at', 'desc'],
  ],
} as const satisfies Record<Sort, readonly (readonly [string, 'asc' | 'desc'])[]>;

export async function listDocuments(
  database: Database,
  query: Query<'listDocuments'> & FilterNow,
  asker: Asker,
): Promise<DocumentList> {
  const left = database.selectFrom('documents').where(seenBy(asker)).where(leftBy(query));
  // The totals stand in every row, so that the filter is worked out once.
  let page = left
    .selectAll('documents')
    .select(({ fn }) => [
      fn.countAll<number>().over().as('total'),
      fn.sum<number>('high').over().as('all_high'),
      fn.sum<number>('medium').over().as('all_medium'),
      fn.sum<number>('low').over().as('all_low'),
      fn.sum<number>('open').over().as('all_open'),
      sql<number>`sum(case when status in (${sql.join([...NOT_FULLY_READ])}) then 1 else 0 end) over ()`.as(
        'unread_documents',
      ),
    ]);
  for (const [column, direction] of ORDERS[query.sort]) page = page.orderBy(column, direction);
  page = page.orderBy('documents.id');
  const rows = await page.offset(query.offset).limit(query.limit).execute();
  // A page behind the end holds no row that could tell.
  const [first = await page.limit(1).executeTakeFirst()] = rows;
  return {
    documents: await withValues(database, rows),
    total: Number(first?.total ?? 0),
    high: Number(first?.all_high ?? 0),
    medium: Number(first?.all_medium ?? 0),
    low: Number(first?.all_low ?? 0),
    open: Number(first?.all_open ?? 0),
    notFullyRead: Number(first?.unread_documents ?? 0),
  };
}

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
  const totals = await left
    .select(({ fn }) => [
      fn.countAll<number>().as('total'),
      fn.coalesce(fn.sum<number>('high'), sql<number>`0`).as('high'),
      fn.coalesce(fn.sum<number>('medium'), sql<number>`0`).as('medium'),
      fn.coalesce(fn.sum<number>('low'), sql<number>`0`).as('low'),
      fn.coalesce(fn.sum<number>('open'), sql<number>`0`).as('open'),
      sql<number>`count(case when status in (${sql.join([...NOT_FULLY_READ])}) then 1 end)`.as('notFullyRead'),
    ])
    .executeTakeFirstOrThrow();
  let sorted = left.selectAll('documents');
  for (const [column, direction] of ORDERS[query.sort]) sorted = sorted.orderBy(column, direction);
  const rows = await sorted.orderBy('documents.id').offset(query.offset).limit(query.limit).execute();
  const { total, high, medium, low, open, notFullyRead } = totals;
  return {
    documents: await withValues(database, rows),
    total: Number(total),
    high: Number(high),
    medium: Number(medium),
    low: Number(low),
    open: Number(open),
    notFullyRead: Number(notFullyRead),
  };
}

/** The list of findings over all documents: filtered, sorted and cut to a page by the database. */
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { FindingRow } from '../api/finding-shapes.ts';
import type { Query } from '../api/routes.ts';
import { type Asker, seenBy } from './asker.ts';
import { documentLeftBy, type FilterNow, nameOrPartySays, says } from './filter-documents.ts';
import { findingLeftBy } from './filter-findings.ts';
import { selectLines, toFindingRows } from './finding-lines.ts';
import type { Database } from './open-sqlite.ts';
import type { Tables } from './tables.ts';

type Sort = Query<'listFindings'>['sort'];

/** Columns of `documents` and `findings`; each order ends in the place in the document, so that pages neither repeat nor miss a finding. */
const ORDERS = {
  level: [
    ['findings.level', 'asc'],
    ['documents.uploaded_at', 'desc'],
  ],
  newest: [['documents.uploaded_at', 'desc']],
  oldest: [['documents.uploaded_at', 'asc']],
  document: [['documents.name', 'asc']],
} as const satisfies Record<Sort, readonly (readonly [string, 'asc' | 'desc'])[]>;

export async function listFindings(
  database: Database,
  query: Query<'listFindings'> & FilterNow,
  asker: Asker,
): Promise<{ readonly findings: FindingRow[]; readonly total: number }> {
  const { total } = await database
    .selectFrom('findings')
    .innerJoin('documents', 'documents.id', 'findings.document_id')
    .where(seenBy(asker))
    .where(leftIn(query))
    .select(sql<number>`count(*)`.as('total'))
    .executeTakeFirstOrThrow();
  let sorted = selectLines(database, asker).where(leftIn(query));
  for (const [column, direction] of ORDERS[query.sort])
    sorted = sorted.orderBy(column === 'findings.level' ? LEVEL_ORDER : column, direction);
  const lines = await sorted
    .orderBy('documents.id')
    .orderBy('findings.position')
    .offset(query.offset)
    .limit(query.limit)
    .execute();
  return { findings: await toFindingRows(database, lines), total };
}

/** High before medium before low. */
const LEVEL_ORDER = sql`case findings.level when 'high' then 0 when 'medium' then 1 else 2 end`;

/** A finding is left by its own elements and by what its document is; the words may stand in either. */
export function leftIn(filter: FilterNow) {
  return (expression: ExpressionBuilder<Tables, 'documents' | 'findings'>): Expression<SqlBool> => {
    const { text } = filter;
    const conditions = [documentLeftBy(filter)(expression), findingLeftBy(filter)(expression)];
    if (text !== undefined && text !== '')
      conditions.push(expression.or([nameOrPartySays(text)(expression), says('findings.text', text)]));
    return expression.and(conditions);
  };
}

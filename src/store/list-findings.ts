/** The list of findings over all documents: filtered, sorted and cut to a page by the database. */
import { type Expression, type ExpressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { FindingRow } from '../api/finding-shapes.ts';
import type { Query } from '../api/routes.ts';
import { type Asker, seenBy } from './asker.ts';
import { documentLeftBy, type FilterNow, nameOrPartySays, says } from './filter-documents.ts';
import { findingLeftBy } from './filter-findings.ts';
import { selectLines, toFindingRows } from './finding-lines.ts';
import type { Database } from './open-sqlite.ts';
import type { FindingTable, Tables } from './tables.ts';

type Sort = Query<'listFindings'>['sort'];

/** High before medium before low. */
const BY_LEVEL = sql`case findings.level when 'high' then 0 when 'medium' then 1 else 2 end`;

const ORDERS = {
  level: [BY_LEVEL, sql`documents.uploaded_at desc`],
  newest: [sql`documents.uploaded_at desc`],
  oldest: [sql`documents.uploaded_at`],
  document: [sql`documents.name`],
} as const satisfies Record<Sort, readonly RawBuilder<unknown>[]>;

/** The place in the document: pages neither repeat nor miss a finding. */
const BY_PLACE = [sql`documents.id`, sql`findings.position`];

export async function listFindings(
  database: Database,
  query: Query<'listFindings'> & FilterNow,
  asker: Asker,
): Promise<{ readonly findings: FindingRow[]; readonly total: number }> {
  const left = database
    .selectFrom('findings')
    .innerJoin('documents', 'documents.id', 'findings.document_id')
    .where(seenBy(asker))
    .where(leftIn(query));
  const { total } = await left.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
  const order = sql.join([...ORDERS[query.sort], ...BY_PLACE]);
  const page = await left
    .select(['findings.document_id', 'findings.key'])
    .orderBy(order)
    .offset(query.offset)
    .limit(query.limit)
    .execute();
  return { findings: await readRows(database, page, asker), total };
}

/** In the order given. */
async function readRows(
  database: Database,
  page: readonly Pick<FindingTable, 'document_id' | 'key'>[],
  asker: Asker,
): Promise<FindingRow[]> {
  if (page.length === 0) return [];
  const lines = await selectLines(database, asker)
    .where(
      'findings.document_id',
      'in',
      page.map(({ document_id }) => document_id),
    )
    .where(
      'findings.key',
      'in',
      page.map(({ key }) => key),
    )
    .execute();
  const rows = await toFindingRows(database, lines);
  return page.flatMap((place) =>
    rows.filter(({ document, key }) => document === place.document_id && key === place.key),
  );
}

/** A finding is left by its own elements and by what its document is; the words may stand in either. */
export function leftIn(filter: FilterNow) {
  return (expression: ExpressionBuilder<Tables, 'documents' | 'findings'>): Expression<SqlBool> => {
    const { text } = filter;
    const conditions = [documentLeftBy(filter)(expression), findingLeftBy(filter)(expression)];
    if (text !== undefined && text !== '')
      conditions.push(expression.or([nameOrPartySays(text)(expression), says('findings.folded_text', text)]));
    return expression.and(conditions);
  };
}

/**
 * What is open, counted by the database. The findings counted are those of the lists: flagged ones of documents that the
 * asker may see, open in the states of `OPEN_STATES`; a finding with two stages counts once under each.
 */
import { type Expression, type RawBuilder, sql } from 'kysely';
import { AGES, type Age, NOT_FULLY_READ } from '../api/documents.ts';
import type { ReviewState } from '../api/finding-shapes.ts';
import type { Dashboard } from '../api/findings.ts';
import { CHANNELS, STAGES } from '../dictionary/entries.ts';
import { FLAGGED_LEVELS, type Level } from '../judge/finding.ts';
import { type Asker, seenBy } from './asker.ts';
import { ageAt } from './document-age.ts';
import type { Database } from './open-sqlite.ts';
import type { Moment } from './tables.ts';

export interface DashboardQuery {
  readonly matter?: string | undefined;
  readonly now: Moment;
}

interface Count {
  readonly open: number;
  readonly closed: number;
}

const NONE: Count = { open: 0, closed: 0 };

export async function readDashboard(database: Database, query: DashboardQuery, asker: Asker): Promise<Dashboard> {
  const read = await selectDocuments(database, query, asker)
    .select([
      sql<number>`count(*)`.as('documents'),
      countWhere(sql`status in (${sql.join([...NOT_FULLY_READ])})`).as('notFullyRead'),
      countWhere(sql`status in ('waiting', 'reading')`).as('waiting'),
      sql<number>`coalesce(sum(high), 0)`.as('high'),
      sql<number>`coalesce(sum(medium), 0)`.as('medium'),
      sql<number>`coalesce(sum(low), 0)`.as('low'),
    ])
    .executeTakeFirstOrThrow();
  const groups = await readGroups(database, query, asker);
  const byMatter = sumBy(groups, ({ matter }) => [matter]);
  const names = await database
    .selectFrom('matters')
    .select(['id', 'name'])
    .where('id', 'in', [...byMatter.keys()])
    .orderBy('name')
    .execute();
  const { documents, notFullyRead, waiting, high, medium, low } = read;
  const byPair = sumBy(groups, ({ stages, channels }) =>
    stages.flatMap((stage) => channels.map((channel) => `${stage} ${channel}`)),
  );
  return {
    documents,
    notFullyRead,
    waiting,
    findings: { high, medium, low },
    states: countStates(groups),
    byLevel: listAll(
      FLAGGED_LEVELS,
      sumBy(groups, ({ level }) => [level]),
    ),
    byStage: listMet(
      STAGES,
      sumBy(groups, ({ stages }) => stages),
    ),
    byChannel: listMet(
      CHANNELS,
      sumBy(groups, ({ channels }) => channels),
    ),
    byCountry: await countCountries(database, query, asker),
    byMatter: names.map(({ id, name }) => ({ value: id, name, ...(byMatter.get(id) ?? NONE) })),
    byAge: listAll(
      AGES,
      sumBy(groups, ({ age }) => [age]),
    ),
    stageByChannel: STAGES.flatMap((stage) =>
      CHANNELS.flatMap((channel) => {
        const count = byPair.get(`${stage} ${channel}`);
        return count === undefined ? [] : [{ stage, channel, ...count }];
      }),
    ),
  };
}

function selectDocuments(database: Database, { matter }: DashboardQuery, asker: Asker) {
  return database
    .selectFrom('documents')
    .where(seenBy(asker))
    .$if(matter !== undefined, (query) => query.where('documents.matter_id', '=', matter ?? ''));
}

function selectFlagged(database: Database, query: DashboardQuery, asker: Asker) {
  return selectDocuments(database, query, asker)
    .innerJoin('findings', 'findings.document_id', 'documents.id')
    .where('findings.level', 'in', FLAGGED_LEVELS);
}

function countWhere(condition: Expression<unknown>): RawBuilder<number> {
  return sql<number>`count(case when ${condition} then 1 end)`;
}

/** Findings that have all these in common. */
interface Group {
  readonly matter: string;
  readonly level: Level;
  readonly state: ReviewState;
  readonly age: Age;
  readonly stages: readonly string[];
  readonly channels: readonly string[];
  readonly count: number;
}

/** One pass over the findings for all figures that are about them. */
async function readGroups(database: Database, query: DashboardQuery, asker: Asker): Promise<readonly Group[]> {
  const each = selectFlagged(database, query, asker).select([
    'documents.matter_id as matter',
    'findings.level',
    'findings.state',
    ageAt(query.now).as('age'),
    valuesOf('stage').as('stages'),
    valuesOf('channel').as('channels'),
  ]);
  const columns = ['matter', 'level', 'state', 'age', 'stages', 'channels'] as const;
  const rows = await database
    .selectFrom(each.as('each'))
    .select(columns)
    .select(sql<number>`count(*)`.as('count'))
    .groupBy(columns)
    .execute();
  const split = (values: string | null): string[] => (values === null ? [] : values.split(','));
  return rows.map((row) => ({ ...row, stages: split(row.stages), channels: split(row.channels) }));
}

/** With commas between them; the values themselves have none. */
function valuesOf(name: 'stage' | 'channel'): RawBuilder<string | null> {
  return sql`(select string_agg(value, ',') from finding_values where finding_values.document_id = findings.document_id and finding_values.key = findings.key and finding_values.name = ${name})`;
}

/** A group counts under each of its values. */
function sumBy<V>(groups: readonly Group[], readValues: (group: Group) => readonly V[]): ReadonlyMap<V, Count> {
  const sums = new Map<V, Count>();
  for (const group of groups) {
    for (const value of readValues(group)) {
      const { open, closed } = sums.get(value) ?? NONE;
      const isClosed = group.state === 'closed';
      sums.set(value, { open: open + (isClosed ? 0 : group.count), closed: closed + (isClosed ? group.count : 0) });
    }
  }
  return sums;
}

function countStates(groups: readonly Group[]): Record<ReviewState, number> {
  const count = (wanted: ReviewState): number =>
    groups.reduce((sum, { state, count: one }) => (state === wanted ? sum + one : sum), 0);
  return {
    open: count('open'),
    pending: count('pending'),
    'awaiting-second': count('awaiting-second'),
    closed: count('closed'),
    reopened: count('reopened'),
  };
}

function listAll<V>(values: readonly V[], counts: ReadonlyMap<V, Count>) {
  return values.map((value) => ({ value, ...(counts.get(value) ?? NONE) }));
}

/** Only those that some finding has. */
function listMet<V extends string>(values: readonly V[], counts: ReadonlyMap<string, Count>) {
  return values.flatMap((value) => {
    const count = counts.get(value);
    return count === undefined ? [] : [{ value, ...count }];
  });
}

async function countCountries(
  database: Database,
  query: DashboardQuery,
  asker: Asker,
): Promise<Dashboard['byCountry']> {
  const ofEach = selectFlagged(database, query, asker)
    .select([
      'documents.id',
      countWhere(sql`findings.state <> 'closed'`).as('open'),
      countWhere(sql`findings.state = 'closed'`).as('closed'),
    ])
    .groupBy('documents.id');
  return database
    .selectFrom(ofEach.as('each'))
    .innerJoin('document_values', 'document_values.document_id', 'each.id')
    .where('document_values.name', '=', 'country')
    .select([
      'document_values.value',
      sql<number>`sum(each.open)`.as('open'),
      sql<number>`sum(each.closed)`.as('closed'),
    ])
    .groupBy('document_values.value')
    .orderBy('open', 'desc')
    .orderBy('document_values.value')
    .execute();
}

/**
 * What is open, counted by the database. The findings counted are those of the lists: flagged ones of documents that the
 * asker may see, open in the states of `OPEN_STATES`; a finding with two stages counts once under each.
 */
import { type Expression, type RawBuilder, sql } from 'kysely';
import { AGES, NOT_FULLY_READ } from '../api/documents.ts';
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
  const documents = selectDocuments(database, query, asker);
  const flagged = selectFlagged(database, query, asker);
  const read = await documents
    .select([
      sql<number>`count(*)`.as('documents'),
      countWhere(sql`status in (${sql.join([...NOT_FULLY_READ])})`).as('notFullyRead'),
      countWhere(sql`status in ('waiting', 'reading')`).as('waiting'),
      sql<number>`coalesce(sum(high), 0)`.as('high'),
      sql<number>`coalesce(sum(medium), 0)`.as('medium'),
      sql<number>`coalesce(sum(low), 0)`.as('low'),
    ])
    .executeTakeFirstOrThrow();
  const groups = await flagged
    .innerJoin('matters', 'matters.id', 'documents.matter_id')
    .select([
      'matters.id as matter',
      'matters.name as name',
      'findings.level',
      'findings.state',
      ageAt(query.now).as('age'),
      sql<number>`count(*)`.as('count'),
    ])
    .groupBy(['matters.id', 'findings.level', 'findings.state', 'age'])
    .orderBy('matters.name')
    .execute();
  const byLevel = sumBy(groups, ({ level }) => level);
  const byAge = sumBy(groups, ({ age }) => age);
  const names = new Map(groups.map(({ matter, name }) => [matter, name]));
  const { high, medium, low } = read;
  return {
    documents: read.documents,
    notFullyRead: read.notFullyRead,
    waiting: read.waiting,
    findings: { high, medium, low },
    states: countStates(groups),
    byLevel: FLAGGED_LEVELS.map((value) => ({ value, ...(byLevel.get(value) ?? NONE) })),
    byStage: await countValues(flagged, 'stage', STAGES),
    byChannel: await countValues(flagged, 'channel', CHANNELS),
    byCountry: await countCountries(flagged),
    byMatter: [...sumBy(groups, ({ matter }) => matter)].map(([value, count]) => ({
      value,
      name: names.get(value) ?? value,
      ...count,
    })),
    byAge: AGES.map((value) => ({ value, ...(byAge.get(value) ?? NONE) })),
    stageByChannel: await countPairs(flagged),
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

type Flagged = ReturnType<typeof selectFlagged>;

function countWhere(condition: Expression<unknown>): RawBuilder<number> {
  return sql<number>`count(case when ${condition} then 1 end)`;
}

const COUNTS = [
  countWhere(sql`findings.state <> 'closed'`).as('open'),
  countWhere(sql`findings.state = 'closed'`).as('closed'),
] as const;

interface Group {
  readonly level: Level;
  readonly state: ReviewState;
  readonly count: number;
}

function sumBy<T extends Group, V>(groups: readonly T[], readValue: (group: T) => V): ReadonlyMap<V, Count> {
  const sums = new Map<V, Count>();
  for (const group of groups) {
    const { open, closed } = sums.get(readValue(group)) ?? NONE;
    sums.set(
      readValue(group),
      group.state === 'closed' ? { open, closed: closed + group.count } : { open: open + group.count, closed },
    );
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

async function countValues<V extends string>(flagged: Flagged, name: 'stage' | 'channel', order: readonly V[]) {
  const rows = await flagged
    .innerJoin('finding_values', (join) =>
      join
        .onRef('finding_values.document_id', '=', 'findings.document_id')
        .onRef('finding_values.key', '=', 'findings.key')
        .on('finding_values.name', '=', name),
    )
    .select(['finding_values.value', ...COUNTS])
    .groupBy('finding_values.value')
    .execute();
  return order.flatMap((value) => {
    const row = rows.find((one) => one.value === value);
    return row === undefined ? [] : [{ value, open: row.open, closed: row.closed }];
  });
}

async function countCountries(flagged: Flagged): Promise<Dashboard['byCountry']> {
  return flagged
    .innerJoin('document_values', 'document_values.document_id', 'documents.id')
    .where('document_values.name', '=', 'country')
    .select(['document_values.value', ...COUNTS])
    .groupBy('document_values.value')
    .orderBy('open', 'desc')
    .orderBy('document_values.value')
    .execute();
}

async function countPairs(flagged: Flagged): Promise<Dashboard['stageByChannel']> {
  const rows = await flagged
    .innerJoin('finding_values as stages', (join) =>
      join
        .onRef('stages.document_id', '=', 'findings.document_id')
        .onRef('stages.key', '=', 'findings.key')
        .on('stages.name', '=', 'stage'),
    )
    .innerJoin('finding_values as channels', (join) =>
      join
        .onRef('channels.document_id', '=', 'findings.document_id')
        .onRef('channels.key', '=', 'findings.key')
        .on('channels.name', '=', 'channel'),
    )
    .select(['stages.value as stage', 'channels.value as channel', ...COUNTS])
    .groupBy(['stages.value', 'channels.value'])
    .execute();
  return STAGES.flatMap((stage) =>
    CHANNELS.flatMap((channel) => {
      const row = rows.find((one) => one.stage === stage && one.channel === channel);
      return row === undefined ? [] : [{ stage, channel, open: row.open, closed: row.closed }];
    }),
  );
}

/** How the database goes about the lists: by indexes, whatever the filter, so that they stay quick as the store grows. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { Kysely, SqliteDialect } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FINDINGS } from '../../src/api/findings.ts';
import { LOCAL } from '../../src/store/asker.ts';
import { readDashboard } from '../../src/store/dashboard.ts';
import { listFindings } from '../../src/store/list-findings.ts';
import { type Database, openSqlite } from '../../src/store/open-sqlite.ts';
import { MORNING } from './test-store.ts';

let folder: string;
let connection: DatabaseSync;
let database: Database;
/** What SQLite says of each query that was asked since this was emptied. */
let plans: string[][] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lodestone-plans-'));
  const opened = await openSqlite(join(folder, 'a.db'));
  if (!opened.ok) throw new Error(opened.problem.code);
  await opened.value.destroy();
  connection = new DatabaseSync(join(folder, 'a.db'));
  database = new Kysely({ dialect: new SqliteDialect({ database: { prepare, close: () => connection.close() } }) });
});
afterAll(async () => {
  await database.destroy();
  await rm(folder, { recursive: true, force: true });
});

function prepare(sql: string) {
  const statement = connection.prepare(sql);
  // Kysely hands on what the queries of the store bind: texts, numbers and bytes.
  const bound = (parameters: readonly unknown[]): SQLInputValue[] => parameters as SQLInputValue[];
  return {
    reader: true,
    all: (parameters: readonly unknown[]) => {
      const plan = connection.prepare(`explain query plan ${sql}`).all(...bound(parameters));
      plans.push(plan.map(({ detail }) => String(detail)));
      return statement.all(...bound(parameters));
    },
    run: (parameters: readonly unknown[]) => statement.run(...bound(parameters)),
    iterate: (parameters: readonly unknown[]) => statement.iterate(...bound(parameters)),
  };
}

async function plansOf(ask: () => Promise<unknown>): Promise<readonly string[][]> {
  plans = [];
  await ask();
  expect(plans.length).toBeGreaterThan(0);
  return plans;
}

const list = (query: Readonly<Record<string, string>>) =>
  plansOf(() => listFindings(database, { ...FINDINGS.listFindings.query.parse(query), now: MORNING }, LOCAL));
const SCANS = /^SCAN (?:findings|finding_values|document_values|decisions|comments|assignments)\b/;

describe('the list of findings', () => {
  it('reads no whole table, whatever it is narrowed by', async () => {
    const narrowed: Readonly<Record<string, string>>[] = [
      {},
      { level: 'high,medium,low' },
      { state: 'open,reopened' },
      { stage: 'magnet-making', channel: 'training,other' },
      { country: 'DE', language: 'zh' },
      { assignee: 'u-1' },
      { matter: 'm', kind: 'licence', status: 'reviewed' },
      { text: 'sintering' },
      { sort: 'newest', age: '7' },
      { sort: 'document', offset: '5000' },
    ];
    for (const query of narrowed)
      for (const plan of await list(query)) expect(plan.filter((step) => SCANS.test(step))).toEqual([]);
  });

  it('is counted, filtered and sorted without the rows of the findings', async () => {
    for (const query of [{}, { state: 'open' }, { direction: 'outbound' }, { stage: 'mining' }, { country: 'DE' }])
      for (const plan of await list(query))
        expect(plan).toContainEqual(expect.stringMatching(/^SEARCH findings USING COVERING INDEX/));
  });
});

it('the overview goes once over the flagged findings for their figures, and once for the countries', async () => {
  const asked = await plansOf(() => readDashboard(database, { now: MORNING }, LOCAL));
  const overFindings = asked.filter((plan) => plan.some((step) => step.includes(' findings ')));
  expect(overFindings).toHaveLength(2);
  for (const plan of asked) expect(plan.filter((step) => SCANS.test(step))).toEqual([]);
});

/** The embedded database: what it promises before any theme uses it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Database, openSqlite } from '../../src/store/open-sqlite.ts';

let folder: string;
let path: string;
const opened: Database[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lodestone-store-'));
  path = join(folder, 'store.db');
});

afterEach(async () => {
  for (const database of opened.splice(0)) await database.destroy();
  await rm(folder, { recursive: true });
});

async function open(): Promise<Database> {
  const outcome = await openSqlite(path);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  opened.push(outcome.value);
  return outcome.value;
}

const matter = {
  id: 'm',
  name: '稀土许可',
  created_at: '2026-11-22T00:00:00.000Z',
  archived: 0,
  second_reader: 0,
} as const;

test('keeps what was written when it is opened again, and makes its tables once', async () => {
  await (await open()).insertInto('matters').values(matter).execute();
  await opened.pop()?.destroy();
  const again = await open();
  expect(await again.selectFrom('matters').selectAll().execute()).toEqual([matter]);
});

test('lets another process read while one writes, and has each commit on the disk', async () => {
  const database = await open();
  const pragma = async (name: string): Promise<unknown> =>
    Object.values((await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(database)).rows[0] ?? {})[0];
  expect(await pragma('journal_mode')).toBe('wal');
  expect(await pragma('synchronous')).toBe(2);
  const reader = await open();
  await database.transaction().execute(async (transaction) => {
    await transaction.insertInto('matters').values(matter).execute();
    expect(await reader.selectFrom('matters').select('id').execute()).toEqual([]);
  });
  expect(await reader.selectFrom('matters').select('id').execute()).toEqual([{ id: 'm' }]);
});

test('refuses what points to nothing', async () => {
  const database = await open();
  await expect(
    database.insertInto('members').values({ matter_id: 'none', user_id: 'nobody' }).execute(),
  ).rejects.toThrow(/FOREIGN KEY/);
});

test('a file that is no database is a problem with its path, and stays as it was', async () => {
  await writeFile(path, 'These are minutes of a meeting, no database. '.repeat(100));
  const outcome = await openSqlite(path);
  expect(outcome).toMatchObject({ ok: false, problem: { code: 'store-not-opened', details: { path } } });
});

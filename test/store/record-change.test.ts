/** The chain of the audit log: every entry stands on the one before, and goes with its change or not at all. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Database, openSqlite } from '../../src/store/open-sqlite.ts';
import { FIRST_HASH, hashEntry, recordChange } from '../../src/store/record-change.ts';

let database: Database;

beforeEach(async () => {
  const outcome = await openSqlite(':memory:');
  if (!outcome.ok) throw new Error(outcome.problem.code);
  database = outcome.value;
});

afterEach(() => database.destroy());

const change = (subject: string) => ({
  at: '2026-11-22T08:00:00.000Z',
  actor: '王敏',
  action: 'matter-created' as const,
  document: null,
  subject,
  before: null,
  after: { name: subject },
});

test('chains entries from the first on, and the hash holds every field', async () => {
  for (const subject of ['one', 'two', 'three']) {
    await database.transaction().execute((transaction) => recordChange(transaction, change(subject)));
  }
  const entries = await database.selectFrom('audit').selectAll().orderBy('sequence').execute();
  expect(entries.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
  expect(entries.map(({ previous }) => previous)).toEqual([FIRST_HASH, entries[0]?.hash, entries[1]?.hash]);
  for (const { hash, ...entry } of entries) {
    expect(hashEntry(entry)).toBe(hash);
    for (const field of Object.keys(entry)) {
      expect(hashEntry({ ...entry, [field]: field === 'sequence' ? 99 : 'altered' }), field).not.toBe(hash);
    }
  }
});

test('is not written when the change itself fails', async () => {
  const failing = database.transaction().execute(async (transaction) => {
    await recordChange(transaction, change('lost'));
    throw new Error('the change failed');
  });
  await expect(failing).rejects.toThrow('the change failed');
  expect(await database.selectFrom('audit').selectAll().execute()).toEqual([]);
});

/** The audit log resists: its table refuses changes, and what is changed all the same is named by its entry. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readLines, verifyAudit } from '../../src/store/audit.ts';
import { readHeadFile } from '../../src/store/audit-head.ts';
import { type Database, openSqlite, openSqliteToRead } from '../../src/store/open-sqlite.ts';
import { hashEntry, recordChange } from '../../src/store/record-change.ts';
import type { AuditTable } from '../../src/store/tables.ts';

let folder: string;
let database: Database;
const path = (): string => join(folder, 'lodestone.db');
const headPath = (): string => join(folder, 'audit-head.txt');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lodestone-audit-'));
  database = await open();
  for (const subject of ['one', 'two', 'three', 'four', 'five']) await record(subject);
});

afterEach(async () => {
  await database.destroy();
  await rm(folder, { recursive: true });
});

async function open(): Promise<Database> {
  const opened = await openSqlite(path(), headPath());
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

async function record(subject: string): Promise<void> {
  await database.transaction().execute((transaction) =>
    recordChange(transaction, {
      at: '2026-11-22T08:00:00.000Z',
      actor: '王敏',
      action: 'matter-created',
      document: null,
      subject,
      before: null,
      after: { name: subject },
    }),
  );
}

/** As somebody with the file and a program of their own, who took the triggers away first. */
function tamper(change: (raw: DatabaseSync) => void): void {
  const raw = new DatabaseSync(path());
  const triggers = raw.prepare(`select name from sqlite_master where type = 'trigger' and tbl_name = 'audit'`).all();
  for (const { name } of triggers) raw.exec(`drop trigger ${name}`);
  change(raw);
  raw.close();
}

async function verify() {
  const head = readHeadFile(headPath());
  return verifyAudit(database, head === null ? [] : [head]);
}

describe('the table', () => {
  it.each([
    `update audit set actor = 'nobody' where sequence = 2`,
    'delete from audit where sequence = 5',
    'delete from audit',
    `insert or replace into audit select sequence, at, 'nobody', action, document_id, subject, before, after, previous, hash
      from audit where sequence = 3`,
    `insert into audit select 9, at, actor, action, document_id, subject, before, after, previous, hash from audit limit 1`,
    `insert into audit select 0, at, actor, action, document_id, subject, before, after, previous, hash from audit limit 1`,
  ])('refuses: %s', (statement) => {
    const raw = new DatabaseSync(path());
    expect(() => raw.exec(statement)).toThrow('append-only');
    raw.close();
  });
});

describe('the chain', () => {
  it('is unbroken as it was written, and names its head', async () => {
    const state = await verify();
    expect(state).toMatchObject({ entries: 5, intact: true, brokenAt: null, cause: null, head: { sequence: 5 } });
    expect(readHeadFile(headPath())).toEqual(state.head);
  });

  it.each(['at', 'actor', 'action', 'document_id', 'subject', 'before', 'after', 'previous', 'hash'])(
    'shows a changed “%s” by its entry',
    async (field) => {
      tamper((raw) => raw.exec(`update audit set "${field}" = '"x"' where sequence = 3`));
      expect(await verify()).toMatchObject({ intact: false, brokenAt: 3, cause: 'changed', head: null });
    },
  );

  it('shows a changed entry whose own hash was computed again', async () => {
    tamper((raw) => {
      const { hash: _, ...entry } = raw
        .prepare('select * from audit where sequence = 3')
        .get() as unknown as AuditTable;
      const forged = { ...entry, actor: 'nobody' };
      raw.prepare('update audit set actor = ?, hash = ? where sequence = 3').run(forged.actor, hashEntry(forged));
    });
    expect(await verify()).toMatchObject({ intact: false, brokenAt: 4, cause: 'changed' });
  });

  it('shows an entry that was taken out, also when the others were numbered anew', async () => {
    tamper((raw) => raw.exec('delete from audit where sequence = 2'));
    expect(await verify()).toMatchObject({ intact: false, brokenAt: 2, cause: 'missing' });
    tamper((raw) => raw.exec('update audit set sequence = sequence - 1 where sequence > 2'));
    expect(await verify()).toMatchObject({ intact: false, brokenAt: 2, cause: 'changed' });
  });

  it('shows a first entry that was taken out, and entries that changed places', async () => {
    tamper((raw) => {
      raw.exec('update audit set sequence = 99 where sequence = 2');
      raw.exec('update audit set sequence = 2 where sequence = 3');
      raw.exec('update audit set sequence = 3 where sequence = 99');
    });
    expect(await verify()).toMatchObject({ intact: false, brokenAt: 2, cause: 'changed' });
    tamper((raw) => raw.exec('delete from audit where sequence = 1'));
    expect(await verify()).toMatchObject({ intact: false, brokenAt: 1, cause: 'missing' });
  });

  it('shows a cut end by the head that is noted beside it, also after further entries', async () => {
    tamper((raw) => raw.exec('delete from audit where sequence > 3'));
    expect(await verify()).toMatchObject({ intact: false, brokenAt: 4, cause: 'missing' });
    await database.destroy();
    database = await open();
    for (const subject of ['six', 'seven', 'eight']) await record(subject);
    expect(await verify()).toMatchObject({ intact: false, brokenAt: 5, cause: 'changed' });
  });

  it('that was forged as a whole, note and all, is shown by a head kept elsewhere', async () => {
    const kept = readHeadFile(headPath());
    tamper((raw) => raw.exec('delete from audit where sequence > 3'));
    await rm(headPath());
    expect(await verify()).toMatchObject({ intact: true, entries: 3 });
    expect(await verifyAudit(database, kept === null ? [] : [kept])).toMatchObject({ intact: false, brokenAt: 4 });
  });
});

describe('the note of the head', () => {
  it('follows every commit, and a failed change leaves it', async () => {
    const before = await readFile(headPath(), 'utf8');
    await expect(
      database.transaction().execute(async (transaction) => {
        await transaction.insertInto('members').values({ matter_id: 'none', user_id: 'none' }).execute();
      }),
    ).rejects.toThrow();
    expect(await readFile(headPath(), 'utf8')).toBe(before);
    await record('six');
    expect(readHeadFile(headPath())?.sequence).toBe(6);
  });

  it('that cannot be read is no head', async () => {
    for (const written of ['', '5', '5:abc', 'x'.repeat(1000)]) {
      await writeFile(headPath(), written);
      expect(readHeadFile(headPath())).toBeNull();
    }
  });
});

it('is read as lines by another program while entries are added, and that program can write nothing', async () => {
  const beside = openSqliteToRead(path());
  if (!beside.ok) throw new Error(beside.problem.code);
  const lines: string[] = [];
  for await (const line of readLines(beside.value)) {
    if (lines.length === 0) await record('six');
    lines.push(line);
  }
  expect(lines.length).toBeGreaterThanOrEqual(5);
  expect(lines.map((line) => JSON.parse(line).sequence)).toEqual(lines.map((_, index) => index + 1));
  await expect(beside.value.deleteFrom('members').execute()).rejects.toThrow(/readonly/);
  await beside.value.destroy();
});

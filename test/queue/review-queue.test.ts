/** The queue over a real store and real workers: what was in work at an end of the process, and what is asked for meanwhile. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { SAMPLES_MATTER } from '../../src/api/samples-matter.ts';
import { openPool, type ReviewPool } from '../../src/batch/pool/review-pool.ts';
import { openQueue, type QueueOptions, type ReviewQueue } from '../../src/queue/review-queue.ts';
import { LOCAL } from '../../src/store/asker.ts';
import { type Blobs, openBlobs } from '../../src/store/blobs.ts';
import { addDocument } from '../../src/store/documents.ts';
import { createMatter } from '../../src/store/matters.ts';
import { type Database, openSqlite } from '../../src/store/open-sqlite.ts';
import { requestReview } from '../../src/store/request-review.ts';
import type { DocumentTable } from '../../src/store/tables.ts';
import { claimNext } from '../../src/store/waiting.ts';
import { makeZip } from '../extract/make-zip.ts';

const AT = '2026-11-22T08:00:00.000Z';
const CLAUSE = '第一条 甲方向乙方在德国的工厂提供烧结钕铁硼磁体的工艺培训。\n';
/** Long enough to be met while it is read. */
const LONG = CLAUSE.repeat(4000);

let folder: string;
let database: Database;
let blobs: Blobs;
let pool: ReviewPool;
let queue: ReviewQueue | null = null;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lodestone-queue-'));
  const opened = await openSqlite(join(folder, 'store.db'));
  if (!opened.ok) throw new Error(opened.problem.code);
  database = opened.value;
  blobs = await openBlobs(folder);
  pool = openPool({ dictionary: [], workers: 1 });
  await createMatter(database, { id: 'm', name: 'Matter', at: AT }, LOCAL);
});

afterEach(async () => {
  await queue?.stop(0);
  queue = null;
  await pool.close();
  await database.destroy();
  await rm(folder, { recursive: true });
});

async function add(id: string, text: string | Uint8Array, state: Partial<DocumentTable> = {}): Promise<void> {
  const kept = await blobs.keep(Readable.from([Buffer.from(text)]), 10_000_000, (bytes) =>
    addDocument(database, { id, matter: 'm', name: `${id}.txt`, ...bytes, asOf: null, at: AT }, 'local'),
  );
  if (!kept.ok) throw new Error(kept.problem.code);
  await database
    .updateTable('documents')
    .set({ id, ...state })
    .where('id', '=', id)
    .execute();
}

function read(id: string): Promise<DocumentTable> {
  return database.selectFrom('documents').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

async function open(options: Partial<QueueOptions> = {}): Promise<ReviewQueue> {
  queue = await openQueue({
    database,
    blobs,
    pool,
    now: () => AT,
    today: () => '2026-11-22',
    maker: { toolVersion: '0', dictionary: { version: '0', sha256: '0' } },
    onStep: () => undefined,
    onDone: () => undefined,
    onDefect: (_where, error) => {
      throw error;
    },
    ...options,
  });
  return queue;
}

/** Until that many reviews came to their end. */
function openUntil(count: number, options: Partial<QueueOptions> = {}): Promise<readonly string[]> {
  const done: string[] = [];
  return new Promise((resolve, reject) => {
    const onDone: QueueOptions['onDone'] = ({ id }, status) => {
      done.push(`${id} ${status}`);
      if (done.length === count) resolve(done);
    };
    open({ onDone, ...options }).catch(reject);
  });
}

it('takes up what was in work when the process ended, and gives up what was so too often', async () => {
  await add('fresh', `${CLAUSE}1`);
  await add('once', `${CLAUSE}2`, { status: 'reading', attempts: 1 });
  await add('often', `${CLAUSE}3`, { status: 'reading', attempts: 5 });
  expect(await openUntil(2)).toEqual(['fresh reviewed', 'once reviewed']);
  expect(await read('once')).toMatchObject({ status: 'reviewed', attempts: 0, as_of: '2026-11-22' });
  const often = await read('often');
  expect(often).toMatchObject({ status: 'failed', attempts: 0 });
  expect(JSON.parse(often.problem ?? '')).toMatchObject({ code: 'ended-process' });
});

it('reviews what is new before what is reviewed again, and what was in work at an end last', async () => {
  await add('again', 'a', { as_of: '2026-10-01', uploaded_at: '2026-01-01T00:00:00.000Z' });
  await add('suspect', 'b', { attempts: 1, uploaded_at: '2026-01-02T00:00:00.000Z' });
  await add('new', 'c', { uploaded_at: '2026-01-04T00:00:00.000Z' });
  await add('older', 'd', { uploaded_at: '2026-01-03T00:00:00.000Z' });
  await add('removed', 'e', { removed_at: AT });
  const order: (string | undefined)[] = [];
  for (let count = 0; count < 5; count += 1) order.push((await claimNext(database, []))?.id);
  expect(order).toEqual(['older', 'new', 'again', 'suspect', undefined]);
});

it('reviews what a person brought before the samples', async () => {
  await createMatter(database, { id: SAMPLES_MATTER, name: 'Samples', at: AT }, LOCAL);
  await add('sample', 'a', { matter_id: SAMPLES_MATTER, uploaded_at: '2026-01-01T00:00:00.000Z' });
  await add('brought', 'b', { uploaded_at: '2026-01-02T00:00:00.000Z' });
  expect((await claimNext(database, []))?.id).toBe('brought');
  expect((await claimNext(database, []))?.id).toBe('sample');
});

it('gives back what is in work when it stops, without blame', async () => {
  await add('long', LONG);
  await new Promise<void>((resolve, reject) => {
    open({ onStep: () => resolve() }).catch(reject);
  });
  await queue?.stop(0);
  expect(await read('long')).toMatchObject({ status: 'waiting', attempts: 0 });
  expect(await database.selectFrom('reviews').select('document_id').execute()).toEqual([]);
});

it('lets what is in work end within its grace, and takes up nothing more', async () => {
  await add('first', CLAUSE);
  await add('second', `${CLAUSE}2`, { uploaded_at: '2026-11-23T00:00:00.000Z' });
  await new Promise<void>((resolve, reject) => {
    open({ onStep: () => resolve() }).catch(reject);
  });
  await queue?.stop(600_000);
  expect([(await read('first')).status, (await read('second')).status]).toEqual(['reviewed', 'waiting']);
});

it('keeps no review that was begun before another was asked for', async () => {
  await add('long', LONG);
  let asked: Promise<unknown> | undefined;
  const done = await openUntil(2, {
    onStep: () => {
      asked ??= requestReview(database, { document: 'long', asOf: '2026-12-01', at: AT }, LOCAL);
    },
  });
  await asked;
  expect(done).toEqual(['long null', 'long reviewed']);
  const scanned = await database.selectFrom('audit').select('after').where('action', '=', 'document-scanned').execute();
  expect(scanned.map(({ after }) => JSON.parse(after).asOf)).toEqual(['2026-12-01']);
});

it('makes the files inside a document documents of their own, once', async () => {
  const inner = makeZip([{ name: 'deep.txt', content: CLAUSE }]);
  const outer = makeZip([
    { name: 'a.txt', content: CLAUSE },
    { name: 'in.zip', content: inner },
    { name: 'locked.txt', content: 'x', encrypted: true },
  ]);
  await add('deal', outer);
  await openUntil(4);
  const rows = () =>
    database.selectFrom('documents').select(['name', 'status', 'unread', 'uploaded_by']).orderBy('name').execute();
  const expected = [
    { name: 'deal.txt', status: 'partial', unread: 1 },
    { name: 'deal.txt!/a.txt', status: 'reviewed', unread: 0 },
    { name: 'deal.txt!/in.zip', status: 'reviewed', unread: 0 },
    { name: 'deal.txt!/in.zip!/deep.txt', status: 'reviewed', unread: 0 },
  ].map((row) => ({ ...row, uploaded_by: 'local' }));
  expect(await rows()).toEqual(expected);
  await queue?.stop(10_000);
  await database.updateTable('documents').set({ status: 'waiting' }).where('id', '=', 'deal').execute();
  await openUntil(1);
  expect(await rows()).toEqual(expected);
});

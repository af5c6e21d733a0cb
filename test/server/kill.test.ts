/**
 * The server is killed at random moments while files arrive and are reviewed: whatever was answered with success is there
 * afterwards, and is reviewed once. The seed is fixed; what the machine does in between is not.
 */
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DocumentRow } from '../../src/api/documents.ts';
import { makeRandom } from '../cli/damage.ts';
import { type ServeProcess, startServeProcess } from './serve-process.ts';
import { uploadFile } from './upload.ts';

const KILLS = 50;
/** In these lives reviews are waited for, so that the kill meets them too; in the others it meets uploads. */
const EVERY_REVIEWING = 10;
const UPLOADS_IN_A_LIFE = 9;
const LONGEST_WAIT_MS = 80;
const ALL_OF_IT_MS = 15 * 60 * 1000;

let data: string;
let cache: string;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'lodestone-kill-'));
  cache = await mkdtemp(join(tmpdir(), 'lodestone-compiled-'));
});
afterAll(async () => {
  for (const folder of [data, cache]) await rm(folder, { recursive: true, force: true });
});

const random = makeRandom(50);
const below = (most: number): number => Math.floor(random() * most);
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const CLAUSES = [
  '第一条 甲方向乙方在德国的工厂提供烧结钕铁硼磁体的工艺培训。\n',
  '2. The Buyer shall pay each invoice within thirty days of its receipt.\n',
  '第三条 双方应当对合同内容保密。\n',
];

interface Promised {
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
}
const promised: Promised[] = [];

async function uploadUntilItDies(server: ServeProcess, life: number): Promise<void> {
  for (let count = 0; count < UPLOADS_IN_A_LIFE; count += 1) {
    const name = `life ${life} file ${count} ${below(1e6)}.txt`;
    const text = `${CLAUSES[below(CLAUSES.length)]}${name}\n`;
    const row = await uploadFile(server, name, text).catch(() => null);
    if (row === null) return;
    promised.push({ id: row.id, name, sha256: createHash('sha256').update(text).digest('hex') });
  }
}

async function liveAndDie(life: number): Promise<void> {
  const options = ['--workers', '1', '--no-samples'];
  const server = await startServeProcess(data, options, { NODE_COMPILE_CACHE: cache });
  const uploading = uploadUntilItDies(server, life);
  if (life % EVERY_REVIEWING === 0) {
    const before = await countScanned(server);
    while ((await countScanned(server)) === before && (await countWaiting(server)) > 0) await pause(10);
  } else if (below(2) === 0) {
    // At once after an answer, or in the middle of one.
    const enough = promised.length + 1 + below(UPLOADS_IN_A_LIFE - 1);
    while (promised.length < enough) await pause(1);
  }
  await pause(below(LONGEST_WAIT_MS));
  expect(await server.end('SIGKILL')).toBeNull();
  await uploading;
}

async function countWaiting(server: ServeProcess): Promise<number> {
  return JSON.parse((await server.send('GET', '/api/documents?status=waiting,reading&limit=1')).body).total;
}

async function countScanned(server: ServeProcess): Promise<number> {
  return JSON.parse((await server.send('GET', '/api/audit?action=document-scanned&limit=1')).body).total;
}

async function listAll(server: ServeProcess): Promise<readonly DocumentRow[]> {
  const rows: DocumentRow[] = [];
  for (;;) {
    const path = `/api/documents?sort=oldest&limit=200&offset=${rows.length}`;
    const { documents, total } = JSON.parse((await server.send('GET', path)).body);
    rows.push(...documents);
    if (rows.length >= total) return rows;
  }
}

it(
  `loses nothing over ${KILLS} kills`,
  async () => {
    for (let life = 1; life <= KILLS; life += 1) await liveAndDie(life);
    expect(promised.length).toBeGreaterThan(KILLS);

    const server = await startServeProcess(data, ['--no-samples'], { NODE_COMPILE_CACHE: cache });
    while ((await countWaiting(server)) > 0) await pause(100);
    const rows = await listAll(server);
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const { id, name, sha256 } of promised)
      expect(byId.get(id)).toMatchObject({ id, name, sha256, status: 'reviewed' });
    expect(rows.filter(({ status }) => status !== 'reviewed')).toEqual([]);

    const log = (await server.send('GET', '/api/audit/export')).body.trim().split('\n');
    const entries: { action: string; document: string }[] = log.map((line) => JSON.parse(line));
    const told = (action: string): string[] =>
      entries.flatMap((entry) => (entry.action === action ? [entry.document] : [])).sort();
    const ids = rows.map(({ id }) => id).sort();
    expect(told('document-added')).toEqual(ids);
    expect(told('document-scanned')).toEqual(ids);
    const verified = JSON.parse((await server.send('GET', '/api/audit/verification')).body);
    expect(verified).toMatchObject({ intact: true, entries: entries.length });

    const blobs = (await readdir(join(data, 'blobs'), { recursive: true })).filter((name) =>
      /[0-9a-f]{64}$/.test(name),
    );
    expect(blobs.map((path) => path.slice(-64)).sort()).toEqual([...new Set(rows.map(({ sha256 }) => sha256))].sort());
    expect(await readdir(join(data, 'arriving'))).toEqual([]);
    expect(await server.end('SIGTERM')).toBe(0);
  },
  ALL_OF_IT_MS,
);

/** `lodestone serve` as a process: what it brings, what it survives, how it ends. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DocumentRow } from '../../src/api/documents.ts';
import { listSamples } from '../../src/batch/samples.ts';
import { DAMAGES, makeRandom } from '../cli/damage.ts';
import { runCli } from '../cli/run-cli.ts';
import { writeAstray } from '../extract/write-astray.ts';
import { type ServeProcess, startServeProcess } from './serve-process.ts';
import { uploadFile, waitForReview } from './upload.ts';

const CLAUSE = '第一条 双方应当按时付款。\n';
const ENDING = 'Ending: files in work are finished, or taken up again at the next start.\n';
let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'lodestone-serve-'));
});
afterEach(() => rm(data, { recursive: true, force: true }));

async function listAll(server: Pick<ServeProcess, 'send'>): Promise<DocumentRow[]> {
  return JSON.parse((await server.send('GET', '/api/documents?limit=200')).body).documents;
}

describe('the samples', () => {
  it('are there at the first start, by themselves, and stay away once they were taken out', async () => {
    const first = await startServeProcess(data);
    const rows = await listAll(first);
    expect(rows).toHaveLength((await listSamples()).length);
    expect(new Set(rows.map(({ matter }) => matter))).toEqual(new Set(['samples']));
    for (const { id } of rows) expect((await first.send('DELETE', `/api/documents/${id}`)).status).toBe(204);
    const added = await uploadFile(first, 'own.txt', CLAUSE);
    expect(added.matter).not.toBe('samples');
    expect(await first.end('SIGTERM')).toBe(0);
    const second = await startServeProcess(data);
    expect((await listAll(second)).map(({ id }) => id)).toEqual([added.id]);
    await second.end('SIGTERM');
  });
});

describe('the server', () => {
  it('keeps up whatever the files are, and says so of each', async () => {
    const server = await startServeProcess(data, ['--no-samples']);
    const random = makeRandom(8);
    const files: [string, Buffer][] = [];
    for (const path of (await listSamples()).filter((one) => /\.(?:pdf|docx)$/.test(one))) {
      const bytes = await readFile(path);
      for (const damage of DAMAGES.slice(0, 3)) files.push([`${files.length}.bin`, damage(bytes, random)]);
    }
    files.push(['astray.pdf', writeAstray()], ['whole.txt', Buffer.from(CLAUSE)]);
    const added: DocumentRow[] = [];
    for (const [name, bytes] of files) added.push(await uploadFile(server, name, bytes));
    const statuses = new Map<string, string>();
    for (const { id, name } of added) statuses.set(name, (await waitForReview(server, id)).status);
    expect(statuses.get('astray.pdf')).toBe('failed');
    expect(statuses.get('whole.txt')).toBe('reviewed');
    const codes = new Set((await listAll(server)).flatMap(({ problem }) => (problem === null ? [] : [problem.code])));
    expect(codes).not.toContain('internal');
    expect(codes).not.toContain('worker-died');
    expect(server.complaints()).toBe('');
    expect(await server.end('SIGTERM')).toBe(0);
  });

  it('ends when it is told to, and goes on at the next start', async () => {
    const first = await startServeProcess(data, ['--no-samples', '--workers', '1']);
    const added: DocumentRow[] = [];
    for (let count = 0; count < 12; count += 1) added.push(await uploadFile(first, `${count}.txt`, CLAUSE + count));
    // An open page keeps nobody from ending.
    const page = await fetch(new URL('api/events', first.address));
    expect(await first.end('SIGINT')).toBe(0);
    await page.body?.cancel();
    expect(first.complaints()).toBe(ENDING);
    const second = await startServeProcess(data, ['--no-samples', '--workers', '1']);
    for (const { id } of added) expect((await waitForReview(second, id)).status).toBe('reviewed');
    const log = JSON.parse((await second.send('GET', '/api/audit?action=document-scanned')).body);
    expect(log.total).toBe(added.length);
    expect(await second.end('SIGTERM')).toBe(0);
  });

  it('lets no second one at its data', async () => {
    const first = await startServeProcess(data, ['--no-samples']);
    const second = await runCli(['serve', '--port', '0', '--data', data, '--no-open']);
    expect(second).toMatchObject({ code: 2, err: expect.stringContaining('Another Lodestone is running on the data') });
    expect((await first.send('GET', '/api/session')).status).toBe(200);
    await first.end('SIGKILL');
    const third = await startServeProcess(data, ['--no-samples']);
    expect(await third.end('SIGTERM')).toBe(0);
  });

  it('sweeps away what an upload left that was cut off', async () => {
    const first = await startServeProcess(data, ['--no-samples']);
    const { sha256 } = await uploadFile(first, 'kept.txt', CLAUSE);
    await first.end('SIGKILL');
    const orphan = sha256.slice(0, 2).padEnd(64, 'b');
    await writeFile(join(data, 'arriving', 'half'), 'half a file');
    await writeFile(join(data, 'blobs', sha256.slice(0, 2), orphan), 'bytes without a name');
    const second = await startServeProcess(data, ['--no-samples']);
    expect(await readdir(join(data, 'arriving'))).toEqual([]);
    expect(await readdir(join(data, 'blobs', sha256.slice(0, 2)))).toEqual([sha256]);
    await second.end('SIGTERM');
  });
});

it.each([
  ['--workers', '0'],
  ['--deadline', 'soon'],
])('refuses %s %s', async (option, value) => {
  const { code, err } = await runCli(['serve', '--data', data, option, value]);
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(`"${value}" is not a value of ${option}`) });
});

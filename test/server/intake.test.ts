/** From an upload to findings in the store, over a real server with real workers. */
import { readdir, readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentDetail, DocumentRow } from '../../src/api/documents.ts';
import { CSRF_HEADER } from '../../src/api/people.ts';
import { DEFAULT_LIMITS } from '../../src/extract/document.ts';
import { type Answer, startTestServer, type TestServer } from './test-server.ts';
import { uploadFile, waitForReview } from './upload.ts';

const LIMIT = 1_000_000;
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ limits: { ...DEFAULT_LIMITS, fileBytes: LIMIT } });
});
afterAll(() => server.close());

const SAMPLES = new URL('../../samples/', import.meta.url);
const sample = (name: string): Promise<Buffer> => readFile(fileURLToPath(new URL(name, SAMPLES)));
const JSON_TYPE = { 'content-type': 'application/json' };
const BYTES = { 'content-type': 'application/octet-stream' };
const codeOf = ({ body }: Answer): string => JSON.parse(body).problem.code;
const CLAUSE = '第一条 甲方向乙方在德国的工厂提供烧结钕铁硼磁体的工艺培训。\n';

async function list(query = ''): Promise<{ readonly documents: DocumentRow[]; readonly total: number }> {
  return JSON.parse((await server.send('GET', `/api/documents?${query}`)).body);
}

async function arriving(): Promise<readonly string[]> {
  return readdir(join(server.dataFolder, 'arriving'));
}

describe('an upload', () => {
  it('is kept, reviewed, listed, read, and handed out as it came', async () => {
    const bytes = await sample('zh-licence-magnet.pdf');
    const added = await uploadFile(server, 'zh-licence-magnet.pdf', bytes);
    expect(added).toMatchObject({ name: 'zh-licence-magnet.pdf', size: bytes.byteLength, uploadedBy: 'local' });
    expect(['waiting', 'reading']).toContain(added.status);
    const read = await waitForReview(server, added.id);
    expect(read).toMatchObject({ status: 'reviewed', mediaType: 'application/pdf', kind: 'licence', look: 'pages' });
    expect(read.high).toBeGreaterThan(0);
    expect(read.open).toBe(read.high + read.medium);
    expect(read.parties.length).toBeGreaterThan(1);
    const { documents, ...totals } = JSON.parse((await server.send('GET', '/api/documents')).body);
    const { high, medium, low, open } = read;
    expect(totals).toEqual({ total: 1, high, medium, low, open, notFullyRead: 0 });
    const [row]: DocumentRow[] = documents;
    expect(read).toMatchObject({ ...row } satisfies Partial<DocumentDetail>);
    const file = await fetch(new URL(`api/documents/${added.id}/file`, server.address));
    expect(Buffer.from(await file.arrayBuffer()).equals(bytes)).toBe(true);
    expect(file.headers.get('content-type')).toBe('application/pdf');
    expect(file.headers.get('content-disposition')).toMatch(/^inline/);
  });

  it('has a name that is shown and never a path, and can act nowhere', async () => {
    const names = [
      '../../../etc/passwd.txt',
      '<img src=x onerror=alert(1)>.txt',
      'a\r\nSet-Cookie: x=1\r\n.txt',
      '\u202Efdp.合同\u0000.txt',
      'C:\\合同\\"a".txt',
    ];
    for (const [at, name] of names.entries()) {
      const { id } = await uploadFile(server, name, `${CLAUSE}${at}`);
      const read = await waitForReview(server, id);
      expect(read.status).toBe('reviewed');
      expect(read.name).not.toMatch(/[\p{Cc}\u202E]/u);
      const file = await fetch(new URL(`api/documents/${id}/file`, server.address));
      expect(await file.text()).toBe(`${CLAUSE}${at}`);
      const said = Object.fromEntries(file.headers);
      expect(said).toMatchObject({
        'content-type': 'application/octet-stream',
        'content-disposition': expect.stringMatching(/^attachment; filename/),
        'content-security-policy': expect.stringContaining('sandbox'),
        'x-content-type-options': 'nosniff',
      });
      expect(said['set-cookie']).toBeUndefined();
    }
    const kept = await readdir(server.dataFolder);
    expect(kept.filter((name) => /passwd|img|合同/.test(name))).toEqual([]);
  });

  it('goes into the first open matter, or into the one that is named', async () => {
    const { documents } = await list();
    expect(new Set(documents.map(({ matter }) => matter)).size).toBe(1);
    const made = await server.send('POST', '/api/matters', JSON_TYPE, JSON.stringify({ name: 'Southern mines' }));
    const { id } = JSON.parse(made.body);
    const added = await uploadFile(server, 'named.txt', CLAUSE, `&matter=${id}`);
    expect(added.matter).toBe(id);
    const refused = await server.send('POST', '/api/documents?name=a.txt&matter=none', BYTES, CLAUSE);
    expect([refused.status, codeOf(refused)]).toEqual([404, 'unknown-thing']);
  });

  it('that cannot be taken is refused before it is read, and leaves nothing behind', async () => {
    const { total } = await list();
    const post = (headers: Record<string, string>, body: string): Promise<Answer> =>
      server.send('POST', '/api/documents?name=a.txt', headers, body);
    const tooLong = await announce({ ...BYTES, 'content-length': String(LIMIT + 1) });
    expect([tooLong.status, codeOf(tooLong)]).toEqual([413, 'too-large']);
    const counted = await post({ ...BYTES, 'transfer-encoding': 'chunked' }, 'x'.repeat(LIMIT + 1));
    expect([counted.status, codeOf(counted)]).toEqual([413, 'too-large']);
    expect(codeOf(await post(BYTES, ''))).toBe('empty-file');
    expect(codeOf(await post({ ...BYTES, 'transfer-encoding': 'chunked' }, ''))).toBe('empty-file');
    expect(codeOf(await post({ 'content-type': 'multipart/form-data; boundary=a' }, CLAUSE))).toBe('bad-request');
    expect(codeOf(await post({ ...BYTES, 'content-encoding': 'gzip' }, CLAUSE))).toBe('bad-request');
    expect((await server.send('POST', '/api/documents', BYTES, CLAUSE)).status).toBe(400);
    expect((await list()).total).toBe(total);
    expect(await arriving()).toEqual([]);
  });

  it('waits for others where too many come at once', async () => {
    const { csrf } = JSON.parse((await server.send('GET', '/api/session')).body);
    const headers = { ...BYTES, [CSRF_HEADER]: csrf, 'content-length': '5000' };
    const url = new URL('api/documents?name=slow.txt', server.address);
    const slow = Array.from({ length: 32 }, () => request(url, { method: 'POST', headers, agent: false }));
    for (const one of slow) one.on('error', () => undefined).write('a');
    while ((await arriving()).length < slow.length) await new Promise((resolve) => setTimeout(resolve, 20));
    const refused = await server.send('POST', '/api/documents?name=a.txt', BYTES, CLAUSE);
    expect([refused.status, codeOf(refused)]).toEqual([503, 'server-busy']);
    for (const one of slow) one.destroy();
    while ((await arriving()).length > 0) await new Promise((resolve) => setTimeout(resolve, 20));
    await uploadFile(server, 'in time.txt', `${CLAUSE}in time`);
  });

  it('that breaks off leaves nothing behind', async () => {
    const { total } = await list();
    await announce({ ...BYTES, 'content-length': '5000' }, CLAUSE);
    while ((await arriving()).length > 0) await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await list()).total).toBe(total);
  });
});

/** Sends the head of an upload, then at most a piece of it: the answer is that to the head, or none where it breaks off. */
async function announce(headers: Record<string, string>, piece?: string): Promise<Answer> {
  const { csrf } = JSON.parse((await server.send('GET', '/api/session')).body);
  return new Promise((resolve, reject) => {
    const url = new URL('api/documents?name=a.txt', server.address);
    const sent = request(url, { method: 'POST', headers: { ...headers, [CSRF_HEADER]: csrf } }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        body += part;
      });
      response.on('end', () => {
        sent.destroy();
        resolve({ status: response.statusCode ?? 0, body, headers: response.headers });
      });
    });
    sent.on('error', (error) => {
      if (piece === undefined) reject(error);
      else resolve({ status: 0, body: '', headers: {} });
    });
    if (piece === undefined) sent.flushHeaders();
    else sent.write(piece, () => setTimeout(() => sent.destroy(), 50));
  });
}

describe('a document', () => {
  it('is reviewed again by the law of another day, and shows what it held until then', async () => {
    const { id } = await uploadFile(server, 'again.txt', `${CLAUSE}again`, '&asOf=2026-10-01');
    const first = await waitForReview(server, id);
    expect(first.asOf).toBe('2026-10-01');
    const asked = await server.send(
      'POST',
      `/api/documents/${id}/scan`,
      JSON_TYPE,
      JSON.stringify({ asOf: '2026-12-01' }),
    );
    expect(asked.status).toBe(202);
    const again = await waitForReview(server, id);
    expect(again).toMatchObject({ asOf: '2026-12-01', status: 'reviewed', open: first.open });
    const log = JSON.parse((await server.send('GET', `/api/audit?document=${id}`)).body).entries;
    expect(log.map(({ action }: { action: string }) => action)).toEqual([
      'document-scanned',
      'scan-requested',
      'document-scanned',
      'document-added',
    ]);
  });

  it('is reviewed again with all others of its matter', async () => {
    const { documents } = await list();
    const [{ matter } = { matter: '' }] = documents;
    const own = documents.filter((row) => row.matter === matter).length;
    const asked = await server.send('POST', '/api/scan', JSON_TYPE, JSON.stringify({ matter }));
    expect(JSON.parse(asked.body)).toEqual({ documents: own });
    for (const { id } of documents) expect((await waitForReview(server, id)).status).toBe('reviewed');
  });

  it('that is taken out is nowhere any more, and its bytes go with the last that has them', async () => {
    const text = `${CLAUSE}twice`;
    const [one, other] = [await uploadFile(server, 'one.txt', text), await uploadFile(server, 'other.txt', text)];
    for (const { id } of [one, other]) await waitForReview(server, id);
    const path = join(server.dataFolder, 'blobs', one.sha256.slice(0, 2));
    for (const [row, left] of [
      [one, [one.sha256]],
      [other, []],
    ] as const) {
      expect((await server.send('DELETE', `/api/documents/${row.id}`)).status).toBe(204);
      for (const rest of ['', '/file', '/findings'])
        expect((await server.send('GET', `/api/documents/${row.id}${rest}`)).status).toBe(404);
      expect((await server.send('DELETE', `/api/documents/${row.id}`)).status).toBe(404);
      expect((await readdir(path)).filter((name) => name === one.sha256)).toEqual(left);
    }
    const found = JSON.parse((await server.send('GET', '/api/search?text=twice')).body);
    expect(found.total).toBe(0);
  });

  it('knows its neighbours in the list of its matter', async () => {
    const { documents } = await list('sort=newest');
    const [{ matter } = { matter: '' }] = documents;
    const own = documents.filter((row) => row.matter === matter).map(({ id }) => id);
    for (const [at, id] of own.entries()) {
      const read = await waitForReview(server, id);
      expect([read.previous, read.next]).toEqual([own[at - 1] ?? null, own[at + 1] ?? null]);
    }
  });
});

describe('events', () => {
  it('tell each step of a review, and end with the server', async () => {
    const other = await startTestServer();
    const answer = await fetch(new URL('api/events', other.address));
    expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
    let heard = '';
    const reading = (async () => {
      for await (const piece of answer.body ?? []) heard += Buffer.from(piece).toString();
    })();
    const { id } = await uploadFile(other, 'heard.txt', CLAUSE);
    await waitForReview(other, id);
    await other.close();
    await reading;
    const events = [...heard.matchAll(/^data: (.*)$/gm)].map(([, data = '']) => JSON.parse(data));
    const steps = events.filter(({ type, document }) => type === 'scan' && document === id).map(({ step }) => step);
    expect(steps).toEqual(['waiting', 'extract', 'structure', 'judge', 'done']);
    expect(events.filter(({ type }) => type === 'queue').at(0)).toEqual({ type: 'queue', waiting: 0, reading: 0 });
  });
});

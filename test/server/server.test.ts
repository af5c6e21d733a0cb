import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { createConnection } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findExtractionResources } from '../../src/batch/extraction-resources.ts';
import { buildDictionary } from '../../src/dictionary/build-dictionary.ts';
import { DEFAULT_LIMITS } from '../../src/extract/document.ts';
import { compileMatcher } from '../../src/match/compile.ts';
import { compilePlaces } from '../../src/match/places.ts';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';

const LIMIT = 4_000_000;
const SAMPLES = new URL('../../samples/', import.meta.url);
let server: RunningServer;

beforeAll(async () => {
  const started = await startServer({
    knowledge: {
      dictionary: buildDictionary([], '1', 'd'.repeat(64)).dictionary,
      matcher: compileMatcher([]),
      places: compilePlaces([]),
      resources: findExtractionResources(),
      limits: { ...DEFAULT_LIMITS, fileBytes: LIMIT },
    },
    port: 0,
    host: '127.0.0.1',
    language: 'en',
    today: () => '2026-11-22',
    onDefect: (_where, error) => {
      throw error;
    },
  });
  if (!started.ok) throw new Error(started.problem.code);
  server = started.value;
});

afterAll(() => server.close());

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** `fetch` writes its own Host and Origin; these tests need those of a stranger. */
function send(
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: Uint8Array,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, server.address), { method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text, headers: response.headers }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const BYTES = { 'content-type': 'application/octet-stream' };
const upload = async (name: string, body: Uint8Array, query = ''): Promise<Answer> =>
  send('POST', `/reviews?name=${encodeURIComponent(name)}${query}`, BYTES, body);
const said = (answer: Answer): Record<string, never> => JSON.parse(answer.body);

describe('the page', () => {
  it('is one page in either language, by choice or by the browser', async () => {
    expect((await send('GET', '/', {})).body).toContain('Drop contracts here');
    expect((await send('GET', '/?lang=zh', {})).body).toContain('将合同');
    expect((await send('GET', '/', { 'accept-language': 'zh-CN,zh;q=0.9' })).body).toContain('将合同');
    expect((await send('GET', '/', { 'accept-language': '*' })).body).toContain('Drop contracts here');
  });

  it('allows itself nothing but its own style, script, server and frames', async () => {
    const { headers } = await send('GET', '/', {});
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['cache-control']).toBe('no-store');
  });
});

describe('an upload', () => {
  it.each(['zh-licence-magnet.pdf', 'en-commissioning-separation.docx', 'en-consulting-mining.txt'])(
    'turns %s into a report at an address of its own',
    async (name) => {
      const answer = await upload(name, await readFile(new URL(name, SAMPLES)));
      expect(answer.status).toBe(200);
      const { report, status } = said(answer);
      expect(status).toBe('reviewed');
      const page = await send('GET', String(report), {});
      expect(page.body.startsWith('<!doctype html>')).toBe(true);
      expect(page.body).toContain(`<h2 id="d1-name">${name}</h2>`);
      expect(page.headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'self'/);
    },
  );

  it('that cannot be read still gets a report that says so', async () => {
    const answer = await upload('empty.pdf', new Uint8Array());
    expect(said(answer)).toMatchObject({ status: 'failed', outcome: 'nothing was read' });
    expect((await send('GET', String(said(answer)['report']), {})).body).toContain('no content (0 bytes)');
  });

  it('keeps a hostile name as text', async () => {
    const answer = await upload('<img src=x onerror=alert(1)>.txt', Buffer.from('1. Rent.\n'));
    expect((await send('GET', String(said(answer)['report']), {})).body).not.toContain('<img');
  });

  it('larger than the limit is refused with a sentence', async () => {
    const answer = await upload('large.txt', Buffer.alloc(LIMIT + 1, 'a'), '&lang=zh');
    expect(answer.status).toBe(413);
    expect(said(answer)).toMatchObject({
      problem: { code: 'too-large', message: expect.stringContaining('文件过大') },
    });
  });

  it('without a file, or in another form, is refused with a sentence', async () => {
    const form = await send('POST', '/reviews?name=a.txt', { 'content-type': 'text/plain' }, Buffer.from('1. Rent.'));
    expect(said(form)).toMatchObject({ problem: { code: 'upload-missing' } });
    expect(said(await send('POST', '/reviews', BYTES, Buffer.from('x')))).toMatchObject({
      problem: { code: 'upload-missing' },
    });
    const packed = await send(
      'POST',
      '/reviews?name=a.txt',
      { ...BYTES, 'content-encoding': 'gzip' },
      Buffer.from('x'),
    );
    expect(packed.status).toBe(400);
  });

  it('is reviewed beside others without mixing them up', async () => {
    const names = ['a.txt', 'b.txt', 'c.txt'];
    const answers = await Promise.all(names.map((name) => upload(name, Buffer.from(`1. Rent of ${name}.\n`))));
    const pages = await Promise.all(answers.map((answer) => send('GET', String(said(answer)['report']), {})));
    pages.forEach((page, at) => {
      expect(page.body).toContain(`Rent of ${names[at]}`);
    });
  });
});

describe('strangers', () => {
  const port = (): string => new URL(server.address).port;

  it.each(['evil.example', 'evil.example:4173', 'localhost.evil.example', '127.0.0.1.evil.example', 'a b'])(
    'that come under the name “%s” are refused',
    async (host) => {
      const answer = await send('GET', '/', { host });
      expect([400, 403]).toContain(answer.status);
      expect(answer.body).not.toContain('<html');
    },
  );

  it('that post from another page are refused', async () => {
    for (const headers of [
      { origin: 'http://evil.example' },
      { origin: 'null' },
      { origin: 'http://127.0.0.1:1' },
      { 'sec-fetch-site': 'cross-site' },
    ]) {
      const answer = await send('POST', '/reviews?name=a.txt', { ...BYTES, ...headers }, Buffer.from('1. Rent.'));
      expect(answer.status).toBe(403);
      expect(said(answer)).toMatchObject({ problem: { code: 'foreign-request' } });
    }
  });

  it('are no pages of this server', async () => {
    const own = { ...BYTES, origin: server.address.slice(0, -1), 'sec-fetch-site': 'same-origin' };
    expect((await send('POST', '/reviews?name=a.txt', own, Buffer.from('1. Rent.'))).status).toBe(200);
    expect((await send('GET', '/', { host: `localhost:${port()}` })).status).toBe(200);
  });

  it('who ask for other addresses get a sentence and nothing of the file system', async () => {
    for (const path of ['/reports/none', '/../package.json', '/%2e%2e/package.json', '/reports/%E0%A4%A']) {
      const answer = await send('GET', path, {});
      expect(answer.status).toBe(404);
      expect(said(answer)).toMatchObject({ problem: { code: 'unknown-page' } });
      expect(answer.body).not.toMatch(/\n\s+at /);
    }
  });
});

describe('the port', () => {
  it('is opened on the loopback address alone', async () => {
    const { hostname } = new URL(server.address);
    expect(hostname).toBe('127.0.0.1');
    const reached = await new Promise<boolean>((resolve) => {
      const socket = createConnection({ host: '127.0.0.2', port: Number(new URL(server.address).port) });
      socket.on('connect', () => resolve(true)).on('error', () => resolve(false));
    });
    expect(reached).toBe(false);
  });
});

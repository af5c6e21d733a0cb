/** What every request must pass, whatever it asks for. */
import { createConnection } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const JSON_TYPE = { 'content-type': 'application/json' };
const NEW_MATTER = JSON.stringify({ name: 'Northern licences' });
const said = (answer: Answer): Record<string, never> => JSON.parse(answer.body);

describe('an answer', () => {
  it('stays in no cache and tells nothing of the server', async () => {
    const { headers } = await server.send('GET', '/api/session');
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['cache-control']).toBe('no-store');
  });

  it('speaks the language that is asked for, or that the browser prefers', async () => {
    const language = async (path: string, accept: string): Promise<unknown> =>
      said(await server.send('GET', path, { 'accept-language': accept }))['language'];
    expect(await language('/api/session', '*')).toBe('en');
    expect(await language('/api/session?lang=zh', 'en')).toBe('zh');
    expect(await language('/api/session', 'zh-TW,zh;q=0.9')).toBe('zh');
  });

  it('to a body of another shape is a sentence', async () => {
    const wrong = await server.send('POST', '/api/matters', JSON_TYPE, JSON.stringify({ name: '' }));
    expect(wrong.status).toBe(400);
    expect(said(wrong)).toMatchObject({ problem: { code: 'bad-request', message: expect.stringContaining('name') } });
    const broken = await server.send('POST', '/api/matters', JSON_TYPE, '{"name":');
    expect(broken.status).toBe(400);
    const packed = await server.send('POST', '/api/matters', { ...JSON_TYPE, 'content-encoding': 'gzip' }, 'x');
    expect(packed.status).toBe(400);
  });
});

describe('strangers', () => {
  const port = (): string => new URL(server.address).port;

  it.each(['evil.example', 'evil.example:4173', 'localhost.evil.example', '127.0.0.1.evil.example', 'a b'])(
    'that come under the name “%s” are refused',
    async (host) => {
      const answer = await server.send('GET', '/api/session', { host });
      expect([400, 403]).toContain(answer.status);
      expect(answer.body).not.toContain('csrf');
    },
  );

  it('that post from another page are refused', async () => {
    for (const headers of [
      { origin: 'http://evil.example' },
      { origin: 'null' },
      { origin: 'http://127.0.0.1:1' },
      { 'sec-fetch-site': 'cross-site' },
    ]) {
      const answer = await server.send('POST', '/api/matters', { ...JSON_TYPE, ...headers }, NEW_MATTER);
      expect(answer.status).toBe(403);
      expect(said(answer)).toMatchObject({ problem: { code: 'foreign-request' } });
    }
    expect(said(await server.send('GET', '/api/matters'))['matters']).toHaveLength(0);
  });

  it('are no pages of this server', async () => {
    const own = { ...JSON_TYPE, origin: server.address.slice(0, -1), 'sec-fetch-site': 'same-origin' };
    expect((await server.send('POST', '/api/matters', own, NEW_MATTER)).status).toBe(201);
    expect((await server.send('GET', '/api/session', { host: `localhost:${port()}` })).status).toBe(200);
  });

  it('who ask for other addresses get a sentence and nothing of the file system', async () => {
    for (const path of ['/api/none', '/api/../package.json/', '/api/%2e%2e/%2e%2e/package.json', '/api/%E0%A4%A']) {
      const answer = await server.send('GET', path);
      expect(answer.body).not.toContain('"dependencies"');
      expect(answer.body).not.toMatch(/\n\s+at /);
    }
    expect(said(await server.send('GET', '/api/none'))).toMatchObject({ problem: { code: 'unknown-page' } });
  });
});

describe('the port', () => {
  it('is opened on the loopback address alone', async () => {
    const { hostname, port } = new URL(server.address);
    expect(hostname).toBe('127.0.0.1');
    const reached = await new Promise<boolean>((resolve) => {
      const socket = createConnection({ host: '127.0.0.2', port: Number(port) });
      socket.on('connect', () => resolve(true)).on('error', () => resolve(false));
    });
    expect(reached).toBe(false);
  });
});

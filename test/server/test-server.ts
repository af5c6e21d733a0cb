/** A real server on a free port with an own data folder, and requests as a stranger could write them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readKnowledge } from '../../src/batch/read-knowledge.ts';
import type { Knowledge } from '../../src/review.ts';
import { type ServerOptions, startServer } from '../../src/server/start-server.ts';
import { holdToDescription } from './hold-to-description.ts';

export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

export interface TestServer {
  readonly address: string;
  readonly dataFolder: string;
  /**
   * With headers of the test's choice: `fetch` writes its own Host and Origin.
   * Rejects where the answer is another than its route describes. A change carries the token that a page would send, unless
   * the test gives one.
   */
  readonly send: (
    method: string,
    path: string,
    headers?: Readonly<Record<string, string>>,
    body?: Uint8Array | string,
  ) => Promise<Answer>;
  /** Links for the first administrator, as the console shows them. */
  readonly firstLinks: readonly string[];
  readonly close: () => Promise<void>;
}

type Headers = Readonly<Record<string, string>>;

/** The product's own dictionary, read once for all servers of a test file. */
let knowledge: ReturnType<typeof readKnowledge> | null = null;

async function shippedKnowledge(): Promise<Knowledge> {
  knowledge ??= readKnowledge([]);
  const read = await knowledge;
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

export async function startTestServer(options: Partial<ServerOptions> = {}): Promise<TestServer> {
  const dataFolder = options.dataFolder ?? (await mkdtemp(join(tmpdir(), 'lodestone-data-')));
  const firstLinks: string[] = [];
  const started = await startServer({
    dictionary: [],
    knowledge: shippedKnowledge,
    workers: 1,
    port: 0,
    host: '127.0.0.1',
    language: 'en',
    today: () => '2026-11-22',
    onDefect: (_where, error) => {
      throw error;
    },
    onFirstLink: (link) => {
      firstLinks.push(link);
    },
    ...options,
    dataFolder,
  });
  if (!started.ok) throw new Error(started.problem.code);
  const { address, close } = started.value;
  return {
    address,
    dataFolder,
    firstLinks,
    send: async (method, path, headers = {}, body) => {
      const answer = await send(address, method, path, await withToken(address, method, headers), body);
      holdToDescription(method, path, answer);
      return answer;
    },
    close: async () => {
      await close();
      if (options.dataFolder === undefined) await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

async function withToken(address: string, method: string, headers: Headers): Promise<Headers> {
  if (method === 'GET' || 'x-csrf-token' in headers || 'authorization' in headers) return headers;
  const cookie: Headers = headers['cookie'] === undefined ? {} : { cookie: headers['cookie'] };
  const session = await send(address, 'GET', '/api/session', cookie, undefined);
  const csrf: unknown = session.status === 200 ? JSON.parse(session.body).csrf : '';
  return { ...headers, 'x-csrf-token': String(csrf) };
}

function send(
  address: string,
  method: string,
  path: string,
  headers: Headers,
  body: Uint8Array | string | undefined,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, address), { method, headers }, (response) => {
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

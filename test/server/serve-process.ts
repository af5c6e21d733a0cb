/** The server as a user runs it, in a process of its own that a test can end in any way. */
import { type ChildProcess, spawn } from 'node:child_process';
import { request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { CSRF_HEADER } from '../../src/api/people.ts';
import type { Answer, TestServer } from './test-server.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

export interface ServeProcess extends Pick<TestServer, 'send'> {
  readonly address: string;
  /** What it said on standard error until now. */
  readonly complaints: () => string;
  /** @returns the exit code, null where the signal ended it */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>;
}

export async function startServeProcess(
  data: string,
  options: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<ServeProcess> {
  const args = [MAIN, 'serve', '--port', '0', '--data', data, '--no-open', '--lang', 'en', ...options];
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env } });
  // A test that fails leaves no server behind.
  const endWithTest = (): boolean => child.kill('SIGKILL');
  process.on('exit', endWithTest);
  child.on('close', () => process.off('exit', endWithTest));
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    err += piece;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const address = await addressOf(child, () => err);
  let csrf: Promise<string> | undefined;
  const send: TestServer['send'] = async (method, path, headers = {}, body) => {
    if (method === 'GET') return ask(address, method, path, headers, body);
    csrf ??= ask(address, 'GET', '/api/session', {}, undefined).then((session) => JSON.parse(session.body).csrf);
    return ask(address, method, path, { [CSRF_HEADER]: await csrf, ...headers }, body);
  };
  return {
    address,
    send,
    complaints: () => err,
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

function addressOf(child: ChildProcess, complaints: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    let out = '';
    child.stdout?.setEncoding('utf8').on('data', (piece: string) => {
      out += piece;
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(out);
      if (found !== null) resolve(found[0]);
    });
    child.on('close', () => reject(new Error(out + complaints())));
  });
}

/** Rejects where the connection ends before the answer. */
function ask(
  address: string,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body: Uint8Array | string | undefined,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, address), { method, headers, agent: false }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(pieces).toString('utf8');
        resolve({ status: response.statusCode ?? 0, body: text, headers: response.headers });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** A server with accounts: the first administrator by the link on the console, others by invitations, as people do it. */
import type { Role } from '../../../src/api/route.ts';
import type { ServerOptions } from '../../../src/server/start-server.ts';
import { type Answer, startTestServer, type TestServer } from '../test-server.ts';

export const PASSWORD = 'correct horse 稀土 battery';
const JSON_TYPE = { 'content-type': 'application/json' };

/** One person in one browser. */
export interface Client {
  readonly cookie: string;
  readonly csrf: string;
  readonly user: { readonly id: string; readonly name: string; readonly role: Role };
  readonly ask: (method: string, path: string, body?: unknown) => Promise<Answer>;
}

export interface Team {
  readonly server: TestServer;
  readonly administrator: Client;
  readonly invite: (name: string, role: Role) => Promise<Client>;
}

/** A clock that stands until it is moved. */
export class HandClock {
  private time = Date.parse('2026-11-22T08:00:00.000Z');
  readonly now = (): string => new Date(this.time).toISOString();
  move(milliseconds: number): void {
    this.time += milliseconds;
  }
}

export async function startTeam(options: Partial<ServerOptions> = {}): Promise<Team> {
  const server = await startTestServer(options);
  if (server.firstLinks.length === 0) await server.send('POST', '/api/accounts');
  const [link = ''] = server.firstLinks;
  const administrator = await accept(server, new URL(link).hash.slice(1), 'Ada Admin');
  return {
    server,
    administrator,
    invite: async (name, role) => {
      const invited = await administrator.ask('POST', '/api/invitations', { name, role });
      return accept(server, secretOf(invited));
    },
  };
}

export function secretOf(invited: Answer): string {
  const { path } = JSON.parse(invited.body) as { readonly path: string };
  return path.slice(path.indexOf('#') + 1);
}

export async function accept(server: TestServer, secret: string, name?: string): Promise<Client> {
  const body = JSON.stringify({ name, password: PASSWORD });
  return toClient(server, await server.send('POST', `/api/invitations/${secret}`, JSON_TYPE, body));
}

export async function trySignIn(server: TestServer, name: string, password: string, headers = {}): Promise<Answer> {
  return server.send('POST', '/api/session', { ...JSON_TYPE, ...headers }, JSON.stringify({ name, password }));
}

export async function signIn(server: TestServer, name: string, password = PASSWORD): Promise<Client> {
  return toClient(server, await trySignIn(server, name, password));
}

export function cookieOf(answer: Answer): string {
  const written = answer.headers['set-cookie'];
  return String(Array.isArray(written) ? written[0] : (written ?? ''));
}

function toClient(server: TestServer, answer: Answer): Client {
  if (answer.status !== 200) throw new Error(`${answer.status}: ${answer.body}`);
  const [cookie = ''] = cookieOf(answer).split(';');
  const { csrf, user } = JSON.parse(answer.body) as Pick<Client, 'csrf' | 'user'>;
  return {
    cookie,
    csrf,
    user,
    ask: (method, path, body) => {
      const headers = { cookie, 'x-csrf-token': csrf, ...(body === undefined ? {} : JSON_TYPE) };
      return server.send(method, path, headers, body === undefined ? undefined : JSON.stringify(body));
    },
  };
}

export function codeOf(answer: Answer): string {
  return (JSON.parse(answer.body) as { readonly problem: { readonly code: string } }).problem.code;
}

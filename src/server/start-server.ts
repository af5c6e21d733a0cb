/** Opens the data and the port, or says why one of them cannot be opened. */
import { createServer, type Server } from 'node:http';
import { isIP } from 'node:net';
import { fail, type Outcome, succeed } from '../messages/problems.ts';
import { hasAccounts } from '../store/accounts.ts';
import { inviteFirst } from '../store/invitations.ts';
import type { Moment } from '../store/tables.ts';
import { createApp } from './app.ts';
import { type DeskOptions, openDesk } from './open-desk.ts';
import { invitationPath, makeDoor } from './people/door.ts';
import { requireHashing } from './people/password.ts';

export interface ServerOptions extends Omit<DeskOptions, 'door' | 'now'> {
  /** The address that people open, where a proxy stands before the server. */
  readonly publicAddress?: string | null;
  /** Writes a one-time link for the first administrator where only whoever runs the server reads it. */
  readonly onFirstLink: (link: string) => void;
  /** The system's clock unless given. */
  readonly now?: () => Moment;
  /** 0 for any free port. */
  readonly port: number;
}

export interface RunningServer {
  /** Ends with a slash. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** A client that only sends slowly is cut off. */
const LONGEST_UPLOAD_MS = 10 * 60 * 1000;
const GRACE_MS = 10_000;

export async function startServer(options: ServerOptions): Promise<Outcome<RunningServer>> {
  const { host, publicAddress = null, onFirstLink, now = systemClock } = options;
  let address = '';
  const announce = (path: string): void => onFirstLink(`${publicAddress ?? address.slice(0, -1)}${path}`);
  const door = makeDoor({ host, publicAddress, now, announce });
  const able = door.wide ? requireHashing() : succeed(null);
  if (!able.ok) return able;
  const opened = await openDesk({ ...options, door, now });
  if (!opened.ok) return opened;
  const { desk, settle, close: closeDesk } = opened.value;
  const server = createServer(createApp(desk));
  server.requestTimeout = LONGEST_UPLOAD_MS;
  const listening = await listen(server, options.port, options.host);
  if (!listening.ok) {
    await closeDesk();
    return listening;
  }
  address = `http://${nameOf(host)}:${listening.value}/`;
  if (door.wide && !(await hasAccounts(desk.database)))
    announce(invitationPath(await inviteFirst(desk.database, now())));
  return succeed({
    address,
    close: async () => {
      await Promise.all([close(server, GRACE_MS), settle(GRACE_MS)]);
      await closeDesk();
    },
  });
}

/** Every address of this machine is reached on itself as localhost. */
function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return isIP(host) === 6 ? `[${host}]` : host;
}

const systemClock = (): Moment => new Date().toISOString();

function listen(server: Server, port: number, host: string): Promise<Outcome<number>> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve(fail('bad-port', { port, host, reason: error.code ?? error.message }));
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(succeed(typeof address === 'object' && address !== null ? address.port : port));
    });
  });
}

/** Takes no further request; those that are being answered, uploads among them, may end within the grace period. */
function close(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

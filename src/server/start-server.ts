/** Opens the data and the port, or says why one of them cannot be opened. */
import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { isIP } from 'node:net';
import { fail, type Outcome, succeed } from '../messages/problems.ts';
import { createApp } from './app.ts';
import type { Desk } from './desk.ts';
import { openData } from './open-data.ts';

export interface ServerOptions extends Pick<Desk, 'knowledge' | 'today' | 'language' | 'host' | 'onDefect'> {
  /** 0 for any free port. */
  readonly port: number;
  /** The folder that holds the database and the files; made where it is missing. */
  readonly dataFolder: string;
}

export interface RunningServer {
  /** Ends with a slash. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** A client that only sends slowly is cut off. */
const LONGEST_UPLOAD_MS = 10 * 60 * 1000;

export async function startServer(options: ServerOptions): Promise<Outcome<RunningServer>> {
  const opened = await openData(options.dataFolder);
  if (!opened.ok) return opened;
  const database = opened.value;
  const desk: Desk = { ...options, database, now: () => new Date().toISOString(), newId: randomUUID };
  const server = createServer(createApp(desk));
  server.requestTimeout = LONGEST_UPLOAD_MS;
  const listening = await listen(server, options.port, options.host);
  if (!listening.ok) {
    await database.destroy();
    return listening;
  }
  const name = isIP(options.host) === 6 ? `[${options.host}]` : options.host;
  return succeed({
    address: `http://${name}:${listening.value}/`,
    close: async () => {
      await close(server);
      await database.destroy();
    },
  });
}

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

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

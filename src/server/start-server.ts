/** Opens the port, or says why it cannot be opened. */
import { createServer, type Server } from 'node:http';
import { isIP } from 'node:net';
import { fail, type Outcome, succeed } from '../messages/problems.ts';
import { type Knowledge, reviewDocument } from '../review.ts';
import { type AppOptions, createApp } from './app.ts';
import { makeReviewUpload } from './review-upload.ts';

export interface ServerOptions extends Pick<AppOptions, 'today' | 'language' | 'host' | 'onDefect'> {
  readonly knowledge: Knowledge;
  /** 0 for any free port. */
  readonly port: number;
  /** Replaces the review itself where the owner of the process watches over it. */
  readonly review?: typeof reviewDocument;
}

export interface RunningServer {
  /** Ends with a slash. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** A review of a large file takes minutes; a client that only sends slowly is cut off before. */
const LONGEST_UPLOAD_MS = 10 * 60 * 1000;

export async function startServer(options: ServerOptions): Promise<Outcome<RunningServer>> {
  const { knowledge, port, onDefect } = options;
  const review = makeReviewUpload(knowledge, onDefect, options.review ?? reviewDocument);
  const server = createServer(createApp({ ...options, review, fileBytes: knowledge.limits.fileBytes }));
  server.requestTimeout = LONGEST_UPLOAD_MS;
  const opened = await listen(server, port, options.host);
  if (!opened.ok) return opened;
  const name = isIP(options.host) === 6 ? `[${options.host}]` : options.host;
  return succeed({ address: `http://${name}:${opened.value}/`, close: () => close(server) });
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

/** The audit log: its pages, all of it as lines, and its chain computed again. */
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Express } from 'express';
import { succeed } from '../../messages/problems.ts';
import { listAudit, readLines, verifyAudit } from '../../store/audit.ts';
import { readHeadFile } from '../../store/audit-head.ts';
import type { Desk } from '../desk.ts';
import { AUDIT_HEAD_FILE } from '../open-data.ts';
import { serveRoute, serveStream } from '../serve-route.ts';

export function addAuditRoutes(app: Express, desk: Desk): void {
  const { database } = desk;
  serveRoute(app, desk, 'listAudit', async ({ query, asker }) => succeed(await listAudit(database, query, asker)));
  serveRoute(app, desk, 'verifyAudit', async () => {
    // Read first: the log only grows, so that it must hold this head when it is computed.
    const head = readHeadFile(join(desk.dataFolder, AUDIT_HEAD_FILE));
    return succeed(await verifyAudit(database, head === null ? [] : [head]));
  });
  serveStream(app, desk, 'exportAudit', async ({ response }) => {
    response.attachment('lodestone-audit.jsonl').type('application/x-ndjson');
    try {
      await pipeline(Readable.from(readLines(database)), response);
    } catch (error) {
      // Whoever asked went away; what broke on this side is told.
      if (!response.destroyed) throw error;
    }
    return succeed(null);
  });
}

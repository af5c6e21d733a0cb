/** Matters and their members. */
import type { Express } from 'express';
import { succeed } from '../../messages/problems.ts';
import { createMatter, listMatters } from '../../store/matters.ts';
import type { Desk } from '../desk.ts';
import { serveRoute } from '../serve-route.ts';

export function addMatterRoutes(app: Express, desk: Desk): void {
  const { database } = desk;
  serveRoute(app, desk, 'listMatters', async ({ asker }) => succeed({ matters: await listMatters(database, asker) }));
  serveRoute(app, desk, 'createMatter', async ({ body, asker }) =>
    succeed(await createMatter(database, { id: desk.newId(), name: body.name, at: desk.now() }, asker)),
  );
}

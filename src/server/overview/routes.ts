/** Over all documents: full text, figures, saved views. */
import type { Express } from 'express';
import { fail, succeed } from '../../messages/problems.ts';
import { readDashboard } from '../../store/dashboard.ts';
import { searchTexts } from '../../store/text-search.ts';
import { listViews, removeView, saveView } from '../../store/views.ts';
import type { Desk } from '../desk.ts';
import { serveRoute } from '../serve-route.ts';

export function addOverviewRoutes(app: Express, desk: Desk): void {
  const { database } = desk;
  serveRoute(app, desk, 'search', async ({ query, asker }) => succeed(await searchTexts(database, query, asker)));
  serveRoute(app, desk, 'readDashboard', async ({ query, asker }) =>
    succeed(await readDashboard(database, { matter: query.matter, now: desk.now() }, asker)),
  );
  serveRoute(app, desk, 'listViews', async ({ asker }) => succeed({ views: await listViews(database, asker) }));
  serveRoute(app, desk, 'saveView', async ({ body, asker }) =>
    succeed(await saveView(database, { id: desk.newId(), ...body }, asker)),
  );
  serveRoute(app, desk, 'removeView', async ({ params, asker }) =>
    (await removeView(database, params.view, asker)) ? succeed(undefined) : fail('unknown-thing'),
  );
}

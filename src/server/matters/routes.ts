/** Matters and their members. */
import type { Express } from 'express';
import { fail, succeed } from '../../messages/problems.ts';
import { changeMatter } from '../../store/change-matter.ts';
import { createMatter, listMatters, readMatter } from '../../store/matters.ts';
import { addMember, listMembers, removeMember } from '../../store/members.ts';
import type { Desk } from '../desk.ts';
import { serveRoute } from '../serve-route.ts';

export function addMatterRoutes(app: Express, desk: Desk): void {
  const { database } = desk;
  serveRoute(app, desk, 'listMatters', async ({ asker }) => succeed({ matters: await listMatters(database, asker) }));
  serveRoute(app, desk, 'createMatter', async ({ body, asker }) =>
    succeed(await createMatter(database, { id: desk.newId(), name: body.name, at: desk.now() }, asker)),
  );
  serveRoute(app, desk, 'updateMatter', async ({ params, body, asker }) => {
    const changed = await changeMatter(database, params.matter, body, desk.now(), asker);
    if (!changed.ok) return changed;
    const matter = await readMatter(database, params.matter, asker);
    return matter === null ? fail('unknown-thing') : succeed(matter);
  });
  serveRoute(app, desk, 'listMembers', async ({ params, asker }) => {
    const members = await listMembers(database, params.matter, asker);
    return members.ok ? succeed({ members: members.value }) : members;
  });
  serveRoute(app, desk, 'addMember', async ({ params, asker }) =>
    addMember(database, { ...params, at: desk.now() }, asker),
  );
  serveRoute(app, desk, 'removeMember', async ({ params, asker }) =>
    removeMember(database, { ...params, at: desk.now() }, asker),
  );
}

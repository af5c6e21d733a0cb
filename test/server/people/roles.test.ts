/** Walks through the table of routes: nobody, and no role, may do what the table keeps for others. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PATHS, type RouteName } from '../../../src/api/paths.ts';
import { ROLES, type Role, type Route } from '../../../src/api/route.ts';
import { ROUTES } from '../../../src/api/routes.ts';
import { type Client, codeOf, startTeam, type Team } from './team.ts';

let team: Team;
const clients = new Map<Role, Client>();
beforeAll(async () => {
  team = await startTeam();
  for (const role of ROLES) clients.set(role, await team.invite(`A ${role}`, role));
});
afterAll(() => team.server.close());

// Object.keys gives strings; these are the keys of PATHS itself.
const GUARDED = (Object.keys(PATHS) as RouteName[])
  .map((name) => {
    const route: Route = ROUTES[name];
    const [method = '', path = ''] = PATHS[name].split(' ');
    const takesJson = route.body !== undefined && route.body !== 'bytes';
    return { name, access: route.access, takesJson, method, path: path.replace(/:\w+/g, 'none') };
  })
  .flatMap(({ access, ...route }) => (access === 'anyone' ? [] : [{ ...route, access }]));

describe.each(GUARDED)('$name', ({ name, access, takesJson, method, path }) => {
  it('is not for nobody', async () => {
    const answer = await team.server.send(method, path);
    expect([answer.status, codeOf(answer)]).toEqual([401, 'not-signed-in']);
  });

  const needed = ROLES.indexOf(access);
  it.each(ROLES.slice(0, needed))('is not for a %s', async (role) => {
    const answer = await clients.get(role)?.ask(method, path, takesJson ? {} : undefined);
    expect(answer === undefined ? null : [answer.status, codeOf(answer)]).toEqual([403, 'not-allowed']);
  });

  // A stream of events does not end by itself.
  it.skipIf(name === 'readEvents').each(ROLES.slice(needed))('is open to a %s', async (role) => {
    const answer = await clients.get(role)?.ask(method, path, takesJson ? {} : undefined);
    expect([401, 403]).not.toContain(answer?.status);
  });
});

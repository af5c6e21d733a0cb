/** Tokens for programs: each person makes, sees and revokes their own. */
import type { Express } from 'express';
import { fail, succeed } from '../../messages/problems.ts';
import { createToken, listTokens, revokeToken } from '../../store/tokens.ts';
import type { Desk } from '../desk.ts';
import { serveRoute } from '../serve-route.ts';
import { identityOf } from './admit.ts';

export function addTokenRoutes(app: Express, desk: Desk): void {
  const { database } = desk;
  serveRoute(app, desk, 'listTokens', async ({ asker }) => succeed({ tokens: await listTokens(database, asker) }));
  serveRoute(app, desk, 'createToken', async ({ body, asker, request }) => {
    if (identityOf(request).way === 'solo') return fail('no-accounts');
    const token = { id: desk.newId(), name: body.name, at: desk.now() };
    const secret = await createToken(database, token, asker);
    return succeed({ id: token.id, name: token.name, createdAt: token.at, lastUsedAt: null, secret });
  });
  serveRoute(app, desk, 'revokeToken', async ({ params, asker }) =>
    (await revokeToken(database, params.token, desk.now(), asker)) ? succeed(undefined) : fail('unknown-thing'),
  );
}

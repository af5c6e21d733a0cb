/** One-time links by which people choose a password. The first of all is written on the server's console and nowhere else. */
import type { Express } from 'express';
import { fail, succeed } from '../../messages/problems.ts';
import { acceptInvitation, createInvitation, inviteFirst, readInvitation } from '../../store/invitations.ts';
import type { Desk } from '../desk.ts';
import { serveRoute } from '../serve-route.ts';
import { identityOf } from './admit.ts';
import { setSessionCookie } from './cookie.ts';
import { describeSession } from './describe-session.ts';
import { invitationPath } from './door.ts';
import { hashPassword, requireHashing } from './password.ts';
import { openSession, sessionOf } from './session-routes.ts';

export function addInvitationRoutes(app: Express, desk: Desk): void {
  const { database, door } = desk;
  serveRoute(app, desk, 'beginAccounts', async ({ request }) => {
    if (identityOf(request).way !== 'solo') return fail('accounts-exist');
    const able = requireHashing();
    if (!able.ok) return able;
    door.announce(invitationPath(await inviteFirst(database, desk.now())));
    return succeed(undefined);
  });
  serveRoute(app, desk, 'createInvitation', async ({ body, asker, request }) => {
    if (identityOf(request).way === 'solo') return fail('no-accounts');
    const invited = await createInvitation(database, { id: desk.newId(), ...body, at: desk.now() }, asker);
    if (!invited.ok) return invited;
    const { secret, ...invitation } = invited.value;
    return succeed({ ...invitation, path: invitationPath(secret) });
  });
  serveRoute(app, desk, 'readInvitation', async ({ params }) => {
    const invitation = await readInvitation(database, params.secret, desk.now());
    return invitation === null ? fail('link-used') : succeed(invitation);
  });
  serveRoute(app, desk, 'acceptInvitation', async ({ params, body, request, response, language }) => {
    // Looked up first: a link that does not hold must not cost the work of hashing.
    if ((await readInvitation(database, params.secret, desk.now())) === null) return fail('link-used');
    const password = await hashPassword(body.password);
    if (!password.ok) return password;
    const accepted = await acceptInvitation(database, {
      secret: params.secret,
      name: body.name,
      password: password.value,
      at: desk.now(),
    });
    if (!accepted.ok) return accepted;
    const secret = await openSession(desk, accepted.value, request);
    setSessionCookie(response, secret, door.secure);
    return succeed(describeSession(desk, sessionOf(accepted.value, secret), language));
  });
}

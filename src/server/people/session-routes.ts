/** Signing in and out. Whoever tries passwords is slowed down; what was tried and refused is in the audit log. */
import type { Express, Request } from 'express';
import { fail, type Outcome, succeed } from '../../messages/problems.ts';
import { findAccount } from '../../store/accounts.ts';
import type { Asker } from '../../store/asker.ts';
import { foldName } from '../../store/fold-name.ts';
import { recordRefusal, signIn, signOut } from '../../store/sign-in.ts';
import type { Desk } from '../desk.ts';
import { serveRoute } from '../serve-route.ts';
import { identityOf } from './admit.ts';
import { clearSessionCookie, readSessionCookie, setSessionCookie } from './cookie.ts';
import { describeSession } from './describe-session.ts';
import { csrfOf, type Identity } from './identify.ts';
import { isPassword } from './password.ts';

export function addSessionRoutes(app: Express, desk: Desk): void {
  const { database, door } = desk;
  serveRoute(app, desk, 'readSession', async ({ request, language }) =>
    succeed(describeSession(desk, identityOf(request), language)),
  );
  serveRoute(app, desk, 'signIn', async ({ body, request, response, language }) => {
    if (identityOf(request).way === 'solo') return fail('no-accounts');
    const asker = await checkPassword(desk, body.name, body.password, request);
    if (!asker.ok) return asker;
    const secret = await openSession(desk, asker.value, request);
    setSessionCookie(response, secret, door.secure);
    return succeed(describeSession(desk, sessionOf(asker.value, secret), language));
  });
  serveRoute(app, desk, 'signOut', async ({ request, response }) => {
    const identity = identityOf(request);
    clearSessionCookie(response, door.secure);
    if (identity.way === 'session') await signOut(database, identity.secret, desk.now(), identity.asker);
    return succeed(undefined);
  });
}

export function sessionOf(asker: Asker, secret: string): Identity {
  return { way: 'session', asker, secret, csrf: csrfOf(secret) };
}

/** @returns the secret for the cookie */
export function openSession(desk: Desk, asker: Asker, request: Request): Promise<string> {
  const brought = readSessionCookie(request, desk.door.secure);
  return signIn(desk.database, { at: desk.now(), address: request.ip ?? '', brought }, asker);
}

async function checkPassword(desk: Desk, name: string, password: string, request: Request): Promise<Outcome<Asker>> {
  const { database, door } = desk;
  const folded = foldName(name);
  const address = request.ip ?? '';
  const seconds = door.throttle.begin(folded, address);
  if (seconds > 0) return fail('too-many-attempts', { seconds });
  const account = await findAccount(database, name);
  const right = await isPassword(password, account?.password ?? null);
  if (!right.ok) return right;
  if (right.value && account !== null && account.disabled === 0) {
    door.throttle.succeed(folded, address);
    return succeed({ id: account.id, name: account.name, role: account.role });
  }
  await recordRefusal(database, account, { at: desk.now(), address });
  return fail('wrong-sign-in');
}

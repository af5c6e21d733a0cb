/** Signing in and out. Whoever tries passwords is slowed down; what was tried and refused is in the audit log. */
import type { Express, Request } from 'express';
import { fail, type Outcome, succeed } from '../../messages/problems.ts';
import { findAccount } from '../../store/accounts.ts';
import type { Asker } from '../../store/asker.ts';
import { foldName } from '../../store/fold-name.ts';
import { recordChange } from '../../store/record-change.ts';
import { beginSession, endSession } from '../../store/sessions.ts';
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
    if (identity.way !== 'session') return succeed(undefined);
    const { id, name } = identity.asker;
    await database.transaction().execute(async (transaction) => {
      await endSession(transaction, identity.secret);
      const signed = { action: 'signed-out', document: null, subject: id, before: null, after: null } as const;
      await recordChange(transaction, { at: desk.now(), actor: name, ...signed });
    });
    return succeed(undefined);
  });
}

export function sessionOf(asker: Asker, secret: string): Identity {
  return { way: 'session', asker, secret, csrf: csrfOf(secret) };
}

/** @returns the secret for the cookie; what the browser brought before ends, so that nobody can have laid it there */
export async function openSession(desk: Desk, asker: Asker, request: Request): Promise<string> {
  const brought = readSessionCookie(request, desk.door.secure);
  const at = desk.now();
  return desk.database.transaction().execute(async (transaction) => {
    if (brought !== null) await endSession(transaction, brought);
    const after = { address: request.ip ?? '' };
    const signed = { action: 'signed-in', document: null, subject: asker.id, before: null, after } as const;
    await recordChange(transaction, { at, actor: asker.name, ...signed });
    return beginSession(transaction, asker.id, at);
  });
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
  // A name that nobody has is not kept: people write their password into the wrong field.
  const cause = account === null ? 'unknown-name' : account.disabled === 1 ? 'account-shut' : 'password';
  await database.transaction().execute((transaction) =>
    recordChange(transaction, {
      at: desk.now(),
      actor: 'system',
      action: 'sign-in-refused',
      document: null,
      subject: account?.id ?? '',
      before: null,
      after: { name: account?.name ?? null, address, cause },
    }),
  );
  return fail('wrong-sign-in');
}

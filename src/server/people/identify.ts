/**
 * Who asks: by a token for programs, by the cookie of a session, or, before the first account exists, as whoever sits at this
 * machine. From the first account on nobody is let in for sitting here.
 */
import type { Request } from 'express';
import { fail, type Outcome, succeed } from '../../messages/problems.ts';
import { hasAccounts } from '../../store/accounts.ts';
import { type Asker, LOCAL } from '../../store/asker.ts';
import { deriveSecret } from '../../store/secret.ts';
import { findSession } from '../../store/sessions.ts';
import { findToken } from '../../store/tokens.ts';
import type { Desk } from '../desk.ts';
import { readSessionCookie } from './cookie.ts';
import { isLoopback } from './loopback.ts';

export type Identity =
  | { readonly way: 'nobody' }
  /** `begin`: no account exists, and more than this machine is served: only the first administrator's link opens anything. */
  | { readonly way: 'begin' }
  /** No account exists, and a proxy passed on what somebody elsewhere asks. */
  | { readonly way: 'passed-on' }
  | { readonly way: 'solo'; readonly asker: Asker; readonly csrf: string }
  | { readonly way: 'session'; readonly asker: Asker; readonly csrf: string; readonly secret: string }
  | { readonly way: 'token'; readonly asker: Asker };

/** @param listens a page that only stands open: what it asks by itself does not keep its session alive */
export async function identify(desk: Desk, request: Request, listens = false): Promise<Outcome<Identity>> {
  const { database, door } = desk;
  if (!(await hasAccounts(database))) {
    if (door.wide) return succeed({ way: 'begin' });
    if (!comesFromHere(request)) return succeed({ way: 'passed-on' });
    return succeed({ way: 'solo', asker: LOCAL, csrf: door.soloCsrf });
  }
  const authorization = request.get('authorization');
  if (authorization !== undefined) {
    const token = /^Bearer ([\w-]{20,200})$/i.exec(authorization)?.[1];
    const asker = token === undefined ? null : await findToken(database, token, desk.now());
    return asker === null ? fail('not-signed-in') : succeed({ way: 'token', asker });
  }
  const secret = readSessionCookie(request, door.secure);
  const asker = secret === null ? null : await findSession(database, secret, desk.now(), !listens);
  if (secret === null || asker === null) return succeed({ way: 'nobody' });
  return succeed({ way: 'session', asker, csrf: csrfOf(secret), secret });
}

export function csrfOf(secret: string): string {
  return deriveSecret(secret, 'csrf');
}

/** A proxy on this machine passes on what others ask; it says so. */
function comesFromHere(request: Request): boolean {
  const passedOn = ['x-forwarded-for', 'x-forwarded-host', 'forwarded', 'x-real-ip'].some(
    (name) => request.headers[name] !== undefined,
  );
  return !passedOn && isLoopback(request.socket.remoteAddress ?? '');
}

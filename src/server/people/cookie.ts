/**
 * The cookie of a session: no script reads it, no other site sends it. Over https it carries the prefix by which a browser takes it
 * from this very host alone, encrypted.
 */
import type { Request, Response } from 'express';
import { SESSION_COOKIE } from '../../api/people.ts';
import { LONGEST_MS } from '../../store/sessions.ts';

function cookieName(secure: boolean): string {
  return secure ? `__Host-${SESSION_COOKIE}` : SESSION_COOKIE;
}

export function readSessionCookie(request: Request, secure: boolean): string | null {
  const name = `${cookieName(secure)}=`;
  const written = (request.headers.cookie ?? '')
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(name));
  const secret = written?.slice(name.length) ?? '';
  return /^[\w-]{43}$/.test(secret) ? secret : null;
}

export function setSessionCookie(response: Response, secret: string, secure: boolean): void {
  response.cookie(cookieName(secure), secret, {
    httpOnly: true,
    sameSite: 'strict',
    path: '/',
    secure,
    maxAge: LONGEST_MS,
  });
}

export function clearSessionCookie(response: Response, secure: boolean): void {
  response.clearCookie(cookieName(secure), { httpOnly: true, sameSite: 'strict', path: '/', secure });
}

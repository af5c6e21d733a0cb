/** Secrets of sessions, links and tokens: 256 random bits that go out once; what is kept is their hash. */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const BYTES = 32;

/** Unguessable as it is, so that a fast hash suffices: there is nothing to try out. */
export function newSecret(): string {
  return randomBytes(BYTES).toString('base64url');
}

export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** A second secret that follows from the first: the page may know it, and it opens no session. */
export function deriveSecret(secret: string, purpose: string): string {
  return createHmac('sha256', secret).update(purpose).digest('base64url');
}

/** Takes the same time wherever they differ. */
export function isSameSecret(one: string, other: string): boolean {
  const [first, second] = [one, other].map((secret) => createHash('sha256').update(secret).digest());
  return first !== undefined && second !== undefined && timingSafeEqual(first, second);
}

/**
 * Passwords as argon2id, by Node's own implementation. The parameters are the first that the OWASP Password Storage Cheat Sheet
 * names as its minimum: 19 MiB, two passes, one lane. There is no weaker fallback.
 */
import crypto from 'node:crypto';
import { promisify } from 'node:util';
import { fail, type Outcome, succeed } from '../../messages/problems.ts';

const MEMORY_KIB = 19 * 1024;
const PASSES = 2;
const LANES = 1;
const SALT_BYTES = 16;
const TAG_BYTES = 32;

/** As many at once, so that a crowd at the door takes no more memory than two. */
const AT_ONCE = 2;
const WAITING = 64;

/** Node has it from 24.7 on. */
export function canHashPasswords(): boolean {
  return typeof crypto.argon2 === 'function';
}

/** A problem where this Node cannot do it. */
export function requireHashing(): Outcome<null> {
  return canHashPasswords() ? succeed(null) : fail('argon2-missing', { version: process.version });
}

/** @returns a PHC string: `$argon2id$v=19$m=…,t=…,p=…$salt$tag` */
export async function hashPassword(password: string): Promise<Outcome<string>> {
  const salt = crypto.randomBytes(SALT_BYTES);
  const tag = await compute(password, { salt, memory: MEMORY_KIB, passes: PASSES, lanes: LANES, length: TAG_BYTES });
  if (!tag.ok) return tag;
  const written = [salt, tag.value].map((bytes) => bytes.toString('base64').replace(/=+$/, ''));
  return succeed(`$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=${LANES}$${written.join('$')}`);
}

/** @param kept null where there is no such account: the same work is done, so that the time tells nothing */
export async function isPassword(password: string, kept: string | null): Promise<Outcome<boolean>> {
  const parts = readPhc(kept ?? NOBODY);
  if (parts === null) return succeed(false);
  const tag = await compute(password, { ...parts, length: parts.tag.length });
  if (!tag.ok) return tag;
  return succeed(crypto.timingSafeEqual(tag.value, parts.tag) && kept !== null);
}

/** Of no password: salt and tag are random in each run. */
const NOBODY = `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=${LANES}$${[SALT_BYTES, TAG_BYTES]
  .map((length) => crypto.randomBytes(length).toString('base64'))
  .join('$')}`;

interface Work {
  readonly salt: Buffer;
  readonly memory: number;
  readonly passes: number;
  readonly lanes: number;
  readonly length: number;
}

function readPhc(written: string): (Omit<Work, 'length'> & { readonly tag: Buffer }) | null {
  const parts = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/=]+)\$([A-Za-z0-9+/=]+)$/.exec(
    written,
  );
  if (parts === null) return null;
  const [, memory, passes, lanes] = parts;
  const [salt, tag] = [Buffer.from(parts[4] ?? '', 'base64'), Buffer.from(parts[5] ?? '', 'base64')];
  // A shorter one would be found by trying.
  if (salt.length < SALT_BYTES || tag.length < TAG_BYTES) return null;
  return { memory: Number(memory), passes: Number(passes), lanes: Number(lanes), salt, tag };
}

let working = 0;
const queue: (() => void)[] = [];

async function compute(password: string, work: Work): Promise<Outcome<Buffer>> {
  if (!canHashPasswords()) return fail('argon2-missing', { version: process.version });
  if (queue.length >= WAITING) return fail('too-many-attempts', { seconds: 5 });
  if (working >= AT_ONCE) await new Promise<void>((resolve) => queue.push(resolve));
  else working += 1;
  try {
    const { salt, memory, passes, lanes, length } = work;
    // The same letters may be typed in different ways; one form is hashed.
    const message = password.normalize('NFKC');
    const parameters = { message, nonce: salt, parallelism: lanes, tagLength: length, memory, passes };
    return succeed(await promisify(crypto.argon2)('argon2id', parameters));
  } finally {
    const next = queue.shift();
    if (next === undefined) working -= 1;
    else next();
  }
}

/**
 * Sessions of people who signed in. The store knows the hash of the cookie's secret alone. A session ends when it was not
 * used for a while, when its day is over, at sign-out, with a new password, and when the account is shut.
 */
import type { Asker } from './asker.ts';
import type { Database } from './open-sqlite.ts';
import { hashSecret, newSecret } from './secret.ts';
import type { Moment } from './tables.ts';

export const IDLE_MS = 2 * 60 * 60 * 1000;
export const LONGEST_MS = 12 * 60 * 60 * 1000;
/** A session that is used is written down at most this often. */
const NOTED_MS = 60 * 1000;

/** @returns the secret for the cookie: always a new one, whatever the browser brought */
export async function beginSession(transaction: Database, user: string, at: Moment): Promise<string> {
  const secret = newSecret();
  await transaction.deleteFrom('sessions').where('expires_at', '<=', at).execute();
  await transaction
    .insertInto('sessions')
    .values({
      hash: hashSecret(secret),
      user_id: user,
      created_at: at,
      last_used_at: at,
      expires_at: later(at, LONGEST_MS),
    })
    .execute();
  return secret;
}

/**
 * Null where the secret opens nothing (any more).
 * @param uses whether the session counts as used by this
 */
export async function findSession(
  database: Database,
  secret: string,
  at: Moment,
  uses: boolean,
): Promise<Asker | null> {
  const hash = hashSecret(secret);
  const row = await database
    .selectFrom('sessions')
    .innerJoin('users', 'users.id', 'sessions.user_id')
    .select(['users.id', 'users.name', 'users.role', 'sessions.last_used_at'])
    .where('sessions.hash', '=', hash)
    .where('users.disabled', '=', 0)
    .where('sessions.expires_at', '>', at)
    .where('sessions.last_used_at', '>', later(at, -IDLE_MS))
    .executeTakeFirst();
  if (row === undefined) return null;
  if (uses && row.last_used_at < later(at, -NOTED_MS))
    await database.updateTable('sessions').set({ last_used_at: at }).where('hash', '=', hash).execute();
  return { id: row.id, name: row.name, role: row.role };
}

export async function endSession(database: Database, secret: string): Promise<void> {
  await database.deleteFrom('sessions').where('hash', '=', hashSecret(secret)).execute();
}

/** @param except the secret of the one that stays */
export async function endSessions(database: Database, user: string, except: string | null = null): Promise<void> {
  await database
    .deleteFrom('sessions')
    .where('user_id', '=', user)
    .$if(except !== null, (query) => query.where('hash', '<>', hashSecret(except ?? '')))
    .execute();
}

export function later(at: Moment, milliseconds: number): Moment {
  return new Date(Date.parse(at) + milliseconds).toISOString();
}

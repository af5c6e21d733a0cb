/** Tokens by which programs ask with the rights of their owner, until they are revoked or the account is shut. */
import type { Asker } from './asker.ts';
import type { Database } from './open-sqlite.ts';
import { recordChange } from './record-change.ts';
import { hashSecret, newSecret } from './secret.ts';
import { later } from './sessions.ts';
import type { Moment } from './tables.ts';

const NOTED_MS = 60 * 1000;
/** Tells what it is to whoever finds one in a file, and to programs that look for lost secrets. */
const PREFIX = 'lodestone_';

export interface Token {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Moment;
  readonly lastUsedAt: Moment | null;
}

export async function findToken(database: Database, secret: string, at: Moment): Promise<Asker | null> {
  const row = await database
    .selectFrom('tokens')
    .innerJoin('users', 'users.id', 'tokens.user_id')
    .select(['users.id', 'users.name', 'users.role', 'tokens.id as token', 'tokens.last_used_at'])
    .where('tokens.hash', '=', hashSecret(secret))
    .where('users.disabled', '=', 0)
    .executeTakeFirst();
  if (row === undefined) return null;
  if (row.last_used_at === null || row.last_used_at < later(at, -NOTED_MS))
    await database.updateTable('tokens').set({ last_used_at: at }).where('id', '=', row.token).execute();
  return { id: row.id, name: row.name, role: row.role };
}

export async function listTokens(database: Database, asker: Asker): Promise<Token[]> {
  const rows = await database
    .selectFrom('tokens')
    .selectAll()
    .where('user_id', '=', asker.id)
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map(({ id, name, created_at, last_used_at }) => ({
    id,
    name,
    createdAt: created_at,
    lastUsedAt: last_used_at,
  }));
}

export interface NewToken {
  readonly id: string;
  readonly name: string;
  readonly at: Moment;
}

/** @returns the secret, which is never read again */
export async function createToken(database: Database, { id, name, at }: NewToken, asker: Asker): Promise<string> {
  const secret = `${PREFIX}${newSecret()}`;
  await database.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('tokens')
      .values({ id, hash: hashSecret(secret), user_id: asker.id, name, created_at: at, last_used_at: null })
      .execute();
    const after = { token: name, id };
    await recordChange(transaction, {
      at,
      actor: asker.name,
      action: 'token-created',
      document: null,
      subject: asker.id,
      before: null,
      after,
    });
  });
  return secret;
}

/** @returns false where the asker has no such token */
export async function revokeToken(database: Database, id: string, at: Moment, asker: Asker): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    const token = await transaction
      .selectFrom('tokens')
      .select(['name'])
      .where('id', '=', id)
      .where('user_id', '=', asker.id)
      .executeTakeFirst();
    if (token === undefined) return false;
    await transaction.deleteFrom('tokens').where('id', '=', id).execute();
    await recordChange(transaction, {
      at,
      actor: asker.name,
      action: 'token-revoked',
      document: null,
      subject: asker.id,
      before: { token: token.name, id },
      after: null,
    });
    return true;
  });
}

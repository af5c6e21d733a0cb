/**
 * One-time links by which a person chooses a password: for a new account, for one that exists, and for the first administrator,
 * who takes the place of whoever sat at this machine before. Only the newest link for a person holds.
 */
import { fail, type Outcome, succeed } from '../messages/problems.ts';
import { findAccount, readAccount, toUser } from './accounts.ts';
import { type Asker, LOCAL } from './asker.ts';
import { foldName, isUsableName, tidyName } from './fold-name.ts';
import type { Database } from './open-sqlite.ts';
import { recordChange } from './record-change.ts';
import { hashSecret, newSecret } from './secret.ts';
import { endSessions, later } from './sessions.ts';
import type { Moment, UserTable } from './tables.ts';

export const INVITATION_MS = 72 * 60 * 60 * 1000;
export const FIRST_INVITATION_MS = 24 * 60 * 60 * 1000;

export interface Invitation {
  /** Null for the first administrator, who chooses one. */
  readonly name: string | null;
  readonly role: Asker['role'];
  readonly expiresAt: Moment;
}

/** @returns the secret of the link; any earlier one for the first administrator ends */
export async function inviteFirst(database: Database, at: Moment): Promise<string> {
  const secret = newSecret();
  await database.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('invitations').where('user_id', 'is', null).execute();
    const expires = later(at, FIRST_INVITATION_MS);
    await transaction
      .insertInto('invitations')
      .values({ hash: hashSecret(secret), user_id: null, created_at: at, expires_at: expires })
      .execute();
    await recordChange(transaction, {
      at,
      actor: 'system',
      action: 'invitation-created',
      document: null,
      subject: LOCAL.id,
      before: null,
      after: { role: 'administrator', expiresAt: expires },
    });
  });
  return secret;
}

export interface NewInvitation {
  /** For the account, where the name is new. */
  readonly id: string;
  readonly name: string;
  /** Of a new account; one that exists keeps its own. */
  readonly role: Asker['role'];
  readonly at: Moment;
}

export async function createInvitation(
  database: Database,
  { id, name, role, at }: NewInvitation,
  asker: Asker,
): Promise<Outcome<Invitation & { readonly secret: string }>> {
  if (!isUsableName(name)) return fail('bad-name');
  return database.transaction().execute(async (transaction) => {
    const user = (await findAccount(transaction, name)) ?? (await addUser(transaction, { id, name, role, at }, asker));
    if (user.disabled === 1) return fail('account-shut');
    const secret = newSecret();
    const invitation = { name: user.name, role: user.role, expiresAt: later(at, INVITATION_MS) };
    await transaction.deleteFrom('invitations').where('user_id', '=', user.id).execute();
    await transaction
      .insertInto('invitations')
      .values({ hash: hashSecret(secret), user_id: user.id, created_at: at, expires_at: invitation.expiresAt })
      .execute();
    await recordChange(transaction, {
      at,
      actor: asker.name,
      action: 'invitation-created',
      document: null,
      subject: user.id,
      before: null,
      after: invitation,
    });
    return succeed({ ...invitation, secret });
  });
}

export async function readInvitation(database: Database, secret: string, at: Moment): Promise<Invitation | null> {
  const row = await database
    .selectFrom('invitations')
    .leftJoin('users', 'users.id', 'invitations.user_id')
    .select(['users.name', 'users.role', 'invitations.expires_at'])
    .where('invitations.hash', '=', hashSecret(secret))
    .where('invitations.expires_at', '>', at)
    .executeTakeFirst();
  if (row === undefined) return null;
  return { name: row.name, role: row.role ?? 'administrator', expiresAt: row.expires_at };
}

export interface Acceptance {
  readonly secret: string;
  /** Of the first administrator; others have theirs. */
  readonly name: string | undefined;
  /** PHC string. */
  readonly password: string;
  readonly at: Moment;
}

/** Uses the link up. A password that is set by a link ends all sessions and tokens that were there before. */
export async function acceptInvitation(database: Database, acceptance: Acceptance): Promise<Outcome<Asker>> {
  const { secret, name, password, at } = acceptance;
  return database.transaction().execute(async (transaction) => {
    const used = await transaction
      .selectFrom('invitations')
      .select(['hash', 'user_id'])
      .where('hash', '=', hashSecret(secret))
      .where('expires_at', '>', at)
      .executeTakeFirst();
    if (used === undefined) return fail('link-used');
    if (used.user_id === null && (await transaction.selectFrom('users').select('id').executeTakeFirst()) !== undefined)
      return fail('link-used');
    const user =
      used.user_id === null
        ? await addFirst(transaction, name ?? '', at)
        : await readAccount(transaction, used.user_id);
    if (user === null) return fail('bad-name');
    await transaction.deleteFrom('invitations').where('hash', '=', used.hash).execute();
    await transaction.updateTable('users').set({ password }).where('id', '=', user.id).execute();
    await endSessions(transaction, user.id);
    await transaction.deleteFrom('tokens').where('user_id', '=', user.id).execute();
    await recordChange(transaction, {
      at,
      actor: user.name,
      action: 'password-changed',
      document: null,
      subject: user.id,
      before: null,
      after: { by: 'invitation' },
    });
    return succeed({ id: user.id, name: user.name, role: user.role });
  });
}

/** Under the id of whoever sat here before, so that their views, comments and decisions stay theirs. */
async function addFirst(transaction: Database, name: string, at: Moment): Promise<UserTable | null> {
  if (!isUsableName(name)) return null;
  const user = await addUser(transaction, { id: LOCAL.id, name, role: 'administrator', at }, LOCAL);
  const matters = await transaction.selectFrom('matters').select('id').execute();
  for (const { id } of matters)
    await transaction.insertInto('members').values({ matter_id: id, user_id: user.id }).execute();
  return user;
}

async function addUser(transaction: Database, { id, name, role, at }: NewInvitation, asker: Asker): Promise<UserTable> {
  const user: UserTable = {
    id,
    name: tidyName(name),
    folded_name: foldName(name),
    role,
    password: null,
    created_at: at,
    disabled: 0,
  };
  await transaction.insertInto('users').values(user).execute();
  await recordChange(transaction, {
    at,
    actor: asker.name,
    action: 'user-created',
    document: null,
    subject: id,
    before: null,
    after: toUser(user),
  });
  return user;
}

/** Accounts of people: who there is, in which role, and who is shut out. One administrator always remains. */
import type { User } from '../api/people.ts';
import { fail, type Outcome, succeed } from '../messages/problems.ts';
import type { Asker } from './asker.ts';
import { foldName } from './fold-name.ts';
import type { Database } from './open-sqlite.ts';
import { recordChange } from './record-change.ts';
import { endSessions } from './sessions.ts';
import type { Moment, UserTable } from './tables.ts';

/** Before the first account exists, this machine alone is served. */
export async function hasAccounts(database: Database): Promise<boolean> {
  return (await database.selectFrom('users').select('id').limit(1).executeTakeFirst()) !== undefined;
}

export async function listUsers(database: Database): Promise<User[]> {
  const rows = await database.selectFrom('users').selectAll().orderBy('folded_name').execute();
  return rows.map(toUser);
}

export async function findAccount(database: Database, name: string): Promise<UserTable | null> {
  const row = await database
    .selectFrom('users')
    .selectAll()
    .where('folded_name', '=', foldName(name))
    .executeTakeFirst();
  return row ?? null;
}

export async function readAccount(database: Database, id: string): Promise<UserTable | null> {
  return (await database.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

export interface UserChange {
  readonly id: string;
  readonly role?: User['role'] | undefined;
  readonly disabled?: boolean | undefined;
  readonly at: Moment;
}

export async function updateUser(database: Database, change: UserChange, asker: Asker): Promise<Outcome<User>> {
  return database.transaction().execute(async (transaction) => {
    const before = await readAccount(transaction, change.id);
    if (before === null) return fail('unknown-thing');
    const role = change.role ?? before.role;
    const disabled = change.disabled === undefined ? before.disabled : change.disabled ? 1 : 0;
    const after: UserTable = { ...before, role, disabled };
    if (isAdministrator(before) && !isAdministrator(after) && !(await hasOtherAdministrator(transaction, change.id)))
      return fail('last-administrator');
    await transaction.updateTable('users').set({ role, disabled }).where('id', '=', change.id).execute();
    if (disabled === 1) {
      await endSessions(transaction, change.id);
      await transaction.deleteFrom('invitations').where('user_id', '=', change.id).execute();
    }
    await recordChange(transaction, {
      at: change.at,
      actor: asker.name,
      action: 'user-changed',
      document: null,
      subject: change.id,
      before: { name: before.name, role: before.role, disabled: before.disabled === 1 },
      after: { name: after.name, role: after.role, disabled: after.disabled === 1 },
    });
    return succeed(toUser(after));
  });
}

/** One who can sign in: invited alone is not enough. */
function isAdministrator({ role, disabled, password }: UserTable): boolean {
  return role === 'administrator' && disabled === 0 && password !== null;
}

async function hasOtherAdministrator(database: Database, id: string): Promise<boolean> {
  const other = await database
    .selectFrom('users')
    .select('id')
    .where('role', '=', 'administrator')
    .where('disabled', '=', 0)
    .where('password', 'is not', null)
    .where('id', '<>', id)
    .limit(1)
    .executeTakeFirst();
  return other !== undefined;
}

export interface NewPassword {
  readonly user: string;
  /** PHC string. */
  readonly password: string;
  readonly at: Moment;
  /** The secret of the session that stays. */
  readonly keep: string | null;
}

/** All other sessions end with the old password. */
export async function changePassword(database: Database, change: NewPassword, asker: Asker): Promise<void> {
  const { user, password, at, keep } = change;
  await database.transaction().execute(async (transaction) => {
    await transaction.updateTable('users').set({ password }).where('id', '=', user).execute();
    await endSessions(transaction, user, keep);
    await transaction.deleteFrom('invitations').where('user_id', '=', user).execute();
    await recordChange(transaction, {
      at,
      actor: asker.name,
      action: 'password-changed',
      document: null,
      subject: user,
      before: null,
      after: null,
    });
  });
}

export function toUser({ id, name, role, created_at, disabled, password }: UserTable): User {
  return { id, name, role, createdAt: created_at, disabled: disabled === 1, invited: password === null };
}

/** Who is a member of a matter and so sees its contracts. Administrators see all without being members. */
import { fail, type Outcome, succeed } from '../messages/problems.ts';
import { readAccount } from './accounts.ts';
import type { Asker } from './asker.ts';
import { readMatter } from './matters.ts';
import type { Database } from './open-sqlite.ts';
import { recordChange } from './record-change.ts';
import type { Moment } from './tables.ts';

type Member = Pick<Asker, 'id' | 'name' | 'role'>;

export async function listMembers(database: Database, matter: string, asker: Asker): Promise<Outcome<Member[]>> {
  if ((await readMatter(database, matter, asker)) === null) return fail('unknown-thing');
  const members = await database
    .selectFrom('members')
    .innerJoin('users', 'users.id', 'members.user_id')
    .select(['users.id', 'users.name', 'users.role'])
    .where('members.matter_id', '=', matter)
    .where('users.disabled', '=', 0)
    .orderBy('users.folded_name')
    .execute();
  return succeed(members);
}

export interface MemberChange {
  readonly matter: string;
  readonly user: string;
  readonly at: Moment;
}

/** A member who is added again stays one, and the log says nothing. */
export async function addMember(database: Database, change: MemberChange, asker: Asker): Promise<Outcome<undefined>> {
  return changeMember(database, change, asker, 'member-added');
}

export async function removeMember(
  database: Database,
  change: MemberChange,
  asker: Asker,
): Promise<Outcome<undefined>> {
  return changeMember(database, change, asker, 'member-removed');
}

function changeMember(
  database: Database,
  { matter, user, at }: MemberChange,
  asker: Asker,
  action: 'member-added' | 'member-removed',
): Promise<Outcome<undefined>> {
  return database.transaction().execute(async (transaction) => {
    const account = await readAccount(transaction, user);
    if (account === null || (await readMatter(transaction, matter, asker)) === null) return fail('unknown-thing');
    const present = await transaction
      .selectFrom('members')
      .select('user_id')
      .where('matter_id', '=', matter)
      .where('user_id', '=', user)
      .executeTakeFirst();
    const adds = action === 'member-added';
    if ((present !== undefined) === adds) return succeed(undefined);
    if (adds) await transaction.insertInto('members').values({ matter_id: matter, user_id: user }).execute();
    else await transaction.deleteFrom('members').where('matter_id', '=', matter).where('user_id', '=', user).execute();
    const member = { member: user, name: account.name };
    await recordChange(transaction, {
      at,
      actor: asker.name,
      action,
      document: null,
      subject: matter,
      before: adds ? null : member,
      after: adds ? member : null,
    });
    return succeed(undefined);
  });
}

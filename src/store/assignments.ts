/** Who is to look at a finding: a person who may see it, or nobody. */
import { fail, type Outcome, succeed } from '../messages/problems.ts';
import { type Asker, LOCAL } from './asker.ts';
import { changeFinding, type FindingPlace } from './change-finding.ts';
import { type FindingReview, readFindingReview } from './finding-reviews.ts';
import type { Database } from './open-sqlite.ts';
import { recordChange } from './record-change.ts';
import type { AssignmentTable, Moment } from './tables.ts';

export async function assignFinding(
  database: Database,
  place: FindingPlace,
  user: string | null,
  at: Moment,
  asker: Asker,
): Promise<Outcome<FindingReview>> {
  return changeFinding(database, place, asker, async (transaction, { words, matter_id }) => {
    if (user !== null && !(await maySee(transaction, user, matter_id, asker))) return fail('not-a-member');
    const { document, key } = place;
    const before = await transaction
      .selectFrom('assignments')
      .selectAll()
      .where('document_id', '=', document)
      .where('key', '=', key)
      .executeTakeFirst();
    if ((before?.user_id ?? null) !== user) {
      const after: AssignmentTable | null =
        user === null ? null : { document_id: document, key, words, user_id: user, by_id: asker.id, at };
      await transaction.deleteFrom('assignments').where('document_id', '=', document).where('key', '=', key).execute();
      if (after !== null) await transaction.insertInto('assignments').values(after).execute();
      await recordChange(transaction, {
        at,
        actor: asker.name,
        action: 'finding-assigned',
        document,
        subject: key,
        before: before ?? null,
        after,
      });
    }
    return succeed(await readFindingReview(transaction, place));
  });
}

async function maySee(transaction: Database, user: string, matter: string, asker: Asker): Promise<boolean> {
  const found = await transaction
    .selectFrom('users')
    .leftJoin('members', (join) => join.onRef('members.user_id', '=', 'users.id').on('members.matter_id', '=', matter))
    .select('users.id')
    .where('users.id', '=', user)
    .where('users.disabled', '=', 0)
    .where(({ or, eb }) => or([eb('users.role', '=', 'administrator'), eb('members.user_id', 'is not', null)]))
    .executeTakeFirst();
  // Before the first account exists, whoever sits at this machine has an id and no account.
  return found !== undefined || (user === LOCAL.id && asker.id === LOCAL.id);
}

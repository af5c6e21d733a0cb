/** Comments on findings. One that is removed is shown no more; the audit log keeps it. */
import { fail, type Outcome, succeed } from '../messages/problems.ts';
import type { Asker } from './asker.ts';
import { changeFinding, type FindingPlace, findSeen } from './change-finding.ts';
import type { Database } from './open-sqlite.ts';
import { recordChange } from './record-change.ts';
import type { CommentTable, Moment } from './tables.ts';

export interface Comment {
  readonly id: string;
  readonly by: { readonly id: string; readonly name: string };
  readonly at: Moment;
  readonly text: string;
}

export async function addComment(
  database: Database,
  place: FindingPlace,
  { id, text, at }: Pick<Comment, 'id' | 'text' | 'at'>,
  asker: Asker,
): Promise<Outcome<Comment>> {
  return changeFinding(database, place, asker, async (transaction, { words }) => {
    const { document, key } = place;
    const comment: CommentTable = {
      id,
      document_id: document,
      key,
      words,
      by_id: asker.id,
      at,
      text,
      removed_at: null,
    };
    await transaction.insertInto('comments').values(comment).execute();
    await recordChange(transaction, {
      at,
      actor: asker.name,
      action: 'comment-added',
      document,
      subject: key,
      before: null,
      after: comment,
    });
    return succeed({ id, by: { id: asker.id, name: asker.name }, at, text });
  });
}

/** @returns where it stood */
export async function removeComment(
  database: Database,
  id: string,
  at: Moment,
  asker: Asker,
): Promise<Outcome<FindingPlace>> {
  return database.transaction().execute(async (transaction) => {
    const before = await transaction
      .selectFrom('comments')
      .selectAll()
      .where('id', '=', id)
      .where('by_id', '=', asker.id)
      .where('removed_at', 'is', null)
      .executeTakeFirst();
    if (before === undefined) return fail('unknown-thing');
    const place = { document: before.document_id, key: before.key };
    // Whoever may see the matter no more may not change it either.
    if ((await findSeen(transaction, place, asker)) === undefined) return fail('unknown-thing');
    await transaction.updateTable('comments').set({ removed_at: at }).where('id', '=', id).execute();
    await recordChange(transaction, {
      at,
      actor: asker.name,
      action: 'comment-removed',
      document: place.document,
      subject: place.key,
      before,
      after: null,
    });
    return succeed(place);
  });
}

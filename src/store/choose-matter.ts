/** Into which matter an upload goes. */
import { SAMPLES_MATTER } from '../api/samples-matter.ts';
import { fail, type Outcome, succeed } from '../messages/problems.ts';
import { type Asker, isMember } from './asker.ts';
import { createMatter, type NewMatter } from './matters.ts';
import type { Database } from './open-sqlite.ts';

/**
 * The matter that is named; else the first open one that the asker may see; else a new one. `unknown-thing` where the one that
 * is named is not there, is archived, or is not open to the asker.
 */
export async function chooseMatter(
  database: Database,
  named: string | undefined,
  fresh: NewMatter,
  asker: Asker,
): Promise<Outcome<string>> {
  const open = database
    .selectFrom('matters')
    .select('id')
    .where('archived', '=', 0)
    .$if(asker.role !== 'administrator', (query) => query.where(isMember(asker, 'matters.id')));
  if (named !== undefined) {
    const found = await open.where('id', '=', named).executeTakeFirst();
    return found === undefined ? fail('unknown-thing') : succeed(found.id);
  }
  const first = await open
    .where('id', '!=', SAMPLES_MATTER)
    .orderBy('created_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return succeed(first?.id ?? (await createMatter(database, fresh, asker)).id);
}

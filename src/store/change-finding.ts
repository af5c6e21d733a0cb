/** A change to one finding: found among those that the asker may see, and made in one transaction. */
import { fail, type Outcome } from '../messages/problems.ts';
import { type Asker, seenBy } from './asker.ts';
import type { Database } from './open-sqlite.ts';
import type { FindingTable, YesNo } from './tables.ts';

/** A finding within its document. */
export interface FindingPlace {
  readonly document: string;
  readonly key: string;
}

export type SeenFinding = FindingTable & { readonly matter_id: string; readonly second_reader: YesNo };

/** @param change does nothing where it answers with a problem */
export async function changeFinding<T>(
  database: Database,
  place: FindingPlace,
  asker: Asker,
  change: (transaction: Database, finding: SeenFinding) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return database.transaction().execute(async (transaction) => {
    const finding = await findSeen(transaction, place, asker);
    return finding === undefined ? fail('unknown-thing') : change(transaction, finding);
  });
}

export async function findSeen(
  database: Database,
  { document, key }: FindingPlace,
  asker: Asker,
): Promise<SeenFinding | undefined> {
  return selectSeen(database, asker)
    .where('findings.document_id', '=', document)
    .where('findings.key', '=', key)
    .executeTakeFirst();
}

export function selectSeen(database: Database, asker: Asker) {
  return database
    .selectFrom('findings')
    .innerJoin('documents', 'documents.id', 'findings.document_id')
    .innerJoin('matters', 'matters.id', 'documents.matter_id')
    .where(seenBy(asker))
    .selectAll('findings')
    .select(['documents.matter_id', 'matters.second_reader']);
}

/** The documents before and after one in the list of its matter, the newest first. */
import type { Asker } from './asker.ts';
import { seenBy } from './asker.ts';
import type { StoredDocument } from './documents.ts';
import type { Database } from './open-sqlite.ts';

export interface Neighbours {
  readonly previous: string | null;
  readonly next: string | null;
}

export async function findNeighbours(
  database: Database,
  { id, matter, uploadedAt }: StoredDocument,
  asker: Asker,
): Promise<Neighbours> {
  const beside = async (side: 'newer' | 'older'): Promise<string | null> => {
    const [later, order] = side === 'newer' ? (['>', 'asc'] as const) : (['<', 'desc'] as const);
    const [after, idOrder] = side === 'newer' ? (['<', 'desc'] as const) : (['>', 'asc'] as const);
    const row = await database
      .selectFrom('documents')
      .select('id')
      .where('matter_id', '=', matter)
      .where(seenBy(asker))
      .where((expression) =>
        expression.or([
          expression('uploaded_at', later, uploadedAt),
          expression.and([expression('uploaded_at', '=', uploadedAt), expression('id', after, id)]),
        ]),
      )
      .orderBy('uploaded_at', order)
      .orderBy('id', idOrder)
      .limit(1)
      .executeTakeFirst();
    return row?.id ?? null;
  };
  return { previous: await beside('newer'), next: await beside('older') };
}

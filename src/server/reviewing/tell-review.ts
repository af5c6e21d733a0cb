/** Tells open pages that findings stand otherwise now. */
import type { FindingPlace } from '../../store/change-finding.ts';
import { mattersOf } from '../../store/documents.ts';
import type { Desk } from '../desk.ts';

export async function tellReview({ database, events }: Desk, places: readonly FindingPlace[]): Promise<void> {
  const matters = await mattersOf(
    database,
    places.map(({ document }) => document),
  );
  for (const { document, key } of places) {
    const matter = matters.get(document);
    if (matter !== undefined) events.tell({ type: 'review', document, matter, key });
  }
}

/** The cards of one document: the review is the source of what they say, the rows of how they stand. */
import type { FindingCard } from '../../api/finding-shapes.ts';
import type { Language } from '../../messages/language.ts';
import { type Outcome, succeed } from '../../messages/problems.ts';
import type { Asker } from '../../store/asker.ts';
import { nameByFingerprint } from '../../store/finding-keys.ts';
import { selectLines, toFindingRows } from '../../store/finding-lines.ts';
import { readReview } from '../../store/read-review.ts';
import type { Desk } from '../desk.ts';
import { makeCard } from './make-card.ts';

export async function listCards(
  { database, knowledge }: Desk,
  document: string,
  asker: Asker,
  language: Language,
): Promise<Outcome<FindingCard[]>> {
  const review = await readReview(database, document, asker);
  if (!review.ok) return review;
  const stored = review.value;
  if (stored === null) return succeed([]);
  const lines = await selectLines(database, asker)
    .where('findings.document_id', '=', document)
    .orderBy('findings.position')
    .execute();
  const { findings } = stored.reviewed;
  const keys = nameByFingerprint(findings);
  const byKey = new Map(keys.map((key, index) => [key, findings[index]]));
  const { law } = (await knowledge()).dictionary;
  const rows = await toFindingRows(database, lines);
  return succeed(
    rows.flatMap((row) => {
      // A re-scan between the two queries may have taken one away; its end is told to the screen, which asks again.
      const finding = byKey.get(row.key);
      return finding === undefined ? [] : [makeCard(row, finding, stored, law, language)];
    }),
  );
}

/** One document of an export: its row, and where it was reviewed, its review with how its findings stand. */
import type { Day } from '../../law/provision.ts';
import type { DeskRecord } from '../../report/json.ts';
import type { FindingReviewJson } from '../../report/scan-schema.ts';
import type { ReviewedDocument } from '../../review.ts';
import type { Asker } from '../../store/asker.ts';
import { type ExportedDocument, readStandings } from '../../store/export.ts';
import { nameByFingerprint } from '../../store/finding-keys.ts';
import type { FindingReview } from '../../store/finding-reviews.ts';
import { readReview, type StoredReview } from '../../store/read-review.ts';
import type { Desk } from '../desk.ts';

export interface Collected {
  readonly row: ExportedDocument;
  readonly record: DeskRecord;
  /** Null where it was not reviewed yet. */
  readonly review: { readonly reviewed: ReviewedDocument; readonly asOf: Day } | null;
}

/**
 * @param keys of the findings that are to be in it; all where there are none
 * @returns null where the document was taken away meanwhile
 */
export async function collect(
  { database }: Desk,
  row: ExportedDocument,
  asker: Asker,
  keys: ReadonlySet<string> | null,
): Promise<Collected | null> {
  const found = await readReview(database, row.id, asker);
  if (!found.ok) return null;
  const stored = found.value;
  if (stored === null) return { row, record: { desk: describeDesk(row, null), reviews: [] }, review: null };
  const { findings } = stored.reviewed;
  const names = nameByFingerprint(findings);
  const standings = await readStandings(database, row.id, findings);
  const wanted = findings.flatMap((_, at) => (keys === null || keys.has(names[at] ?? '') ? [at] : []));
  return {
    row,
    record: {
      desk: describeDesk(row, stored),
      reviews: wanted.map((at) => withoutIds(standings[at] ?? null)),
    },
    review: {
      // The name may have changed since; the list shows the one of today.
      reviewed: { ...stored.reviewed, path: row.name, findings: wanted.flatMap((at) => findings[at] ?? []) },
      asOf: stored.asOf,
    },
  };
}

function describeDesk(row: ExportedDocument, stored: StoredReview | null): DeskRecord['desk'] {
  return {
    id: row.id,
    matter: row.matter_name,
    uploadedAt: row.uploaded_at,
    uploadedBy: row.uploaded_by,
    reviewedAt: stored?.scannedAt ?? null,
    asOf: stored?.asOf ?? null,
    tool: stored?.toolVersion ?? null,
    dictionary: stored?.dictionary ?? null,
  };
}

/** People by their names alone: the file goes to whoever it is sent to. */
function withoutIds(review: FindingReview | null): FindingReviewJson | null {
  if (review === null) return null;
  const { state, decision, reopenedBy, assignee, comments } = review;
  return {
    state,
    decision:
      decision === null
        ? null
        : {
            decision: decision.decision,
            reason: decision.reason,
            by: decision.by.name,
            at: decision.at,
            second: decision.second === null ? null : { by: decision.second.by.name, at: decision.second.at },
          },
    reopenedBy,
    assignee: assignee?.name ?? null,
    comments,
  };
}

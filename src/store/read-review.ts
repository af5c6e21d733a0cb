/** The last review of a document, whole, for whoever may see the document. */
import type { Day } from '../law/provision.ts';
import { fail, type Outcome, succeed } from '../messages/problems.ts';
import type { ReviewedDocument } from '../review.ts';
import { type Asker, seenBy } from './asker.ts';
import type { Database } from './open-sqlite.ts';
import { unpackReview } from './review-body.ts';
import type { Moment } from './tables.ts';

export interface StoredReview {
  readonly reviewed: ReviewedDocument;
  readonly scannedAt: Moment;
  readonly asOf: Day;
  readonly toolVersion: string;
  readonly dictionary: { readonly version: string; readonly sha256: string };
}

/** Null where the document was not reviewed yet; `unknown-thing` where it is not there, or not open to the asker. */
export async function readReview(
  database: Database,
  document: string,
  asker: Asker,
): Promise<Outcome<StoredReview | null>> {
  const row = await database
    .selectFrom('documents')
    .leftJoin('reviews', 'reviews.document_id', 'documents.id')
    .select(['scanned_at', 'reviews.as_of', 'tool_version', 'dictionary_version', 'dictionary_sha256'])
    .where('documents.id', '=', document)
    .where(seenBy(asker))
    .executeTakeFirst();
  if (row === undefined) return fail('unknown-thing');
  const { scanned_at, as_of, tool_version, dictionary_version, dictionary_sha256 } = row;
  if (scanned_at === null || as_of === null || tool_version === null) return succeed(null);
  if (dictionary_version === null || dictionary_sha256 === null) return succeed(null);
  const known = findKept(database, document);
  if (known?.scannedAt === scanned_at) return succeed(known);
  const stored = await database
    .selectFrom('reviews')
    .select('body')
    .where('document_id', '=', document)
    .where('scanned_at', '=', scanned_at)
    .executeTakeFirst();
  // Between the two queries the document was reviewed again, or taken out.
  if (stored === undefined) return readReview(database, document, asker);
  const { body } = stored;
  const review: StoredReview = {
    reviewed: unpackReview(body),
    scannedAt: scanned_at,
    asOf: as_of,
    toolVersion: tool_version,
    dictionary: { version: dictionary_version, sha256: dictionary_sha256 },
  };
  keep(database, document, review, body.byteLength);
  return succeed(review);
}

/** A page that is open asks for one review several times: for its cards, its marks, its paper. Bytes, packed. */
const MOST_KEPT = 4 * 1024 * 1024;
const kept = new WeakMap<Database, Map<string, { readonly review: StoredReview; readonly bytes: number }>>();

function findKept(database: Database, document: string): StoredReview | null {
  return kept.get(database)?.get(document)?.review ?? null;
}

/** The oldest go first. */
function keep(database: Database, document: string, review: StoredReview, bytes: number): void {
  const reviews = kept.get(database) ?? new Map<string, { readonly review: StoredReview; readonly bytes: number }>();
  kept.set(database, reviews);
  reviews.delete(document);
  reviews.set(document, { review, bytes });
  let sum = [...reviews.values()].reduce((all, one) => all + one.bytes, 0);
  for (const [oldest, one] of reviews) {
    if (sum <= MOST_KEPT) break;
    reviews.delete(oldest);
    sum -= one.bytes;
  }
}

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
  const known = atHand(database).get(document);
  if (known?.scannedAt === scanned_at) return succeed(known);
  const { body } = await database
    .selectFrom('reviews')
    .select('body')
    .where('document_id', '=', document)
    .executeTakeFirstOrThrow();
  const review: StoredReview = {
    reviewed: unpackReview(body),
    scannedAt: scanned_at,
    asOf: as_of,
    toolVersion: tool_version,
    dictionary: { version: dictionary_version, sha256: dictionary_sha256 },
  };
  if (body.byteLength <= LARGEST_KEPT) keepAtHand(database, document, review);
  return succeed(review);
}

/** A page that is open asks for one review several times: for its cards, its marks, its paper. */
const MOST_KEPT = 8;
/** Bytes, packed. */
const LARGEST_KEPT = 2 * 1024 * 1024;
const kept = new WeakMap<Database, Map<string, StoredReview>>();

function atHand(database: Database): Map<string, StoredReview> {
  const reviews = kept.get(database) ?? new Map<string, StoredReview>();
  kept.set(database, reviews);
  return reviews;
}

function keepAtHand(database: Database, document: string, review: StoredReview): void {
  const reviews = atHand(database);
  reviews.delete(document);
  reviews.set(document, review);
  for (const oldest of reviews.keys()) if (reviews.size > MOST_KEPT) reviews.delete(oldest);
}

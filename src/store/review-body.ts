/** A review as the store keeps it: its JSON, packed. Readers get back what was written, since a review is plain data. */
import { gunzipSync, gzipSync } from 'node:zlib';
import type { ReviewedDocument } from '../review.ts';

export function packReview(reviewed: ReviewedDocument): Uint8Array {
  return gzipSync(JSON.stringify(reviewed));
}

export function unpackReview(body: Uint8Array): ReviewedDocument {
  // Nothing but `packReview` writes this column.
  return JSON.parse(gunzipSync(body).toString()) as ReviewedDocument;
}

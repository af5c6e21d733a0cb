/** The story of one document: bytes in, findings out. */
import type { Document, MediaType, Unread } from './extract/document.ts';
import type { Finding } from './judge/finding.ts';
import type { Day } from './law/provision.ts';
import type { Problem } from './messages/problems.ts';
import type { Contract } from './structure/contract.ts';

export const REVIEW_STATUSES = ['reviewed', 'partial', 'failed', 'skipped'] as const;
/** `partial`: something in it was not read. */
export type ReviewStatus = (typeof REVIEW_STATUSES)[number];

/** What the review says of one file. `document` and `contract` are null when it failed. */
export interface ReviewedDocument {
  readonly path: string;
  readonly sha256: string;
  readonly mediaType: MediaType | null;
  readonly status: ReviewStatus;
  readonly problem: Problem | null;
  readonly unread: readonly Unread[];
  readonly document: Document | null;
  readonly contract: Contract | null;
  readonly findings: readonly Finding[];
}

/** All files of one run; every report is made from this alone. */
export interface Scan {
  readonly toolVersion: string;
  readonly dictionary: { readonly version: string; readonly sha256: string };
  readonly asOf: Day;
  readonly documents: readonly ReviewedDocument[];
}

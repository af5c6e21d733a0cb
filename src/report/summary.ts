/** The figures of a scan, counted in one place so that every output says the same. */
import type { Level } from '../judge/finding.ts';
import type { ReviewedDocument, Scan } from '../review.ts';
import { isFlagged } from './levels.ts';

export interface Summary {
  readonly documents: number;
  /** Findings of level high or medium. */
  readonly flagged: number;
  readonly high: number;
  readonly medium: number;
  readonly low: number;
  /** Documents that were not read, or of which something was not read. */
  readonly notFullyRead: number;
}

export function summarise(scan: Scan): Summary {
  const findings = scan.documents.flatMap((document) => document.findings);
  const count = (level: Level): number => findings.filter((finding) => finding.level === level).length;
  return {
    documents: scan.documents.length,
    flagged: findings.filter(isFlagged).length,
    high: count('high'),
    medium: count('medium'),
    low: count('low'),
    notFullyRead: scan.documents.filter(isNotFullyRead).length,
  };
}

export function isNotFullyRead(document: ReviewedDocument): boolean {
  return document.status !== 'reviewed';
}

/** Pages without one that was not read, and all pages; null for formats without pages. */
export function pagesRead(reviewed: ReviewedDocument): { readonly read: number; readonly all: number } | null {
  const all = reviewed.document?.pages.length ?? 0;
  if (all === 0) return null;
  const missed = new Set(reviewed.unread.flatMap(({ page }) => (page === undefined ? [] : [page])));
  return { read: all - missed.size, all };
}

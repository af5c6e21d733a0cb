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

export const NO_SUMMARY: Summary = { documents: 0, flagged: 0, high: 0, medium: 0, low: 0, notFullyRead: 0 };

/** The figures with one document more, for scans that are reported piece by piece. */
export function addToSummary(summary: Summary, document: Pick<ReviewedDocument, 'findings' | 'status'>): Summary {
  const { findings } = document;
  const count = (level: Level): number => findings.filter((finding) => finding.level === level).length;
  return {
    documents: summary.documents + 1,
    flagged: summary.flagged + findings.filter(isFlagged).length,
    high: summary.high + count('high'),
    medium: summary.medium + count('medium'),
    low: summary.low + count('low'),
    notFullyRead: summary.notFullyRead + (isNotFullyRead(document) ? 1 : 0),
  };
}

export function summarise(scan: Scan): Summary {
  return scan.documents.reduce(addToSummary, NO_SUMMARY);
}

export function isNotFullyRead(document: Pick<ReviewedDocument, 'status'>): boolean {
  return document.status !== 'reviewed';
}

/** Pages without one that was not read, and all pages; null for formats without pages. */
export function pagesRead(reviewed: ReviewedDocument): { readonly read: number; readonly all: number } | null {
  const all = reviewed.document?.pages.length ?? 0;
  if (all === 0) return null;
  const missed = new Set(reviewed.unread.flatMap(({ page }) => (page === undefined ? [] : [page])));
  return { read: all - missed.size, all };
}

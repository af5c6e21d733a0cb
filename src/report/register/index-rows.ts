/** What the register's page knows of each document: few codes and short words, since there may be ten thousand of them. */
import type { ReviewedDocument } from '../../review.ts';
import { isFlagged } from '../levels.ts';
import { shortQuote } from '../short-quote.ts';

export interface IndexFinding {
  readonly id: string;
  readonly level: string;
  readonly stages: readonly string[];
  readonly channels: readonly string[];
  readonly direction: string;
  readonly clause: string;
  readonly quote: string;
}

export interface IndexDocument {
  readonly path: string;
  /** The address of its own page, relative to the register's; null where there is none. */
  readonly page: string | null;
  readonly status: string;
  /** Of the parties abroad; XX where the country is not known. */
  readonly countries: readonly string[];
  readonly parties: readonly string[];
  readonly findings: readonly IndexFinding[];
}

const LONGEST_QUOTE = 120;

/** Low findings stand on the document's own page alone. */
export function indexDocument(reviewed: ReviewedDocument, page: string | null): IndexDocument {
  const parties = reviewed.contract?.parties ?? [];
  const abroad = parties.flatMap(({ jurisdiction }) =>
    jurisdiction === null || jurisdiction === 'CN' ? [] : [jurisdiction],
  );
  return {
    path: reviewed.path,
    page,
    status: reviewed.status,
    countries: [...new Set(abroad)].sort(),
    parties: parties.map(({ name }) => name),
    findings: reviewed.findings.filter(isFlagged).map(({ id, level, stages, channels, direction, clause }) => ({
      id,
      level,
      stages,
      channels,
      direction,
      clause: clause.label ?? clause.heading ?? '',
      quote: shortQuote(clause.text, LONGEST_QUOTE),
    })),
  };
}

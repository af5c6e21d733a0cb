/**
 * The register of findings as comma-separated values (RFC 4180), for spreadsheets: one row a finding, and one for a document without
 * any, so that none is missing. It begins with a byte order mark, by which Excel knows the Chinese in it. Nothing in it is taken for
 * a formula.
 */

import type { Finding } from '../judge/finding.ts';
import type { Law } from '../law/law.ts';
import type { Day } from '../law/provision.ts';
import { DECISION_LABELS, REVIEW_STATE_LABELS } from '../messages/decisions.ts';
import { CHANNEL_LABELS, STAGE_LABELS, SUBJECT_LABELS } from '../messages/elements.ts';
import type { Language } from '../messages/language.ts';
import { LEVEL_LABELS, STATUS_LABELS } from '../messages/levels.ts';
import { REGISTER_COLUMNS, type RegisterColumn } from '../messages/register.ts';
import type { ReviewedDocument, Scan } from '../review.ts';
import { NEXT_STEP_SENTENCES, OPEN_FACT_SENTENCES } from './advice.ts';
import { BYTE_ORDER_MARK, writeLine } from './csv-lines.ts';
import { describeFinding, describeNotRead, describeOutcome } from './describe-finding.ts';
import { provisionLines } from './describe-provision.ts';
import type { DeskRecord } from './json.ts';
import { describeReason } from './reason.ts';
import type { FindingReviewJson } from './scan-schema.ts';

export interface CsvOptions {
  readonly language: Language;
  /** Names the provisions; without it their ids are shown. */
  readonly law: Law | null;
}

export type Row = Readonly<Partial<Record<RegisterColumn, string>>>;

// Object.keys gives strings; these are the keys of the table itself.
export const COLUMNS = Object.keys(REGISTER_COLUMNS) as RegisterColumn[];

export function reportCsv(scan: Scan, options: CsvOptions): string {
  const rows = scan.documents.map((reviewed) => csvRows(reviewed, scan.asOf, options));
  return [csvHead(options.language), ...rows].join('');
}

export function csvHead(language: Language): string {
  return `${BYTE_ORDER_MARK}${writeLine(COLUMNS.map((column) => REGISTER_COLUMNS[column][language]))}`;
}

/** All rows of one document. */
export function csvRows(reviewed: ReviewedDocument, asOf: Day, options: CsvOptions, record?: DeskRecord): string {
  return registerRows(reviewed, asOf, options, record).map(writeRow).join('');
}

/** The same rows for other forms of the register: one a finding, and one for a document without any. */
export function registerRows(
  reviewed: ReviewedDocument,
  asOf: Day,
  options: CsvOptions,
  record?: DeskRecord,
): readonly Row[] {
  const { language } = options;
  const common: Row = {
    document: reviewed.path,
    status: STATUS_LABELS[reviewed.status][language],
    notRead: describeNotRead(reviewed, language).join('\n'),
    asOf,
    sha256: reviewed.sha256,
    matter: record?.desk.matter ?? '',
  };
  if (reviewed.findings.length === 0) return [{ ...common, reason: describeOutcome(reviewed, language) }];
  return reviewed.findings.map((finding, at) => {
    const own = describeRow(finding, reviewed, asOf, options);
    return { ...common, ...own, ...describeReview(record?.reviews[at] ?? null, language) };
  });
}

/** A document that has no review yet. */
export function csvUnreviewed(row: { readonly [K in 'document' | 'status' | 'matter' | 'sha256']: string }): string {
  return writeRow(row);
}

function describeRow(finding: Finding, reviewed: ReviewedDocument, asOf: Day, { language, law }: CsvOptions): Row {
  const { stages, channels, clause } = finding;
  const words = describeFinding(finding, reviewed.contract, language);
  const between = language === 'zh' ? '、' : ', ';
  return {
    finding: finding.id,
    level: LEVEL_LABELS[finding.level][language],
    clause: words.clause,
    page: clause.page === null ? '' : String(clause.page),
    stages: stages.map((stage) => STAGE_LABELS[stage][language]).join(between),
    subject: SUBJECT_LABELS[finding.subject][language],
    channels: channels.map((channel) => CHANNEL_LABELS[channel][language]).join(between),
    direction: words.direction,
    text: clause.text,
    evidence: finding.evidence.map(({ quote }) => quote).join('\n'),
    reason: describeReason(finding, reviewed.contract, language),
    provisions: provisionLines(finding.provisions, law, asOf, language).join('\n'),
    openFacts: finding.openFacts.map((fact) => OPEN_FACT_SENTENCES[fact][language]).join('\n'),
    nextSteps: finding.nextSteps.map((step) => NEXT_STEP_SENTENCES[step][language]).join('\n'),
    fingerprint: finding.fingerprint,
  };
}

function describeReview(review: FindingReviewJson | null, language: Language): Row {
  if (review === null) return {};
  const { decision, state, assignee } = review;
  return {
    state: REVIEW_STATE_LABELS[state][language],
    decision: decision === null ? '' : DECISION_LABELS[decision.decision][language],
    decisionReason: decision?.reason ?? '',
    decidedBy: decision?.by ?? '',
    decidedAt: decision?.at ?? '',
    confirmedBy: decision?.second?.by ?? '',
    confirmedAt: decision?.second?.at ?? '',
    assignee: assignee ?? '',
  };
}

function writeRow(row: Row): string {
  return writeLine(COLUMNS.map((column) => row[column] ?? ''));
}

/** The machine-readable scan. Keys stand in one order and no clock is read: same scan, same bytes. */
import type { Finding } from '../judge/finding.ts';
import type { ContractNote } from '../judge/note.ts';
import { describePlace } from '../messages/contracts.ts';
import type { Language } from '../messages/language.ts';
import { describeProblem } from '../messages/problems.ts';
import type { ReviewedDocument, Scan } from '../review.ts';
import { NEXT_STEP_SENTENCES, OPEN_FACT_SENTENCES } from './advice.ts';
import { describeNote } from './describe-note.ts';
import { describeReason } from './reason.ts';
import {
  type DeskJson,
  type DocumentJson,
  type FindingJson,
  type FindingReviewJson,
  type NoteJson,
  SCAN_SCHEMA_NAME,
  type ScanJson,
} from './scan-schema.ts';
import { type Summary, summarise } from './summary.ts';

export function reportJson(scan: Scan, { language }: { readonly language: Language }): string {
  const documents = scan.documents.map((reviewed) => documentJson(reviewed, language));
  const pieces = documents.map((document, at) => writeDocument(document, at === 0));
  return [beginJson(scan), ...pieces, endJson(summarise(scan))].join('');
}

/** All before the first document. A scan may be written piece by piece: its beginning, each document, its end. */
export function beginJson(scan: Omit<Scan, 'documents'>): string {
  const begin: Omit<ScanJson, 'documents' | 'summary'> = {
    schema: SCAN_SCHEMA_NAME,
    tool: { name: 'lodestone', version: scan.toolVersion },
    dictionary: { version: scan.dictionary.version, sha256: scan.dictionary.sha256 },
    asOf: scan.asOf,
  };
  return `${JSON.stringify(begin, null, 2).slice(0, -2)},\n  "documents": [`;
}

export function writeDocument(document: DocumentJson, isFirst: boolean): string {
  const written = JSON.stringify(document, null, 2).replaceAll('\n', '\n    ');
  return `${isFirst ? '' : ','}\n    ${written}`;
}

export function endJson(summary: Summary): string {
  const written = JSON.stringify(summary, null, 2).replaceAll('\n', '\n  ');
  return `${summary.documents === 0 ? '' : '\n  '}],\n  "summary": ${written}\n}\n`;
}

/** What the reviewer's desk knows of a document beside its review. */
export interface DeskRecord {
  readonly desk: DeskJson;
  /** How each finding stands, in the order of the findings; null where nothing is known. */
  readonly reviews: readonly (FindingReviewJson | null)[];
}

export function documentJson(reviewed: ReviewedDocument, language: Language, record?: DeskRecord): DocumentJson {
  const { contract, document, problem } = reviewed;
  const pages = document?.pages.length ?? 0;
  return {
    path: reviewed.path,
    sha256: reviewed.sha256 === '' ? null : reviewed.sha256,
    ...(reviewed.copies === undefined ? {} : { copies: [...reviewed.copies] }),
    mediaType: reviewed.mediaType,
    status: reviewed.status,
    problem: problem === null ? null : { code: problem.code, message: describeProblem(problem, language) },
    unread: reviewed.unread.map((unread) => ({ where: describePlace(unread, language), code: unread.code })),
    languages: [...(contract?.languages ?? [])],
    kind: contract?.kind ?? null,
    pages: pages === 0 ? null : pages,
    parties: (contract?.parties ?? []).map(({ name, role, jurisdiction, evidence }) => ({
      name,
      role,
      jurisdiction,
      quote: evidence === null || document === null ? null : document.text.slice(evidence.start, evidence.end),
    })),
    notes: reviewed.notes.map((note) => noteJson(note, language)),
    findings: reviewed.findings.map((finding, at) => {
      const review = record?.reviews[at] ?? null;
      return { ...findingJson(finding, reviewed, language), ...(review === null ? {} : { review }) };
    }),
    ...(record === undefined ? {} : { desk: record.desk }),
  };
}

function noteJson(note: ContractNote, language: Language): NoteJson {
  const { title, says, next } = describeNote(note, language);
  return {
    id: note.id,
    fingerprint: note.fingerprint,
    code: note.code,
    title,
    message: says,
    clauses: [...note.clauses],
    evidence: note.evidence.map(({ clause, span, quote }) => ({ clause, quote, start: span.start, end: span.end })),
    provisions: note.provisions.map(({ id, state, effect }) => ({ id, state, effect })),
    nextStep: next,
  };
}

function findingJson(finding: Finding, reviewed: ReviewedDocument, language: Language): FindingJson {
  const { clause } = finding;
  return {
    id: finding.id,
    fingerprint: finding.fingerprint,
    clause: {
      label: clause.label,
      heading: clause.heading,
      text: clause.text,
      start: clause.span.start,
      end: clause.span.end,
      page: clause.page,
    },
    level: finding.level,
    stages: [...finding.stages],
    subject: finding.subject,
    channels: [...finding.channels],
    direction: finding.direction,
    evidence: finding.evidence.map(({ element, concept, span, quote }) => ({
      element,
      concept,
      quote,
      start: span.start,
      end: span.end,
    })),
    provisions: finding.provisions.map(({ id, state, effect }) => ({ id, state, effect })),
    reason: describeReason(finding, reviewed.contract, language),
    openFacts: finding.openFacts.map((fact) => OPEN_FACT_SENTENCES[fact][language]),
    nextSteps: finding.nextSteps.map((step) => NEXT_STEP_SENTENCES[step][language]),
  };
}

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
import { type DocumentJson, type FindingJson, type NoteJson, SCAN_SCHEMA_NAME, type ScanJson } from './scan-schema.ts';
import { summarise } from './summary.ts';

export function reportJson(scan: Scan, options: { readonly language: Language }): string {
  const { language } = options;
  const json: ScanJson = {
    schema: SCAN_SCHEMA_NAME,
    tool: { name: 'lodestone', version: scan.toolVersion },
    dictionary: { version: scan.dictionary.version, sha256: scan.dictionary.sha256 },
    asOf: scan.asOf,
    documents: scan.documents.map((reviewed) => documentJson(reviewed, language)),
    summary: { ...summarise(scan) },
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

function documentJson(reviewed: ReviewedDocument, language: Language): DocumentJson {
  const { contract, document, problem } = reviewed;
  const pages = document?.pages.length ?? 0;
  return {
    path: reviewed.path,
    sha256: reviewed.sha256 === '' ? null : reviewed.sha256,
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
    findings: reviewed.findings.map((finding) => findingJson(finding, reviewed, language)),
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

/** The story of one document: bytes in, findings and notes out. */
import type { Document, ExtractionLimits, ExtractionResources, MediaType, Unread } from './extract/document.ts';
import { extract } from './extract/extract.ts';
import type { Finding } from './judge/finding.ts';
import { type Knowledge as JudgeKnowledge, judgeContract, judgeWhole } from './judge/judge.ts';
import type { ContractNote } from './judge/note.ts';
import { askQuestions } from './judge/questions/ask-questions.ts';
import type { Question } from './judge/questions/question.ts';
import type { Day } from './law/provision.ts';
import type { Problem } from './messages/problems.ts';
import type { Contract } from './structure/contract.ts';
import { structureContract } from './structure/structure.ts';

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
  /** About the contract as a whole; they are no findings and are counted with none. */
  readonly notes: readonly ContractNote[];
  /** Other paths at which the same bytes lie; they are reviewed and counted once. */
  readonly copies?: readonly string[];
}

/** All files of one run; every report is made from this alone. */
export interface Scan {
  readonly toolVersion: string;
  readonly dictionary: { readonly version: string; readonly sha256: string };
  readonly asOf: Day;
  readonly documents: readonly ReviewedDocument[];
}

export const REVIEW_STEPS = ['extract', 'structure', 'judge'] as const;
export type ReviewStep = (typeof REVIEW_STEPS)[number];

/** What a review needs besides the file: made once, used for every document. */
export interface Knowledge extends JudgeKnowledge {
  readonly resources: ExtractionResources;
  readonly limits: ExtractionLimits;
}

/**
 * @param path shown to the user and used to tell Markdown from plain text, never opened
 * @param sha256 of `bytes`, in hexadecimal
 * @param onStep is told each step when it begins
 */
export async function reviewDocument(
  bytes: Uint8Array,
  path: string,
  sha256: string,
  knowledge: Knowledge,
  asOf: Day,
  onStep: (step: ReviewStep) => void = () => undefined,
): Promise<ReviewedDocument> {
  const nothing = {
    path,
    sha256,
    mediaType: null,
    unread: [],
    document: null,
    contract: null,
    findings: [],
    notes: [],
  };
  onStep('extract');
  const extracted = await extract(bytes, path, knowledge.resources, knowledge.limits);
  if (!extracted.ok)
    return {
      ...nothing,
      status: extracted.problem.code === 'unsupported-type' ? 'skipped' : 'failed',
      problem: extracted.problem,
    };
  const document = extracted.value;
  const { mediaType, unread } = document;
  if (document.text.trim() === '')
    return { ...nothing, mediaType, unread, document, status: 'failed', problem: { code: 'no-text', details: {} } };
  const read: ReviewedDocument = {
    ...nothing,
    mediaType,
    unread,
    document,
    status: unread.length > 0 ? 'partial' : 'reviewed',
    problem: null,
  };
  return judgeAgain(read, knowledge, asOf, onStep);
}

/** The same document, judged by this knowledge and for this day from the text that was read; unchanged where nothing was read. */
export function judgeAgain(
  read: ReviewedDocument,
  knowledge: Knowledge,
  asOf: Day,
  onStep: (step: ReviewStep) => void = () => undefined,
): ReviewedDocument {
  const { document, problem } = read;
  if (document === null || problem !== null) return read;
  onStep('structure');
  const contract = structureContract(document, knowledge.places);
  onStep('judge');
  const { findings, notes } = judgeContract(document, contract, knowledge, asOf);
  return { ...read, contract, findings, notes };
}

/** What to ask the business about a document that was reviewed; nothing where it could not be read. */
export function questionsOf(
  { document, contract }: ReviewedDocument,
  knowledge: JudgeKnowledge,
  asOf: Day,
): readonly Question[] {
  if (document === null || contract === null) return [];
  return askQuestions(judgeWhole(document, contract, knowledge, asOf));
}

/** Reviews files one after another. Whatever happens to one of them, the others are reviewed. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { Day } from '../law/provision.ts';
import type { Problem } from '../messages/problems.ts';
import type { Knowledge, ReviewedDocument, ReviewStep, Scan } from '../review.ts';
import { reviewDocument } from '../review.ts';
import type { FileToScan } from './find-files.ts';
import { TOOL_VERSION } from './version.ts';
import { reasonOf } from './walk-folder.ts';

export interface ScanOptions {
  readonly asOf: Day;
  /** Called before each file and once at the end, with the number of files that are done. */
  readonly onProgress?: (done: number, all: number, path: string | null) => void;
  /** Called with what was thrown when a defect stopped the review of a file. */
  readonly onDefect?: (path: string, error: unknown) => void;
  /** Replaces the review itself: the command line watches over it, and a test may need one that breaks. */
  readonly review?: typeof reviewDocument;
  /** Told each step of a review when it begins. */
  readonly onStep?: (step: ReviewStep) => void;
}

export async function scanFiles(
  files: readonly FileToScan[],
  knowledge: Knowledge,
  options: ScanOptions,
): Promise<Scan> {
  const documents: ReviewedDocument[] = [];
  for (const file of files) {
    options.onProgress?.(documents.length, files.length, file.path);
    documents.push(
      file.problem === null
        ? await reviewFile(file.path, knowledge, options)
        : notReviewed(file.path, '', file.problem),
    );
  }
  options.onProgress?.(files.length, files.length, null);
  return makeScan(knowledge, options.asOf, documents);
}

/** A scan of documents that were reviewed elsewhere, e.g. from an upload. */
export function makeScan(knowledge: Knowledge, asOf: Day, documents: readonly ReviewedDocument[]): Scan {
  const { version, sha256 } = knowledge.dictionary;
  return { toolVersion: TOOL_VERSION, dictionary: { version, sha256 }, asOf, documents };
}

/** @param name by which the file is known, where that is not its path */
export async function reviewFile(
  path: string,
  knowledge: Knowledge,
  options: Pick<ScanOptions, 'asOf' | 'onDefect' | 'onStep' | 'review'>,
  name = path,
): Promise<ReviewedDocument> {
  let bytes: Uint8Array;
  try {
    const { size } = await stat(path);
    const limit = knowledge.limits.fileBytes;
    if (size > limit) return notReviewed(name, '', { code: 'too-large', details: { what: 'file-bytes', size, limit } });
    bytes = await readFile(path);
  } catch (error) {
    return notReviewed(name, '', { code: 'not-readable', details: { path: name, reason: reasonOf(error) } });
  }
  return reviewBytes(bytes, name, knowledge, options);
}

/** One file that is already in memory; a defect in its review becomes the problem `internal`. */
export async function reviewBytes(
  bytes: Uint8Array,
  path: string,
  knowledge: Knowledge,
  options: Pick<ScanOptions, 'asOf' | 'onDefect' | 'onStep' | 'review'>,
): Promise<ReviewedDocument> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  try {
    return await (options.review ?? reviewDocument)(bytes, path, sha256, knowledge, options.asOf, options.onStep);
  } catch (error) {
    options.onDefect?.(path, error);
    return notReviewed(path, sha256, { code: 'internal', details: {} });
  }
}

/** A review of which nothing came. @param sha256 empty where the bytes were not read */
export function notReviewed(path: string, sha256: string, problem: Problem): ReviewedDocument {
  return {
    path,
    sha256,
    mediaType: null,
    status: problem.code === 'link-outside' ? 'skipped' : 'failed',
    problem,
    unread: [],
    document: null,
    contract: null,
    findings: [],
    notes: [],
  };
}

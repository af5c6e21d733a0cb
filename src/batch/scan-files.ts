/** Reviews files one after another. Whatever happens to one of them, the others are reviewed. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { Day } from '../law/provision.ts';
import type { Problem } from '../messages/problems.ts';
import type { Knowledge, ReviewedDocument, Scan } from '../review.ts';
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
      file.problem === null ? await reviewFile(file.path, knowledge, options) : unread(file.path, '', file.problem),
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

async function reviewFile(path: string, knowledge: Knowledge, options: ScanOptions): Promise<ReviewedDocument> {
  let bytes: Uint8Array;
  try {
    const { size } = await stat(path);
    const limit = knowledge.limits.fileBytes;
    if (size > limit) return unread(path, '', { code: 'too-large', details: { what: 'file-bytes', size, limit } });
    bytes = await readFile(path);
  } catch (error) {
    return unread(path, '', { code: 'not-readable', details: { path, reason: reasonOf(error) } });
  }
  return reviewBytes(bytes, path, knowledge, options);
}

/** One file that is already in memory; a defect in its review becomes the problem `internal`. */
export async function reviewBytes(
  bytes: Uint8Array,
  path: string,
  knowledge: Knowledge,
  options: Pick<ScanOptions, 'asOf' | 'onDefect' | 'review'>,
): Promise<ReviewedDocument> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  try {
    return await (options.review ?? reviewDocument)(bytes, path, sha256, knowledge, options.asOf);
  } catch (error) {
    options.onDefect?.(path, error);
    return unread(path, sha256, { code: 'internal', details: {} });
  }
}

/** @param sha256 empty where the bytes were not read */
function unread(path: string, sha256: string, problem: Problem): ReviewedDocument {
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

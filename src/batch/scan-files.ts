/**
 * Reviews files one after another, and the files inside of them. Whatever happens to one of them, the others are reviewed.
 */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { Day } from '../law/provision.ts';
import { fail, type Outcome, type Problem, succeed } from '../messages/problems.ts';
import type { Knowledge, ReviewedDocument, ReviewStep, Scan } from '../review.ts';
import { reviewDocument } from '../review.ts';
import type { FileToScan } from './find-files.ts';
import { reviewAndTake, reviewMembers, type TakenMember } from './review-members.ts';
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
  let done = 0;
  for (const file of files) {
    options.onProgress?.(done, files.length, file.path);
    const reviewed =
      file.problem === null
        ? await reviewWholeFile(file.path, knowledge, options)
        : [notReviewed(file.path, '', file.problem)];
    for (const one of reviewed) documents.push(one);
    done += 1;
  }
  options.onProgress?.(files.length, files.length, null);
  return makeScan(knowledge, options.asOf, documents);
}

/** A scan of documents that were reviewed elsewhere, e.g. from an upload. */
export function makeScan(knowledge: Knowledge, asOf: Day, documents: readonly ReviewedDocument[]): Scan {
  const { version, sha256 } = knowledge.dictionary;
  return { toolVersion: TOOL_VERSION, dictionary: { version, sha256 }, asOf, documents };
}

type FileOptions = Pick<ScanOptions, 'asOf' | 'onDefect' | 'onStep' | 'review'>;

/**
 * The file alone, and the files inside of it for whoever keeps them.
 * @param name by which the file is known, where that is not its path
 */
export async function reviewFile(
  path: string,
  knowledge: Knowledge,
  options: FileOptions,
  name = path,
): Promise<{ readonly reviewed: ReviewedDocument; readonly members: readonly TakenMember[] }> {
  const bytes = await readBounded(path, knowledge, name);
  if (!bytes.ok) return { reviewed: notReviewed(name, '', bytes.problem), members: [] };
  return reviewAndTake(bytes.value, name, knowledge, {
    review: (inner, innerName) => reviewBytes(inner, innerName, knowledge, options),
    onDefect: (innerName, error) => options.onDefect?.(innerName, error),
  });
}

/** The file, and behind it the files inside of it. */
export async function reviewWholeFile(
  path: string,
  knowledge: Knowledge,
  options: FileOptions,
  name = path,
): Promise<readonly ReviewedDocument[]> {
  const bytes = await readBounded(path, knowledge, name);
  return bytes.ok ? reviewWithMembers(bytes.value, name, knowledge, options) : [notReviewed(name, '', bytes.problem)];
}

/** As {@link reviewBytes}, and behind it the files inside of the file. */
export function reviewWithMembers(
  bytes: Uint8Array,
  path: string,
  knowledge: Knowledge,
  options: FileOptions,
): Promise<readonly ReviewedDocument[]> {
  return reviewMembers(bytes, path, knowledge, {
    review: (inner, innerPath) => reviewBytes(inner, innerPath, knowledge, options),
    refuse: (innerPath, problem) => notReviewed(innerPath, '', problem),
    onDefect: (innerPath, error) => options.onDefect?.(innerPath, error),
  });
}

async function readBounded(path: string, knowledge: Knowledge, name: string): Promise<Outcome<Uint8Array>> {
  try {
    const { size } = await stat(path);
    const limit = knowledge.limits.fileBytes;
    if (size > limit) return fail('too-large', { what: 'file-bytes', size, limit });
    return succeed(await readFile(path));
  } catch (error) {
    return fail('not-readable', { path: name, reason: reasonOf(error) });
  }
}

/** One file that is already in memory; a defect in its review becomes the problem `internal`. */
export async function reviewBytes(
  bytes: Uint8Array,
  path: string,
  knowledge: Knowledge,
  options: FileOptions,
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

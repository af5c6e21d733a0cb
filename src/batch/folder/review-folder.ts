/**
 * The files of a folder through the pool and the cache, told in their order. Work is handed out in that order and only a window ahead, so
 * that memory does not grow with the folder.
 */
import { extname } from 'node:path';
import type { Day } from '../../law/provision.ts';
import type { ReviewedDocument, ReviewStep } from '../../review.ts';
import type { OcrMode } from '../ocr-mode.ts';
import type { ReviewPool } from '../pool/review-pool.ts';
import { notReviewed } from '../scan-files.ts';
import { TOOL_VERSION } from '../version.ts';
import type { FileWithCopies } from './find-copies.ts';
import type { ContentKey, MadeBy, ReviewCache } from './review-cache.ts';

export interface FolderOptions {
  readonly asOf: Day;
  readonly ocr: OcrMode;
  /** Hash of the dictionary that the workers read. */
  readonly dictionary: string;
  /** Told when a file is taken up, and each step of its review. */
  readonly onStep?: (path: string, step: ReviewStep | 'cached') => void;
  /** Ends the run: files in work are given up, and nothing further is told. */
  readonly signal?: AbortSignal;
}

export interface ReviewedFile {
  readonly path: string;
  /** The file's own review first, then those of the files inside of it. */
  readonly documents: readonly ReviewedDocument[];
  /** `judged`: from the text that an earlier run read. */
  readonly from: 'cached' | 'judged' | 'reviewed' | 'refused';
}

/** Files in work or done and not yet told, for each worker. */
const AHEAD = 4;

export async function* reviewFolder(
  files: readonly FileWithCopies[],
  pool: ReviewPool,
  cache: ReviewCache,
  options: FolderOptions,
): AsyncGenerator<ReviewedFile> {
  const window: Promise<ReviewedFile | null>[] = [];
  let next = 0;
  const fill = (): void => {
    while (window.length < pool.size * AHEAD) {
      const file = files[next];
      if (file === undefined) return;
      next += 1;
      window.push(reviewOne(file, pool, cache, options));
    }
  };
  fill();
  for (let first = window.shift(); first !== undefined; first = window.shift()) {
    const reviewed = await first;
    // Ended: what is in work is waited for by nobody.
    if (reviewed === null) return;
    fill();
    yield reviewed;
  }
}

/** Null where the run was ended. */
async function reviewOne(
  { file, sha256, copies }: FileWithCopies,
  pool: ReviewPool,
  cache: ReviewCache,
  options: FolderOptions,
): Promise<ReviewedFile | null> {
  const { path, problem } = file;
  const told = (from: ReviewedFile['from'], documents: readonly ReviewedDocument[]): ReviewedFile => {
    const [own, ...members] = rename(documents, path);
    if (own === undefined) return { path, from, documents: [] };
    return { path, from, documents: [copies.length === 0 ? own : { ...own, copies }, ...members] };
  };
  if (problem !== null) return told('refused', [notReviewed(path, '', problem)]);
  const { asOf, ocr, dictionary, onStep, signal } = options;
  const key: ContentKey = { sha256, ending: extname(path).toLowerCase(), ocr, toolVersion: TOOL_VERSION };
  const by: MadeBy = { dictionary, asOf };
  const cached = cache.find(key, by);
  if (cached?.isCurrent === true) {
    onStep?.(path, 'cached');
    return told('cached', cached.documents);
  }
  const outcome = await pool.review(
    { path, name: path, asOf, withMembers: true, ...(cached === null ? {} : { earlier: cached.documents }) },
    { onStep: (step) => onStep?.(path, step), ...(signal === undefined ? {} : { signal }) },
  );
  if (outcome === null) return null;
  if (!outcome.ok) return told('refused', [notReviewed(path, sha256, outcome.problem)]);
  const documents = [outcome.value.reviewed, ...outcome.value.members];
  // What a defect stopped may go better with another version; what was read may be used again.
  if (documents.every((document) => document.problem?.code !== 'internal')) cache.keep(key, by, documents);
  return told(cached === null ? 'reviewed' : 'judged', documents);
}

/** Under the path of this run: the same content may have had another one. */
function rename(documents: readonly ReviewedDocument[], path: string): readonly ReviewedDocument[] {
  const earlier = documents[0]?.path ?? path;
  if (earlier === path) return documents;
  return documents.map((document) => ({ ...document, path: path + document.path.slice(earlier.length) }));
}

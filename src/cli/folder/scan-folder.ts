/** `lodestone scan FOLDER --output FOLDER`: all files on all cores, from the cache where nothing changed, into the register. */
import type { Baseline } from '../../batch/baseline.ts';
import { reviewCachePath } from '../../batch/cache-folder.ts';
import type { FileToScan } from '../../batch/find-files.ts';
import { findCopies } from '../../batch/folder/find-copies.ts';
import { NO_CACHE, openReviewCache, type ReviewCache } from '../../batch/folder/review-cache.ts';
import { reviewFolder } from '../../batch/folder/review-folder.ts';
import type { OcrMode } from '../../batch/ocr-mode.ts';
import { openPool } from '../../batch/pool/review-pool.ts';
import { TOOL_VERSION } from '../../batch/version.ts';
import { reasonOf } from '../../batch/walk-folder.ts';
import { LEVELS, type Level } from '../../judge/finding.ts';
import type { Day } from '../../law/provision.ts';
import { FOLDER_WORDS } from '../../messages/folder.ts';
import type { Language } from '../../messages/language.ts';
import { fail, fillSentence, type Outcome, succeed } from '../../messages/problems.ts';
import { isNotFullyRead } from '../../report/summary.ts';
import type { Knowledge, ReviewedDocument } from '../../review.ts';
import { EXIT, type FailOn } from '../exit-codes.ts';
import { sayDefect, sayLine } from '../say.ts';
import { type ProgressForm, tellFolder } from './folder-progress.ts';
import { RegisterWriter } from './write-register.ts';

export interface FolderRequest {
  readonly output: string;
  readonly language: Language;
  readonly asOf: Day;
  readonly dictionary: readonly string[];
  readonly ocr: OcrMode;
  readonly failOn: FailOn;
  readonly baseline: Baseline;
  readonly cache: boolean;
  readonly workers: number | undefined;
  readonly deadlineMs: number | undefined;
  readonly progress: ProgressForm;
}

/** @returns the exit code; problem `cannot-write` where the disk refuses */
export async function scanFolder(
  files: readonly FileToScan[],
  knowledge: Knowledge,
  request: FolderRequest,
): Promise<Outcome<number>> {
  const { language, asOf, dictionary, ocr, workers, deadlineMs } = request;
  if (request.progress !== 'none') sayLine(FOLDER_WORDS.hashing[language]);
  const unique = await findCopies(files);
  const copies = files.length - unique.length;
  if (copies > 0) sayLine(fillSentence(FOLDER_WORDS.copies[language], { count: copies }));
  const cache = request.cache ? openCache(language) : NO_CACHE;
  const pool = openPool({ dictionary, ocr, workers, deadlineMs, onDefect: sayDefect });
  const progress = tellFolder(unique.length, request.progress, language);
  const interrupt = new AbortController();
  const stop = (): void => interrupt.abort();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  const { version, sha256 } = knowledge.dictionary;
  const head = { toolVersion: TOOL_VERSION, dictionary: { version, sha256 }, asOf };
  const verdict = new Verdict(request.failOn, request.baseline);
  let done = 0;
  let register: RegisterWriter | null = null;
  try {
    register = await RegisterWriter.begin(request.output, head, { language, law: knowledge.dictionary.law });
    const options = { asOf, ocr, dictionary: sha256, onStep: progress.step, signal: interrupt.signal };
    for await (const file of reviewFolder(unique, pool, cache, options)) {
      for (const document of file.documents) {
        await register.document(document);
        verdict.add(document);
      }
      progress.done(file);
      done += 1;
    }
    progress.end();
    if (interrupt.signal.aborted) {
      await register.abandon();
      sayLine(fillSentence(FOLDER_WORDS.interrupted[language], { done, all: unique.length }));
      return succeed(EXIT.interrupted);
    }
    const { paths } = await register.finish();
    for (const path of paths) sayLine(path);
    return succeed(verdict.exitCode());
  } catch (error) {
    await register?.abandon();
    if (!(error instanceof Error && 'code' in error)) throw error;
    return fail('cannot-write', { path: request.output, reason: reasonOf(error) });
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, stop);
    await pool.close();
    cache.close();
  }
}

function openCache(language: Language): ReviewCache {
  const path = reviewCachePath();
  const opened = openReviewCache(path);
  if (opened === null) sayLine(fillSentence(FOLDER_WORDS.noCache[language], { path }));
  return opened ?? NO_CACHE;
}

/** What the exit code says of all documents, without keeping them. */
class Verdict {
  readonly #failing: readonly Level[];
  readonly #baseline: Baseline;
  #notRead = false;
  #fails = false;

  constructor(failOn: FailOn, baseline: Baseline) {
    this.#failing = failOn === 'none' ? [] : LEVELS.slice(0, LEVELS.indexOf(failOn) + 1);
    this.#baseline = baseline;
  }

  add(document: ReviewedDocument): void {
    if (isNotFullyRead(document)) this.#notRead = true;
    const counts = document.findings.some(
      (finding) => this.#failing.includes(finding.level) && !this.#baseline.isDecided(finding),
    );
    if (counts) this.#fails = true;
  }

  exitCode(): number {
    if (this.#notRead) return EXIT.notRead;
    return this.#fails ? EXIT.flagged : EXIT.nothing;
  }
}

/** One uploaded file becomes one report; reviews run one after another, since each takes a whole core. */

import { wordLook } from '../batch/read-word-html.ts';
import { makeScan, reviewBytes } from '../batch/scan-files.ts';
import { MEDIA_TYPES } from '../extract/document.ts';
import type { Day } from '../law/provision.ts';
import type { Language } from '../messages/language.ts';
import { describeOutcome } from '../report/describe-finding.ts';
import { reportHtml } from '../report/html.ts';
import { type Summary, summarise } from '../report/summary.ts';
import type { Knowledge, ReviewStatus, reviewDocument } from '../review.ts';

export interface UploadReview {
  readonly html: string;
  readonly status: ReviewStatus;
  /** `2 high · 1 medium · 0 low`, or the words for none, or what went wrong. */
  readonly outcome: string;
  readonly summary: Summary;
}

export interface Upload {
  readonly bytes: Uint8Array;
  /** Shown, and asked for its ending; never a path that is opened. */
  readonly name: string;
  readonly language: Language;
  readonly asOf: Day;
}

export type ReviewUpload = (upload: Upload) => Promise<UploadReview>;

/** @param onDefect is told what was thrown where nothing should be */
export function makeReviewUpload(
  knowledge: Knowledge,
  onDefect: (name: string, error: unknown) => void,
  review: typeof reviewDocument,
): ReviewUpload {
  let last: Promise<unknown> = Promise.resolve();
  return (upload) => {
    const mine = last.then(() => reviewUpload(upload, knowledge, onDefect, review));
    last = mine.catch(() => undefined);
    return mine;
  };
}

async function reviewUpload(
  { bytes, name, language, asOf }: Upload,
  knowledge: Knowledge,
  onDefect: (name: string, error: unknown) => void,
  review: typeof reviewDocument,
): Promise<UploadReview> {
  const reviewed = await reviewBytes(bytes, name, knowledge, { asOf, onDefect, review });
  const look = reviewed.mediaType === MEDIA_TYPES.docx ? await wordLook(bytes, knowledge.limits) : null;
  const scan = makeScan(knowledge, asOf, [reviewed]);
  const wordHtml = new Map(look === null ? [] : [[name, look]]);
  return {
    html: reportHtml(scan, { language, law: knowledge.dictionary.law, wordHtml }),
    status: reviewed.status,
    outcome: describeOutcome(reviewed, language),
    summary: summarise(scan),
  };
}

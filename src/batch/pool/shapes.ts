/** What goes between the pool and its workers. */

import type { Day } from '../../law/provision.ts';
import type { Outcome } from '../../messages/problems.ts';
import type { ReviewedDocument, ReviewStep } from '../../review.ts';
import type { OcrMode } from '../ocr-mode.ts';
import type { TakenMember } from '../review-members.ts';

export interface FileToReview {
  readonly path: string;
  /** Under which the file is known; shown, and used to tell Markdown from plain text. */
  readonly name: string;
  readonly asOf: Day;
  /** Reviews the files inside of it, too; else they are taken out for whoever keeps them. */
  readonly withMembers?: boolean;
  /** What an earlier review read: it is judged again, and the file is not opened. */
  readonly earlier?: readonly ReviewedDocument[];
}

/** A review with what it was made by: a worker may have begun before a dictionary changed. */
export interface FileReview {
  readonly reviewed: ReviewedDocument;
  /** Of the files inside of it, where they were asked for. */
  readonly members: readonly ReviewedDocument[];
  /** The files inside of it, one level down and not reviewed, where no reviews of them were asked for. */
  readonly taken: readonly TakenMember[];
  readonly asOf: Day;
  readonly toolVersion: string;
  readonly dictionary: { readonly version: string; readonly sha256: string };
}

/** Handed to a worker when it starts. */
export interface StartOfWorker {
  /** Dictionary folders beside the product's own. */
  readonly dictionary: readonly string[];
  readonly ocr: OcrMode;
}

/** What a worker says while it works. */
export type WordOfWorker =
  /** From now on the time is the file's. */
  | { readonly type: 'begin' }
  | { readonly type: 'step'; readonly step: ReviewStep }
  | { readonly type: 'defect'; readonly text: string };

/** What a process of its own sends; `done` comes last. */
export type AnswerOfProcess = WordOfWorker | { readonly type: 'done'; readonly outcome: Outcome<FileReview> };

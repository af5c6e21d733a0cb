/** Runs in a process of its own, for one file that may have ended another; see `review-apart.ts`. */

import { OCR_MODES } from '../ocr-mode.ts';
import { watchProcess } from '../stray-errors.ts';
import { defectOf, makeReviewer } from './make-reviewer.ts';
import type { AnswerOfProcess, FileToReview } from './shapes.ts';

const say = (answer: AnswerOfProcess): void => {
  process.send?.(answer);
};

// Whoever waited for the answer is gone.
process.on('disconnect', () => process.exit());
watchProcess((error) => say(defectOf(error)));

const [, , ocr, ...dictionary] = process.argv;
const review = makeReviewer(dictionary, OCR_MODES.find((mode) => mode === ocr) ?? 'auto');
// Nobody but `review-apart.ts` starts this file.
process.once('message', async (file: FileToReview) => {
  const outcome = await review(file, say);
  // Threads of text recognition would keep it alive.
  process.send?.({ type: 'done', outcome } satisfies AnswerOfProcess, () => process.exit());
});

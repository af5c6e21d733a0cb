/** What a worker does, in a thread as in a process of its own: reads the knowledge once, then reviews one file after another. */
import { type Outcome, succeed } from '../../messages/problems.ts';
import { judgeAgain, type ReviewedDocument, type ReviewStep } from '../../review.ts';
import { guardReading } from '../guard-reading.ts';
import type { OcrMode } from '../ocr-mode.ts';
import { readKnowledge } from '../read-knowledge.ts';
import type { TakenMember } from '../review-members.ts';
import { reviewFile, reviewWholeFile } from '../scan-files.ts';
import { TOOL_VERSION } from '../version.ts';
import type { FileReview, FileToReview, WordOfWorker } from './shapes.ts';

export type Reviewer = (file: FileToReview, tell: (word: WordOfWorker) => void) => Promise<Outcome<FileReview>>;

/**
 * What a reader leaves astray is held here, so that it touches no other file; whoever owns the thread or the process
 * must watch it.
 * @param folders dictionary folders beside the product's own
 */
export function makeReviewer(folders: readonly string[], ocr: OcrMode): Reviewer {
  const knowledge = readKnowledge(folders, ocr);
  return async (file, tell) => {
    const known = await knowledge;
    if (!known.ok) return known;
    tell({ type: 'begin' });
    const onDefect = (_path: string, error: unknown): void => tell(defectOf(error));
    const { asOf, name, path } = file;
    const onStep = (step: ReviewStep): void => tell({ type: 'step', step });
    const options = { asOf, onDefect, onStep, review: guardReading(onDefect).review };
    const again = file.earlier?.map((read) => judgeAgain(read, known.value, asOf, onStep));
    let taken: readonly TakenMember[] = [];
    const alone = async (): Promise<readonly ReviewedDocument[]> => {
      const read = await reviewFile(path, known.value, options, name);
      taken = read.members;
      return [read.reviewed];
    };
    const fresh = () => (file.withMembers === true ? reviewWholeFile(path, known.value, options, name) : alone());
    const [reviewed, ...members] = again ?? (await fresh());
    if (reviewed === undefined) throw new Error('a file without a review of its own');
    const { version, sha256 } = known.value.dictionary;
    return succeed({ reviewed, members, taken, asOf, toolVersion: TOOL_VERSION, dictionary: { version, sha256 } });
  };
}

export function defectOf(error: unknown): WordOfWorker {
  return { type: 'defect', text: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

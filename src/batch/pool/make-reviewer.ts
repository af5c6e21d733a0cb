/** What a worker does, in a thread as in a process of its own: reads the knowledge once, then reviews one file after another. */
import { type Outcome, succeed } from '../../messages/problems.ts';
import { guardReading } from '../guard-reading.ts';
import { readKnowledge } from '../read-knowledge.ts';
import { reviewFile } from '../scan-files.ts';
import { TOOL_VERSION } from '../version.ts';
import type { FileReview, FileToReview, WordOfWorker } from './shapes.ts';

export type Reviewer = (file: FileToReview, tell: (word: WordOfWorker) => void) => Promise<Outcome<FileReview>>;

/**
 * What a reader leaves astray is held here, so that it touches no other file; whoever owns the thread or the process
 * must watch it.
 * @param folders dictionary folders beside the product's own
 */
export function makeReviewer(folders: readonly string[]): Reviewer {
  const knowledge = readKnowledge(folders);
  return async (file, tell) => {
    const known = await knowledge;
    if (!known.ok) return known;
    tell({ type: 'begin' });
    const onDefect = (_path: string, error: unknown): void => tell(defectOf(error));
    const { asOf, name, path } = file;
    const reviewed = await reviewFile(
      path,
      known.value,
      { asOf, onDefect, onStep: (step) => tell({ type: 'step', step }), review: guardReading(onDefect).review },
      name,
    );
    const { version, sha256 } = known.value.dictionary;
    return succeed({ reviewed, asOf, toolVersion: TOOL_VERSION, dictionary: { version, sha256 } });
  };
}

export function defectOf(error: unknown): WordOfWorker {
  return { type: 'defect', text: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

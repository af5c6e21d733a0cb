/**
 * What runs in a worker of the pool: reads the knowledge once, then reviews one file after another. What a reader leaves
 * astray is held here, so that it touches neither the other workers nor the process.
 */

import { getHeapStatistics } from 'node:v8';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { Outcome } from '../../messages/problems.ts';
import { succeed } from '../../messages/problems.ts';
import type { ReviewStep } from '../../review.ts';
import { guardReading } from '../guard-reading.ts';
import { readKnowledge } from '../read-knowledge.ts';
import { reviewFile } from '../scan-files.ts';
import { watchProcess } from '../stray-errors.ts';
import { TOOL_VERSION } from '../version.ts';
import type { FileReview, FileToReview, StartOfWorker, WordOfWorker } from './shapes.ts';

export interface Work {
  readonly file: FileToReview;
  /** For steps and for what went astray. */
  readonly port: MessagePort;
}

export interface WorkDone {
  readonly outcome: Outcome<FileReview>;
  /** What this worker holds now. */
  readonly bytes: number;
}

// Nobody but the pool starts this file.
const { dictionary: folders } = workerData as StartOfWorker;
const knowledge = readKnowledge(folders);

watchProcess((error) => parentPort?.postMessage({ type: 'defect', text: textOf(error) } satisfies WordOfWorker));

export default async function review({ file, port }: Work): Promise<WorkDone> {
  const tell = (word: WordOfWorker): void => port.postMessage(word);
  const onDefect = (_path: string, error: unknown): void => tell({ type: 'defect', text: textOf(error) });
  const known = await knowledge;
  if (!known.ok) return { outcome: known, bytes: heldBytes() };
  const { version, sha256 } = known.value.dictionary;
  const options = {
    asOf: file.asOf,
    onDefect,
    onStep: (step: ReviewStep) => tell({ type: 'step', step }),
    review: guardReading(onDefect).review,
  };
  const reviewed = await reviewFile(file.path, known.value, options, file.name);
  const made = { reviewed, asOf: file.asOf, toolVersion: TOOL_VERSION, dictionary: { version, sha256 } };
  return { outcome: succeed(made), bytes: heldBytes() };
}

function heldBytes(): number {
  const { total_heap_size, external_memory } = getHeapStatistics();
  return total_heap_size + external_memory;
}

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

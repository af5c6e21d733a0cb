/** Runs in a worker thread of the pool. */

import { getHeapStatistics } from 'node:v8';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { Outcome } from '../../messages/problems.ts';
import { watchProcess } from '../stray-errors.ts';
import { defectOf, makeReviewer } from './make-reviewer.ts';
import type { FileReview, FileToReview, StartOfWorker } from './shapes.ts';

export interface Work {
  readonly file: FileToReview;
  /** For what the worker says while it works. */
  readonly port: MessagePort;
}

export interface WorkDone {
  readonly outcome: Outcome<FileReview>;
  /** What this worker holds now. */
  readonly bytes: number;
}

// Nobody but the pool starts this file.
const { dictionary, ocr } = workerData as StartOfWorker;
watchProcess((error) => parentPort?.postMessage(defectOf(error)));
const review = makeReviewer(dictionary, ocr);

export default async function work({ file, port }: Work): Promise<WorkDone> {
  const outcome = await review(file, (word) => port.postMessage(word));
  const { total_heap_size, external_memory } = getHeapStatistics();
  return { outcome, bytes: total_heap_size + external_memory };
}

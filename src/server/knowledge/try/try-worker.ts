/** What runs in the thread on which texts are tried: reads the knowledge once, then judges one text after another. */
import { workerData } from 'node:worker_threads';
import type { Tried } from '../../../api/knowledge.ts';
import { readKnowledge } from '../../../batch/read-knowledge.ts';
import type { Outcome } from '../../../messages/problems.ts';
import { type TextToTry, tryText } from './try-text.ts';

export interface StartOfTries {
  /** Dictionary folders beside the product's own. */
  readonly dictionary: readonly string[];
}

// Nobody but the pool starts this file.
const { dictionary } = workerData as StartOfTries;
const knowledge = readKnowledge(dictionary);

export default async function judge(text: TextToTry): Promise<Outcome<Tried>> {
  const known = await knowledge;
  return known.ok ? tryText(text, known.value) : known;
}

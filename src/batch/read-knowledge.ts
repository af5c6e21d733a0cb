/** Everything a review needs besides the file, read once from the dictionary folders and the packages. */
import { DEFAULT_LIMITS } from '../extract/document.ts';
import { compilePlaces } from '../match/places.ts';
import { type Outcome, succeed } from '../messages/problems.ts';
import type { Knowledge } from '../review.ts';
import { findExtractionResources } from './extraction-resources.ts';
import type { OcrMode } from './ocr-mode.ts';
import { readDictionary } from './read-dictionary.ts';
import { makeRecognition } from './text-recognition.ts';

/** @param ownFolders dictionary folders of the user, beside the product's own */
export async function readKnowledge(ownFolders: readonly string[], ocr: OcrMode = 'auto'): Promise<Outcome<Knowledge>> {
  const loaded = await readDictionary(ownFolders);
  if (!loaded.ok) return loaded;
  const { dictionary, matcher } = loaded.value;
  return succeed({
    dictionary,
    matcher,
    places: compilePlaces(dictionary.places.values()),
    resources: findExtractionResources(makeRecognition(ocr)),
    limits: DEFAULT_LIMITS,
  });
}

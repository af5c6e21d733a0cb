/** RTF files, in whatever code page their fonts write. Fields show their result; objects of other programs are named. */
import type { Outcome } from '../messages/problems.ts';
import { type Document, type ExtractionLimits, MEDIA_TYPES } from './document.ts';
import { Draft } from './draft.ts';
import { readRtf } from './rtf/read-rtf.ts';

/** Fewer letters than this beside pictures: the pictures are the document. */
const LEAST_LETTERS_BESIDE_PICTURES = 40;

export async function extractRtf(bytes: Uint8Array, limits: ExtractionLimits): Promise<Outcome<Document>> {
  const draft = new Draft('RTF', limits);
  const { title, pictures, objects, broken } = readRtf(bytes, draft);
  if (broken) {
    if (draft.isEmpty) return draft.refuse('damaged') ?? draft.finish(MEDIA_TYPES.rtf);
    draft.report({ code: 'part-damaged' });
  }
  if (objects > 0) draft.report({ code: 'embedded-object' });
  if (pictures > 0 && draft.letters < LEAST_LETTERS_BESIDE_PICTURES) draft.report({ code: 'image-only' });
  return draft.finish(MEDIA_TYPES.rtf, { title });
}

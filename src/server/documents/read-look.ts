/** The formatted look of a Word file, made anew from the file as it was uploaded. */
import { readFile } from 'node:fs/promises';
import { wordLook } from '../../batch/read-word-html.ts';
import { MEDIA_TYPES } from '../../extract/document.ts';
import type { ReviewedDocument } from '../../review.ts';
import type { Desk } from '../desk.ts';

/** Null for other formats, and for a file that has no such look. */
export async function readLook(
  { mediaType, sha256 }: Pick<ReviewedDocument, 'mediaType' | 'sha256'>,
  { blobs, limits }: Pick<Desk, 'blobs' | 'limits'>,
): Promise<string | null> {
  if (mediaType !== MEDIA_TYPES.docx) return null;
  const bytes = await readFile(blobs.pathOf(sha256)).catch(() => null);
  return bytes === null ? null : wordLook(bytes, limits);
}

/** The formatted look of the Word files of a scan, for the page that shows them. Other formats have none. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type ExtractionLimits, MEDIA_TYPES } from '../extract/document.ts';
import type { Scan } from '../review.ts';

/** By path. A file that changed since it was reviewed, or that has no such look, is left out. */
export async function readWordHtml(scan: Scan, limits: ExtractionLimits): Promise<ReadonlyMap<string, string>> {
  const looks = new Map<string, string>();
  for (const { path, sha256, mediaType } of scan.documents) {
    if (mediaType !== MEDIA_TYPES.docx) continue;
    const bytes = await readFile(path).catch(() => null);
    if (bytes === null || createHash('sha256').update(bytes).digest('hex') !== sha256) continue;
    const look = await wordLook(bytes, limits);
    if (look !== null) looks.set(path, look);
  }
  return looks;
}

export async function wordLook(bytes: Uint8Array, limits: ExtractionLimits): Promise<string | null> {
  const { wordToHtml } = await import('../extract/word-html.ts');
  const html = await wordToHtml(bytes, limits);
  return html.ok ? html.value : null;
}

/**
 * A Word file as HTML for the screen, by mammoth: headings, lists and tables as such, for the eye only.
 * Nothing is judged on it. mammoth sees a bounded archive, and only harmless elements leave this file.
 */
import mammoth from 'mammoth';
import { fail, type Outcome, succeed } from '../messages/problems.ts';
import type { ExtractionLimits } from './document.ts';
import { type Archive, openArchive } from './open-archive.ts';
import { sanitiseHtml } from './sanitise-html.ts';

/** mammoth builds whole trees, about a hundred times the size of the XML they come from. */
const MOST_BYTES = 16 * 1024 * 1024;

export async function wordToHtml(bytes: Uint8Array, limits: ExtractionLimits): Promise<Outcome<string>> {
  const limit = Math.min(limits.unpackedBytes, MOST_BYTES);
  const opened = await openArchive(bytes, limit);
  if (opened.state !== 'open') return fail('damaged', { format: 'Word' });
  const file = new BoundedFile(opened.archive);
  const html = await convert(file);
  if (file.exceeded) return fail('too-large', { what: 'unpacked-bytes', size: `> ${limit}`, limit });
  const clean = html === null ? null : sanitiseHtml(html);
  return clean === null ? fail('damaged', { format: 'Word' }) : succeed(clean);
}

/** Null for whatever mammoth stumbles over: it throws on damaged files, and runs out of stack on deep ones. */
async function convert(file: BoundedFile): Promise<string | null> {
  // The types leave out the `file` input that mammoth's unzip accepts; the two methods are all that it calls.
  const input = { file } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
  try {
    const { value } = await mammoth.convertToHtml(input, {
      convertImage,
      includeEmbeddedStyleMap: false,
      idPrefix: 'word-',
    });
    return value;
  } catch {
    return null;
  }
}

class BoundedFile {
  readonly #archive: Archive;
  exceeded = false;

  constructor(archive: Archive) {
    this.#archive = archive;
  }

  exists(name: string): boolean {
    return this.#archive.has(name);
  }

  async read(name: string, encoding?: BufferEncoding): Promise<Buffer | string> {
    const pieces: Uint8Array[] = [];
    const outcome = await this.#archive.stream(name, (piece) => {
      pieces.push(piece);
      return 'more';
    });
    this.exceeded ||= outcome === 'limit';
    if (outcome !== 'read') throw new Error(`part not read: ${outcome}`);
    const bytes = Buffer.concat(pieces);
    return encoding === undefined ? bytes : bytes.toString(encoding);
  }
}

/**
 * Reading and reviewing as the commands and the workers do it: a stray error of a reader belongs to the file in work. Where the
 * rest could still be read it is kept and called not read in full; where nothing can come any more, the file is
 * damaged. Neither is ever called clean, and the next file is read.
 */
import type { Document, Unread } from '../extract/document.ts';
import { extract } from '../extract/extract.ts';
import { fail, type Outcome, succeed } from '../messages/problems.ts';
import { type ReviewedDocument, reviewDocument } from '../review.ts';
import { type Held, holdStrays } from './stray-errors.ts';

const ASTRAY: Unread = { code: 'part-damaged' };

export interface GuardedReading {
  readonly review: typeof reviewDocument;
  readonly extract: typeof extract;
}

/** Works where `watchProcess` watches. @param onStray is told what came up astray while a file was read */
export function guardReading(onStray: (path: string, error: unknown) => void): GuardedReading {
  const hold = async <T>(path: string, work: () => Promise<T>): Promise<Held<T>> => {
    const held = await holdStrays(work);
    for (const stray of held.strays) onStray(path, stray);
    return held;
  };
  return {
    review: async (bytes, path, sha256, ...rest) => {
      const held = await hold(path, () => reviewDocument(bytes, path, sha256, ...rest));
      if (!held.settled) return neverRead(bytes, path, sha256);
      const reviewed = held.value;
      if (held.strays.length === 0 || reviewed.problem !== null) return reviewed;
      return { ...reviewed, status: 'partial', unread: [...reviewed.unread, ASTRAY] };
    },
    extract: async (bytes, name, ...rest) => {
      const held = await hold(name, () => extract(bytes, name, ...rest));
      if (!held.settled) return fail('damaged', { format: formatOf(bytes) });
      return held.strays.length === 0 ? held.value : markAstray(held.value);
    },
  };
}

function markAstray(extracted: Outcome<Document>): Outcome<Document> {
  if (!extracted.ok) return extracted;
  return succeed({ ...extracted.value, unread: [...extracted.value.unread, ASTRAY] });
}

function neverRead(bytes: Uint8Array, path: string, sha256: string): ReviewedDocument {
  return {
    path,
    sha256,
    mediaType: null,
    status: 'failed',
    problem: { code: 'damaged', details: { format: formatOf(bytes) } },
    unread: [],
    document: null,
    contract: null,
    findings: [],
    notes: [],
  };
}

/** The two formats whose readers wait for something; text is read at once. */
function formatOf(bytes: Uint8Array): string {
  return bytes[0] === 0x50 && bytes[1] === 0x4b ? 'Word' : 'PDF';
}

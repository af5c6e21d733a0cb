/** The members of a ZIP archive, one after the other; what programs leave behind beside files is passed over. */
import { fail, type Outcome, succeed } from '../../messages/problems.ts';
import type { ExtractionLimits } from '../document.ts';
import { type Archive, openArchive } from '../open-archive.ts';
import { type Member, memberName } from './member.ts';

const LEFT_BEHIND = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|\._[^/]*$|Thumbs\.db$|desktop\.ini$|~\$[^/]*$)/i;

export interface ListedMember {
  /** As stored. */
  readonly entry: string;
  readonly name: string;
}

/** Folders are no members. A name that stands twice is listed once. */
export function listMembers(archive: Archive): readonly ListedMember[] {
  const entries = archive.names.filter((entry) => entry !== '' && !entry.endsWith('/') && !LEFT_BEHIND.test(entry));
  return [...new Set(entries)].map((entry) => ({ entry, name: memberName(entry) }));
}

export async function* unpackZip(bytes: Uint8Array, limits: ExtractionLimits): AsyncGenerator<Member> {
  const opened = await openArchive(bytes, limits.unpackedBytes);
  if (opened.state !== 'open') return;
  for (const { entry, name } of listMembers(opened.archive)) {
    const content = opened.archive.isLink(entry)
      ? fail('link-outside')
      : await readMember(opened.archive, entry, limits);
    yield { name, part: name, content };
  }
}

export async function readMember(
  archive: Archive,
  entry: string,
  limits: ExtractionLimits,
): Promise<Outcome<Uint8Array>> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const outcome = await archive.stream(entry, (piece) => {
    pieces.push(piece);
    size += piece.length;
    return size > limits.fileBytes ? 'stop' : 'more';
  });
  if (outcome === 'read') return succeed(Buffer.concat(pieces));
  if (outcome === 'encrypted') return fail('encrypted');
  if (outcome === 'stopped')
    return fail('too-large', { what: 'file-bytes', size: `> ${limits.fileBytes}`, limit: limits.fileBytes });
  if (outcome === 'limit') {
    return fail('too-large', {
      what: 'unpacked-bytes',
      size: `> ${limits.unpackedBytes}`,
      limit: limits.unpackedBytes,
    });
  }
  return fail('damaged', { format: 'ZIP' });
}

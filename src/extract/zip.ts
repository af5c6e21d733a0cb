/** A ZIP archive as a document of its own: the names of its members. What stands in them is unpacked, not read here. */
import { fail, type Outcome } from '../messages/problems.ts';
import { type Document, type ExtractionLimits, MEDIA_TYPES } from './document.ts';
import { Draft } from './draft.ts';
import { openArchive } from './open-archive.ts';
import { listMembers } from './unpack/zip.ts';

export async function extractZip(bytes: Uint8Array, limits: ExtractionLimits): Promise<Outcome<Document>> {
  const opened = await openArchive(bytes, limits.unpackedBytes);
  if (opened.state !== 'open') return fail('damaged', { format: 'ZIP' });
  const members = listMembers(opened.archive);
  if (members.length === 0) return fail('empty-archive');
  const draft = new Draft('ZIP', limits);
  for (const [paragraph, { name }] of members.entries()) {
    draft.add(name, { kind: 'list-item', anchor: { type: 'paragraph', part: '', paragraph } });
    draft.report({ code: 'embedded-object', part: name });
  }
  return draft.finish(MEDIA_TYPES.zip);
}

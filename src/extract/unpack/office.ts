/** Files inside Office packages and OpenDocument files: embedded objects and pieces of other formats. */
import { type Outcome, succeed } from '../../messages/problems.ts';
import type { ExtractionLimits } from '../document.ts';
import { findMainPart } from '../office/find-main-part.ts';
import { readRelationships } from '../office/relationships.ts';
import { type Archive, openArchive } from '../open-archive.ts';
import { openCompound } from '../open-compound.ts';
import { type Member, memberName } from './member.ts';
import { unwrapObject, unwrapStreams } from './ole-object.ts';
import { readMember } from './zip.ts';

const EMBEDDED = /^(?:word|xl|ppt)\/embeddings\/[^/]+$|^Object \d+$/i;

export async function* unpackOffice(bytes: Uint8Array, limits: ExtractionLimits): AsyncGenerator<Member> {
  const opened = await openArchive(bytes, limits.unpackedBytes);
  if (opened.state !== 'open') return;
  const { archive } = opened;
  const parts = new Set([...archive.names.filter((name) => EMBEDDED.test(name)), ...(await chunksOf(archive))]);
  for (const part of parts) yield { ...unwrap(part, await readMember(archive, part, limits)), part };
}

/** Whole documents that a Word file shows as if they were its own text. */
async function chunksOf(archive: Archive): Promise<readonly string[]> {
  const main = findMainPart(archive, await readRelationships(archive, ''), /^word\/document\d*\.xml$/i);
  if (main === null) return [];
  const relationships = await readRelationships(archive, main);
  return relationships.flatMap(({ type, target }) =>
    type === 'aFChunk' && target !== null && archive.has(target) ? [target] : [],
  );
}

function unwrap(part: string, content: Outcome<Uint8Array>): Omit<Member, 'part'> {
  if (!content.ok) return { name: memberName(part), content };
  const { name, bytes } = unwrapObject(content.value);
  return { name: memberName(name === '' ? part : `${part}/${name}`), content: succeed(bytes) };
}

/** Objects inside an old Word file. Those that are no whole file stay with the document that holds them. */
export async function* unpackDoc(bytes: Uint8Array): AsyncGenerator<Member> {
  const streams = openCompound(bytes);
  if (streams === null) return;
  const objects = new Set([...streams.keys()].flatMap((path) => /^ObjectPool\/[^/]+\//.exec(path) ?? []));
  for (const folder of objects) {
    const found = unwrapStreams(streams, folder);
    if (found === null) continue;
    const part = folder.slice(0, -1);
    yield { name: memberName(found.name === '' ? part : `${part}/${found.name}`), part, content: succeed(found.bytes) };
  }
}

/**
 * Files inside a document become documents beside it: bytes first, then the row that waits for its review. One that was there
 * before, also one that a person removed, is not brought again.
 */
import { randomUUID } from 'node:crypto';
import type { TakenMember } from '../batch/review-members.ts';
import { DEFAULT_LIMITS } from '../extract/document.ts';
import type { Blobs } from '../store/blobs.ts';
import { addDocument, countMembers, knowsMember } from '../store/documents.ts';
import type { Database } from '../store/open-sqlite.ts';
import type { Moment } from '../store/tables.ts';
import type { WaitingDocument } from '../store/waiting.ts';

export interface KeepingMembers {
  readonly database: Database;
  readonly blobs: Blobs;
  readonly at: Moment;
}

/** @returns false where the file that was uploaded holds more, at any depth, than are taken out of one */
export async function keepMembers(
  members: readonly TakenMember[],
  { id, matter, name: outer, wantedDay: asOf }: WaitingDocument,
  { database, blobs, at }: KeepingMembers,
): Promise<boolean> {
  if (members.length === 0) return true;
  let room = DEFAULT_LIMITS.members - (await countMembers(database, matter, outer.split('!/', 1)[0] ?? outer));
  for (const { name, bytes } of members) {
    if (room <= 0) return false;
    room -= 1;
    await blobs.keep(onePiece(bytes), bytes.byteLength, async (kept) => {
      const { known, uploader } = await knowsMember(database, { of: id, matter, name, sha256: kept.sha256 });
      if (!known) await addDocument(database, { ...kept, id: randomUUID(), matter, name, asOf, at }, uploader);
    });
  }
  return true;
}

async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

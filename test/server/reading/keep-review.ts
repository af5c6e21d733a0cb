/** Puts a reviewed file into the data folder of a server, as a scan leaves it. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readKnowledge } from '../../../src/batch/read-knowledge.ts';
import { type Knowledge, type ReviewedDocument, reviewDocument } from '../../../src/review.ts';
import { type Database, openSqlite } from '../../../src/store/open-sqlite.ts';
import { packReview } from '../../../src/store/review-body.ts';

const DAY = '2026-11-22';
const MOMENT = `${DAY}T08:00:00.000Z`;

let knowledge: Promise<Knowledge> | null = null;

async function readShipped(): Promise<Knowledge> {
  const read = await readKnowledge([]);
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

export async function review(name: string, bytes: Uint8Array): Promise<ReviewedDocument> {
  knowledge ??= readShipped();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return reviewDocument(bytes, name, sha256, await knowledge, DAY);
}

export async function openStore(dataFolder: string): Promise<Database> {
  const opened = await openSqlite(join(dataFolder, 'lodestone.db'));
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

/** Null for a document that nobody reviewed yet. */
export async function keepReview(database: Database, id: string, reviewed: ReviewedDocument | null): Promise<void> {
  await database
    .insertInto('matters')
    .values({ id: 'matter', name: 'Matter', created_at: MOMENT, archived: 0, second_reader: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await database
    .insertInto('documents')
    .values({
      id,
      matter_id: 'matter',
      name: reviewed?.path ?? 'waiting.txt',
      folded_name: reviewed?.path ?? 'waiting.txt',
      sha256: reviewed?.sha256 ?? '0'.repeat(64),
      size: 1,
      uploaded_at: MOMENT,
      uploaded_by: 'local',
      status: reviewed?.status ?? 'waiting',
      attempts: 0,
      unread: 0,
      high: 0,
      medium: 0,
      low: 0,
      notes: 0,
      open: 0,
    })
    .execute();
  if (reviewed === null) return;
  await database
    .insertInto('reviews')
    .values({
      document_id: id,
      scanned_at: MOMENT,
      as_of: DAY,
      tool_version: '0',
      dictionary_version: '0',
      dictionary_sha256: '0',
      body: packReview(reviewed),
    })
    .execute();
}

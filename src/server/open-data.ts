/** The data folder: private to its owner, with the database and the bytes of the files in it. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, type Outcome, succeed } from '../messages/problems.ts';
import { type Blobs, openBlobs } from '../store/blobs.ts';
import { type Database, openSqlite } from '../store/open-sqlite.ts';

const PRIVATE = 0o700;
export const DATABASE_FILE = 'lodestone.db';
export const AUDIT_HEAD_FILE = 'audit-head.txt';

export interface OpenData {
  readonly database: Database;
  readonly blobs: Blobs;
}

export async function openData(folder: string): Promise<Outcome<OpenData>> {
  let blobs: Blobs;
  try {
    await mkdir(folder, { recursive: true, mode: PRIVATE });
    blobs = await openBlobs(folder);
  } catch (error) {
    return fail('store-not-opened', { path: folder, reason: String(error) });
  }
  const database = await openSqlite(join(folder, DATABASE_FILE), join(folder, AUDIT_HEAD_FILE));
  return database.ok ? succeed({ database: database.value, blobs }) : database;
}

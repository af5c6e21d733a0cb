/** The data folder: private to its owner, with the database and the bytes of the files in it. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, type Outcome, succeed } from '../messages/problems.ts';
import { type Blobs, openBlobs } from '../store/blobs.ts';
import { lockData } from '../store/lock-data.ts';
import { type Database, openSqlite } from '../store/open-sqlite.ts';
import { namedBlobs } from '../store/remove-document.ts';

const PRIVATE = 0o700;
export const DATABASE_FILE = 'lodestone.db';
export const AUDIT_HEAD_FILE = 'audit-head.txt';

export interface OpenData {
  readonly database: Database;
  readonly blobs: Blobs;
  readonly close: () => Promise<void>;
}

/** Of what an end of the last process left behind, what no document names is gone. */
export async function openData(folder: string): Promise<Outcome<OpenData>> {
  try {
    await mkdir(folder, { recursive: true, mode: PRIVATE });
    const lock = lockData(folder);
    if (!lock.ok) return lock;
    const free = lock.value;
    const opened = await openSqlite(join(folder, DATABASE_FILE), join(folder, AUDIT_HEAD_FILE));
    if (!opened.ok) {
      free();
      return opened;
    }
    const database = opened.value;
    const blobs = await openBlobs(folder);
    await blobs.sweep(await namedBlobs(database));
    const close = async (): Promise<void> => {
      await database.destroy();
      free();
    };
    return succeed({ database, blobs, close });
  } catch (error) {
    return fail('store-not-opened', { path: folder, reason: String(error) });
  }
}

/** For a command beside the running server: the database alone, and the head of its log goes on. */
export function openBeside(folder: string): Promise<Outcome<Database>> {
  return openSqlite(join(folder, DATABASE_FILE), join(folder, AUDIT_HEAD_FILE));
}

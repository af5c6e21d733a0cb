/** The data folder: private to its owner, with the database in it. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, type Outcome } from '../messages/problems.ts';
import { type Database, openSqlite } from '../store/open-sqlite.ts';

const PRIVATE = 0o700;

export async function openData(folder: string): Promise<Outcome<Database>> {
  try {
    await mkdir(folder, { recursive: true, mode: PRIVATE });
  } catch (error) {
    return fail('store-not-opened', { path: folder, reason: String(error) });
  }
  return openSqlite(join(folder, 'lodestone.db'));
}

/**
 * Reviews by content, in one file of SQLite that a crash leaves whole. Of each content the last review is kept; a lookup tells whether it
 * was made by this dictionary and for this day, or only its text can be used. Bounded: what was used longest ago goes first.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { ReviewedDocument } from '../../review.ts';

export interface ContentKey {
  readonly sha256: string;
  /** Of the path, in small letters: it tells how text is read. */
  readonly ending: string;
  readonly ocr: string;
  readonly toolVersion: string;
}

export interface MadeBy {
  /** Hash of the dictionary. */
  readonly dictionary: string;
  readonly asOf: string;
}

export interface CachedReview {
  /** The file's own review first, then those of the files inside of it. */
  readonly documents: readonly ReviewedDocument[];
  /** Made by the dictionary and for the day that was asked for; else only what was read holds. */
  readonly isCurrent: boolean;
}

export interface ReviewCache {
  readonly find: (key: ContentKey, by: MadeBy) => CachedReview | null;
  readonly keep: (key: ContentKey, by: MadeBy, documents: readonly ReviewedDocument[]) => void;
  readonly close: () => void;
}

/** No cache at all: nothing is found, nothing is kept. */
export const NO_CACHE: ReviewCache = { find: () => null, keep: () => undefined, close: () => undefined };

export const STANDARD_CACHE_BYTES = 4 * 1024 ** 3;
const LAYOUT = 1;

/** A file that is no sound cache is made anew. Null where the folder cannot be written: a scan goes on without. */
export function openReviewCache(path: string, mostBytes = STANDARD_CACHE_BYTES): ReviewCache | null {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  } catch {
    return null;
  }
  const database = tryOpen(path) ?? (removeFile(path) ? tryOpen(path) : null);
  return database === null ? null : makeCache(database, mostBytes);
}

function tryOpen(path: string): DatabaseSync | null {
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(path);
    database.exec(`pragma journal_mode = wal; pragma synchronous = normal; pragma busy_timeout = 5000;
      create table if not exists layout (version integer not null);
      create table if not exists reviews (key text primary key, dictionary text not null, day text not null,
        used integer not null, size integer not null, body blob not null) without rowid;
      create index if not exists reviews_by_used on reviews (used);`);
    const row = database.prepare('select version from layout').get();
    if (row === undefined) database.prepare('insert into layout values (?)').run(LAYOUT);
    else if (row['version'] !== LAYOUT) throw new Error('another layout');
    return database;
  } catch {
    try {
      database?.close();
    } catch {
      // It was not open.
    }
    return null;
  }
}

function removeFile(path: string): boolean {
  for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true });
  return true;
}

function makeCache(database: DatabaseSync, mostBytes: number): ReviewCache {
  const select = database.prepare('select dictionary, day, body from reviews where key = ?');
  const touch = database.prepare('update reviews set used = ? where key = ?');
  const insert = database.prepare('insert or replace into reviews values (?, ?, ?, ?, ?, ?)');
  // A number that rises with each run, so that no clock is asked.
  const last = database.prepare('select max(used) as last from reviews').get()?.['last'];
  const run = typeof last === 'number' ? last + 1 : 1;
  return {
    find: (content, by) => {
      const key = keyOf(content);
      const row = select.get(key);
      if (row === undefined || !(row['body'] instanceof Uint8Array)) return null;
      touch.run(run, key);
      const documents = unpack(row['body']);
      const isCurrent = row['dictionary'] === by.dictionary && row['day'] === by.asOf;
      return documents === null ? null : { documents, isCurrent };
    },
    keep: (content, by, documents) => {
      const body = gzipSync(JSON.stringify(documents), { level: 1 });
      insert.run(keyOf(content), by.dictionary, by.asOf, run, body.length, body);
    },
    close: () => {
      prune(database, mostBytes);
      database.close();
    },
  };
}

function keyOf({ sha256, ending, ocr, toolVersion }: ContentKey): string {
  return createHash('sha256')
    .update(JSON.stringify([sha256, ending, ocr, toolVersion]))
    .digest('hex');
}

function unpack(body: Uint8Array): readonly ReviewedDocument[] | null {
  try {
    // Nothing but `keep` writes this column.
    return JSON.parse(gunzipSync(body).toString()) as ReviewedDocument[];
  } catch {
    return null;
  }
}

function prune(database: DatabaseSync, mostBytes: number): void {
  const sum: StatementSync = database.prepare('select coalesce(sum(size), 0) as bytes from reviews');
  let bytes = Number(sum.get()?.['bytes'] ?? 0);
  const oldest = database.prepare('select key, size from reviews order by used limit 100');
  const remove = database.prepare('delete from reviews where key = ?');
  while (bytes > mostBytes) {
    const rows = oldest.all();
    if (rows.length === 0) return;
    for (const row of rows) {
      if (bytes <= mostBytes) break;
      remove.run(String(row['key']));
      bytes -= Number(row['size']);
    }
  }
}

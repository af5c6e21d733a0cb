/**
 * The last entry of the audit log, written down beside the database after each commit: of a log whose end was cut off, the chain
 * alone tells nothing. A note that no longer fits the log is left as it is, so that the next entry does not hide the cut.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';

export interface AuditHead {
  readonly sequence: number;
  readonly hash: string;
}

/** Null where there is none, or none that can be read. */
export function readHeadFile(path: string): AuditHead | null {
  try {
    return readHead(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** As it is written: `12:9f86d0…`. */
export function readHead(written: string): AuditHead | null {
  const [, sequence, hash] = /^(\d{1,15}):([0-9a-f]{64})\s*$/.exec(written) ?? [];
  return sequence === undefined || hash === undefined ? null : { sequence: Number(sequence), hash };
}

export function writeHead({ sequence, hash }: AuditHead): string {
  return `${sequence}:${hash}`;
}

/** @returns what is to be called after each commit */
export function noteHeads(connection: DatabaseSync, path: string): () => void {
  const noted = readHeadFile(path);
  if (noted !== null && hashAt(connection, noted.sequence) !== noted.hash) return () => undefined;
  let last = noted?.sequence ?? 0;
  return () => {
    const row = connection.prepare('select sequence, hash from audit order by sequence desc limit 1').get();
    const head = row === undefined ? null : readHead(`${row['sequence']}:${row['hash']}`);
    if (head === null || head.sequence === last) return;
    try {
      writeFileSync(`${path}.new`, `${writeHead(head)}\n`, { mode: 0o600 });
      renameSync(`${path}.new`, path);
      last = head.sequence;
    } catch {
      // The commit holds all the same; a note that lags behind only tells less, and the next commit tries again.
    }
  };
}

function hashAt(connection: DatabaseSync, sequence: number): unknown {
  return connection.prepare('select hash from audit where sequence = ?').get(sequence)?.['hash'];
}

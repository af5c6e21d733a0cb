/** Files by the hash of their content: what lies at several paths is reviewed once. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { extname } from 'node:path';
import type { FileToScan } from '../find-files.ts';
import { reasonOf } from '../walk-folder.ts';

export interface FileWithCopies {
  readonly file: FileToScan;
  /** Empty where the file cannot be opened. */
  readonly sha256: string;
  /** Other paths of the same bytes. */
  readonly copies: readonly string[];
}

/** In the order of the first paths. @param onProgress told the number of files that are hashed */
export async function findCopies(
  files: readonly FileToScan[],
  onProgress: (done: number, all: number) => void = () => undefined,
): Promise<readonly FileWithCopies[]> {
  const found: { file: FileToScan; sha256: string; copies: string[] }[] = [];
  const first = new Map<string, string[]>();
  for (const [place, file] of files.entries()) {
    onProgress(place, files.length);
    const hashed = file.problem === null ? await hashFile(file.path) : { sha256: '', reason: null };
    const { sha256, reason } = hashed;
    const problem =
      reason === null ? file.problem : ({ code: 'not-readable', details: { path: file.path, reason } } as const);
    // An ending tells how text is read, so that the same bytes under another ending are another document.
    const key = `${sha256} ${extname(file.path).toLowerCase()}`;
    const copies = sha256 === '' ? undefined : first.get(key);
    if (copies !== undefined) {
      copies.push(file.path);
      continue;
    }
    const own = { file: { path: file.path, problem }, sha256, copies: [] };
    first.set(key, own.copies);
    found.push(own);
  }
  return found;
}

async function hashFile(path: string): Promise<{ readonly sha256: string; readonly reason: string | null }> {
  const hash = createHash('sha256');
  try {
    for await (const piece of createReadStream(path)) hash.update(piece);
    return { sha256: hash.digest('hex'), reason: null };
  } catch (error) {
    return { sha256: '', reason: reasonOf(error) };
  }
}

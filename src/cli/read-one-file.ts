/** One file for the commands that look at a single document: its bytes, within the limits. */
import { readFile, stat } from 'node:fs/promises';
import { reasonOf } from '../batch/walk-folder.ts';
import { DEFAULT_LIMITS } from '../extract/document.ts';
import { fail, type Outcome, succeed } from '../messages/problems.ts';

export async function readOneFile(path: string): Promise<Outcome<Uint8Array>> {
  const found = await stat(path).catch(() => null);
  if (found === null) return fail('not-found', { path });
  if (found.isDirectory()) return fail('not-a-file', { path });
  const limit = DEFAULT_LIMITS.fileBytes;
  if (found.size > limit) return fail('too-large', { what: 'file-bytes', size: found.size, limit });
  try {
    return succeed(await readFile(path));
  } catch (error) {
    return fail('not-readable', { path, reason: reasonOf(error) });
  }
}

/** Wrong paths are wrong use; what is wrong inside a file is something that could not be read. */
export function isWrongPath(code: string): boolean {
  return code === 'not-found' || code === 'not-a-file';
}

/** Paths to scan from a file or from standard input, one a line. */
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { reasonOf } from '../batch/walk-folder.ts';
import { fail, type Outcome, succeed } from '../messages/problems.ts';

/** @param source a path, or `-` */
export async function readPathList(source: string): Promise<Outcome<readonly string[]>> {
  try {
    const lines = source === '-' ? await text(process.stdin) : await readFile(source, 'utf8');
    return succeed(lines.split(/\r?\n|\0/).filter((line) => line !== ''));
  } catch (error) {
    return fail('not-readable', { path: source, reason: reasonOf(error) });
  }
}

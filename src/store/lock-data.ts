/**
 * Holds the data folder for one process: a second one would take what the first has in work for left behind. The lock is one
 * of the operating system, behind a database of its own, so that it ends with the process however that ends.
 */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fail, type Outcome, succeed } from '../messages/problems.ts';

/** @returns what gives the folder free; problem `data-in-use` where another process holds it */
export function lockData(folder: string): Outcome<() => void> {
  const connection = new DatabaseSync(join(folder, 'in-use'));
  try {
    connection.exec('pragma locking_mode = exclusive');
    connection.exec('begin exclusive');
    return succeed(() => connection.close());
  } catch {
    connection.close();
    return fail('data-in-use', { path: folder });
  }
}

/** The paths of a request, files and folders, become the list of files to scan, each once. */
import { stat } from 'node:fs/promises';
import { fail, type Outcome, type Problem, succeed } from '../messages/problems.ts';
import { walkFolder } from './walk-folder.ts';

export interface FileToScan {
  readonly path: string;
  /** Why it will not be opened, or null. */
  readonly problem: Problem | null;
}

export interface FoundFiles {
  readonly files: readonly FileToScan[];
  /** Hidden files and folders that were passed over. */
  readonly hidden: number;
}

/** @returns problem `not-found` for a path that is not there, `empty-folder` for a folder without files */
export async function findFiles(paths: readonly string[]): Promise<Outcome<FoundFiles>> {
  const files = new Map<string, FileToScan>();
  const add = (path: string, problem: Problem | null): void => {
    if (!files.has(path)) files.set(path, { path, problem });
  };
  let hidden = 0;
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (found === null) return fail('not-found', { path });
    if (!found.isDirectory()) {
      if (found.isFile()) add(path, null);
      else add(path, { code: 'not-readable', details: { path, reason: 'ENOTFILE' } });
      continue;
    }
    const walked = await walkFolder(path);
    const { linksOutside, unreadable } = walked;
    if (walked.files.length + linksOutside.length + unreadable.length === 0) return fail('empty-folder', { path });
    hidden += walked.hidden;
    const refused = [
      ...linksOutside.map((link) => ({ path: link, problem: { code: 'link-outside', details: {} } as const })),
      ...unreadable.map(({ path: folder, reason }) => ({
        path: folder,
        problem: { code: 'not-readable', details: { path: folder, reason } } as const,
      })),
    ];
    const below = [...walked.files.map((file) => ({ path: file, problem: null })), ...refused];
    below.sort((a, b) => (a.path < b.path ? -1 : 1));
    for (const one of below) add(one.path, one.problem);
  }
  return succeed({ files: [...files.values()], hidden });
}

/**
 * The files below a folder, in an order that does not depend on the machine. A link is followed only
 * while it stays below the folder, and no folder is entered twice, so that a loop of links ends.
 */
import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

export interface WalkedFolder {
  /** Paths that begin with the folder as it was named. */
  readonly files: readonly string[];
  /** Links that lead out of the folder, or nowhere. */
  readonly linksOutside: readonly string[];
  /** Folders that could not be listed, with the reason of the system. */
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
  /** Hidden files and folders, and what programs leave behind beside their files. */
  readonly hidden: number;
}

const LEFT_BEHIND = /^(?:\.|~\$|(?:Thumbs\.db|desktop\.ini)$)/i;

export async function walkFolder(folder: string): Promise<WalkedFolder> {
  const root = await realpath(folder);
  const files: string[] = [];
  const linksOutside: string[] = [];
  const unreadable: { path: string; reason: string }[] = [];
  const entered = new Set<string>();
  let hidden = 0;

  const visit = async (path: string, real: string): Promise<void> => {
    if (entered.has(real)) return;
    entered.add(real);
    let entries: Dirent[];
    try {
      entries = await readdir(path, { withFileTypes: true });
    } catch (error) {
      unreadable.push({ path, reason: reasonOf(error) });
      return;
    }
    entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    for (const entry of entries) {
      const inner = join(path, entry.name);
      if (LEFT_BEHIND.test(entry.name)) hidden += 1;
      else if (entry.isFile()) files.push(inner);
      else if (entry.isDirectory()) await visit(inner, join(real, entry.name));
      else if (entry.isSymbolicLink()) await followLink(inner);
    }
  };

  const followLink = async (link: string): Promise<void> => {
    const target = await realpath(link).catch(() => null);
    if (target === null || !isWithin(target, root)) {
      linksOutside.push(link);
      return;
    }
    const found = await stat(target);
    if (found.isFile()) files.push(link);
    else if (found.isDirectory()) await visit(link, target);
  };

  await visit(folder, root);
  return { files, linksOutside, unreadable, hidden };
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** The system's own code, e.g. `EACCES`; it is short and the same on every machine. */
export function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

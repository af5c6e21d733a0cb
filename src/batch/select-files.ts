/** Which of the files that were found are wanted: by globs, an ignore file, date and size. What was left out is counted. */
import { readFile, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import picomatch from 'picomatch';
import type { FileToScan } from './find-files.ts';

export interface Selection {
  /** Globs over paths below the named folders, with `/`; without any, every file is wanted. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Changed on that day or later; milliseconds since 1970. */
  readonly modifiedSince: number | null;
  /** Bytes. */
  readonly leastSize: number | null;
  readonly mostSize: number | null;
  /** A folder that is never scanned: the results go there. */
  readonly output: string | null;
}

export interface Selected {
  readonly files: readonly FileToScan[];
  readonly leftOut: number;
}

/** In a folder that is scanned: lines as in `.gitignore`. */
export const IGNORE_FILE = '.lodestoneignore';

/** @param roots the paths that were named; a file that was named itself is always wanted */
export async function selectFiles(
  files: readonly FileToScan[],
  roots: readonly string[],
  selection: Selection,
): Promise<Selected> {
  const ignores = new Map<string, Ignore | null>();
  const included = selection.include.length === 0 ? null : picomatch([...selection.include], { dot: true });
  const excluded = selection.exclude.length === 0 ? null : picomatch([...selection.exclude], { dot: true });
  const output = selection.output === null ? null : resolve(selection.output) + sep;
  const wanted: FileToScan[] = [];
  for (const file of files) {
    const root = roots.find(
      (path) => file.path === path || file.path.startsWith(path.endsWith(sep) ? path : path + sep),
    );
    if (root === undefined || root === file.path) {
      wanted.push(file);
      continue;
    }
    if (output !== null && resolve(file.path).startsWith(output)) continue;
    const below = relative(root, file.path).split(sep).join('/');
    const named = (included?.(below) ?? true) && excluded?.(below) !== true;
    if (named && !(await isIgnored(root, below, ignores)) && (await fits(file, selection))) wanted.push(file);
  }
  return { files: wanted, leftOut: files.length - wanted.length };
}

async function isIgnored(root: string, below: string, ignores: Map<string, Ignore | null>): Promise<boolean> {
  let rules = ignores.get(root);
  if (rules === undefined) {
    const text = await readFile(join(root, IGNORE_FILE), 'utf8').catch(() => null);
    rules = text === null ? null : ignore().add(text);
    ignores.set(root, rules);
  }
  return rules?.ignores(below) ?? false;
}

async function fits({ path, problem }: FileToScan, selection: Selection): Promise<boolean> {
  const { modifiedSince, leastSize, mostSize } = selection;
  if (problem !== null || (modifiedSince === null && leastSize === null && mostSize === null)) return true;
  const found = await stat(path).catch(() => null);
  // What cannot be looked at is scanned, and named there as not readable.
  if (found === null) return true;
  const { size, mtimeMs } = found;
  return mtimeMs >= (modifiedSince ?? 0) && size >= (leastSize ?? 0) && size <= (mostSize ?? Number.POSITIVE_INFINITY);
}

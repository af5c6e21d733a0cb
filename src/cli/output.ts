/** Where a result goes: the terminal, one file, or a folder that gets the register. */
import { mkdir, realpath, stat, writeFile } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { reasonOf } from '../batch/walk-folder.ts';
import { fail, type Outcome, succeed } from '../messages/problems.ts';

export const FORMATS = ['text', 'json', 'html', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

/** Of `lodestone explain`. */
export const EXPLAIN_FORMATS = ['text', 'json'] as const;
export type ExplainFormat = (typeof EXPLAIN_FORMATS)[number];

/** Of `lodestone questions`. */
export const QUESTION_FORMATS = ['text', 'json', 'markdown'] as const;
export type QuestionFormat = (typeof QUESTION_FORMATS)[number];

/** @typeParam F the formats of the command */
export type Target<F> =
  | { readonly kind: 'terminal'; readonly format: F }
  | { readonly kind: 'file'; readonly format: F; readonly path: string }
  | { readonly kind: 'folder'; readonly path: string };

export const ENDINGS: Readonly<Record<string, Format>> = {
  '.json': 'json',
  '.html': 'html',
  '.htm': 'html',
  '.csv': 'csv',
  '.txt': 'text',
  '.text': 'text',
};

export const QUESTION_ENDINGS: Readonly<Record<string, QuestionFormat>> = {
  '.json': 'json',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'text',
  '.text': 'text',
};

/**
 * @param format what `--format` says, or undefined where the ending of the path decides
 * @param endings which format an ending names; with any other the path is a folder
 */
export async function chooseTarget<F extends string>(
  output: string | undefined,
  format: F | undefined,
  endings: Readonly<Record<string, F>>,
  standard: F,
): Promise<Target<F>> {
  if (output === undefined) return { kind: 'terminal', format: format ?? standard };
  const isFolder = await stat(output).then(
    (found) => found.isDirectory(),
    () => /[\\/]$/.test(output),
  );
  const guessed = format ?? endings[extname(output).toLowerCase()];
  if (isFolder || guessed === undefined) return { kind: 'folder', path: output };
  return { kind: 'file', format: guessed, path: output };
}

/** A contract is never written over by its own report. */
export async function refuseInput(path: string, inputs: readonly string[]): Promise<Outcome<null>> {
  const own = await realpath(path).catch(() => resolve(path));
  for (const input of inputs) {
    const real = await realpath(input).catch(() => resolve(input));
    if (real === own) return fail('output-is-input', { path });
  }
  return succeed(null);
}

export async function writeResult(path: string, content: string): Promise<Outcome<string>> {
  try {
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, content);
    return succeed(path);
  } catch (error) {
    return fail('cannot-write', { path, reason: reasonOf(error) });
  }
}

/** `contract.pdf.html`, with a number where two documents of different folders have one name. */
export function nameResults(paths: readonly string[], ending = 'html'): readonly string[] {
  const taken = new Set<string>();
  return paths.map((path) => {
    const name = basename(path);
    let free = `${name}.${ending}`;
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${name}-${number}.${ending}`;
    taken.add(free.toLowerCase());
    return free;
  });
}

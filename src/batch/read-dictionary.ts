/**
 * Reads dictionary folders from disk: the edge between YAML files and the pure dictionary. The examples of
 * a content that was never loaded on this machine are run first; a mark in the cache folder remembers it.
 */

import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildDictionary } from '../dictionary/build-dictionary.ts';
import { allEntries, type Dictionary } from '../dictionary/dictionary.ts';
import type { PackFile } from '../dictionary/parse-pack.ts';
import { checkExamples } from '../match/check-examples.ts';
import { compileMatcher, type Matcher } from '../match/compile.ts';
import { fail, type Outcome, type Problem, succeed } from '../messages/problems.ts';
import { cacheFolder } from './cache-folder.ts';
import { TOOL_VERSION } from './version.ts';

/** The packs that come with the product; the same step up from src/batch and from dist/batch. */
export const OWN_DICTIONARY = fileURLToPath(new URL('../../dictionaries/', import.meta.url));

export interface LoadedDictionary {
  readonly dictionary: Dictionary;
  readonly matcher: Matcher;
}

/** Mistakes in packs and examples that fail, beside what was loaded; `dictionary check` shows them all. */
export interface CheckedDictionary extends LoadedDictionary {
  readonly failures: readonly Problem[];
}

async function readPacks(folder: string, shown: string): Promise<Outcome<readonly PackFile[]>> {
  let names: string[];
  try {
    names = await readdir(folder, { recursive: true });
  } catch {
    return fail('not-found', { path: folder });
  }
  const files = names.filter((name) => /\.ya?ml$/i.test(name)).sort();
  if (files.length === 0) return fail('no-packs', { path: folder });
  return succeed(
    await Promise.all(
      files.map(async (name) => ({ file: join(shown, name), text: await readFile(join(folder, name), 'utf8') })),
    ),
  );
}

export interface DictionaryIdentity {
  readonly version: string;
  readonly sha256: string;
}

/** Which dictionary stands in the folders, without building it. */
export async function identifyDictionary(ownFolders: readonly string[]): Promise<Outcome<DictionaryIdentity>> {
  const read = await readAllPacks(ownFolders);
  return read.ok ? succeed({ version: TOOL_VERSION, sha256: hashPacks(read.value) }) : read;
}

async function readAndBuild(ownFolders: readonly string[]): Promise<Outcome<CheckedDictionary>> {
  const read = await readAllPacks(ownFolders);
  if (!read.ok) return read;
  const { dictionary, problems } = buildDictionary(read.value, TOOL_VERSION, hashPacks(read.value));
  return succeed({ dictionary, matcher: compileMatcher(allEntries(dictionary)), failures: problems });
}

async function readAllPacks(ownFolders: readonly string[]): Promise<Outcome<readonly PackFile[]>> {
  const packs: PackFile[] = [];
  for (const [folder, shown] of [
    [OWN_DICTIONARY, 'dictionaries'] as const,
    ...ownFolders.map((own) => [own, own] as const),
  ]) {
    const read = await readPacks(folder, shown);
    if (!read.ok) return read;
    packs.push(...read.value);
  }
  return succeed(packs);
}

function hashPacks(packs: readonly PackFile[]): string {
  const hash = createHash('sha256');
  for (const pack of packs) hash.update(`${pack.file}\0${pack.text}\0`);
  return hash.digest('hex');
}

/** Reads the product's packs and those of the user's folders, and runs every example. */
export async function checkDictionary(ownFolders: readonly string[]): Promise<Outcome<CheckedDictionary>> {
  const loaded = await readAndBuild(ownFolders);
  if (!loaded.ok) return loaded;
  const { dictionary, matcher, failures } = loaded.value;
  return succeed({ dictionary, matcher, failures: [...failures, ...checkExamples(dictionary, matcher)] });
}

/** As {@link checkDictionary}, but the examples of a content that passed here before are not run again. */
export async function readDictionary(ownFolders: readonly string[]): Promise<Outcome<LoadedDictionary>> {
  const loaded = await readAndBuild(ownFolders);
  if (!loaded.ok) return loaded;
  const { dictionary, matcher, failures } = loaded.value;
  const [mistake] = failures;
  if (mistake !== undefined) return { ok: false, problem: mistake };
  const mark = join(cacheFolder(), 'dictionaries-checked', dictionary.sha256);
  if (await exists(mark)) return loaded;
  const [failure] = checkExamples(dictionary, matcher);
  if (failure !== undefined) return { ok: false, problem: failure };
  await leaveMark(mark);
  return loaded;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** A cache folder that cannot be written costs time at the next start and nothing else. */
async function leaveMark(mark: string): Promise<void> {
  try {
    await mkdir(join(mark, '..'), { recursive: true });
    await writeFile(mark, '');
  } catch {
    return;
  }
}

/**
 * The sets of documents that accuracy is measured on: where they lie, and their labels. All but `general` are
 * our own writing and stand in the repository; `general` is read beside the checkout when it is there.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { type GoldLabel, readGold } from './gold.ts';
import { baseName } from './score.ts';

export const SETS = ['dev', 'own', 'ordinary', 'samples', 'general'] as const;
export type SetName = (typeof SETS)[number];

export const RENDERINGS = ['txt', 'docx', 'pdf'] as const;
export type Rendering = (typeof RENDERINGS)[number];

export const HALVES = ['tuning', 'checking'] as const;
export type Half = (typeof HALVES)[number];

const REPOSITORY = join(import.meta.dirname, '../..');
const BESIDE = join(REPOSITORY, '../shared/eval');

/** The published scorer, beside the checkout; it may not be there. */
export const PUBLISHED_SCORER = join(BESIDE, 'score.mjs');
const GENERAL = join(BESIDE, 'general/cuad-60.jsonl.gz');

const FOLDERS = {
  dev: join(import.meta.dirname, 'data/dev'),
  own: join(import.meta.dirname, 'data/own'),
  ordinary: join(import.meta.dirname, 'data/ordinary'),
  samples: join(REPOSITORY, 'samples'),
} as const satisfies Record<Exclude<SetName, 'general'>, string>;
export type LabelledSetName = keyof typeof FOLDERS;

export interface LabelledSet {
  readonly name: LabelledSetName;
  readonly labels: readonly GoldLabel[];
  /** Every rendering of every document that has labels, in the order of the names. */
  readonly files: readonly string[];
}

/** @returns null while the set has no labels */
export function readSet(name: LabelledSetName): LabelledSet | null {
  const folder = FOLDERS[name];
  const gold = join(folder, name === 'samples' ? 'expected.jsonl' : 'gold.jsonl');
  if (!existsSync(gold)) return null;
  const labels = readGold(gold);
  const labelled = new Set(labels.map((label) => baseName(label.doc)));
  const files = readdirSync(folder)
    .filter((file) => renderingOf(file) !== null && labelled.has(baseName(file)))
    .sort();
  return labels.length === 0 ? null : { name, labels, files: files.map((file) => join(folder, file)) };
}

export function renderingOf(path: string): Rendering | null {
  return RENDERINGS.find((rendering) => extname(path) === `.${rendering}`) ?? null;
}

const SPLIT = z.strictObject({ rule: z.string(), tuning: z.array(z.string()), checking: z.array(z.string()) });

/** Base names of the development documents that may be looked at while tuning, and of those that only check. */
export function readSplit(): Readonly<Record<Half, ReadonlySet<string>>> {
  const split = SPLIT.parse(JSON.parse(readFileSync(join(import.meta.dirname, 'split.json'), 'utf8')));
  return { tuning: new Set(split.tuning), checking: new Set(split.checking) };
}

const GENERAL_LINE = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });
export interface GeneralContract {
  readonly name: string;
  readonly text: string;
}

/** Real contracts of other trades, third-party texts that are never copied here; null where they are not there. */
export function readGeneral(): readonly GeneralContract[] | null {
  if (!existsSync(GENERAL)) return null;
  const lines = gunzipSync(readFileSync(GENERAL)).toString('utf8').split('\n');
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { id, text } = GENERAL_LINE.parse(JSON.parse(line));
      return { name: `general-${id}.txt`, text };
    });
}

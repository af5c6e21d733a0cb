/**
 * The sets of documents that accuracy is measured on: where they lie, and their labels. All but `general` are
 * made up and stand in the repository; `general` is read beside the checkout when it is there.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { readClauses } from './clauses.ts';
import { type GoldLabel, readGold } from './gold.ts';
import { baseName } from './score.ts';

export const SETS = ['dev', 'own', 'clauses', 'paraphrased', 'unseen', 'ordinary', 'samples', 'general'] as const;
export type SetName = (typeof SETS)[number];

export const RENDERINGS = ['txt', 'docx', 'pdf'] as const;
export type Rendering = (typeof RENDERINGS)[number];

const REPOSITORY = join(import.meta.dirname, '../..');
const BESIDE = join(REPOSITORY, '../shared/eval');

/** The published scorer, beside the checkout; it may not be there. */
export const PUBLISHED_SCORER = join(BESIDE, 'score.mjs');
const GENERAL = join(BESIDE, 'general/cuad-60.jsonl.gz');

const FOLDERS = {
  dev: join(import.meta.dirname, 'data/dev'),
  own: join(import.meta.dirname, 'data/own'),
  clauses: join(import.meta.dirname, 'data'),
  paraphrased: join(import.meta.dirname, 'data/paraphrased'),
  unseen: join(import.meta.dirname, 'data/unseen'),
  ordinary: join(import.meta.dirname, 'data/ordinary'),
  samples: join(REPOSITORY, 'samples'),
} as const satisfies Record<Exclude<SetName, 'general'>, string>;
export type LabelledSetName = keyof typeof FOLDERS;

export interface LabelledSet {
  readonly name: LabelledSetName;
  readonly labels: readonly GoldLabel[];
  /** Every rendering of every document that has labels, in the order of the names. */
  readonly files: readonly string[];
  /** Documents that are made of their clause and its frame and stand in no file. */
  readonly texts: readonly ContractText[];
}

export interface ContractText {
  readonly name: string;
  readonly text: string;
}

/** @returns null while the set has no labels */
export function readSet(name: LabelledSetName): LabelledSet | null {
  const folder = FOLDERS[name];
  if (name === 'clauses') return { name, ...readClauses(folder), files: [] };
  const gold = join(folder, name === 'samples' ? 'expected.jsonl' : 'gold.jsonl');
  if (!existsSync(gold)) return null;
  const labels = readGold(gold);
  const labelled = new Set(labels.map((label) => baseName(label.doc)));
  const files = readdirSync(folder)
    .filter((file) => renderingOf(file) !== null && labelled.has(baseName(file)))
    .sort();
  return labels.length === 0 ? null : { name, labels, files: files.map((file) => join(folder, file)), texts: [] };
}

export function renderingOf(path: string): Rendering | null {
  return RENDERINGS.find((rendering) => extname(path) === `.${rendering}`) ?? null;
}

const GENERAL_LINE = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

/** Real contracts of other trades, third-party texts that are never copied here; null where they are not there. */
export function readGeneral(): readonly ContractText[] | null {
  if (!existsSync(GENERAL)) return null;
  const lines = gunzipSync(readFileSync(GENERAL)).toString('utf8').split('\n');
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { id, text } = GENERAL_LINE.parse(JSON.parse(line));
      return { name: `general-${id}.txt`, text };
    });
}

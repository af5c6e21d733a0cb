/**
 * Which half of its set a document belongs to: the tuning half may be read while the rules are written, the
 * checking half is there to be believed. What nobody may read is hidden here once, for every command.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { baseName } from './score.ts';
import type { LabelledSetName } from './sets.ts';

export const HALVES = ['tuning', 'checking'] as const;
export type Half = (typeof HALVES)[number];

/** The sets that have a tuning half and a checking half. */
export const DIVIDED_SETS = ['dev', 'clauses', 'paraphrased'] as const satisfies readonly LabelledSetName[];

export function isDivided(set: LabelledSetName): set is (typeof DIVIDED_SETS)[number] {
  return DIVIDED_SETS.some((divided) => divided === set);
}

const named = z.strictObject({ rule: z.string(), tuning: z.array(z.string()), checking: z.array(z.string()) });
const SPLIT = z.strictObject({ dev: named, paraphrased: named, clauses: z.strictObject({ rule: z.string() }) });
const split = SPLIT.parse(JSON.parse(readFileSync(join(import.meta.dirname, 'split.json'), 'utf8')));

/** Base names of the documents of a set that is divided by names. */
export function readSplit(set: 'dev' | 'paraphrased'): Readonly<Record<Half, ReadonlySet<string>>> {
  return { tuning: new Set(split[set].tuning), checking: new Set(split[set].checking) };
}

/** @returns null where the set is not divided, or the document stands in no half of it */
export function halfOf(set: LabelledSetName, doc: string): Half | null {
  const base = baseName(doc);
  if (set === 'unseen') return 'checking';
  if (set === 'clauses') return Number(/\d+$/.exec(base)?.[0]) % 2 === 1 ? 'tuning' : 'checking';
  if (set !== 'dev' && set !== 'paraphrased') return null;
  return HALVES.find((half) => split[set][half].includes(base)) ?? null;
}

/** Whether the words of a document may be shown to whoever tunes. */
export function mayBeRead(set: LabelledSetName, doc: string): boolean {
  return halfOf(set, doc) !== 'checking';
}

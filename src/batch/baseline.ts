/** Findings that were decided before, by fingerprint with a reason: they no longer make a run fail, until they expire. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Finding } from '../judge/finding.ts';
import type { Day } from '../law/provision.ts';
import { fail, type Outcome, succeed } from '../messages/problems.ts';
import { reasonOf } from './walk-folder.ts';

export const BASELINE_SCHEMA_NAME = 'lodestone.baseline/1';

export const baselineSchema = z.strictObject({
  schema: z.literal(BASELINE_SCHEMA_NAME),
  decided: z.array(
    z.strictObject({
      fingerprint: z.string().min(1),
      reason: z.string().trim().min(1),
      expires: z.iso.date().optional().describe('The last day on which it counts; without it, it always does.'),
    }),
  ),
});

export interface Baseline {
  /** On the day of the run. */
  readonly isDecided: (finding: Finding) => boolean;
}

export const NO_BASELINE: Baseline = { isDecided: () => false };

export async function readBaseline(path: string, day: Day): Promise<Outcome<Baseline>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    return fail('not-readable', { path, reason: reasonOf(error) });
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return fail('bad-baseline', { path, reason: 'JSON' });
  }
  const read = baselineSchema.safeParse(json);
  if (!read.success) {
    const [issue] = read.error.issues;
    return fail('bad-baseline', { path, reason: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` });
  }
  const decided = read.data.decided.filter(({ expires }) => expires === undefined || expires >= day);
  const fingerprints = new Set(decided.map(({ fingerprint }) => fingerprint));
  return succeed({ isDecided: ({ fingerprint }) => fingerprints.has(fingerprint) });
}

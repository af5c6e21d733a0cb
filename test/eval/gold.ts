/** Gold labels as they are measured against: any quote will do, and a mistake is named with its file and line. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { CHANNELS, DIRECTIONS, STAGES, SUBJECTS } from '../../src/dictionary/entries.ts';
import { LEVELS } from '../../src/judge/finding.ts';

/** What a label says of its words, in every set. */
export const goldElements = {
  flag: z.boolean(),
  level: z.enum(LEVELS),
  stages: z.array(z.enum(STAGES)),
  subject: z.enum(SUBJECTS),
  channels: z.array(z.enum(CHANNELS)),
  direction: z.enum(DIRECTIONS),
};

const GOLD_LABEL = z
  .object({
    doc: z.string().min(1),
    quote: z.string().min(1),
    ...goldElements,
    note: z.string().default(''),
    /** The rules that the case was written from; only single clauses name them. */
    source: z.string().optional(),
  })
  .refine((label) => label.flag === (label.level !== 'low'), 'flagged means high or medium');
export type GoldLabel = Readonly<z.infer<typeof GOLD_LABEL>>;

/** @throws Error for a line that is no label */
export function readGold(path: string): readonly GoldLabel[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, place) => {
      if (line.trim() === '') return [];
      const read = GOLD_LABEL.safeParse(JSON.parse(line));
      if (read.success) return [read.data];
      throw new Error(`${basename(path)}, line ${place + 1}: ${z.prettifyError(read.error)}`);
    });
}

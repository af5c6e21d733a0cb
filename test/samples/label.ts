/** The gold labels that stand beside the samples and the ordinary contracts: their shape, and how they are read. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { goldElements } from '../eval/gold.ts';

const LABEL = z
  .strictObject({
    doc: z.string().min(1),
    quote: z.string().min(40).max(200),
    ...goldElements,
    note: z.string(),
  })
  .refine((label) => label.flag === (label.level !== 'low'), 'flagged means high or medium')
  .refine(
    (label) => !label.flag || (label.stages.length > 0 && label.channels.length > 0),
    'a flag names its elements',
  );
export type Label = z.infer<typeof LABEL>;

export function readLabels(path: string): Label[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => LABEL.parse(JSON.parse(line)));
}

/** How often a quote stands in a text, where any white space counts as one space. */
export function countQuote(text: string, quote: string): number {
  const fold = (words: string) => words.replace(/\s+/gu, ' ').trim();
  return fold(text).split(fold(quote)).length - 1;
}

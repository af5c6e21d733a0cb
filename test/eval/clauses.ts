/**
 * Single clauses with labels. Each is put into its frame, a short contract that says who the parties are and
 * what they talk about, and is reviewed as a document of its own; nothing else in that document is to be flagged.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type GoldLabel, goldElements } from './gold.ts';
import type { ContractText } from './sets.ts';

const LANGUAGES = z.enum(['zh', 'en']);
const FRAME = z.strictObject({
  frame: z.string().min(1),
  language: LANGUAGES,
  text: z.string().includes('{{clause}}'),
});
const CLAUSE = z
  .strictObject({
    id: z.string().regex(/^C-\d{3}$/),
    frame: z.string(),
    language: LANGUAGES,
    clause: z.string().min(1),
    /** The operative words, where the clause has more than one unit. */
    quote: z.string().optional(),
    /** What the clause tests, in a few words. */
    case: z.string(),
    /** The rules and hard cases that it was written from, with `; ` between them. */
    source: z.string(),
    ...goldElements,
  })
  .refine(({ clause, quote }) => quote === undefined || clause.includes(quote), 'the quote stands in the clause');
type LabelledClause = z.infer<typeof CLAUSE>;

const LONGEST_QUOTE = 200;

/** @throws Error for a line that is no frame or no clause, and for a clause without its frame */
export function readClauses(folder: string): {
  readonly labels: readonly GoldLabel[];
  readonly texts: readonly ContractText[];
} {
  const frames = new Map(readLines(join(folder, 'clause-frames.jsonl'), FRAME).map((one) => [one.frame, one.text]));
  const clauses = readLines(join(folder, 'clauses.jsonl'), CLAUSE);
  return {
    labels: clauses.map((clause) => ({ ...clause, doc: nameOf(clause), quote: quoteOf(clause), note: clause.case })),
    texts: clauses.map((clause) => {
      const frame = frames.get(clause.frame);
      if (frame === undefined) throw new Error(`${clause.id} has no frame ${clause.frame}`);
      return { name: nameOf(clause), text: frame.split('{{clause}}').join(clause.clause) };
    }),
  };
}

function readLines<Line>(path: string, shape: z.ZodType<Line>): readonly Line[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => shape.parse(JSON.parse(line)));
}

/** The language stands before the number, as in the names of whole contracts. */
function nameOf({ id, language }: LabelledClause): string {
  return `${language}-${id}.txt`;
}

/** The words of the first unit without its number, which a rendering may set apart, and without a hyphen at the end of the line. */
function quoteOf({ clause, quote }: LabelledClause): string {
  const [first = ''] = (quote ?? clause).split('\n');
  const words = first
    .replace(/^(?:\d+(?:\.\d+)*\.?|第[^\s条條]+[条條]|[一二三四五六七八九十]+、)\s*/u, '')
    .replace(/-$/u, '');
  return [...words].slice(0, LONGEST_QUOTE).join('');
}

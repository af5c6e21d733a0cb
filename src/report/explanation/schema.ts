/** The machine-readable explanation, `lodestone.explanation/1`: the shape that other programs may rely on. */
import { z } from 'zod';
import { CHANNELS, CUE_ROLES, DIRECTIONS, STAGES, SUBJECTS } from '../../dictionary/entries.ts';
import { ELEMENT_NAMES } from '../../judge/decide.ts';
import { DECISIONS, LEVELS } from '../../judge/finding.ts';
import { BARS, END_GROUNDS, ENTRY_USES, LIMIT_EFFECTS, STAGE_WAYS } from '../../judge/rules.ts';
import { STANDINGS } from '../../match/mention.ts';

export const EXPLANATION_SCHEMA_NAME = 'lodestone.explanation/1';

const offset = z
  .int()
  .nonnegative()
  .describe('UTF-16 offset into the reading text, which `lodestone text FILE` prints.');
const stages = z.array(z.enum(STAGES));
const words = z.strictObject({
  quote: z.string(),
  start: offset,
  end: offset,
  entry: z.string().nullable().describe('Dictionary id of the words, where they are an entry.'),
});
const row = z.strictObject({ place: z.int().positive(), decision: z.enum(DECISIONS), level: z.enum(LEVELS) });
const end = z.strictObject({
  side: z.enum(['china', 'abroad', 'unknown']),
  ground: z.enum(END_GROUNDS),
  words: words.nullable(),
  party: z
    .strictObject({
      name: z.string(),
      jurisdiction: z.string().nullable(),
      homeProof: z.enum(['stated', 'hinted', 'none']),
      words: words.nullable().describe('What shows the home.'),
    })
    .nullable(),
});

const clauseSchema = z.strictObject({
  label: z.string().nullable(),
  heading: z.string().nullable(),
  start: offset,
  end: offset,
  finding: z.string().nullable().describe('Id of the finding that the clause makes.'),
  row,
  passed: z.array(row.extend({ keptBy: z.array(z.enum(ELEMENT_NAMES)) })),
  elements: z.strictObject({
    operative: z.boolean(),
    describes: z.boolean(),
    stage: z.enum(['certain', 'settled', 'open', 'none']),
    subject: z.enum(SUBJECTS),
    transfer: z.boolean(),
    direction: z.enum(DIRECTIONS),
    forbidden: z.boolean(),
    exempt: z.boolean(),
    standard: z.boolean(),
    harmless: z.boolean(),
    goods: z.boolean(),
    conditional: z.boolean(),
  }),
  stage: z.strictObject({
    stages,
    way: z.enum(STAGE_WAYS),
    grounds: z.array(
      z.strictObject({
        stages,
        words,
        steps: z.array(
          z.strictObject({
            kind: z.enum(['term', 'annex', 'clause']),
            name: z.string(),
            quote: z.string(),
            start: offset,
            end: offset,
          }),
        ),
      }),
    ),
  }),
  channels: z.array(z.strictObject({ channel: z.enum(CHANNELS), words: z.array(words) })),
  settledBy: words
    .nullable()
    .describe('The words of the other language version that settled what this one leaves open.'),
  operations: z.array(
    z.strictObject({
      words,
      sense: z.enum(['gives', 'takes']),
      ordered: z.boolean(),
      permitted: z.boolean(),
      implied: z.boolean(),
      channels: z.array(words),
      direction: z.enum(DIRECTIONS),
      from: end,
      to: end,
      foreigner: z.boolean(),
      bar: z
        .strictObject({ code: z.enum(BARS), words: words.nullable() })
        .nullable()
        .describe('null: something moves by it.'),
    }),
  ),
  denials: z.array(z.strictObject({ words, reachEnd: offset, covers: z.array(words) })),
  limits: z.array(
    z.strictObject({ role: z.enum(CUE_ROLES), words, effect: z.enum(LIMIT_EFFECTS), over: z.array(words) }),
  ),
  entries: z.array(
    z.strictObject({ words, standing: z.enum(STANDINGS), because: words.nullable(), use: z.enum(ENTRY_USES) }),
  ),
});

export const explanationSchema = z.strictObject({
  schema: z.literal(EXPLANATION_SCHEMA_NAME),
  path: z.string(),
  concerned: z.boolean().describe('false: nothing in the contract is about rare earths, and no clause was weighed.'),
  clauses: z.array(clauseSchema).describe('All clauses of the label that was asked for.'),
});
export type ExplanationJson = z.infer<typeof explanationSchema>;
export type ExplainedClauseJson = z.infer<typeof clauseSchema>;

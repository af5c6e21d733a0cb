/** The machine-readable questions, `lodestone.questions/1`: the shape that other programs may rely on. */
import { z } from 'zod';
import { DIRECTIONS, STAGES } from '../../dictionary/entries.ts';
import { DECISIONS, LEVELS, OPEN_FACTS } from '../../judge/finding.ts';
import { ANSWER_CODES } from '../../judge/questions/question.ts';
import { EFFECTS, PROVISION_STATES } from '../../law/provision.ts';
import { REVIEW_STATUSES } from '../../review.ts';

export const QUESTIONS_SCHEMA_NAME = 'lodestone.questions/1';

const offset = z
  .int()
  .nonnegative()
  .describe('UTF-16 offset into the reading text, which `lodestone text FILE` prints.');
const count = z.int().nonnegative();
const bilingual = z.strictObject({ zh: z.string(), en: z.string() });
const levelAfter = z.enum(LEVELS).nullable().describe('null: the clause would make no finding.');
const provisions = z.array(
  z.strictObject({ id: z.string(), state: z.enum(PROVISION_STATES), effect: z.enum(EFFECTS) }),
);

const effectSchema = z.strictObject({
  finding: z.string().describe('Id of the finding.'),
  level: levelAfter,
  decision: z.enum(DECISIONS),
  stages: z.array(z.enum(STAGES)),
  direction: z.enum(DIRECTIONS),
  provisions,
  stillOpen: z.array(z.enum(OPEN_FACTS)).describe('Other facts whose answers may change the level again.'),
  couldBe: z.array(levelAfter).describe('The levels that those answers may bring.'),
});

const questionSchema = z.strictObject({
  id: z.string().describe('A number that can be said aloud, unique in its document.'),
  fact: z.enum(OPEN_FACTS),
  about: z.string().nullable().describe('The party, word, document or announcement that it asks about.'),
  question: bilingual,
  findings: z
    .array(
      z.strictObject({
        id: z.string(),
        label: z.string().nullable(),
        page: z.int().positive().nullable(),
        level: z.enum(LEVELS),
        decision: z.enum(DECISIONS),
        provisions,
      }),
    )
    .describe('All that hang on the fact, as they stand while it is open.'),
  quotes: z.array(
    z.strictObject({
      finding: z.string(),
      quote: z.string(),
      start: offset,
      end: offset,
      sentence: z.string().describe('The sentence around the quote.'),
    }),
  ),
  answers: z.array(
    z.strictObject({
      code: z.enum(ANSWER_CODES),
      stage: z.enum(STAGES).nullable().describe('Of the answers with the codes "stage" and "plant-abroad".'),
      answer: bilingual,
      remark: bilingual.nullable(),
      effects: z.array(effectSchema),
    }),
  ),
});

export const questionsSchema = z.strictObject({
  schema: z.literal(QUESTIONS_SCHEMA_NAME),
  tool: z.strictObject({ name: z.literal('lodestone'), version: z.string() }),
  dictionary: z.strictObject({ version: z.string(), sha256: z.string() }),
  asOf: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  documents: z.array(
    z.strictObject({
      path: z.string(),
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .nullable()
        .describe('null where the file could not be opened.'),
      status: z.enum(REVIEW_STATUSES).describe('partial: something in it was not read.'),
      problem: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
      questions: z.array(questionSchema),
    }),
  ),
  summary: z.strictObject({ documents: count, questions: count, notFullyRead: count }),
});
export type QuestionsJson = z.infer<typeof questionsSchema>;

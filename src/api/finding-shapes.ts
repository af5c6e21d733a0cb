/** How a finding stands in its review: what was decided, by whom, and what is still to be done. */
import { z } from 'zod';
import { CHANNELS, DIRECTIONS, STAGES, SUBJECTS } from '../dictionary/entries.ts';
import { EVIDENCE_ELEMENTS, LEVELS } from '../judge/finding.ts';
import { id, moment } from './route.ts';

export const DECISION_CODES = [
  'to-be-licensed',
  'to-be-changed',
  'not-controlled',
  'needs-facts',
  'escalated',
] as const;
export type DecisionCode = (typeof DECISION_CODES)[number];

/** These two leave the finding open to work; the others close it. */
export const OPEN_DECISIONS = ['needs-facts', 'escalated'] as const satisfies readonly DecisionCode[];

/**
 * `open`: nobody decided. `pending`: decided so that work goes on (needs facts, escalated). `awaiting-second`: closed by one,
 * waits for a second reader. `closed`. `reopened`: was decided, and the words, the rule or the law changed since.
 */
export const REVIEW_STATES = ['open', 'pending', 'awaiting-second', 'closed', 'reopened'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

export const REOPENING_CAUSES = ['words', 'rule', 'law'] as const;
export type ReopeningCause = (typeof REOPENING_CAUSES)[number];

const person = z.object({ id, name: z.string() });

export const decisionShape = z.object({
  id,
  decision: z.enum(DECISION_CODES),
  reason: z.string(),
  by: person,
  at: moment,
  second: z.object({ by: person, at: moment }).nullable().describe('Who confirmed it as second reader.'),
});
export type DecisionMade = z.infer<typeof decisionShape>;

export const reviewShape = z.object({
  state: z.enum(REVIEW_STATES),
  decision: decisionShape.nullable().describe('The one that holds, or that held before the finding was reopened.'),
  reopenedBy: z.enum(REOPENING_CAUSES).nullable(),
  assignee: person.nullable(),
  comments: z.int(),
});

/** One line of a list of findings. */
export const findingRowShape = z.object({
  document: id,
  documentName: z.string(),
  matter: id,
  key: z.string().describe('Names the finding within its document; it stays through a re-scan.'),
  id: z.string().describe('The number that is said aloud, e.g. F-3.'),
  level: z.enum(LEVELS),
  stages: z.array(z.enum(STAGES)),
  subject: z.enum(SUBJECTS),
  channels: z.array(z.enum(CHANNELS)),
  direction: z.enum(DIRECTIONS),
  clause: z.string().nullable().describe('The label as written.'),
  page: z.int().nullable(),
  quote: z.string().describe('The words that say most, at most 200 characters.'),
  review: reviewShape,
});
export type FindingRow = z.infer<typeof findingRowShape>;

const evidenceShape = z.object({
  place: z.int().describe('Index among the evidence of the finding; marks carry the same.'),
  element: z.enum(EVIDENCE_ELEMENTS),
  quote: z.string(),
  start: z.int(),
  end: z.int(),
});

/** The card: every sentence in the language that was asked for. */
export const cardShape = findingRowShape.extend({
  clauseName: z.string(),
  clauseText: z.string(),
  clauseLanguage: z.enum(['zh', 'en']),
  what: z.string(),
  how: z.string(),
  direction: z.enum(DIRECTIONS),
  fromTo: z.string(),
  reason: z.string(),
  levelReason: z.string().describe('The row of the decision table that applied.'),
  provisions: z.array(
    z.object({
      instrument: z.string(),
      state: z.string(),
      effect: z.string(),
      provisions: z.array(z.object({ id: z.string(), title: z.string() })),
    }),
  ),
  openFacts: z.array(z.string()),
  nextSteps: z.array(z.string()),
  evidence: z.array(evidenceShape),
});
export type FindingCard = z.infer<typeof cardShape>;

export const noteCardShape = z.object({
  id: z.string(),
  key: z.string(),
  title: z.string(),
  message: z.string(),
  nextStep: z.string(),
  provisions: cardShape.shape.provisions,
  evidence: z.array(z.object({ place: z.int(), clause: z.string().nullable(), quote: z.string() })),
});
export type NoteCard = z.infer<typeof noteCardShape>;

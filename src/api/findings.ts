/** Reviewing: lists of findings, decisions, comments, assignment, saved views, search, dashboard. */
import { z } from 'zod';
import { CHANNELS, STAGES } from '../dictionary/entries.ts';
import { LEVELS } from '../judge/finding.ts';
import { AGES, filterQuery } from './documents.ts';
import { DECISION_CODES, decisionShape, findingRowShape, REVIEW_STATES, reviewShape } from './finding-shapes.ts';
import { id, languageQuery, longText, moment, pageQuery, type Route, shortText } from './route.ts';

const params = z.object({ document: id, finding: id });
const person = z.object({ id, name: z.string() });

const decisionBody = z.object({
  decision: z.enum(DECISION_CODES),
  reason: z.string().trim().max(4000).default('').describe('Required where it closes a high finding.'),
});

const seen = z.object({
  decision: id
    .optional()
    .describe('The id of the decision that was seen; where another holds by now, nothing is done.'),
});

const commentShape = z.object({ id, by: person, at: moment, text: z.string() });

export const historyShape = z.object({
  decisions: z.array(decisionShape.extend({ undone: z.object({ by: person, at: moment }).nullable() })),
  comments: z.array(commentShape),
});

export const viewShape = z.object({
  id,
  name: z.string(),
  address: z.string().describe("The part of the screen's address behind its name, with all filters."),
  own: z.boolean(),
  shared: z.boolean(),
});
export type SavedView = z.infer<typeof viewShape>;

/** Flagged findings; open is what `OPEN_STATES` says, everywhere. */
const counted = z.object({ value: z.string(), open: z.int(), closed: z.int() });

export const dashboardShape = z.object({
  documents: z.int(),
  notFullyRead: z.int(),
  waiting: z.int().describe('Documents that wait for their review or are in it.'),
  findings: z.object({ high: z.int(), medium: z.int(), low: z.int() }),
  states: z.record(z.enum(REVIEW_STATES), z.int()).describe('Flagged findings in each state.'),
  byLevel: z.array(counted.extend({ value: z.enum(LEVELS) })),
  byStage: z.array(counted.extend({ value: z.enum(STAGES) })),
  byChannel: z.array(counted.extend({ value: z.enum(CHANNELS) })),
  byCountry: z.array(counted).describe('Countries of the parties abroad; XX: not known which.'),
  byMatter: z.array(counted.extend({ name: z.string() })),
  byAge: z.array(counted.extend({ value: z.enum(AGES) })),
  stageByChannel: z.array(
    z.object({ stage: z.enum(STAGES), channel: z.enum(CHANNELS), open: z.int(), closed: z.int() }),
  ),
});
export type Dashboard = z.infer<typeof dashboardShape>;

export const FINDINGS = {
  listFindings: {
    access: 'reader',
    summary: 'Findings of all documents, filtered and by pages; flagged ones unless levels are asked for.',
    query: filterQuery
      .extend(pageQuery.shape)
      .extend(languageQuery.shape)
      .extend({ sort: z.enum(['level', 'newest', 'oldest', 'document']).default('level') }),
    answer: z.object({ findings: z.array(findingRowShape), total: z.int() }),
  },
  decide: {
    access: 'reviewer',
    summary:
      'Decides on a finding, in place of an earlier decision; of two at once the later holds, and both are kept.',
    params,
    body: decisionBody,
    answer: reviewShape,
  },
  undoDecision: {
    access: 'reviewer',
    summary: 'Takes the last decision back; the one before it holds again.',
    params,
    query: seen,
    answer: reviewShape,
  },
  confirmDecision: {
    access: 'reviewer',
    summary: 'The second reader agrees; nobody confirms an own decision.',
    params,
    query: seen,
    answer: reviewShape,
  },
  readHistory: {
    access: 'reader',
    summary: 'All decisions, also those taken back, and comments.',
    params,
    answer: historyShape,
  },
  addComment: {
    access: 'reviewer',
    summary: 'Adds a comment.',
    params,
    body: z.object({ text: longText }),
    answer: commentShape,
    status: 201,
  },
  removeComment: {
    access: 'reviewer',
    summary: 'Removes an own comment; the audit log keeps it.',
    params: z.object({ comment: id }),
    answer: null,
    status: 204,
  },
  assignFinding: {
    access: 'reviewer',
    summary: 'Hands a finding to a person, or to nobody.',
    params,
    body: z.object({ user: id.nullable() }),
    answer: reviewShape,
  },
  previewSameWords: {
    access: 'reader',
    summary: 'Findings elsewhere on the same words, with the same level and elements; at most 1000.',
    params,
    answer: z.object({ findings: z.array(findingRowShape) }),
  },
  decideSameWords: {
    access: 'reviewer',
    summary: 'One decision for this finding and those of the preview that are named; all or none.',
    params,
    body: decisionBody.extend({ findings: z.array(z.object({ document: id, key: id })).max(1000) }),
    answer: z.object({ decided: z.int() }),
  },
  listViews: {
    access: 'reader',
    summary: 'Saved views, own and shared.',
    answer: z.object({ views: z.array(viewShape) }),
  },
  saveView: {
    access: 'reader',
    summary: 'Saves filters under a name; the same name again replaces them.',
    body: z.object({ name: shortText, address: z.string().max(2000), shared: z.boolean().default(false) }),
    answer: viewShape,
    status: 201,
  },
  removeView: {
    access: 'reader',
    summary: 'Removes an own view.',
    params: z.object({ view: id }),
    answer: null,
    status: 204,
  },
  search: {
    access: 'reader',
    summary: 'Searches the full text of all documents, in both languages.',
    query: z.object({
      text: shortText.describe('All words must be there; words in quotation marks stand side by side.'),
      matter: id.optional(),
      offset: pageQuery.shape.offset,
      limit: z.coerce.number().int().min(1).max(50).default(20),
    }),
    answer: z.object({
      hits: z.array(
        z.object({
          document: id,
          name: z.string(),
          places: z
            .array(
              z.object({
                start: z.int(),
                end: z.int(),
                before: z.string(),
                words: z.string(),
                after: z.string(),
              }),
            )
            .describe('The first 20; offsets into the reading text.'),
          count: z.int().describe('Places in this document, counted to 10,000.'),
        }),
      ),
      total: z.int().describe('Documents.'),
    }),
  },
  readDashboard: {
    access: 'reader',
    summary: 'What is open, counted by level, stage, channel, country, matter and age.',
    query: z.object({ matter: id.optional() }),
    answer: dashboardShape,
  },
} as const satisfies Record<string, Route>;

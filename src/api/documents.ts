/** Documents: upload, list, what one holds, how it looks, what can be taken out. */
import { z } from 'zod';
import { CHANNELS, DIRECTIONS, STAGES } from '../dictionary/entries.ts';
import { MEDIA_TYPES } from '../extract/document.ts';
import { LEVELS } from '../judge/finding.ts';
import { LANGUAGES } from '../messages/language.ts';
import { REVIEW_STATUSES, REVIEW_STEPS } from '../review.ts';
import { CONTRACT_KINDS } from '../structure/contract.ts';
import { cardShape, noteCardShape, REVIEW_STATES } from './finding-shapes.ts';
import { day, id, languageQuery, moment, pageQuery, type Route, shortText } from './route.ts';

/** `waiting` and `reading` come before the states of a review. */
export const DOCUMENT_STATUSES = ['waiting', 'reading', ...REVIEW_STATUSES] as const;
export type DocumentStatus = (typeof DOCUMENT_STATUSES)[number];

/** Something in these, or all of it, was not read. */
export const NOT_FULLY_READ = ['partial', 'failed', 'skipped'] as const satisfies readonly DocumentStatus[];

/** One or several values, comma-separated in the address. */
function several<const T extends readonly [string, ...string[]]>(values: T) {
  return z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(values)))
    .optional();
}

/** Days since the upload, each from the one before it: up to 7, 30, 90, and more. */
export const AGES = ['7', '30', '90', 'more'] as const;
export type Age = (typeof AGES)[number];

/** What a list of documents or findings is narrowed by; the screen keeps the same names in its address. */
export const filterQuery = z.object({
  matter: id.optional(),
  text: z.string().trim().max(200).optional().describe('Words of the name, of a party or of the clause.'),
  status: several(DOCUMENT_STATUSES),
  level: several(LEVELS),
  state: several(REVIEW_STATES),
  stage: several(STAGES),
  channel: several(CHANNELS),
  direction: several(DIRECTIONS),
  kind: several(CONTRACT_KINDS),
  language: several(LANGUAGES),
  country: z.string().max(2).optional().describe('ISO 3166-1 alpha-2 of a party outside China; XX: not known which.'),
  assignee: id.optional(),
  age: several(AGES).describe('Days since the upload.'),
});
export type Filter = z.infer<typeof filterQuery>;

export const documentRowShape = z.object({
  id,
  matter: id,
  name: z.string(),
  sha256: z.string(),
  size: z.int().describe('Bytes.'),
  uploadedAt: moment,
  uploadedBy: z.string().describe('The name of the person.'),
  status: z.enum(DOCUMENT_STATUSES),
  problem: z.object({ code: z.string(), message: z.string() }).nullable(),
  mediaType: z.enum(MEDIA_TYPES).nullable(),
  kind: z.enum(CONTRACT_KINDS).nullable(),
  languages: z.array(z.enum(LANGUAGES)),
  countries: z.array(z.string()),
  pages: z.int().nullable(),
  pagesRead: z.int().nullable().describe('Pages without one in which something was not read.'),
  unread: z.int().describe('Places in it that were not read.'),
  high: z.int(),
  medium: z.int(),
  low: z.int(),
  notes: z.int(),
  open: z.int().describe('Flagged findings without a decision that holds.'),
  asOf: z.string().nullable().describe('The day of the law at the last scan.'),
});
export type DocumentRow = z.infer<typeof documentRowShape>;

export const documentShape = documentRowShape.extend({
  outcome: z.string().describe('The counts in words, or what was read in which nothing was found.'),
  about: z.string().describe('Status, format, pages, languages and kind in words.'),
  notRead: z.array(z.string()).describe('A sentence for each place that was not read.'),
  look: z
    .enum(['pages', 'paper', 'none'])
    .describe('pages: a PDF to be drawn; paper: formatted text; none: nothing was read.'),
  parties: z.array(
    z.object({ name: z.string(), role: z.string().nullable(), place: z.string(), quote: z.string().nullable() }),
  ),
  contractNotes: z.array(noteCardShape),
  terms: z
    .array(
      z.object({
        name: z.string(),
        definition: z.object({ start: z.int(), end: z.int() }),
        uses: z.array(z.object({ start: z.int(), end: z.int() })),
      }),
    )
    .describe('Defined terms; offsets into the reading text, as in the marks.'),
  previous: id.nullable().describe('The document before it in the list of its matter.'),
  next: id.nullable(),
});
export type DocumentDetail = z.infer<typeof documentShape>;

/** Rectangles in PDF points from the page's top left corner. */
export const markShape = z.object({
  key: z.string().describe('The finding or note it belongs to; `T-3` for the third of the defined terms.'),
  type: z
    .enum(['clause', 'evidence', 'note', 'definition', 'use', 'words'])
    .describe('words: those that were asked for.'),
  place: z.int().nullable().describe('Index among the evidence.'),
  level: z.enum(LEVELS).nullable(),
  start: z.int(),
  end: z.int(),
  label: z.string().describe('What a screen reader says of it.'),
  rectangles: z
    .array(
      z.object({
        page: z.int(),
        x: z.number(),
        y: z.number(),
        width: z.number(),
        height: z.number(),
        words: z
          .string()
          .describe('What stands in it. Where that is a part of what the file sets at once, its edges are estimated.'),
      }),
    )
    .describe('One for each line; empty where the file has no pages.'),
});
export type Mark = z.infer<typeof markShape>;

const params = z.object({ document: id });

export const DOCUMENTS = {
  uploadDocument: {
    access: 'reviewer',
    summary: 'Takes in one file. The answer comes when it is kept; its review follows.',
    query: z.object({ name: shortText, matter: id.optional(), asOf: day.optional() }).extend(languageQuery.shape),
    body: 'bytes',
    answer: documentRowShape,
    status: 201,
  },
  listDocuments: {
    access: 'reader',
    summary: 'Documents, filtered, sorted and by pages.',
    query: filterQuery
      .extend(pageQuery.shape)
      .extend(languageQuery.shape)
      .extend({
        sort: z.enum(['newest', 'oldest', 'name', 'level', 'open']).default('newest'),
      }),
    answer: z.object({
      documents: z.array(documentRowShape),
      total: z.int(),
      high: z.int(),
      medium: z.int(),
      low: z.int(),
      open: z.int(),
      notFullyRead: z.int(),
    }),
  },
  readDocument: {
    access: 'reader',
    summary: 'One document with what its review says of it as a whole.',
    params,
    query: languageQuery,
    answer: documentShape,
  },
  removeDocument: {
    access: 'reviewer',
    summary: 'Takes a document out of the lists; the audit log keeps what was decided on it.',
    params,
    answer: null,
    status: 204,
  },
  rescanDocument: {
    access: 'reviewer',
    summary: 'Reviews a document again; decisions stay where words, rule and law are the same.',
    params,
    body: z.object({ asOf: day.optional() }),
    answer: null,
    status: 202,
  },
  rescanAll: {
    access: 'reviewer',
    summary: 'Reviews all documents of a matter, or of all matters, again.',
    body: z.object({ matter: id.optional(), asOf: day.optional() }),
    answer: z.object({ documents: z.int() }),
    status: 202,
  },
  readFile: {
    access: 'reader',
    summary: 'The file as it was uploaded.',
    params,
    answer: { mediaTypes: ['*/*'] },
  },
  readPaper: {
    access: 'reader',
    summary: 'The text with headings, tables and marks as an HTML fragment in which nothing of the file can act.',
    params,
    query: languageQuery,
    answer: { mediaTypes: ['text/html'] },
  },
  readMarks: {
    access: 'reader',
    summary:
      'Where the words of findings, notes and defined terms stand, and, if asked for, those of a place in the text.',
    params,
    query: languageQuery.extend({
      start: z.coerce.number().int().min(0).optional(),
      end: z.coerce.number().int().min(0).optional(),
    }),
    answer: z.object({
      pages: z.array(z.object({ number: z.int(), width: z.number(), height: z.number() })),
      unread: z
        .array(z.object({ page: z.int(), sentences: z.array(z.string()) }))
        .describe('What is to be said on a page of which something was not read.'),
      marks: z.array(markShape),
    }),
  },
  exportDocument: {
    access: 'reader',
    summary: 'One document as a report.',
    params,
    query: languageQuery.extend({ format: z.enum(['html', 'json', 'csv']) }),
    answer: { mediaTypes: ['text/html', 'application/json', 'text/csv'] },
  },
  exportDocuments: {
    access: 'reader',
    summary: 'The findings of all documents that the filter leaves, as a register.',
    query: filterQuery.extend(languageQuery.shape).extend({
      format: z.enum(['json', 'csv']),
      scope: z
        .enum(['documents', 'findings'])
        .default('documents')
        .describe(
          'documents: those that the filter leaves, each with all its findings; findings: those alone that the list of findings shows.',
        ),
    }),
    answer: { mediaTypes: ['application/json', 'text/csv'] },
  },
  listDocumentFindings: {
    access: 'reader',
    summary: 'The cards of one document, in reading order.',
    params,
    query: languageQuery,
    answer: z.object({ findings: z.array(cardShape) }),
  },
  readEvents: {
    access: 'reader',
    summary: 'Server-sent events: what changes in the documents that the asking person may see.',
    answer: { mediaTypes: ['text/event-stream'] },
  },
} as const satisfies Record<string, Route>;

export const SCAN_STEPS = ['waiting', ...REVIEW_STEPS, 'done'] as const;
export type ScanStep = (typeof SCAN_STEPS)[number];

/** What `GET /api/events` sends, one JSON value an event. */
export const eventShape = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('scan'),
    document: id,
    matter: id,
    step: z.enum(SCAN_STEPS),
    status: z.enum(DOCUMENT_STATUSES),
  }),
  z.object({ type: z.literal('removed'), document: id, matter: id }),
  z.object({ type: z.literal('review'), document: id, matter: id, key: z.string() }),
  z.object({ type: z.literal('queue'), waiting: z.int(), reading: z.int() }),
]);
export type DeskEvent = z.infer<typeof eventShape>;

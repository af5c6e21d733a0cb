/** The machine-readable scan, `lodestone.scan/1`: the shape that other programs may rely on. */
import { z } from 'zod';
import { DECISION_CODES, REOPENING_CAUSES, REVIEW_STATES } from '../api/finding-shapes.ts';
import { CHANNELS, DIRECTIONS, STAGES, SUBJECTS } from '../dictionary/entries.ts';
import { MEDIA_TYPES, UNREAD_CODES } from '../extract/document.ts';
import { EVIDENCE_ELEMENTS, LEVELS } from '../judge/finding.ts';
import { NOTE_CODES } from '../judge/note.ts';
import { EFFECTS, PROVISION_STATES } from '../law/provision.ts';
import { LANGUAGES } from '../messages/language.ts';
import { REVIEW_STATUSES } from '../review.ts';
import { CONTRACT_KINDS } from '../structure/contract.ts';

export const SCAN_SCHEMA_NAME = 'lodestone.scan/1';

const offset = z
  .int()
  .nonnegative()
  .describe('UTF-16 offset into the reading text, which `lodestone text FILE` prints.');
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().nonnegative();

const evidenceSchema = z.strictObject({
  element: z.enum(EVIDENCE_ELEMENTS),
  concept: z
    .string()
    .nullable()
    .describe('Dictionary id; null where a party, a definition or an annex is the evidence.'),
  quote: z.string(),
  start: offset,
  end: offset,
});

const provisionSchema = z.strictObject({ id: z.string(), state: z.enum(PROVISION_STATES), effect: z.enum(EFFECTS) });

const noteSchema = z.strictObject({
  id: z.string().describe('A number that can be said aloud, unique in its document.'),
  fingerprint: z.string().describe('Made from the code and the words, not from positions.'),
  code: z.enum(NOTE_CODES),
  title: z.string(),
  message: z.string(),
  clauses: z.array(z.string()).describe('Numbers of the clauses that it is about.'),
  evidence: z.array(z.strictObject({ clause: z.string().nullable(), quote: z.string(), start: offset, end: offset })),
  provisions: z.array(provisionSchema),
  nextStep: z.string(),
});

const deskMoment = z.string().describe('UTC, ISO 8601.');

const findingReviewSchema = z
  .strictObject({
    state: z.enum(REVIEW_STATES),
    decision: z
      .strictObject({
        decision: z.enum(DECISION_CODES),
        reason: z.string(),
        by: z.string().describe('The name of the person.'),
        at: deskMoment,
        second: z.strictObject({ by: z.string(), at: deskMoment }).nullable().describe('Who confirmed it.'),
      })
      .nullable()
      .describe('The one that holds, or that held before the finding was reopened.'),
    reopenedBy: z.enum(REOPENING_CAUSES).nullable(),
    assignee: z.string().nullable(),
    comments: count,
  })
  .describe("How the finding stands on the reviewer's desk; absent from a scan of files.");

const findingSchema = z.strictObject({
  id: z.string().describe('A number that can be said aloud, unique in its document.'),
  fingerprint: z.string().describe('Made from what decides and not from positions: it survives a clause that moves.'),
  clause: z.strictObject({
    label: z.string().nullable(),
    heading: z.string().nullable(),
    text: z.string().describe('The smallest numbered unit, a sub-item with its chapeau.'),
    start: offset,
    end: offset,
    page: z.int().positive().nullable(),
  }),
  level: z.enum(LEVELS),
  stages: z.array(z.enum(STAGES)),
  subject: z.enum(SUBJECTS),
  channels: z.array(z.enum(CHANNELS)),
  direction: z.enum(DIRECTIONS),
  evidence: z.array(evidenceSchema),
  provisions: z.array(provisionSchema),
  reason: z.string(),
  openFacts: z.array(z.string()),
  nextSteps: z.array(z.string()),
  review: findingReviewSchema.optional(),
});

const deskSchema = z
  .strictObject({
    id: z.string(),
    matter: z.string().describe('Its name.'),
    uploadedAt: deskMoment,
    uploadedBy: z.string().describe('The name of the person.'),
    reviewedAt: deskMoment.nullable(),
    asOf: z.string().nullable().describe('The day of the law for this document.'),
    tool: z.string().nullable().describe('Version of the program that reviewed it.'),
    dictionary: z.strictObject({ version: z.string(), sha256: z.string() }).nullable(),
  })
  .describe("A document of the reviewer's desk, each reviewed on its own day; absent from a scan of files.");

const documentSchema = z.strictObject({
  path: z.string(),
  sha256: sha256.nullable().describe('null where the file could not be opened.'),
  copies: z.array(z.string()).optional().describe('Other paths of the same bytes; they are counted once.'),
  mediaType: z.enum(MEDIA_TYPES).nullable(),
  status: z
    .enum([...REVIEW_STATUSES, 'waiting', 'reading'])
    .describe(
      "partial: something in it was not read. waiting, reading: on the reviewer's desk alone, not yet reviewed.",
    ),
  problem: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
  unread: z.array(z.strictObject({ where: z.string(), code: z.enum(UNREAD_CODES) })),
  languages: z.array(z.enum(LANGUAGES)),
  kind: z.enum(CONTRACT_KINDS).nullable(),
  pages: z.int().positive().nullable().describe('null for formats without pages.'),
  parties: z.array(
    z.strictObject({
      name: z.string(),
      role: z.string().nullable(),
      jurisdiction: z.string().nullable().describe('ISO 3166-1 alpha-2; XX: abroad, country unknown.'),
      quote: z.string().nullable().describe('The words that prove the jurisdiction.'),
    }),
  ),
  notes: z.array(noteSchema).describe('About the contract as a whole; counted with no level.'),
  findings: z.array(findingSchema).describe('Every level, low ones too.'),
  desk: deskSchema.optional(),
});

export const scanSchema = z.strictObject({
  schema: z.literal(SCAN_SCHEMA_NAME),
  tool: z.strictObject({ name: z.literal('lodestone'), version: z.string() }),
  dictionary: z.strictObject({ version: z.string(), sha256: z.string() }),
  asOf: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  documents: z.array(documentSchema),
  summary: z.strictObject({
    documents: count,
    flagged: count.describe('Findings of level high or medium.'),
    high: count,
    medium: count,
    low: count,
    notFullyRead: count,
  }),
});
export type ScanJson = z.infer<typeof scanSchema>;
export type DocumentJson = z.infer<typeof documentSchema>;
export type NoteJson = z.infer<typeof noteSchema>;
export type FindingJson = z.infer<typeof findingSchema>;
export type FindingReviewJson = z.infer<typeof findingReviewSchema>;
export type DeskJson = z.infer<typeof deskSchema>;

/**
 * The shape of the law packs under `dictionaries/law/`: instruments, what happened to them on which day,
 * and the provisions that a finding may cite. A pack may hold events alone: that is how a notice that
 * appeared after a release is added without touching the shipped files.
 */
import { z } from 'zod';
import { CHANNELS, DIRECTIONS, STAGES, SUBJECTS } from '../dictionary/entries.ts';
import { parseDay } from './parse-day.ts';
import { EFFECTS } from './provision.ts';

/**
 * A: official wording on two pages, or the full text with an independent summary. B: official wording on one
 * page, or several agreeing summaries. C: a secondary summary. D: nothing found that confirms it.
 */
export const GRADES = ['A', 'B', 'C', 'D'] as const;

/**
 * - `issued`             published; nothing applies yet
 * - `in-force`           applies from this day, through `until` where a term is stated
 * - `suspended`          paused from this day, through `until` where a term is stated
 * - `resumed`            the pause is over and it applies again
 * - `amended`            changed; what changed is told in the note
 * - `extension-announced` said, but not yet done by a notice: it changes no state
 * - `unclear`            from this day its state cannot be told from what was seen
 * - `ended`              the first day on which it no longer applies
 */
export const EVENT_KINDS = [
  'issued',
  'in-force',
  'suspended',
  'resumed',
  'amended',
  'extension-announced',
  'unclear',
  'ended',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

const KINDS_WITH_TERM: readonly EventKind[] = ['in-force', 'suspended', 'extension-announced'];

export const COVERS = ['technology', 'line-service', 'catch-all', 'goods', 'duty'] as const;

/** What a provision does beside the rule itself; its `effect` is then that of the rule it serves. */
export const PROVISION_ROLES = ['rule', 'definition', 'channel', 'exemption', 'pause', 'penalty'] as const;

/** Circumstances of a clause beyond its elements, by which a provision comes in or drops out. */
export const HINTS = [
  'leaching', //            in-situ, heap or tank leaching of ion-adsorption ore
  'release-in-china', //    given to a foreign person without crossing the border
  'intermediary', //        brokering, freight, platform, finance and the like
  'sensitive-end-use', //   military users or uses, weapons of mass destruction
  'foreign-audit', //       an export-control check by a foreign authority
  'onward-transfer', //     sub-licence, assignment, change of user or use
  'publication', //         technology that was not public is made public
  'public-domain',
  'basic-research',
  'patent-filing',
] as const;
export type Hint = (typeof HINTS)[number];

const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }).readonly();
const day = z
  .string()
  .refine((text) => parseDay(text).ok, { params: { fault: 'bad-date' } })
  .describe('A calendar day, YYYY-MM-DD.');
const instrumentId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const longId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*(\/[A-Za-z0-9._-]+)*$/);

export const instrumentSchema = z
  .strictObject({
    id: instrumentId,
    number: bilingual.describe('The number as it is cited; a law or regulation goes by its name.'),
    title: bilingual,
    issuer: bilingual,
    issued: day.nullable().describe('null where the day was not confirmed.'),
    official: z.string().min(1).nullable().describe('Address of the official text; never fetched.'),
    lastChecked: day.describe('Latest day of the evidence that was looked at.'),
    note: bilingual.optional(),
  })
  .readonly();
export type InstrumentEntry = z.infer<typeof instrumentSchema>;

export const lawEventSchema = z
  .strictObject({
    id: longId,
    instrument: instrumentId,
    kind: z.enum(EVENT_KINDS),
    date: day,
    until: day.optional().describe('Last day of a stated term.'),
    seen: day.optional().describe("Day on which it was read, where later than the instrument's last check."),
    only: z.array(longId).min(1).readonly().optional().describe('Provisions it touches; all where absent.'),
    note: bilingual,
    grade: z.enum(GRADES),
    source: z.string().min(1),
  })
  .refine((event) => event.until === undefined || event.until >= event.date, {
    path: ['until'],
    params: { fault: 'term-backwards' },
  })
  .refine((event) => event.until === undefined || KINDS_WITH_TERM.includes(event.kind), {
    path: ['until'],
    params: { fault: 'term-misplaced' },
  })
  .readonly();
export type LawEvent = z.infer<typeof lawEventSchema>;

const applicationSchema = z
  .strictObject({
    subjects: z.array(z.enum(SUBJECTS)).min(1).readonly().optional(),
    stages: z.array(z.enum(STAGES)).min(1).readonly().optional(),
    channels: z.array(z.enum(CHANNELS)).min(1).readonly().optional(),
    directions: z.array(z.enum(DIRECTIONS)).min(1).readonly().optional(),
    hints: z.array(z.enum(HINTS)).min(1).readonly().optional(),
    unless: z.array(z.enum(HINTS)).min(1).readonly().optional(),
    beside: z
      .array(longId)
      .min(1)
      .readonly()
      .optional()
      .describe('Cited with one of these and not without; they state no "beside" of their own.'),
  })
  .readonly();
export type Application = z.infer<typeof applicationSchema>;

export const provisionSchema = z
  .strictObject({
    id: longId,
    instrument: instrumentId,
    title: bilingual,
    effect: z.enum(EFFECTS),
    role: z.enum(PROVISION_ROLES).default('rule'),
    article: z.string().min(1).nullable().describe('null where no number was confirmed.'),
    stages: z.array(z.enum(STAGES)).readonly(),
    covers: z.array(z.enum(COVERS)).min(1).readonly(),
    applies: z
      .array(applicationSchema)
      .min(1)
      .readonly()
      .optional()
      .describe('Alternatives: every key that one states must meet the finding. Absent: never cited by itself.'),
    grade: z.enum(GRADES),
    source: z.string().min(1),
    lastChecked: day.optional().describe("Where it differs from the instrument's."),
    note: bilingual.optional(),
  })
  .readonly();
export type ProvisionEntry = z.infer<typeof provisionSchema>;

/** Where a fact was read; `source` elsewhere names these keys, parted by blanks. */
export const sourceSchema = z
  .strictObject({
    id: z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/),
    addresses: z.array(z.string().min(1)).readonly().describe('Never fetched; empty where none is known.'),
    note: bilingual.optional(),
  })
  .readonly();
export type SourceEntry = z.infer<typeof sourceSchema>;

/** The value of `source` where nothing was found; such a fact is grade D. */
export const NO_SOURCE = 'none';

export const lawPackSchema = z
  .strictObject({
    pack: z.string().min(1),
    instruments: z.array(instrumentSchema).readonly().default([]),
    events: z.array(lawEventSchema).readonly().default([]),
    provisions: z.array(provisionSchema).readonly().default([]),
    sources: z.array(sourceSchema).readonly().default([]),
  })
  .readonly();
export type LawPack = z.infer<typeof lawPackSchema>;

/**
 * The shapes of dictionary packs: what a YAML file under `dictionaries/` may say. The published JSON
 * schemas in docs/schema are generated from these, and every pack is checked against them on load.
 */
import { z } from 'zod';

export const STAGES = ['mining', 'separation', 'metal-smelting', 'magnet-making', 'recycling'] as const;
export type Stage = (typeof STAGES)[number];

export const CHANNELS = [
  'trade',
  'ip-licensing',
  'investment',
  'exchange',
  'gift',
  'exhibition',
  'testing',
  'assistance',
  'training',
  'joint-rnd',
  'employment',
  'consulting',
  'other',
] as const;
export type Channel = (typeof CHANNELS)[number];

export const SUBJECTS = ['technology', 'line-service', 'catch-all'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Seen from mainland China; Hong Kong, Macao and Taiwan lie outside its customs border. */
export const DIRECTIONS = ['outbound', 'inbound', 'domestic', 'foreign', 'unknown'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/**
 * - `decisive`  establishes the subject alone
 * - `strong`    establishes it with any company in the contract
 * - `ambiguous` counts only beside one of its `needs`, or where the contract's subject settles it
 */
export const SPECIFICITIES = ['decisive', 'strong', 'ambiguous'] as const;

/** What stands in the packs, family by family. */
export const ENTRY_FAMILIES = ['concepts', 'channels', 'cues', 'places', 'parties'] as const;
export type EntryFamily = (typeof ENTRY_FAMILIES)[number];

/**
 * - `names`     the wording is this channel
 * - `suggests`  only where the clause has no other channel
 */
export const STRENGTHS = ['names', 'suggests'] as const;

export const CONCEPT_KINDS = [
  'subject', //   the stage or the rare earths by name
  'material', //  ores, oxides, salts, metals, alloys, magnets, scrap
  'element', //   names and symbols of the 17 elements
  'reagent', //   extractants, leachants, electrolytes
  'process', //   unit operations and treatments
  'parameter', // figures by which a process is run
  'equipment', // machines and their parts
  'grade', //     product grades and formulas
  'service', //   work on a production line: assembly, commissioning, maintenance, repair, upgrade …
  'line', //      production lines, plants and the services on them
  'carrier', //   drawings, specifications, data, software
  'end-use', //   military and other sensitive uses
  'regime', //    names of control instruments and authorities
] as const;
export type ConceptKind = (typeof CONCEPT_KINDS)[number];

/**
 * What a context cue says about its clause:
 * party-cn, party-foreign  evidence of a jurisdiction
 * negation, exclusion      the transfer does not take place, or not for this
 * condition                the transfer waits for a licence of an authority
 * exemption                public domain, basic research, ordinary patent filing
 * standard                 wording of a clause that stands in any contract
 * harmless                 a use of technical words that moves no controlled technology
 * catch-all                generic goods, services, money or brokering for a plant of a stage
 * other-trade              a trade that shares words with the stages: copper, ferrite, dental ceramics
 * idle                     predicates by which nothing moves, whoever their subject is
 * note                     what a note on the contract as a whole rests on; its meaning says which
 * provide, receive         verbs by which something goes out of, or comes to, their subject
 * act                      what a clause does, told by its verb and object together; its channels say by which it goes
 */
export const CUE_ROLES = [
  'party-cn',
  'party-foreign',
  'negation',
  'exclusion',
  'condition',
  'exemption',
  'standard',
  'harmless',
  'catch-all',
  'other-trade',
  'idle',
  'note',
  'provide',
  'receive',
  'act',
] as const;
export type CueRole = (typeof CUE_ROLES)[number];

const words = z.array(z.string().min(1)).readonly();

const perLanguage = z.strictObject({ zh: words.optional(), en: words.optional() }).readonly();

const examples = z
  .strictObject({
    hits: words.describe('Sentences in which the entry must be found and accepted.'),
    nearMisses: words.describe('Sentences with a look-alike in which it must not be accepted.'),
  })
  .readonly();

const terms = z
  .strictObject({
    zh: words.optional().describe('Simplified Chinese; traditional text is folded onto it.'),
    en: words
      .optional()
      .describe('English; matched by word stems, so one inflection is enough. "…" is a gap of up to 8 words.'),
    exact: words.optional().describe('Case-sensitive whole tokens of either language, e.g. HDDR, TbF3.'),
  })
  .readonly();

const entry = {
  id: z
    .string()
    .regex(/^[a-z]+(\.[a-z0-9_]+)+$/)
    .describe('Never reused for another meaning.'),
  title: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }).readonly(),
  terms,
  patterns: words
    .optional()
    .describe('Regular expressions over the folded text, for grades and formulas; whole tokens only.'),
  falseFriends: perLanguage.optional().describe('Wording in the same sentence that cancels the hit.'),
  examples: z.strictObject({ zh: examples.optional(), en: examples.optional() }).readonly(),
  source: z.string().min(1).describe('Rule ids or literature the wording rests on.'),
  note: z.string().optional(),
};

export const conceptSchema = z
  .strictObject({
    ...entry,
    kind: z.enum(CONCEPT_KINDS),
    stages: z
      .array(z.enum(STAGES))
      .readonly()
      .describe('Stages that the concept points to; empty for carriers and the like.'),
    specificity: z.enum(SPECIFICITIES),
    needs: perLanguage.optional().describe('Company within the same sentence, one of which an ambiguous hit needs.'),
  })
  .readonly();
export type Concept = z.infer<typeof conceptSchema>;

export const channelSchema = z
  .strictObject({
    ...entry,
    channel: z.enum(CHANNELS),
    strength: z
      .enum(STRENGTHS)
      .describe('"names": the wording is this channel; "suggests": only where the clause has no other channel.'),
    subject: z
      .enum(SUBJECTS)
      .optional()
      .describe('What such an operation moves by itself: money and brokering are catch-all, repair is a line service.'),
    provisions: z.array(z.string()).readonly().describe('Provision ids, e.g. cn-62-2025/2.ch.ip-licence.'),
  })
  .readonly();
export type ChannelEntry = z.infer<typeof channelSchema>;

export const cueSchema = z
  .strictObject({
    ...entry,
    role: z.enum(CUE_ROLES),
    meaning: z
      .string()
      .optional()
      .describe('A finer value within the role, e.g. public-domain, confidentiality, Hong Kong.'),
    channels: z
      .array(z.enum(CHANNELS))
      .readonly()
      .optional()
      .describe('By which channels something goes by such an act; two where the act and its frame are named together.'),
  })
  .readonly();
export type Cue = z.infer<typeof cueSchema>;

const placeNames = z
  .strictObject({
    names: words.describe('Names of the country or territory.'),
    people: words.optional().describe('Nationality: 韩籍, German, Brazilian national.'),
    cities: words.optional().describe('Provinces and cities; none that is also a common word or a name of persons.'),
    notWithin: words
      .optional()
      .describe(
        'Longer wording in which a name stands by accident or proves nothing, e.g. 1日本合同, written in Chinese.',
      ),
  })
  .readonly();

export const placeSchema = z
  .strictObject({
    code: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .describe('ISO 3166-1 alpha-2.'),
    zh: placeNames,
    en: placeNames,
    companyForms: words.optional().describe('Forms of company that exist only there, e.g. GmbH, Sdn Bhd.'),
    registrationMarks: words.optional().describe('Names of its company registers and numbers, e.g. CNPJ, ABN.'),
  })
  .readonly();
export type Place = z.infer<typeof placeSchema>;

export const conceptPackSchema = z.strictObject({ pack: z.string(), concepts: z.array(conceptSchema) });
export const channelPackSchema = z.strictObject({ pack: z.string(), channels: z.array(channelSchema) });
export const cuePackSchema = z.strictObject({ pack: z.string(), cues: z.array(cueSchema) });

export type Entry = Concept | ChannelEntry | Cue;

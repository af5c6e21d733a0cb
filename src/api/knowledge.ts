/** The dictionary and the law as the product knows them, and a sentence to try. */
import { z } from 'zod';
import { CHANNELS, ENTRY_FAMILIES, SPECIFICITIES, STAGES, STRENGTHS } from '../dictionary/entries.ts';
import { LEVELS } from '../judge/finding.ts';
import { EVENT_KINDS, GRADES } from '../law/instruments.ts';
import { EFFECTS, PROVISION_STATES } from '../law/provision.ts';
import { LANGUAGES } from '../messages/language.ts';
import { day, languageQuery, pageQuery, type Route } from './route.ts';

const entryId = z.string().max(200);
/** Words, by the language they are in; `exact` where a word is looked for as it is written. */
const wordsShape = z.object({ zh: z.array(z.string()), en: z.array(z.string()), exact: z.array(z.string()) });

export const conceptRowShape = z.object({
  id: entryId,
  family: z.enum(ENTRY_FAMILIES),
  kind: z.string().nullable().describe('Kind of a concept, channel, role of a cue, list of a party; null for a place.'),
  kindLabel: z.string().nullable(),
  stages: z.array(z.enum(STAGES)),
  specificity: z.enum(SPECIFICITIES).nullable(),
  label: z.string(),
  terms: z.array(z.string()).describe('The first few.'),
});
export type ConceptRow = z.infer<typeof conceptRowShape>;

export const conceptShape = conceptRowShape.extend({
  channels: z.array(z.enum(CHANNELS)),
  strength: z.enum(STRENGTHS).nullable(),
  meaning: z.string().nullable().describe('A finer value within the role of a cue.'),
  allTerms: wordsShape,
  patterns: z.array(z.string()).describe('Regular expressions over the folded text.'),
  needs: z.array(z.string()).describe('Company, one of which an ambiguous word needs.'),
  falseFriends: z.array(z.string()).describe('Company that cancels a hit.'),
  examples: z
    .array(
      z.object({
        language: z.enum(LANGUAGES).nullable().describe('null for names of parties.'),
        hits: z.array(z.string()),
        nearMisses: z.array(z.string()),
      }),
    )
    .describe('Run whenever this content of the dictionary is first loaded.'),
  provisions: z.array(z.object({ id: z.string(), title: z.string() })),
  listed: z
    .object({ from: z.string(), until: z.string().nullable(), country: z.string().nullable() })
    .nullable()
    .describe('Since when a party stands on its list.'),
  note: z.string().nullable(),
  source: z.string().nullable(),
  place: z.string().describe('File and line in the dictionary.'),
});
export type ConceptDetail = z.infer<typeof conceptShape>;

const stateShape = z.object({
  state: z.enum(PROVISION_STATES),
  label: z.string(),
  from: z.string().nullable().describe('First day; null where it is open to the past.'),
  to: z.string().nullable().describe('Last day; null where it is open to the future.'),
});

export const lawShape = z.object({
  asOf: z.string(),
  instruments: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      title: z.string(),
      authority: z.string(),
      issued: z.string().nullable(),
      official: z.string().nullable().describe('Address of the official text; never fetched.'),
      events: z.array(
        z.object({
          date: z.string(),
          until: z.string().nullable().describe('Last day of a stated term.'),
          kind: z.enum(EVENT_KINDS),
          label: z.string(),
          note: z.string(),
          grade: z.enum(GRADES).describe('How well it is confirmed, A to D.'),
          source: z.string(),
        }),
      ),
      provisions: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          article: z.string().nullable(),
          effect: z.enum(EFFECTS),
          effectLabel: z.string(),
          now: stateShape.describe('On the day.'),
          unverifiedAfter: z
            .string()
            .nullable()
            .describe('The last day on which its state was known, where it is not verified.'),
          checked: z.string(),
          spells: z.array(stateShape).describe('Through all time, without gaps.'),
        }),
      ),
    }),
  ),
});
export type LawOnDay = z.infer<typeof lawShape>;

/** Who the parties of a text without parties are taken to be: Party A and whoever gives, Party B and whoever takes. */
export const ASSUMED_PARTIES = [
  'china-to-abroad',
  'abroad-to-china',
  'within-china',
  'outside-china',
  'as-written',
] as const;
export type AssumedParties = (typeof ASSUMED_PARTIES)[number];

/** How a text was judged: one for each clause found in it. */
export const triedShape = z.object({
  assumed: z.string().nullable().describe('What was put before the text, in its own language.'),
  nothing: z
    .object({
      why: z.string(),
      found: z.array(z.string()).describe('Entries of the dictionary that stand in the text.'),
    })
    .nullable()
    .describe('Where no clause was weighed.'),
  clauses: z.array(
    z.object({
      text: z.string(),
      headline: z.string().describe('Flagged and how, kept as a low finding, or not flagged.'),
      level: z.enum(LEVELS).nullable().describe('null where it makes no finding.'),
      decision: z.string().describe('The row of the decision table, in words.'),
      reason: z.string().nullable(),
      provisions: z.array(
        z.object({
          instrument: z.string(),
          state: z.string(),
          effect: z.string(),
          provisions: z.array(z.object({ id: z.string(), title: z.string() })),
        }),
      ),
      rows: z
        .array(z.object({ name: z.string(), values: z.array(z.string()) }))
        .describe(
          'What was read for each element, rule by rule; blanks at the beginning of a value say how deep it lies.',
        ),
    }),
  ),
  left: z.int().describe('Clauses of a long text that are not told here.'),
});
export type Tried = z.infer<typeof triedShape>;

export const KNOWLEDGE = {
  listConcepts: {
    access: 'reader',
    summary: 'Entries of the dictionary.',
    query: z
      .object({
        text: z.string().trim().max(200).optional().describe('Words of a name, a term or an id.'),
        family: z.enum(ENTRY_FAMILIES).optional(),
        kind: z.string().max(100).optional(),
        stage: z.enum(STAGES).optional(),
      })
      .extend(pageQuery.shape)
      .extend(languageQuery.shape),
    answer: z.object({
      concepts: z.array(conceptRowShape),
      total: z.int(),
      kinds: z
        .array(z.object({ family: z.enum(ENTRY_FAMILIES), value: z.string(), label: z.string(), count: z.int() }))
        .describe('Every kind of every family, whatever the filter leaves.'),
    }),
  },
  readConcept: {
    access: 'reader',
    summary: 'One entry with its hits and near-misses.',
    params: z.object({ concept: entryId }),
    query: languageQuery,
    answer: conceptShape,
  },
  readLaw: {
    access: 'reader',
    summary: 'Every instrument with the state of its provisions on a day.',
    query: languageQuery.extend({ asOf: day.optional() }),
    answer: lawShape,
  },
  trySentence: {
    access: 'reader',
    summary: 'Would this be flagged, and why? Nothing is kept.',
    query: languageQuery,
    body: z.object({
      text: z.string().trim().min(1).max(20_000),
      parties: z.enum(ASSUMED_PARTIES).default('china-to-abroad'),
      asOf: day.optional(),
    }),
    answer: triedShape,
  },
} as const satisfies Record<string, Route>;

/** The dictionary and the law as the product knows them, and a sentence to try. */
import { z } from 'zod';
import { CONCEPT_KINDS, SPECIFICITIES, STAGES } from '../dictionary/entries.ts';
import { EFFECTS, PROVISION_STATES } from '../law/provision.ts';
import { day, id, languageQuery, pageQuery, type Route } from './route.ts';

const ENTRY_FAMILIES = ['concept', 'channel', 'cue'] as const;

export const conceptRowShape = z.object({
  id,
  family: z.enum(ENTRY_FAMILIES),
  kind: z.string(),
  stages: z.array(z.enum(STAGES)),
  specificity: z.enum(SPECIFICITIES).nullable(),
  label: z.string(),
  terms: z.array(z.string()).describe('The first few.'),
});
export type ConceptRow = z.infer<typeof conceptRowShape>;

const perLanguage = z.object({ zh: z.array(z.string()), en: z.array(z.string()), exact: z.array(z.string()) });

export const conceptShape = conceptRowShape.extend({
  allTerms: perLanguage,
  needs: z.array(z.string()),
  falseFriends: z.array(z.string()),
  hits: z.array(z.string()),
  nearMisses: z.array(z.string()),
  source: z.string().nullable(),
  place: z.string().describe('File and line in the dictionary.'),
});
export type ConceptDetail = z.infer<typeof conceptShape>;

export const lawShape = z.object({
  asOf: z.string(),
  instruments: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      title: z.string(),
      authority: z.string(),
      events: z.array(z.object({ date: z.string(), label: z.string(), source: z.string() })),
      provisions: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          effect: z.enum(EFFECTS),
          effectLabel: z.string(),
          state: z.enum(PROVISION_STATES),
          stateLabel: z.string(),
          since: z.string().nullable(),
          until: z.string().nullable(),
          checked: z.string(),
          spells: z.array(
            z.object({
              state: z.enum(PROVISION_STATES),
              label: z.string(),
              from: z.string().nullable(),
              to: z.string().nullable(),
            }),
          ),
        }),
      ),
    }),
  ),
});
export type LawOnDay = z.infer<typeof lawShape>;

/** How a sentence was judged: one for each clause found in it. */
export const triedShape = z.object({
  clauses: z.array(
    z.object({
      text: z.string(),
      flagged: z.boolean(),
      level: z.string().nullable(),
      decision: z.string().describe('The row of the decision table, in words.'),
      explanation: z.string().describe('What was read for each element, rule by rule, as plain text.'),
    }),
  ),
});
export type Tried = z.infer<typeof triedShape>;

export const KNOWLEDGE = {
  listConcepts: {
    access: 'reader',
    summary: 'Entries of the dictionary.',
    query: z
      .object({
        text: z.string().trim().max(100).optional(),
        family: z.enum(ENTRY_FAMILIES).optional(),
        kind: z.enum(CONCEPT_KINDS).optional(),
        stage: z.enum(STAGES).optional(),
      })
      .extend(pageQuery.shape)
      .extend(languageQuery.shape),
    answer: z.object({ concepts: z.array(conceptRowShape), total: z.int() }),
  },
  readConcept: {
    access: 'reader',
    summary: 'One entry with its hits and near-misses.',
    params: z.object({ concept: z.string().max(200) }),
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
    body: z.object({
      text: z.string().trim().min(1).max(20_000),
      lang: languageQuery.shape.lang,
      asOf: day.optional(),
    }),
    answer: triedShape,
  },
} as const satisfies Record<string, Route>;

/**
 * The shapes of control lists and watch lists: which list, by which provisions, and who stands on it from which
 * day. A user's own lists have the same shape. State is not kept here: it is computed for a day.
 */
import { z } from 'zod';
import { GRADES } from '../law/instruments.ts';
import { parseDay } from '../law/parse-day.ts';

export const LIST_KINDS = [
  'control-list', // 管控名单: nothing controlled may go to who is on it
  'watch-list', //   关注名单: no general licence, and more papers
  'own', //          a list that the user keeps
] as const;

const id = z.string().regex(/^[a-z0-9]+([.-][a-z0-9_]+)*$/);
const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }).readonly();
const names = z.array(z.string().min(1)).min(1).readonly();
const day = z
  .string()
  .refine((text) => parseDay(text).ok, 'not a day of the calendar written as YYYY-MM-DD')
  .describe('A calendar day, YYYY-MM-DD.');

export const partyListSchema = z
  .strictObject({
    id: id.describe('Never reused for another list.'),
    kind: z.enum(LIST_KINDS),
    title: bilingual,
    provisions: z.array(z.string()).readonly().describe('Ids of the law packs; empty for an own list.'),
    stated: z
      .int()
      .positive()
      .nullable()
      .describe('How many parties the list is said to hold; null where that is not known.'),
    missing: bilingual.optional().describe('What is known to be missing here, where the list is not complete.'),
    grade: z.enum(GRADES),
    source: z.string().min(1),
  })
  .readonly();
export type PartyList = z.infer<typeof partyListSchema>;

export const listedPartySchema = z
  .strictObject({
    id: id.describe('Never reused for another party.'),
    list: id,
    names: z
      .strictObject({ zh: names.optional(), en: names.optional() })
      .readonly()
      .describe('As listed, with every other name by which it is known; company forms may stand or not.'),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .nullable()
      .describe('ISO 3166-1 alpha-2.'),
    from: day.describe('First day on which it stands on the list.'),
    until: day.optional().describe('Last day on which it stood on the list.'),
    examples: z
      .strictObject({
        hits: names.describe('Names in which it must be recognised.'),
        nearMisses: names.describe('Names of others in which it must not be.'),
      })
      .readonly(),
    grade: z.enum(GRADES),
    source: z.string().min(1),
    note: z.string().optional(),
  })
  .readonly();
export type ListedParty = z.infer<typeof listedPartySchema>;

export const partyPackSchema = z.strictObject({
  pack: z.string().min(1),
  lists: z.array(partyListSchema).optional(),
  parties: z.array(listedPartySchema).optional(),
});

/** All names of a listed party, in either language. */
export function namesOf({ names: { zh = [], en = [] } }: ListedParty): readonly string[] {
  return [...en, ...zh];
}

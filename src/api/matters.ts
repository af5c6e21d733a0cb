/** Matters: folders of contracts with their members. */
import { z } from 'zod';
import { userShape } from './people.ts';
import { id, moment, type Route, shortText } from './route.ts';

export const matterShape = z.object({
  id,
  name: z.string(),
  createdAt: moment,
  archived: z.boolean(),
  secondReader: z.boolean().describe('A decision that closes a high finding waits for a second person.'),
  documents: z.int(),
  open: z.int().describe('Flagged findings without a decision that holds.'),
});
export type Matter = z.infer<typeof matterShape>;

const changeShape = z.object({
  name: shortText.optional(),
  archived: z.boolean().optional(),
  secondReader: z.boolean().optional(),
});
export type MatterChange = z.infer<typeof changeShape>;

const params = z.object({ matter: id });

export const MATTERS = {
  listMatters: {
    access: 'reader',
    summary: 'The matters that the asking person may see.',
    answer: z.object({ matters: z.array(matterShape) }),
  },
  createMatter: {
    access: 'reviewer',
    summary: 'Makes a matter; who makes it is a member.',
    body: z.object({ name: shortText }),
    answer: matterShape,
    status: 201,
  },
  updateMatter: {
    access: 'reviewer',
    summary: 'Renames or archives a matter, or asks for a second reader.',
    params,
    body: changeShape,
    answer: matterShape,
  },
  listMembers: {
    access: 'reader',
    summary: 'The members of a matter.',
    params,
    answer: z.object({ members: z.array(userShape.pick({ id: true, name: true, role: true })) }),
  },
  addMember: {
    access: 'administrator',
    summary: 'Lets a person into a matter.',
    params: params.extend({ user: id }),
    answer: null,
    status: 204,
  },
  removeMember: {
    access: 'administrator',
    summary: 'Takes a person out of a matter; what they decided stays.',
    params: params.extend({ user: id }),
    answer: null,
    status: 204,
  },
} as const satisfies Record<string, Route>;

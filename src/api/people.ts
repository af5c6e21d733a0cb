/** Accounts, sessions, invitations and tokens. Secrets go out once, when they are made, and are never read again. */
import { z } from 'zod';
import { LANGUAGES } from '../messages/language.ts';
import { id, moment, ROLES, type Route, shortText } from './route.ts';

/** By which a browser says who it is, and the header that proves that a page of this server sent a change. */
export const SESSION_COOKIE = 'lodestone-session';
export const CSRF_HEADER = 'x-csrf-token';

const role = z.enum(ROLES);
const password = z.string().min(12).max(200);
const secret = z.string().min(20).max(200);

export const userShape = z.object({
  id,
  name: z.string().describe('The name to sign in with, and the one that others see.'),
  role,
  createdAt: moment,
  disabled: z.boolean(),
  invited: z.boolean().describe('Has not chosen a password yet.'),
});
export type User = z.infer<typeof userShape>;

export const sessionShape = z.object({
  mode: z
    .enum(['solo', 'begin', 'accounts'])
    .describe(
      'solo: no account exists; this machine alone is served, without sign-in. begin: no account exists, and others are served too: the link on the console comes first.',
    ),
  user: userShape.pick({ id: true, name: true, role: true }).nullable(),
  csrf: z.string().describe('Goes into the header `x-csrf-token` of every request that changes something.'),
  language: z.enum(LANGUAGES),
  version: z.string(),
  today: z.string(),
  dictionary: z.object({ version: z.string(), sha256: z.string() }),
  fileBytes: z.int().describe('The most bytes that one upload may have.'),
});
export type Session = z.infer<typeof sessionShape>;

const invitationShape = z.object({
  name: z.string().nullable().describe('Null for the first administrator, who chooses one.'),
  role,
  expiresAt: moment,
});
const tokenShape = z.object({
  id,
  name: z.string(),
  createdAt: moment,
  lastUsedAt: moment.nullable(),
});

export const PEOPLE = {
  readSession: { access: 'anyone', summary: 'Who is asking, and what the server is.', answer: sessionShape },
  signIn: {
    access: 'anyone',
    summary: 'Begins a session.',
    body: z.object({ name: shortText, password: z.string().max(200) }),
    answer: sessionShape,
  },
  signOut: { access: 'anyone', summary: 'Ends the session.', answer: null, status: 204 },
  changePassword: {
    access: 'reader',
    summary: 'Changes the own password and ends all other sessions.',
    body: z.object({ current: z.string().max(200), password }),
    answer: null,
    status: 204,
  },
  beginAccounts: {
    access: 'anyone',
    summary: 'Prints a one-time link for the first administrator on the console of the server; solo mode only.',
    answer: null,
    status: 202,
  },
  createInvitation: {
    access: 'administrator',
    summary:
      'Makes a one-time link by which a person chooses a password; for a new name, or for one that exists and keeps its role.',
    body: z.object({ name: shortText, role }),
    answer: invitationShape.extend({ path: z.string().describe('Opens the page; shown once.') }),
    status: 201,
  },
  readInvitation: {
    access: 'anyone',
    summary: 'For whom a link was made.',
    params: z.object({ secret }),
    answer: invitationShape,
  },
  acceptInvitation: {
    access: 'anyone',
    summary: 'Sets the password, uses up the link and begins a session.',
    params: z.object({ secret }),
    body: z.object({ name: shortText.optional(), password }),
    answer: sessionShape,
  },
  listUsers: {
    access: 'reader',
    summary: 'All accounts.',
    answer: z.object({ users: z.array(userShape) }),
  },
  updateUser: {
    access: 'administrator',
    summary: 'Changes the role of an account, or shuts it; the last administrator stays.',
    params: z.object({ user: id }),
    body: z.object({ role: role.optional(), disabled: z.boolean().optional() }),
    answer: userShape,
  },
  listTokens: { access: 'reader', summary: 'The own tokens.', answer: z.object({ tokens: z.array(tokenShape) }) },
  createToken: {
    access: 'reader',
    summary: 'Makes a token for programs; it has the rights of its owner.',
    body: z.object({ name: shortText }),
    answer: tokenShape.extend({ secret: z.string().describe('For the header `Authorization: Bearer …`; shown once.') }),
    status: 201,
  },
  revokeToken: {
    access: 'reader',
    summary: 'Ends a token.',
    params: z.object({ token: id }),
    answer: null,
    status: 204,
  },
} as const satisfies Record<string, Route>;

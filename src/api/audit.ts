/** The audit log: what was changed, by whom, before and after, each entry chained to the one before. */
import { z } from 'zod';
import { id, moment, pageQuery, type Route } from './route.ts';

export const AUDIT_ACTIONS = [
  'document-added',
  'document-removed',
  'scan-requested',
  'document-scanned',
  'finding-decided',
  'decision-undone',
  'decision-confirmed',
  'finding-reopened',
  'finding-assigned',
  'comment-added',
  'comment-removed',
  'matter-created',
  'matter-changed',
  'member-added',
  'member-removed',
  'user-created',
  'user-changed',
  'password-changed',
  'invitation-created',
  'token-created',
  'token-revoked',
  'signed-in',
  'sign-in-refused',
  'signed-out',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** Whatever a change was made on. */
export const recordedShape = z.json();

export const auditEntryShape = z.object({
  sequence: z.int().positive(),
  at: moment,
  actor: z
    .string()
    .describe('The name of the person; `local` before the first account, `system` for the program itself.'),
  action: z.enum(AUDIT_ACTIONS),
  document: id.nullable(),
  subject: z.string().describe("What was changed: a finding's key, a user, a matter …"),
  before: recordedShape,
  after: recordedShape,
  previous: z.string().describe('Hash of the entry before.'),
  hash: z.string().describe('SHA-256 over this entry with the hash of the one before.'),
});
export type AuditEntry = z.infer<typeof auditEntryShape>;

/** For a list on the screen: with the name that goes with the ids. */
export const listedEntryShape = auditEntryShape.extend({
  about: z
    .string()
    .nullable()
    .describe('What the document, person or matter is called today; null where it is none of these.'),
});
export type ListedEntry = z.infer<typeof listedEntryShape>;

export const auditStateShape = z.object({
  entries: z.int().describe('As many as were computed again.'),
  intact: z.boolean(),
  brokenAt: z.int().nullable().describe('The first entry that does not fit, or that is not there.'),
  cause: z
    .enum(['changed', 'missing'])
    .nullable()
    .describe(
      'changed: its fields do not give its hash, or its hash is not the one noted before. missing: it was taken out.',
    ),
  head: z
    .object({ sequence: z.int(), hash: z.string() })
    .nullable()
    .describe('The last entry; noted elsewhere, it proves later that nothing before it was changed.'),
});
export type AuditState = z.infer<typeof auditStateShape>;

export const AUDIT = {
  listAudit: {
    access: 'reader',
    summary:
      'The log, newest first. Administrators see all of it; others what was done in their matters and on the documents in them.',
    query: z
      .object({ document: id.optional(), matter: id.optional(), action: z.enum(AUDIT_ACTIONS).optional() })
      .extend(pageQuery.shape),
    answer: z.object({ entries: z.array(listedEntryShape), total: z.int() }),
  },
  exportAudit: {
    access: 'administrator',
    summary: 'The whole log as JSON lines, oldest first.',
    answer: { mediaTypes: ['application/x-ndjson'] },
  },
  verifyAudit: {
    access: 'administrator',
    summary: 'Computes the chain again, and holds it against its last entry as it was noted beside the data.',
    answer: auditStateShape,
  },
} as const satisfies Record<string, Route>;

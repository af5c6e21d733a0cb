/** Signing in and out, and being refused: each one transaction with its entry in the audit log. */
import type { Asker } from './asker.ts';
import type { Database } from './open-sqlite.ts';
import { recordChange } from './record-change.ts';
import { beginSession, endSession } from './sessions.ts';
import type { Moment, UserTable } from './tables.ts';

export interface SignIn {
  readonly at: Moment;
  /** From which network address. */
  readonly address: string;
  /** The secret that the browser brought; its session ends, so that nobody can have laid it there. */
  readonly brought: string | null;
}

/** @returns the secret for the cookie */
export function signIn(database: Database, { at, address, brought }: SignIn, asker: Asker): Promise<string> {
  return database.transaction().execute(async (transaction) => {
    if (brought !== null) await endSession(transaction, brought);
    const signed = {
      action: 'signed-in',
      document: null,
      subject: asker.id,
      before: null,
      after: { address },
    } as const;
    await recordChange(transaction, { at, actor: asker.name, ...signed });
    return beginSession(transaction, asker.id, at);
  });
}

/** @param secret of the session that ends */
export function signOut(database: Database, secret: string, at: Moment, asker: Asker): Promise<void> {
  return database.transaction().execute(async (transaction) => {
    await endSession(transaction, secret);
    const signed = { action: 'signed-out', document: null, subject: asker.id, before: null, after: null } as const;
    await recordChange(transaction, { at, actor: asker.name, ...signed });
  });
}

/** @param account null where nobody has the name. It is not kept: people write their password into the wrong field. */
export function recordRefusal(
  database: Database,
  account: UserTable | null,
  { at, address }: Pick<SignIn, 'at' | 'address'>,
): Promise<void> {
  const cause = account === null ? 'unknown-name' : account.disabled === 1 ? 'account-shut' : 'password';
  return database.transaction().execute((transaction) =>
    recordChange(transaction, {
      at,
      actor: 'system',
      action: 'sign-in-refused',
      document: null,
      subject: account?.id ?? '',
      before: null,
      after: { name: account?.name ?? null, address, cause },
    }),
  );
}

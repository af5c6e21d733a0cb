/** Who asks, and what they may see: their matters; an administrator sees all. */
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Role } from '../api/route.ts';
import type { Database } from './open-sqlite.ts';
import type { Tables } from './tables.ts';

export interface Asker {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

/** Before the first account exists, whoever sits at this machine. */
export const LOCAL: Asker = { id: 'local', name: 'local', role: 'administrator' };

/** The program itself. */
export const SYSTEM: Asker = { id: 'system', name: 'system', role: 'administrator' };

/** A condition on `documents` that leaves the documents which the asker may see and which were not removed. */
export function seenBy(asker: Asker) {
  return (expression: ExpressionBuilder<Tables, 'documents'>): Expression<SqlBool> => {
    const kept = expression('documents.removed_at', 'is', null);
    return asker.role === 'administrator' ? kept : expression.and([kept, isMember(asker, 'documents.matter_id')]);
  };
}

/** Whether the asker may see what belongs to a matter. */
export async function seesMatter(database: Database, matter: string, asker: Asker): Promise<boolean> {
  if (asker.role === 'administrator') return true;
  const row = await database
    .selectFrom('members')
    .select('user_id')
    .where('matter_id', '=', matter)
    .where('user_id', '=', asker.id)
    .executeTakeFirst();
  return row !== undefined;
}

/** @param column that holds the matter's id */
export function isMember(asker: Asker, column: 'documents.matter_id' | 'matters.id'): Expression<SqlBool> {
  return sql<SqlBool>`exists (select 1 from members where members.matter_id = ${sql.ref(column)} and members.user_id = ${asker.id})`;
}

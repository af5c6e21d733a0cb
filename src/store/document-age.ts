/** The age of a document: days since its upload, in the steps by which lists are narrowed and the overview counts. */
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import { AGES, type Age } from '../api/documents.ts';
import type { Moment } from './tables.ts';

const MOST_DAYS = { '7': 7, '30': 30, '90': 90, more: null } as const satisfies Record<Age, number | null>;
const DAY_MS = 24 * 60 * 60 * 1000;

/** The step of a row of `documents`. */
export function ageAt(now: Moment): RawBuilder<Age> {
  const cases = AGES.map((age) => {
    const days = MOST_DAYS[age];
    if (days === null) return sql`else ${age}`;
    return sql`when documents.uploaded_at >= ${new Date(Date.parse(now) - days * DAY_MS).toISOString()} then ${age}`;
  });
  return sql<Age>`case ${sql.join(cases, sql` `)} end`;
}

export function isOfAge(ages: readonly Age[], now: Moment): Expression<SqlBool> {
  return sql<SqlBool>`${ageAt(now)} in (${sql.join([...ages])})`;
}

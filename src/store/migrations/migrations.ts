/** Every migration in order. Its name is kept in the database, so that each runs once. */
import type { Migration } from 'kysely/migration';
import { begin } from './0001-begin.ts';
import { search } from './0002-search.ts';

export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-begin': begin,
  '0002-search': search,
};

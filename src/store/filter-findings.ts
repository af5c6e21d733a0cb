/**
 * Conditions on findings as lists, counts and exports ask for them: those on the finding itself. Flagged findings are meant
 * unless levels are asked for.
 */
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Filter } from '../api/documents.ts';
import type { Channel, Stage } from '../dictionary/entries.ts';
import { FLAGGED_LEVELS } from '../judge/finding.ts';
import type { Tables } from './tables.ts';

type Builder = ExpressionBuilder<Tables, 'findings'>;

export function findingLeftBy({ level, state, stage, channel, direction, assignee }: Filter) {
  return (expression: Builder): Expression<SqlBool> => {
    const conditions: Expression<SqlBool>[] = [expression('findings.level', 'in', level ?? FLAGGED_LEVELS)];
    if (state !== undefined) conditions.push(expression('findings.state', 'in', state));
    if (direction !== undefined) conditions.push(expression('findings.direction', 'in', direction));
    if (stage !== undefined) conditions.push(hasValue(expression, 'stage', stage));
    if (channel !== undefined) conditions.push(hasValue(expression, 'channel', channel));
    if (assignee !== undefined) conditions.push(isAssigned(expression, assignee));
    return expression.and(conditions);
  };
}

export function asksForFindings({ level, state, stage, channel, direction, assignee }: Filter): boolean {
  return [level, state, stage, channel, direction, assignee].some((one) => one !== undefined);
}

function hasValue(
  expression: Builder,
  name: 'stage' | 'channel',
  values: readonly (Stage | Channel)[],
): Expression<SqlBool> {
  return expression.exists(
    expression
      .selectFrom('finding_values')
      .select(sql`1`.as('one'))
      .whereRef('finding_values.document_id', '=', 'findings.document_id')
      .whereRef('finding_values.key', '=', 'findings.key')
      .where('finding_values.name', '=', name)
      .where('finding_values.value', 'in', [...values]),
  );
}

function isAssigned(expression: Builder, user: string): Expression<SqlBool> {
  return expression.exists(
    expression
      .selectFrom('assignments')
      .select(sql`1`.as('one'))
      .whereRef('assignments.document_id', '=', 'findings.document_id')
      .whereRef('assignments.key', '=', 'findings.key')
      .where('assignments.user_id', '=', user),
  );
}

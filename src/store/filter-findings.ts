/**
 * Conditions on findings as lists, counts and exports ask for them: those on the finding itself. Flagged findings are meant
 * unless levels are asked for.
 */
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
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

/** Asked for once and not for each finding: what has the value is found by its index. */
function hasValue(
  expression: Builder,
  name: 'stage' | 'channel',
  values: readonly (Stage | Channel)[],
): Expression<SqlBool> {
  return expression(
    expression.refTuple('findings.document_id', 'findings.key'),
    'in',
    expression
      .selectFrom('finding_values')
      .select(['finding_values.document_id', 'finding_values.key'])
      .where('finding_values.name', '=', name)
      .where('finding_values.value', 'in', [...values])
      .$asTuple('document_id', 'key'),
  );
}

function isAssigned(expression: Builder, user: string): Expression<SqlBool> {
  return expression(
    expression.refTuple('findings.document_id', 'findings.key'),
    'in',
    expression
      .selectFrom('assignments')
      .select(['assignments.document_id', 'assignments.key'])
      .where('assignments.user_id', '=', user)
      .$asTuple('document_id', 'key'),
  );
}

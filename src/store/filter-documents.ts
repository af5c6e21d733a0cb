/** Conditions on documents as the lists ask for them: on the document itself, on its values, and on findings in it. */
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Filter } from '../api/documents.ts';
import type { Tables } from './tables.ts';

type Builder = ExpressionBuilder<Tables, 'documents'>;

/** What belongs to findings holds for one and the same finding of the document. */
export function leftBy(filter: Filter) {
  return (expression: Builder): Expression<SqlBool> => {
    const { matter, status, kind, language, country, text } = filter;
    const conditions: Expression<SqlBool>[] = [];
    if (matter !== undefined) conditions.push(expression('documents.matter_id', '=', matter));
    if (status !== undefined) conditions.push(expression('documents.status', 'in', status));
    if (kind !== undefined) conditions.push(expression('documents.kind', 'in', kind));
    if (language !== undefined) conditions.push(hasValue(expression, 'language', language));
    if (country !== undefined) conditions.push(hasValue(expression, 'country', [country]));
    if (text !== undefined && text !== '') conditions.push(saysText(expression, text));
    if (asksForFindings(filter)) conditions.push(hasFinding(expression, filter));
    return expression.and(conditions);
  };
}

function hasValue(expression: Builder, name: 'language' | 'country', values: readonly string[]): Expression<SqlBool> {
  return expression.exists(
    expression
      .selectFrom('document_values')
      .select(sql`1`.as('one'))
      .whereRef('document_values.document_id', '=', 'documents.id')
      .where('document_values.name', '=', name)
      .where('document_values.value', 'in', [...values]),
  );
}

/** In the name of the document, of a party, or in the words of a flagged clause. */
function saysText(expression: Builder, text: string): Expression<SqlBool> {
  const like = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  const says = (column: string): Expression<SqlBool> => sql<SqlBool>`${sql.ref(column)} like ${like} escape '\\'`;
  return expression.or([
    says('documents.name'),
    expression.exists(
      expression
        .selectFrom('document_values')
        .select(sql`1`.as('one'))
        .whereRef('document_values.document_id', '=', 'documents.id')
        .where('document_values.name', '=', 'party')
        .where(says('document_values.value')),
    ),
    expression.exists(
      expression
        .selectFrom('findings')
        .select(sql`1`.as('one'))
        .whereRef('findings.document_id', '=', 'documents.id')
        .where(says('findings.text')),
    ),
  ]);
}

function asksForFindings({ level, state, stage, channel, direction, assignee }: Filter): boolean {
  return [level, state, stage, channel, direction, assignee].some((one) => one !== undefined);
}

function hasFinding(expression: Builder, filter: Filter): Expression<SqlBool> {
  const { level, state, stage, channel, direction, assignee } = filter;
  let findings = expression
    .selectFrom('findings')
    .select(sql`1`.as('one'))
    .whereRef('findings.document_id', '=', 'documents.id');
  if (level !== undefined) findings = findings.where('findings.level', 'in', level);
  if (state !== undefined) findings = findings.where('findings.state', 'in', state);
  if (direction !== undefined) findings = findings.where('findings.direction', 'in', direction);
  for (const [name, values] of [
    ['stage', stage],
    ['channel', channel],
  ] as const) {
    if (values === undefined) continue;
    findings = findings.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('finding_values')
          .select(sql`1`.as('one'))
          .whereRef('finding_values.document_id', '=', 'findings.document_id')
          .whereRef('finding_values.key', '=', 'findings.key')
          .where('finding_values.name', '=', name)
          .where('finding_values.value', 'in', [...values]),
      ),
    );
  }
  if (assignee !== undefined)
    findings = findings.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('assignments')
          .select(sql`1`.as('one'))
          .whereRef('assignments.document_id', '=', 'findings.document_id')
          .whereRef('assignments.key', '=', 'findings.key')
          .where('assignments.user_id', '=', assignee),
      ),
    );
  return expression.exists(findings);
}

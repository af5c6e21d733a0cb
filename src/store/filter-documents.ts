/** Conditions on documents as the lists ask for them: on the document itself, on its values, and on findings in it. */
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Filter } from '../api/documents.ts';
import { isOfAge } from './document-age.ts';
import { asksForFindings, findingLeftBy } from './filter-findings.ts';
import { foldWords } from './fold-words.ts';
import type { Moment, Tables } from './tables.ts';

/** With the moment at which ages are counted. */
export type FilterNow = Filter & { readonly now: Moment };

type Builder = ExpressionBuilder<Tables, 'documents'>;

/** What belongs to findings holds for one and the same finding of the document. */
export function leftBy(filter: FilterNow) {
  return (expression: Builder): Expression<SqlBool> => {
    const { text } = filter;
    const conditions: Expression<SqlBool>[] = [documentLeftBy(filter)(expression)];
    if (text !== undefined && text !== '')
      conditions.push(expression.or([nameOrPartySays(text)(expression), hasClauseThatSays(expression, text)]));
    if (asksForFindings(filter)) conditions.push(hasFinding(expression, filter));
    return expression.and(conditions);
  };
}

/** What belongs to the document alone; not its words. */
export function documentLeftBy({ matter, status, kind, language, country, age, now }: FilterNow) {
  return (expression: Builder): Expression<SqlBool> => {
    const conditions: Expression<SqlBool>[] = [];
    if (matter !== undefined) conditions.push(expression('documents.matter_id', '=', matter));
    if (status !== undefined) conditions.push(expression('documents.status', 'in', status));
    if (kind !== undefined) conditions.push(expression('documents.kind', 'in', kind));
    if (language !== undefined) conditions.push(hasValue(expression, 'language', language));
    if (country !== undefined) conditions.push(hasValue(expression, 'country', [country]));
    if (age !== undefined) conditions.push(isOfAge(age, now));
    return expression.and(conditions);
  };
}

export function nameOrPartySays(text: string) {
  return (expression: Builder): Expression<SqlBool> =>
    expression.or([
      says('documents.folded_name', text),
      expression(
        'documents.id',
        'in',
        expression
          .selectFrom('document_values')
          .select('document_values.document_id')
          .where('document_values.name', '=', 'party')
          .where(says('document_values.value', text)),
      ),
    ]);
}

/** The text, wherever in a column that is folded; nothing in it is a pattern. */
export function says(column: string, text: string): Expression<SqlBool> {
  const like = `%${foldWords(text).replace(/[\\%_]/g, '\\$&')}%`;
  return sql<SqlBool>`${sql.ref(column)} like ${like} escape '\\'`;
}

/** This and the two below are asked for once and not for each document. */
function hasValue(expression: Builder, name: 'language' | 'country', values: readonly string[]): Expression<SqlBool> {
  return expression(
    'documents.id',
    'in',
    expression
      .selectFrom('document_values')
      .select('document_values.document_id')
      .where('document_values.name', '=', name)
      .where('document_values.value', 'in', [...values]),
  );
}

function hasClauseThatSays(expression: Builder, text: string): Expression<SqlBool> {
  const saying = expression
    .selectFrom('findings')
    .select('findings.document_id')
    .where(says('findings.folded_text', text));
  return expression('documents.id', 'in', saying);
}

function hasFinding(expression: Builder, filter: Filter): Expression<SqlBool> {
  const left = expression.selectFrom('findings').select('findings.document_id').where(findingLeftBy(filter));
  return expression('documents.id', 'in', left);
}

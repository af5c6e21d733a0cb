/** What the list of the dictionary is narrowed by, as the address holds it; what is no value of a set is left out. */
import type { QueryWritten } from '../../../api/routes.ts';
import { STAGE_LABELS } from '../../../messages/elements.ts';
import { FAMILY_LABELS } from '../../../messages/entries.ts';

export type ConceptFilter = Pick<QueryWritten<'listConcepts'>, 'text' | 'family' | 'kind' | 'stage'>;

export function readConceptFilter(query: URLSearchParams): ConceptFilter {
  const text = query.get('text')?.trim().slice(0, 200) ?? '';
  const kind = query.get('kind')?.slice(0, 100) ?? '';
  const family = memberOf(FAMILY_LABELS, query.get('family'));
  const stage = memberOf(STAGE_LABELS, query.get('stage'));
  return {
    ...(text === '' ? {} : { text }),
    ...(kind === '' ? {} : { kind }),
    ...(family === undefined ? {} : { family }),
    ...(stage === undefined ? {} : { stage }),
  };
}

function memberOf<T extends string>(labels: Readonly<Record<T, unknown>>, value: string | null): T | undefined {
  // The keys of a table of labels are the values of its set.
  return (Object.keys(labels) as T[]).find((one) => one === value);
}

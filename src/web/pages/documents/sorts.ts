/** The orders of the list of contracts, and what a click on a column asks for. */
import type { QueryWritten } from '../../../api/routes.ts';
import type { CONTRACTS_WORDS } from '../../../messages/screen/contracts-list.ts';

export type DocumentSort = NonNullable<NonNullable<QueryWritten<'listDocuments'>>['sort']>;

/** The first is the usual one, which the address does not name. */
export const SORT_WORDS = {
  newest: 'newest',
  oldest: 'oldest',
  name: 'byName',
  level: 'byLevel',
  open: 'byOpen',
} as const satisfies Record<DocumentSort, keyof typeof CONTRACTS_WORDS>;

export function readSort(written: string | null): DocumentSort {
  return isSort(written) ? written : 'newest';
}

function isSort(written: string | null): written is DocumentSort {
  return written !== null && Object.hasOwn(SORT_WORDS, written);
}

/** The column of the date goes from one end to the other; the rest have one order each. */
export function nextSort(column: 'name' | 'level' | 'open' | 'date', present: DocumentSort): DocumentSort {
  if (column === 'date') return present === 'newest' ? 'oldest' : 'newest';
  return column;
}

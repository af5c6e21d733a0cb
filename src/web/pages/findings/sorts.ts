/** The orders of the list of findings. The first is the usual one, which the address does not name. */
import type { QueryWritten } from '../../../api/routes.ts';
import type { FINDINGS_WORDS } from '../../../messages/screen/findings-list.ts';

export type FindingSort = NonNullable<NonNullable<QueryWritten<'listFindings'>>['sort']>;

export const SORT_WORDS = {
  level: 'byLevel',
  newest: 'newest',
  oldest: 'oldest',
  document: 'document',
} as const satisfies Record<FindingSort, keyof typeof FINDINGS_WORDS>;

export function readSort(written: string | null): FindingSort {
  return isSort(written) ? written : 'level';
}

function isSort(written: string | null): written is FindingSort {
  return written !== null && Object.hasOwn(SORT_WORDS, written);
}

/** Where a number leads: the list of exactly what it counts. */
import { OPEN_STATES } from '../../../api/open-states.ts';
import type { Filter } from '../../filters/filter.ts';

export function linkTo(path: '/' | '/findings', filter: Filter): string {
  const query = new URLSearchParams(Object.entries(filter)).toString();
  return query === '' ? path : `${path}?${query}`;
}

export const OPEN: Filter = { state: OPEN_STATES.join(',') };
export const CLOSED: Filter = { state: 'closed' };

/** With the matter of the page, where it has one. */
export function within(matter: string | undefined, filter: Filter): Filter {
  return matter === undefined ? filter : { matter, ...filter };
}

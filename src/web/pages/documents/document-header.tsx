/** The heads of the columns; those that the server can order by are buttons. */
import { CONTRACTS_WORDS } from '../../../messages/screen/contracts-list.ts';
import { setQuery } from '../../address.ts';
import { useWords } from '../../language.tsx';
import { type DocumentSort, nextSort } from './sorts.ts';

type Column = 'name' | 'status' | 'levels' | 'openColumn' | 'kind' | 'countries' | 'languages' | 'date' | 'matter';

const COLUMNS: readonly { readonly name: Column; readonly sort?: Parameters<typeof nextSort>[0] }[] = [
  { name: 'name', sort: 'name' },
  { name: 'status' },
  { name: 'levels', sort: 'level' },
  { name: 'openColumn', sort: 'open' },
  { name: 'kind' },
  { name: 'countries' },
  { name: 'languages' },
  { name: 'date', sort: 'date' },
  { name: 'matter' },
];

export function DocumentHeader({ sort }: { readonly sort: DocumentSort }) {
  const say = useWords(CONTRACTS_WORDS);
  return (
    <>
      {COLUMNS.map((column) => (
        <th
          key={column.name}
          scope="col"
          className={column.name}
          aria-sort={column.sort === undefined ? undefined : directionOf(column.sort, sort)}
        >
          {column.sort === undefined ? (
            say(column.name)
          ) : (
            <SortButton column={column.name} by={column.sort} sort={sort} />
          )}
        </th>
      ))}
    </>
  );
}

interface SortShown {
  readonly column: Column;
  readonly by: Parameters<typeof nextSort>[0];
  readonly sort: DocumentSort;
}

function SortButton({ column, by, sort }: SortShown) {
  const say = useWords(CONTRACTS_WORDS);
  const direction = directionOf(by, sort);
  return (
    <button type="button" onClick={() => order(nextSort(by, sort))} title={say('sortBy', { column: say(column) })}>
      {say(column)}{' '}
      {direction === 'none' ? null : <span aria-hidden="true">{direction === 'ascending' ? '▲' : '▼'}</span>}
    </button>
  );
}

function directionOf(by: SortShown['by'], sort: DocumentSort): 'ascending' | 'descending' | 'none' {
  if (by === 'date') return sort === 'newest' ? 'descending' : sort === 'oldest' ? 'ascending' : 'none';
  if (by !== sort) return 'none';
  return by === 'name' ? 'ascending' : 'descending';
}

function order(sort: DocumentSort): void {
  setQuery({ sort: sort === 'newest' ? null : sort });
}

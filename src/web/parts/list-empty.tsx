/** What stands in place of a list without rows: that nothing matches, with a way back, or that there is nothing yet. */
import { FILTER_WORDS } from '../../messages/screen/filters.ts';
import { removeFilters } from '../filters/filter-bar.tsx';
import { useWords } from '../language.tsx';

interface Shown {
  readonly filtered: boolean;
  readonly noneMatch: string;
  readonly empty: string;
}

export function ListEmpty({ filtered, noneMatch, empty }: Shown) {
  const say = useWords(FILTER_WORDS);
  return (
    <div className="list-empty">
      <p>{filtered ? noneMatch : empty}</p>
      {filtered ? (
        <button type="button" onClick={removeFilters}>
          {say('removeAll')}
        </button>
      ) : null}
    </div>
  );
}

/** Says of files that came in while the list is narrowed or in another order that they may not be in view, and leads to them. */
import { useEffect, useState } from 'react';
import { CONTRACTS_WORDS } from '../../../messages/screen/contracts-list.ts';
import { setQuery } from '../../address.ts';
import { removeFilters } from '../../filters/filter-bar.tsx';
import { useWords } from '../../language.tsx';
import { onTaken } from '../../uploads/uploads.ts';

/** @param plain the list shows all, newest first, and so what comes in stands at its top */
export function TakenHidden({ plain }: { readonly plain: boolean }) {
  const say = useWords(CONTRACTS_WORDS);
  const [count, setCount] = useState(0);
  useEffect(() => {
    setCount(0);
    return plain ? undefined : onTaken(() => setCount((last) => last + 1));
  }, [plain]);
  if (count === 0) return null;
  return (
    <p className="taken-hidden" role="status">
      {count === 1 ? say('takenHiddenOne') : say('takenHidden', { count })}{' '}
      <button
        type="button"
        className="plain"
        onClick={() => {
          removeFilters();
          setQuery({ sort: null });
        }}
      >
        {say('showNewest')}
      </button>
    </p>
  );
}

/** The order of a list. */
import { FILTER_WORDS } from '../../messages/screen/filters.ts';
import { useWords } from '../language.tsx';

interface Shown {
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string) => void;
  readonly className?: string;
}

export function SortSelect({ value, options, onChoose, className = '' }: Shown) {
  const say = useWords(FILTER_WORDS);
  return (
    <label className={className}>
      <span className="for-screen-readers">{say('sort')}</span>
      <select value={value} onChange={(event) => onChoose(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

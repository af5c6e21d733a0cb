/** Several values of one filter, each with a box to tick. */
import { FILTER_WORDS } from '../../messages/screen/filters.ts';
import { setQuery } from '../address.ts';
import { useSpeech, useWords } from '../language.tsx';
import { Menu } from '../parts/menu.tsx';
import { CLOSED_SETS, type ClosedName, type Filter, labelOf, toggleValue, valuesOf } from './filter.ts';

export function ClosedMenu({ name, filter }: { readonly name: ClosedName; readonly filter: Filter }) {
  const say = useWords(FILTER_WORDS);
  const { language } = useSpeech();
  const chosen = valuesOf(name, filter[name]);
  return (
    <Menu label={chosen.length === 0 ? say(name) : `${say(name)} · ${chosen.length}`}>
      <fieldset>
        <legend className="for-screen-readers">{say(name)}</legend>
        {Object.keys(CLOSED_SETS[name]).map((value) => (
          <label className="choice" key={value}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={() => setQuery({ [name]: toggleValue(name, filter[name], value) })}
            />
            {labelOf(name, value, language)}
          </label>
        ))}
      </fieldset>
    </Menu>
  );
}

/** One value of a filter whose values the server knows: a matter, a country, a person. */
import { FILTER_WORDS } from '../../messages/screen/filters.ts';
import { setQuery } from '../address.ts';
import { useWords } from '../language.tsx';
import { Menu } from '../parts/menu.tsx';
import type { Filter, OpenName } from './filter.ts';

interface Shown {
  readonly name: OpenName;
  readonly filter: Filter;
  readonly options: ReadonlyMap<string, string>;
  readonly onOpen?: () => void;
}

export function OpenMenu({ name, filter, options, onOpen = () => undefined }: Shown) {
  const say = useWords(FILTER_WORDS);
  const chosen = filter[name];
  const choices: readonly (readonly [string | null, string])[] = [[null, say('any')], ...options];
  return (
    <Menu label={chosen === undefined ? say(name) : `${say(name)} · 1`} onOpen={onOpen}>
      <fieldset>
        <legend className="for-screen-readers">{say(name)}</legend>
        {choices.map(([value, label]) => (
          <label className="choice" key={value}>
            <input
              type="radio"
              name={`filter-${name}`}
              checked={(chosen ?? null) === value}
              onChange={() => setQuery({ [name]: value })}
            />
            {label}
          </label>
        ))}
      </fieldset>
    </Menu>
  );
}

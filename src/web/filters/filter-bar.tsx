/** The filters over a list, and what is chosen as chips that can be taken away. The address keeps all of it. */
import { useState } from 'react';
import { FILTER_WORDS } from '../../messages/screen/filters.ts';
import { setQuery } from '../address.ts';
import { useSpeech, useWords } from '../language.tsx';
import { ClosedMenu } from './closed-menu.tsx';
import { type Chip, type ClosedName, chipsOf, FILTER_NAMES, type Filter } from './filter.ts';
import './filters.css';
import { useCountries, useMatterNames, usePeopleNames } from './known-names.ts';
import { OpenMenu } from './open-menu.tsx';
import { TextField } from './text-field.tsx';

interface Shown {
  readonly filter: Filter;
  /** In the order in which they stand. */
  readonly closed: readonly ClosedName[];
}

export function FilterBar({ filter, closed }: Shown) {
  const say = useWords(FILTER_WORDS);
  const { language } = useSpeech();
  const matters = useMatterNames();
  const people = usePeopleNames();
  const { countries, ask } = useCountries(filter.matter);
  const [unfolded, setUnfolded] = useState(false);
  const chips = chipsOf(filter, { matters, people, other: say('unknownValue') }, language);
  return (
    <section className={unfolded ? 'filters unfolded' : 'filters'} aria-label={say('filters')}>
      <div className="filter-row">
        <TextField written={filter.text ?? ''} />
        <button type="button" className="unfold" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
          {chips.length === 0 ? say('filters') : say('filtersOn', { count: chips.length })}
        </button>
        <div className="filter-menus">
          {matters.size > 1 || filter.matter !== undefined ? (
            <OpenMenu name="matter" filter={filter} options={matters} />
          ) : null}
          {closed.map((name) => (
            <ClosedMenu key={name} name={name} filter={filter} />
          ))}
          <OpenMenu name="country" filter={filter} options={countries} onOpen={ask} />
          {people.size > 0 || filter.assignee !== undefined ? (
            <OpenMenu name="assignee" filter={filter} options={people} />
          ) : null}
        </div>
      </div>
      <Chips chips={chips} />
    </section>
  );
}

function Chips({ chips }: { readonly chips: readonly Chip[] }) {
  const say = useWords(FILTER_WORDS);
  if (chips.length === 0) return null;
  return (
    <ul className="chips" aria-label={say('chosen')}>
      {chips.map(({ name, value, label, without }) => (
        <li key={`${name} ${value}`}>
          <button
            type="button"
            className="chip"
            aria-label={say('remove', { name: say(name), value: label })}
            onClick={() => setQuery({ [name]: without })}
          >
            {say('chip', { name: say(name), value: label })} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="plain" onClick={removeFilters}>
          {say('removeAll')}
        </button>
      </li>
    </ul>
  );
}

export function removeFilters(): void {
  setQuery(Object.fromEntries(FILTER_NAMES.map((name) => [name, null])));
}

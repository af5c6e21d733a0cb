/** Family, kind and stage of the list of the dictionary. Another family has other kinds, and concepts alone have stages. */
import type { Answer } from '../../../api/routes.ts';
import { STAGE_LABELS } from '../../../messages/elements.ts';
import { FAMILY_LABELS } from '../../../messages/entries.ts';
import type { Bilingual } from '../../../messages/language.ts';
import { DICTIONARY_WORDS } from '../../../messages/screen/dictionary.ts';
import { setQuery } from '../../address.ts';
import { useSpeech, useWords } from '../../language.tsx';
import type { ConceptFilter } from './concept-filter.ts';

interface Shown {
  readonly filter: ConceptFilter;
  readonly kinds: Answer<'listConcepts'>['kinds'];
}

export function ConceptFilters({ filter, kinds }: Shown) {
  const say = useWords(DICTIONARY_WORDS);
  const { language } = useSpeech();
  const labelled = (labels: Readonly<Record<string, Bilingual>>): (readonly [string, string])[] =>
    Object.entries(labels).map(([value, label]) => [value, label[language]]);
  const own = kinds.filter(({ family }) => family === filter.family);
  return (
    <>
      <Choice
        name="family"
        value={filter.family}
        options={labelled(FAMILY_LABELS)}
        onChoose={(family) => setQuery({ family, kind: null, stage: null })}
      />
      {own.length === 0 ? null : (
        <Choice
          name="kind"
          value={filter.kind}
          options={own.map(({ value, label, count }) => [value, say('option', { label, count })])}
          onChoose={(kind) => setQuery({ kind })}
        />
      )}
      {filter.family === undefined || filter.family === 'concepts' ? (
        <Choice
          name="stage"
          value={filter.stage}
          options={labelled(STAGE_LABELS)}
          onChoose={(stage) => setQuery({ stage })}
        />
      ) : null}
    </>
  );
}

interface ChoiceShown {
  readonly name: 'family' | 'kind' | 'stage';
  readonly value: string | undefined;
  readonly options: readonly (readonly [string, string])[];
  readonly onChoose: (value: string | null) => void;
}

function Choice({ name, value = '', options, onChoose }: ChoiceShown) {
  const say = useWords(DICTIONARY_WORDS);
  return (
    <label className="labelled">
      <span>{say(name)}</span>
      <select value={value} onChange={(event) => onChoose(event.target.value === '' ? null : event.target.value)}>
        <option value="">{say('all')}</option>
        {options.map(([one, label]) => (
          <option key={one} value={one}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

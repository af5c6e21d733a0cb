/** The dictionary as a list: every entry by which contracts are read, narrowed by words, family, kind and stage. */
import { useCallback } from 'react';
import { DICTIONARY_WORDS } from '../../../messages/screen/dictionary.ts';
import { follow, setQuery, useAddress } from '../../address.ts';
import { TextField } from '../../filters/text-field.tsx';
import { useSpeech, useWords } from '../../language.tsx';
import { writeCount } from '../../parts/figures.ts';
import { RowList } from '../../parts/row-list.tsx';
import { useRows } from '../../parts/use-rows.ts';
import { useSession } from '../../session.tsx';
import { ConceptCells } from './concept-cells.tsx';
import { ConceptFilters } from './concept-filters.tsx';
import './dictionary.css';
import { readConceptFilter } from './concept-filter.ts';

const ROW_HEIGHT = 58;
const NOTHING = { text: null, family: null, kind: null, stage: null };

export function DictionaryPage() {
  const say = useWords(DICTIONARY_WORDS);
  const { language } = useSpeech();
  const { query } = useAddress();
  const { dictionary } = useSession().session;
  const filter = readConceptFilter(query);
  const rows = useRows('listConcepts', filter);
  const row = useCallback(
    (index: number) => {
      const found = rows.find(index);
      const concept = found?.answer.concepts[found.place];
      return concept === undefined ? <td>{say('loading')}</td> : <ConceptCells concept={concept} />;
    },
    [rows],
  );
  return (
    <section className="fills-window list-page dictionary">
      <header className="list-title">
        <h1>{say('title')}</h1>
        <p className="figures" role="status">
          {rows.total === null ? null : (
            <span>
              {rows.total === 1 ? say('totalOne') : say('total', { count: writeCount(rows.total, language) })}
            </span>
          )}
          <span className="quiet">
            {say('version', { version: dictionary.version, sha256: dictionary.sha256.slice(0, 12) })}
          </span>
        </p>
        <div className="list-actions">
          <a className="button" href="/try" onClick={follow}>
            {say('tryIt')}
          </a>
        </div>
      </header>
      <div className="filter-row">
        <TextField written={filter.text ?? ''} hint={say('text')} />
        <ConceptFilters filter={filter} kinds={rows.any()?.kinds ?? []} />
      </div>
      {rows.problem === null ? null : <p className="problem">{rows.problem}</p>}
      {rows.total === 0 ? (
        <div className="list-empty">
          <p>{say('noneMatch')}</p>
          <button type="button" onClick={() => setQuery(NOTHING)}>
            {say('showAll')}
          </button>
        </div>
      ) : rows.total === null ? (
        <p className="list-empty">{say('loading')}</p>
      ) : (
        <RowList
          label={say('title')}
          className="concept-rows"
          count={rows.total}
          rowHeight={ROW_HEIGHT}
          header={(['name', 'kind', 'stage', 'weight', 'terms'] as const).map((name) => (
            <th key={name} scope="col">
              {say(name)}
            </th>
          ))}
          row={row}
          onRange={rows.want}
          name={rows.written}
          busy={rows.late}
        />
      )}
    </section>
  );
}

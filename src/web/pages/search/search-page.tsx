/** Where words stand in all contracts; each place opens the contract there. */
import { useState } from 'react';
import type { Answer } from '../../../api/routes.ts';
import { SEARCH_WORDS } from '../../../messages/screen/search.ts';
import { follow, useAddress } from '../../address.ts';
import { useMatterNames } from '../../filters/known-names.ts';
import { OpenMenu } from '../../filters/open-menu.tsx';
import { useSpeech, useWords } from '../../language.tsx';
import { writeCount } from '../../parts/figures.ts';
import { RowList } from '../../parts/row-list.tsx';
import { useRows } from '../../parts/use-rows.ts';
import './search.css';

const HIT_HEIGHT = 240;
/** Shown of one contract until more are asked for. */
const FEW_PLACES = 3;
/** The most contracts that one answer of the search holds. */
const PAGE_HITS = 50;
const LONGEST = 200;

export function SearchPage() {
  const say = useWords(SEARCH_WORDS);
  const { query } = useAddress();
  const text = (query.get('text') ?? '').trim().slice(0, LONGEST);
  const matter = query.get('matter') ?? undefined;
  const matters = useMatterNames();
  return (
    <section className="fills-window list-page search">
      <header className="list-title">
        <h1>{text === '' ? say('title') : say('titleFor', { text })}</h1>
        {matters.size > 1 ? (
          <OpenMenu name="matter" filter={matter === undefined ? {} : { matter }} options={matters} />
        ) : null}
      </header>
      {text === '' ? <p>{say('begin')}</p> : <Hits text={text} matter={matter} />}
    </section>
  );
}

function Hits({ text, matter }: { readonly text: string; readonly matter: string | undefined }) {
  const say = useWords(SEARCH_WORDS);
  const { language } = useSpeech();
  const rows = useRows('search', { text, matter }, PAGE_HITS);
  if (rows.problem !== null) return <p className="problem">{rows.problem}</p>;
  if (rows.total === null) return <p className="list-empty">{say('loading')}</p>;
  return (
    <>
      <p role="status">
        {rows.total === 0
          ? say('none')
          : rows.total === 1
            ? say('foundOne')
            : say('found', { count: writeCount(rows.total, language) })}
      </p>
      {rows.total === 0 ? null : (
        <RowList
          label={say('titleFor', { text })}
          className="search-rows"
          count={rows.total}
          rowHeight={HIT_HEIGHT}
          header={<th scope="col">{say('title')}</th>}
          row={(index) => {
            const found = rows.find(index);
            const hit = found?.answer.hits[found.place];
            return hit === undefined ? <td>{say('loading')}</td> : <HitCell hit={hit} />;
          }}
          onRange={rows.want}
          name={rows.written}
          busy={rows.late}
        />
      )}
    </>
  );
}

function HitCell({ hit }: { readonly hit: Answer<'search'>['hits'][number] }) {
  const say = useWords(SEARCH_WORDS);
  const { language } = useSpeech();
  const address = `/documents/${encodeURIComponent(hit.document)}`;
  const [all, setAll] = useState(hit.places.length <= FEW_PLACES);
  const more = hit.count - hit.places.length;
  return (
    <td>
      <p className="hit-name">
        <a className="hit-link" href={address} onClick={follow}>
          <bdi>{hit.name}</bdi>
        </a>
        <span className="small quiet">
          {hit.count === 1 ? say('placesOne') : say('places', { count: writeCount(hit.count, language) })}
        </span>
      </p>
      <ul>
        {hit.places.slice(0, all ? undefined : FEW_PLACES).map((place) => (
          <li key={place.start}>
            <a
              className="hit-place"
              href={`${address}?${new URLSearchParams({ at: `${place.start}-${place.end}` })}`}
              onClick={follow}
            >
              <bdi>
                …{place.before}
                <mark>{place.words}</mark>
                {place.after}…
              </bdi>
            </a>
          </li>
        ))}
      </ul>
      {!all && hit.places.length > FEW_PLACES ? (
        <button type="button" className="plain" onClick={() => setAll(true)}>
          {say('allPlaces', { count: writeCount(hit.places.length, language) })}
        </button>
      ) : null}
      {all && more > 0 ? <p className="small quiet">{say('more', { count: writeCount(more, language) })}</p> : null}
    </td>
  );
}

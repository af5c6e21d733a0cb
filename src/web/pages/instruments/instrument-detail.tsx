/** What stands behind an instrument's states: provisions with their effects, the states in words, and every event. */
import type { LawOnDay } from '../../../api/knowledge.ts';
import { LAW_WORDS } from '../../../messages/screen/law.ts';
import { useWords } from '../../language.tsx';
import { StateWord } from './state-word.tsx';
import type { ProvisionGroup } from './timeline.ts';
import { useWhen } from './use-when.ts';

interface Shown {
  readonly instrument: LawOnDay['instruments'][number];
  readonly groups: readonly ProvisionGroup[];
}

export function InstrumentDetail({ instrument, groups }: Shown) {
  const say = useWords(LAW_WORDS);
  const { authority, issued, official, events } = instrument;
  const said = [authority, issued === null ? null : say('issued', { day: issued })].filter((part) => part !== null);
  return (
    <div className="detail">
      <p className="quiet">{said.join(' · ')}</p>
      {official === null ? null : (
        <p className="small quiet official">
          {say('official')}: {official}
        </p>
      )}
      {groups.map((group) => (
        <GroupDetail key={group.provisions[0]?.id} group={group} />
      ))}
      <h3>{say('events')}</h3>
      <ol>
        {events.map(({ date, until, label, note, grade }) => (
          <li key={`${date} ${label} ${note}`}>
            {say('event', { date, until: until === null ? '' : say('eventUntil', { until }), label, note, grade })}
          </li>
        ))}
      </ol>
    </div>
  );
}

function GroupDetail({ group: { provisions, spells } }: { readonly group: ProvisionGroup }) {
  const say = useWords(LAW_WORDS);
  const when = useWhen();
  return (
    <>
      <h3>{provisions.length === 1 ? say('provisionsOne') : say('provisions', { count: provisions.length })}</h3>
      <ul>
        {provisions.map(({ id, title, article, effectLabel }) => (
          <li key={id}>
            {title} <span className="effect">{effectLabel}</span>{' '}
            <span className="small quiet">
              {article === null ? '' : `${say('article', { article })} · `}
              {id}
            </span>
          </li>
        ))}
      </ul>
      <ol className="spells">
        {spells.map((spell) => (
          <li key={spell.from}>
            <StateWord state={spell} /> {when(spell)}
          </li>
        ))}
      </ol>
    </>
  );
}

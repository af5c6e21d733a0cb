/** One instrument: its name, and for each group of provisions that share their states the state, the doubt and the line of time. */
import type { LawOnDay } from '../../../api/knowledge.ts';
import { LAW_WORDS } from '../../../messages/screen/law.ts';
import { useWords } from '../../language.tsx';
import { InstrumentDetail } from './instrument-detail.tsx';
import { StateWord } from './state-word.tsx';
import type { ProvisionGroup, Scale } from './timeline.ts';
import { TimelineChart } from './timeline-chart.tsx';
import { useWhen } from './use-when.ts';

interface Shown {
  readonly instrument: LawOnDay['instruments'][number];
  readonly groups: readonly ProvisionGroup[];
  readonly asOf: string;
  readonly scale: Scale;
}

export function InstrumentCard({ instrument, groups, asOf, scale }: Shown) {
  const say = useWords(LAW_WORDS);
  const { id, number, title, events } = instrument;
  return (
    <article className="instrument" aria-labelledby={`law-${id}`}>
      <h2 id={`law-${id}`}>
        {number} <span className="title">{title}</span>
      </h2>
      {groups.map((group) => (
        <Group key={group.provisions[0]?.id} group={group} events={events} name={number} asOf={asOf} scale={scale} />
      ))}
      <details>
        <summary>{say('details')}</summary>
        <InstrumentDetail instrument={instrument} groups={groups} />
      </details>
    </article>
  );
}

interface GroupShown extends Omit<Shown, 'instrument' | 'groups'> {
  readonly group: ProvisionGroup;
  readonly events: Shown['instrument']['events'];
  readonly name: string;
}

function Group({ group, events, name, asOf, scale }: GroupShown) {
  const say = useWords(LAW_WORDS);
  const when = useWhen();
  const { now, unverifiedAfter, checked, spells, provisions } = group;
  const words = spells.map((spell) => say('spell', { when: when(spell), state: spell.label })).join('; ');
  return (
    <div className="provision-group">
      <p className="now">
        <StateWord state={now} /> <span className="quiet">{when(now)}</span>{' '}
        <span className="small quiet">
          {provisions.length === 1 ? say('provisionsOne') : say('provisions', { count: provisions.length })} ·{' '}
          {say('checked', { day: checked })}
        </span>
      </p>
      {now.state === 'not-verified' ? (
        <p className="doubt">
          {unverifiedAfter === null ? say('unverified') : say('unverifiedAfter', { day: unverifiedAfter })}
        </p>
      ) : null}
      <TimelineChart
        spells={spells}
        events={events}
        scale={scale}
        asOf={asOf}
        name={`${say('timeline', { number: name })}: ${words}`}
      />
    </div>
  );
}

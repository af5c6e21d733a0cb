/** The law on a chosen day: every instrument with its provisions, their states, and how they came about. */
import type { LawOnDay } from '../../../api/knowledge.ts';
import { LAW_WORDS } from '../../../messages/screen/law.ts';
import { setQuery, useAddress } from '../../address.ts';
import { useWords } from '../../language.tsx';
import { useSession } from '../../session.tsx';
import { useAnswer } from '../../use-answer.ts';
import { InstrumentCard } from './instrument-card.tsx';
import './law.css';
import { StateWord } from './state-word.tsx';
import { groupProvisions, scaleOf } from './timeline.ts';
import { TimelineAxis } from './timeline-chart.tsx';

export function LawPage() {
  const say = useWords(LAW_WORDS);
  const { query } = useAddress();
  const { today } = useSession().session;
  const written = query.get('asOf');
  const asOf = written === null || written === today ? undefined : written;
  const state = query.get('state');
  const { value, problem } = useAnswer('readLaw', { query: { asOf } });
  return (
    <section className="text-page law">
      <header>
        <h1>{say('title')}</h1>
        <p className="quiet">{say('lead')}</p>
        <div className="day">
          <label className="labelled">
            <span>{say('asOf')}</span>
            <input
              type="date"
              value={asOf ?? today}
              onChange={(event) => setQuery({ asOf: event.target.value === today ? null : event.target.value })}
            />
          </label>
          <button type="button" disabled={asOf === undefined} onClick={() => setQuery({ asOf: null })}>
            {say('today')}
          </button>
        </div>
      </header>
      {problem === null ? null : <p className="problem">{problem}</p>}
      {value === null ? (
        problem === null ? (
          <p>{say('loading')}</p>
        ) : null
      ) : (
        <>
          <StateChoice law={value} chosen={state} />
          <Instruments law={value} state={state} />
        </>
      )}
    </section>
  );
}

function Instruments({ law, state }: { readonly law: LawOnDay; readonly state: string | null }) {
  const scale = scaleOf(law);
  const shown = law.instruments
    .map((instrument) => ({
      instrument,
      groups: groupProvisions(instrument).filter(({ now }) => state === null || now.state === state),
    }))
    .filter(({ groups }) => groups.length > 0);
  return (
    <>
      <div className="axis-row">
        <TimelineAxis scale={scale} asOf={law.asOf} />
      </div>
      {shown.map(({ instrument, groups }) => (
        <InstrumentCard key={instrument.id} instrument={instrument} groups={groups} asOf={law.asOf} scale={scale} />
      ))}
    </>
  );
}

/** How many provisions are in each state on the day; one of them narrows the page. */
function StateChoice({ law, chosen }: { readonly law: LawOnDay; readonly chosen: string | null }) {
  const say = useWords(LAW_WORDS);
  return (
    <fieldset className="counted">
      <legend className="for-screen-readers">{say('state')}</legend>
      {countStates(law).map(({ state, count }) => (
        <button
          type="button"
          key={state.state}
          aria-pressed={chosen === state.state}
          onClick={() => setQuery({ state: chosen === state.state ? null : state.state })}
        >
          <StateWord state={{ ...state, label: say('counted', { count, label: state.label }) }} />
        </button>
      ))}
    </fieldset>
  );
}

type State = LawOnDay['instruments'][number]['provisions'][number]['now'];

function countStates({ instruments }: LawOnDay): readonly { readonly state: State; readonly count: number }[] {
  const counted = new Map<string, { readonly state: State; readonly count: number }>();
  for (const { now } of instruments.flatMap(({ provisions }) => provisions))
    counted.set(now.state, { state: now, count: (counted.get(now.state)?.count ?? 0) + 1 });
  return [...counted.values()];
}

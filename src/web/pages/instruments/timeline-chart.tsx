/** The states of some provisions through time, drawn on one line; the same stands in words beside it. */
import type { LawOnDay } from '../../../api/knowledge.ts';
import { STATE_SHAPES } from '../../../messages/law-states.ts';
import { barsOf, type ProvisionGroup, placeOf, type Scale, yearsOf } from './timeline.ts';

interface Shown {
  readonly spells: ProvisionGroup['spells'];
  readonly events: LawOnDay['instruments'][number]['events'];
  readonly scale: Scale;
  readonly asOf: string;
  /** All of it in words. */
  readonly name: string;
}

/** Percent of the width below which a shape would not fit into its bar. */
const ROOM_FOR_SHAPE = 2.5;

export function TimelineChart({ spells, events, scale, asOf, name }: Shown) {
  const day = `${placeOf(asOf, scale)}%`;
  return (
    <svg className="timeline" role="img" aria-label={name} width="100%" height="34">
      {barsOf(spells, scale).map(({ state, label, start, width }) => (
        <g key={start} className={`state-${state}`}>
          <title>{label}</title>
          <rect x={`${start}%`} y="4" width={`${width}%`} height="22" />
          {width < ROOM_FOR_SHAPE ? null : (
            <text x={`${start + width / 2}%`} y="20" textAnchor="middle">
              {STATE_SHAPES[state]}
            </text>
          )}
        </g>
      ))}
      {events.map(({ date, label, note }) => (
        <line
          key={`${date} ${label} ${note}`}
          className="event"
          x1={`${placeOf(date, scale)}%`}
          x2={`${placeOf(date, scale)}%`}
          y1="26"
          y2="32"
        >
          <title>{`${date} ${label}`}</title>
        </line>
      ))}
      <line className="chosen-day" x1={day} x2={day} y1="0" y2="34" />
    </svg>
  );
}

/** The years over all lines, and the chosen day. */
export function TimelineAxis({ scale, asOf }: Pick<Shown, 'scale' | 'asOf'>) {
  const place = placeOf(asOf, scale);
  return (
    <svg className="timeline axis" aria-hidden="true" width="100%" height="44">
      {yearsOf(scale).map(({ year, place: begin }) => (
        <g key={year} className="year">
          <line x1={`${begin}%`} x2={`${begin}%`} y1="24" y2="44" />
          <text x={`${begin}%`} dx="3" y="38">
            {year}
          </text>
        </g>
      ))}
      <text className="day" x={`${place}%`} y="14" textAnchor={place > 80 ? 'end' : 'start'}>
        {asOf}
      </text>
      <line className="chosen-day" x1={`${place}%`} x2={`${place}%`} y1="18" y2="44" />
    </svg>
  );
}

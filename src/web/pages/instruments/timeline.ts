/** Where states and events stand on a line of time that all instruments share, and which provisions share their states. */
import type { LawOnDay } from '../../../api/knowledge.ts';

type Instrument = LawOnDay['instruments'][number];
type Provision = Instrument['provisions'][number];
type State = Provision['now'];

/** Provisions of one instrument that are in the same states through all time. */
export interface ProvisionGroup {
  readonly now: State;
  readonly unverifiedAfter: string | null;
  readonly checked: string;
  readonly spells: readonly State[];
  readonly provisions: readonly Provision[];
}

export function groupProvisions({ provisions }: Instrument): readonly ProvisionGroup[] {
  const groups = new Map<string, ProvisionGroup & { readonly provisions: Provision[] }>();
  for (const provision of provisions) {
    const { now, unverifiedAfter, checked, spells } = provision;
    const key = JSON.stringify([spells, checked]);
    const group = groups.get(key) ?? { now, unverifiedAfter, checked, spells, provisions: [] };
    group.provisions.push(provision);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The first and the last day that are drawn: half a year around all that is known and the chosen day. */
export interface Scale {
  readonly from: number;
  readonly to: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const MARGIN_DAYS = 180;
/** What happened long before would press the rest together; it is told in words. */
const LONGEST_YEARS = 8;

export function scaleOf({ instruments, asOf }: LawOnDay): Scale {
  const days = instruments.flatMap(({ events, provisions }) => [
    ...events.flatMap(({ date, until }) => (until === null ? [date] : [date, until])),
    ...provisions.flatMap(({ spells }) => spells.flatMap(({ from }) => from ?? [])),
  ]);
  const known = days.map(dayNumber);
  const chosen = dayNumber(asOf);
  const last = Math.max(chosen, ...known);
  const first = Math.max(Math.min(chosen, ...known), Math.max(...known) - LONGEST_YEARS * 365);
  return { from: Math.min(chosen, first) - MARGIN_DAYS, to: last + MARGIN_DAYS };
}

/** Days since 1970. */
function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}

/** In percent of the whole line, never beyond its ends. */
export function placeOf(day: string, { from, to }: Scale): number {
  return Math.min(100, Math.max(0, ((dayNumber(day) - from) / (to - from)) * 100));
}

export interface Bar {
  readonly state: State['state'];
  readonly label: string;
  readonly start: number;
  readonly width: number;
}

/** What of the states falls on the line. */
export function barsOf(spells: readonly State[], scale: Scale): readonly Bar[] {
  return spells.flatMap(({ state, label, from }, at) => {
    const start = from === null ? 0 : placeOf(from, scale);
    const next = spells[at + 1]?.from ?? null;
    const end = next === null ? 100 : placeOf(next, scale);
    return end > start ? [{ state, label, start, width: end - start }] : [];
  });
}

/** The first of January of every year on the line. */
export function yearsOf(scale: Scale): readonly { readonly year: string; readonly place: number }[] {
  const years: { year: string; place: number }[] = [];
  const first = new Date(scale.from * DAY_MS).getUTCFullYear() + 1;
  for (let year = first; dayNumber(`${year}-01-01`) < scale.to; year += 1)
    years.push({ year: String(year), place: placeOf(`${year}-01-01`, scale) });
  return years;
}

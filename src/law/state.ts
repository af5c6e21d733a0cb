/**
 * The state of a provision on a day, from its dated events alone. A term that has run out without a seen
 * successor leaves the state not verified; without a term a state lasts, shown with the day it was
 * last checked.
 */
import type { LawEvent } from './instruments.ts';
import type { Law, Provision } from './law.ts';
import { dayAfter, dayBefore } from './parse-day.ts';
import type { Day, ProvisionState } from './provision.ts';

export interface StateOnDay {
  readonly state: ProvisionState;
  /** First and last day of this state, as far as the events tell; null where it is open on that side. */
  readonly since: Day | null;
  readonly until: Day | null;
  /** Latest day of the evidence behind it. */
  readonly checked: Day;
  /** The event that decides, then announcements since it that a reader should know. */
  readonly because: readonly LawEvent[];
}

export interface Spell {
  readonly state: ProvisionState;
  readonly since: Day | null;
  readonly until: Day | null;
}

/** @throws RangeError for an id that the law does not hold; the loader checks ids that come from packs. */
export function stateOn(law: Law, provisionId: string, day: Day): StateOnDay {
  const provision = provisionOf(law, provisionId);
  const events = eventsOf(law, provision);
  const { state, event } = decide(events, day);
  const spell = spellsOf(events).findLast(({ since }) => since === null || since <= day);
  const announced = events.filter(
    ({ kind, date }) => kind === 'extension-announced' && date <= day && event !== null && event.date <= date,
  );
  return {
    state,
    since: spell?.since ?? null,
    until: spell?.until ?? null,
    checked: [provision.lastChecked, ...events.map(({ seen }) => seen ?? '')].sort().at(-1) ?? provision.lastChecked,
    because: event === null ? announced : [event, ...announced],
  };
}

/** All states through time, without gaps, the first open to the past and the last to the future. */
export function timelineOf(law: Law, provisionId: string): readonly Spell[] {
  return spellsOf(eventsOf(law, provisionOf(law, provisionId)));
}

function provisionOf(law: Law, id: string): Provision {
  const provision = law.provisions.get(id);
  if (provision === undefined) throw new RangeError(`The law holds no provision ${id}`);
  return provision;
}

function eventsOf(law: Law, provision: Provision): readonly LawEvent[] {
  const events = law.instruments.get(provision.instrument)?.events ?? [];
  return events.filter(({ only }) => only === undefined || only.includes(provision.id));
}

function decide(events: readonly LawEvent[], day: Day): { state: ProvisionState; event: LawEvent | null } {
  let started: LawEvent | null = null;
  let resumed: LawEvent | null = null;
  let paused: LawEvent | null = null;
  let unclear: LawEvent | null = null;
  for (const event of events) {
    if (event.date > day) break;
    if (event.kind === 'ended') return { state: 'ended', event };
    if (event.kind === 'unclear') unclear = event;
    if (event.kind === 'in-force') [started, unclear] = [event, null];
    if (event.kind === 'suspended') [paused, unclear] = [event, null];
    if (event.kind === 'resumed') [resumed, paused, unclear] = [event, null, null];
  }
  if (unclear !== null) return { state: 'not-verified', event: unclear };
  if (paused !== null) return { state: withinTerm(paused, day) ? 'suspended' : 'not-verified', event: paused };
  if (started === null) {
    return { state: 'not-yet-in-force', event: events.find(({ kind }) => kind === 'in-force') ?? null };
  }
  return withinTerm(started, day)
    ? { state: 'in-force', event: resumed ?? started }
    : { state: 'not-verified', event: started };
}

function withinTerm(event: LawEvent, day: Day): boolean {
  return event.until === undefined || day <= event.until;
}

function spellsOf(events: readonly LawEvent[]): readonly Spell[] {
  const turns = new Set(events.flatMap(({ date, until }) => (until === undefined ? [date] : [date, dayAfter(until)])));
  const spells: Spell[] = [{ state: 'not-yet-in-force', since: null, until: null }];
  for (const day of [...turns].sort()) {
    const { state } = decide(events, day);
    const last = spells.at(-1);
    if (last === undefined || last.state === state) continue;
    spells[spells.length - 1] = { ...last, until: dayBefore(day) };
    spells.push({ state, since: day, until: null });
  }
  return spells;
}

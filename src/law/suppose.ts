/** What the law would be if an open question about it were answered: the same events, and one more on the day. */
import type { EVENT_KINDS, LawEvent } from './instruments.ts';
import type { Law } from './law.ts';
import type { Day } from './provision.ts';
import { stateOn } from './state.ts';

/** Provisions whose state on the day is not verified for one and the same reason. */
export interface OpenState {
  /** Ids, in the order in which they are asked about. */
  readonly instruments: readonly string[];
  readonly provisions: readonly string[];
  /** A pause that ran out, or a term or doubt about being in force. */
  readonly kind: 'pause' | 'term';
  /** Last day on which the state was known; null where a doubt began without a term. */
  readonly until: Day | null;
}

/** The reasons why provisions are not verified on the day, each once. */
export function openStatesOf(law: Law, provisions: readonly string[], day: Day): readonly OpenState[] {
  const open = new Map<string, OpenState & { readonly instruments: string[]; readonly provisions: string[] }>();
  for (const id of provisions) {
    const { state, because } = stateOn(law, id, day);
    const [event] = because;
    const instrument = law.provisions.get(id)?.instrument;
    if (state !== 'not-verified' || event === undefined || instrument === undefined) continue;
    const kind = event.kind === 'suspended' ? 'pause' : 'term';
    const until = event.until ?? null;
    const key = `${kind} ${until ?? event.date}`;
    const known = open.get(key) ?? { instruments: [], provisions: [], kind, until };
    if (!known.instruments.includes(instrument)) known.instruments.push(instrument);
    known.provisions.push(id);
    open.set(key, known);
  }
  return [...open.values()];
}

export type SupposedState = 'suspended' | 'in-force' | 'ended';

const KIND_OF = {
  pause: { suspended: 'suspended', 'in-force': 'resumed', ended: 'ended' },
  term: { suspended: 'suspended', 'in-force': 'in-force', ended: 'ended' },
} as const satisfies Record<OpenState['kind'], Record<SupposedState, (typeof EVENT_KINDS)[number]>>;

/** The law with what is supposed of these provisions, from the day on and without a term. */
export function supposeState(
  law: Law,
  { instruments, provisions, kind }: OpenState,
  state: SupposedState,
  day: Day,
): Law {
  const changed = new Map(law.instruments);
  for (const id of instruments) {
    const instrument = law.instruments.get(id);
    const last = instrument?.events.findLast(({ date }) => date <= day);
    if (instrument === undefined || last === undefined) continue;
    const { id: lastId, note, grade, source } = last;
    const supposed: LawEvent = {
      id: `${lastId}/supposed`,
      instrument: id,
      kind: KIND_OF[kind][state],
      date: day,
      only: provisions.filter((one) => law.provisions.get(one)?.instrument === id),
      note,
      grade,
      source,
    };
    const before = instrument.events.filter(({ date }) => date <= day);
    const after = instrument.events.filter(({ date }) => date > day);
    changed.set(id, { ...instrument, events: [...before, supposed, ...after] });
  }
  return { ...law, instruments: changed };
}

/** The law on a day as the interface tells it: instruments with what happened to them, and every provision with its states. */
import type { LawOnDay } from '../../api/knowledge.ts';
import type { LawEvent } from '../../law/instruments.ts';
import { EFFECT_LABELS, EVENT_LABELS, STATE_LABELS } from '../../law/labels.ts';
import type { Instrument, Law, Provision } from '../../law/law.ts';
import { dayBefore } from '../../law/parse-day.ts';
import type { Day } from '../../law/provision.ts';
import { type Spell, stateOn, timelineOf } from '../../law/state.ts';
import type { Language } from '../../messages/language.ts';

type InstrumentOnDay = LawOnDay['instruments'][number];
type ProvisionOnDay = InstrumentOnDay['provisions'][number];

export function describeLawOn(law: Law, asOf: Day, language: Language): LawOnDay {
  const provisions = [...law.provisions.values()];
  return {
    asOf,
    instruments: [...law.instruments.values()].map((instrument) => ({
      ...describeInstrument(instrument, language),
      provisions: provisions
        .filter((provision) => provision.instrument === instrument.id)
        .map((provision) => describeProvision(law, provision, asOf, language)),
    })),
  };
}

function describeInstrument(instrument: Instrument, language: Language): Omit<InstrumentOnDay, 'provisions'> {
  const { id, number, title, issuer, issued, official, events } = instrument;
  return {
    id,
    number: number[language],
    title: title[language],
    authority: issuer[language],
    issued,
    official,
    events: events.map((event) => describeEvent(event, language)),
  };
}

function describeEvent(event: LawEvent, language: Language): InstrumentOnDay['events'][number] {
  const { date, until = null, kind, note, grade, source } = event;
  return { date, until, kind, label: EVENT_LABELS[kind][language], note: note[language], grade, source };
}

function describeProvision(law: Law, provision: Provision, asOf: Day, language: Language): ProvisionOnDay {
  const { id, title, article, effect } = provision;
  const { state, since, until, checked } = stateOn(law, id, asOf);
  return {
    id,
    title: title[language],
    article,
    effect,
    effectLabel: EFFECT_LABELS[effect][language],
    now: describeSpell({ state, since, until }, language),
    unverifiedAfter: state === 'not-verified' && since !== null ? dayBefore(since) : null,
    checked,
    spells: timelineOf(law, id).map((spell) => describeSpell(spell, language)),
  };
}

function describeSpell({ state, since, until }: Spell, language: Language): ProvisionOnDay['now'] {
  return { state, label: STATE_LABELS[state][language], from: since, to: until };
}

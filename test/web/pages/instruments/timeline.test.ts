/** Where states and events stand on the line of time of the page of the law. */
import { describe, expect, it } from 'vitest';
import type { LawOnDay } from '../../../../src/api/knowledge.ts';
import { barsOf, groupProvisions, placeOf, scaleOf, yearsOf } from '../../../../src/web/pages/instruments/timeline.ts';

type Instrument = LawOnDay['instruments'][number];
type Provision = Instrument['provisions'][number];

const BEFORE = { state: 'not-yet-in-force', label: 'not yet in force', from: null, to: '2025-11-06' } as const;
const PAUSED = { state: 'suspended', label: 'suspended', from: '2025-11-07', to: '2026-11-10' } as const;
const AFTER = { state: 'not-verified', label: 'not verified', from: '2026-11-11', to: null } as const;

function provision(id: string, spells: Provision['spells']): Provision {
  const now = spells.at(-1) ?? BEFORE;
  return {
    id,
    title: id,
    article: null,
    effect: 'licence',
    effectLabel: '',
    now,
    unverifiedAfter: null,
    checked: '2026-10-08',
    spells,
  };
}

const LAW: LawOnDay = {
  asOf: '2026-11-22',
  instruments: [
    {
      id: 'a',
      number: 'Announcement A',
      title: '',
      authority: '',
      issued: null,
      official: null,
      events: [
        { date: '2025-10-09', until: null, kind: 'issued', label: 'issued', note: '', grade: 'A', source: 'S1' },
      ],
      provisions: [
        provision('a/1', [BEFORE, PAUSED, AFTER]),
        provision('a/2', [BEFORE, PAUSED, AFTER]),
        provision('a/3', [BEFORE]),
      ],
    },
  ],
};

describe('the timeline', () => {
  it('puts provisions together that share their states through all time', () => {
    const [instrument] = LAW.instruments;
    const groups = instrument === undefined ? [] : groupProvisions(instrument);
    expect(groups.map(({ provisions }) => provisions.map(({ id }) => id))).toEqual([['a/1', 'a/2'], ['a/3']]);
  });

  it('covers every event and the chosen day, however far that is', () => {
    for (const asOf of ['2019-01-01', '2026-11-22', '2040-06-30']) {
      const scale = scaleOf({ ...LAW, asOf });
      for (const day of [asOf, '2026-11-11']) {
        expect(placeOf(day, scale), day).toBeGreaterThan(0);
        expect(placeOf(day, scale), day).toBeLessThan(100);
      }
    }
  });

  it('fills the whole line with states, one after the other', () => {
    const bars = barsOf([BEFORE, PAUSED, AFTER], scaleOf(LAW));
    expect(bars.map(({ state }) => state)).toEqual(['not-yet-in-force', 'suspended', 'not-verified']);
    expect(bars[0]?.start).toBe(0);
    expect(bars.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100);
    for (const [at, bar] of bars.slice(1).entries()) {
      const last = bars[at];
      expect(bar.start).toBeCloseTo((last?.start ?? 0) + (last?.width ?? 0));
    }
  });

  it('leaves out states that lie before its beginning', () => {
    const old = { ...PAUSED, from: '1994-07-01', to: null };
    expect(barsOf([{ ...BEFORE, to: '1994-06-30' }, old], scaleOf(LAW)).map(({ state }) => state)).toEqual([
      'suspended',
    ]);
  });

  it('names every year once', () => {
    expect(yearsOf(scaleOf(LAW)).map(({ year }) => year)).toEqual(['2026', '2027']);
  });
});

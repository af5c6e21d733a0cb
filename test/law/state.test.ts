import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileLaw } from '../../src/law/compile-law.ts';
import type { EventKind } from '../../src/law/instruments.ts';
import type { Law } from '../../src/law/law.ts';
import { dayAfter } from '../../src/law/parse-day.ts';
import { type Day, PROVISION_STATES } from '../../src/law/provision.ts';
import { stateOn, timelineOf } from '../../src/law/state.ts';
import { loadShippedLaw, readShippedPacks } from './shipped-law.ts';

interface Happening {
  readonly kind: EventKind;
  readonly date: Day;
  readonly until?: Day;
}

const words = { zh: '示例', en: 'example' };

function lawOf(happenings: readonly Happening[]): Law {
  const outcome = compileLaw([
    {
      pack: 'written-for-this-test',
      instruments: [
        {
          id: 'order',
          number: words,
          title: words,
          issuer: words,
          issued: null,
          official: null,
          lastChecked: '2020-01-01',
        },
      ],
      events: happenings.map((happening, at) => ({
        id: `order/${at}`,
        instrument: 'order',
        note: words,
        grade: 'A',
        source: 'none',
        ...happening,
      })),
      provisions: [
        {
          id: 'order/1',
          instrument: 'order',
          title: words,
          effect: 'licence',
          article: '1',
          stages: [],
          covers: ['technology'],
          grade: 'A',
          source: 'none',
        },
      ],
    },
  ]);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
  return outcome.law;
}

const day = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2040-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const happening = fc.oneof(
  fc.record({
    kind: fc.constantFrom<EventKind>('issued', 'in-force', 'suspended', 'resumed', 'amended', 'unclear', 'ended'),
    date: day,
  }),
  fc
    .record({
      kind: fc.constantFrom<EventKind>('in-force', 'suspended', 'extension-announced'),
      days: fc.tuple(day, day),
    })
    .map(({ kind, days }) => {
      const [date, until] = days[0] < days[1] ? days : [days[1], days[0]];
      return { kind, date, until };
    }),
);
const history = fc.array(happening, { maxLength: 8 });

describe('stateOn', () => {
  it('gives one state for any provision on any day, and its spell holds the day', () => {
    const law = loadShippedLaw();
    fc.assert(
      fc.property(fc.constantFrom(...law.provisions.keys()), day, (id, on) => {
        const { state, since, until, checked } = stateOn(law, id, on);
        expect(PROVISION_STATES).toContain(state);
        expect(since === null || since <= on).toBe(true);
        expect(until === null || on <= until).toBe(true);
        expect(checked).toBe('2026-10-08');
      }),
    );
  });

  it('agrees with the timeline, whose spells follow each other without gap or repetition', () => {
    fc.assert(
      fc.property(history, day, (happenings, on) => {
        const law = lawOf(happenings);
        const spells = timelineOf(law, 'order/1');
        expect(spells[0]?.since).toBeNull();
        expect(spells.at(-1)?.until).toBeNull();
        for (const [at, spell] of spells.slice(1).entries()) {
          expect(spells[at]?.state).not.toBe(spell.state);
          expect(dayAfter(spells[at]?.until ?? '')).toBe(spell.since);
        }
        const { state, since, until } = stateOn(law, 'order/1', on);
        expect(spells).toContainEqual({ state, since, until });
      }),
    );
  });

  it('never changes a day before a new event', () => {
    fc.assert(
      fc.property(history, happening, day, (happenings, added, on) => {
        fc.pre(on < added.date);
        const [before, after] = [lawOf(happenings), lawOf([...happenings, added])];
        expect(stateOn(after, 'order/1', on).state).toBe(stateOn(before, 'order/1', on).state);
      }),
    );
  });

  it('does not depend on the order in which events are written', () => {
    fc.assert(
      fc.property(history, day, (happenings, on) => {
        const [one, other] = [lawOf(happenings), lawOf(happenings.toReversed())];
        expect(stateOn(other, 'order/1', on).state).toBe(stateOn(one, 'order/1', on).state);
      }),
    );
  });

  it('stays ended whatever comes later', () => {
    fc.assert(
      fc.property(history, day, day, (happenings, end, on) => {
        fc.pre(on >= end);
        expect(stateOn(lawOf([...happenings, { kind: 'ended', date: end }]), 'order/1', on).state).toBe('ended');
      }),
    );
  });

  it('waits for the start when a pause before it is lifted', () => {
    const law = lawOf([
      { kind: 'suspended', date: '2025-01-01', until: '2025-12-31' },
      { kind: 'resumed', date: '2025-03-01' },
      { kind: 'in-force', date: '2025-06-01' },
    ]);
    const days = ['2024-12-31', '2025-02-01', '2025-04-01', '2025-06-01'];
    expect(days.map((on) => stateOn(law, 'order/1', on).state)).toEqual([
      'not-yet-in-force',
      'suspended',
      'not-yet-in-force',
      'in-force',
    ]);
  });

  it('is not verified from the first event on when that event is unclear', () => {
    const law = lawOf([{ kind: 'unclear', date: '2025-01-01' }]);
    expect(stateOn(law, 'order/1', '2024-12-31').state).toBe('not-yet-in-force');
    expect(stateOn(law, 'order/1', '2030-01-01').state).toBe('not-verified');
  });

  it('is a bug to ask for a provision that the law does not hold', () => {
    expect(() => stateOn(lawOf([]), 'order/2', '2025-01-01')).toThrow(RangeError);
  });
});

describe('a notice added by a pack of events alone', () => {
  const added = (happened: object) => {
    const outcome = compileLaw([
      ...readShippedPacks(),
      {
        pack: 'own-notices',
        events: [
          { id: 'cn-62-2025/own', instrument: 'cn-62-2025', note: words, grade: 'A', source: 'P62', ...happened },
        ],
        sources: [{ id: 'P62', addresses: [] }],
      },
    ]);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
    const law = outcome.law;
    return (on: Day) => stateOn(law, 'cn-62-2025/1.1a', on);
  };

  it('lengthens the pause', () => {
    const at = added({ kind: 'suspended', date: '2026-11-09', until: '2027-01-10', seen: '2026-11-20' });
    expect(at('2026-11-22')).toMatchObject({
      state: 'suspended',
      since: '2025-11-07',
      until: '2027-01-10',
      checked: '2026-11-20',
    });
    expect(at('2027-01-11').state).toBe('not-verified');
  });

  it('brings the rule back', () => {
    const at = added({ kind: 'resumed', date: '2026-11-11' });
    expect(at('2026-11-10').state).toBe('suspended');
    expect(at('2026-11-22')).toMatchObject({ state: 'in-force', since: '2026-11-11', until: null });
    expect(at('2026-11-22').because.map(({ id }) => id)).toEqual(['cn-62-2025/own']);
  });

  it('ends the rule', () => {
    expect(added({ kind: 'ended', date: '2026-11-11' })('2026-11-22').state).toBe('ended');
  });
});

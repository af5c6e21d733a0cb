import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { provisionsFor } from '../../src/law/applicable.ts';
import { compileLaw, type LawFault } from '../../src/law/compile-law.ts';

const words = { zh: '示例', en: 'example' };
const instrument = {
  id: 'order',
  number: words,
  title: words,
  issuer: words,
  issued: '2020-01-01',
  official: null,
  lastChecked: '2021-01-01',
};
const event = {
  id: 'order/start',
  instrument: 'order',
  kind: 'in-force',
  date: '2020-02-01',
  note: words,
  grade: 'B',
  source: 'Gazette',
};
const provision = {
  id: 'order/1',
  instrument: 'order',
  title: words,
  effect: 'licence',
  article: '1',
  stages: ['mining'],
  covers: ['technology'],
  grade: 'A',
  source: 'Gazette',
};
const sources = [{ id: 'Gazette', addresses: ['https://gazette.example/1'] }];
const pack = { pack: 'one', instruments: [instrument], events: [event], provisions: [provision], sources };

function faultsOf(...packs: readonly unknown[]): readonly LawFault[] {
  const outcome = compileLaw(packs);
  return outcome.ok ? [] : outcome.faults;
}

describe('compileLaw', () => {
  it('joins packs, whatever order they come in', () => {
    const events = { pack: 'two', events: [{ ...event, id: 'order/end', kind: 'ended', date: '2022-01-01' }] };
    const [one, other] = [compileLaw([pack, events]), compileLaw([events, pack])];
    expect(one.ok && [...(one.law.instruments.get('order')?.events ?? [])].map(({ id }) => id)).toEqual([
      'order/start',
      'order/end',
    ]);
    expect(other).toEqual(one);
  });

  it('gives a provision the last check of its instrument unless it has its own', () => {
    const own = { ...provision, id: 'order/2', lastChecked: '2023-03-03' };
    const outcome = compileLaw([{ ...pack, provisions: [provision, own] }]);
    expect(outcome.ok && [...outcome.law.provisions.values()].map(({ lastChecked }) => lastChecked)).toEqual([
      '2021-01-01',
      '2023-03-03',
    ]);
  });

  it.each<[string, object, (string | number)[]]>([
    ['a day that the calendar lacks', { events: [{ ...event, date: '2026-02-30' }] }, ['events', 0, 'date']],
    ['a term before its start', { events: [{ ...event, until: '2019-01-01' }] }, ['events', 0, 'until']],
    [
      'a term where none belongs',
      { events: [{ ...event, kind: 'ended', until: '2021-01-01' }] },
      ['events', 0, 'until'],
    ],
    ['an unknown kind', { events: [{ ...event, kind: 'revoked' }] }, ['events', 0, 'kind']],
    ['an unknown instrument', { events: [{ ...event, instrument: 'decree' }] }, ['events', 0, 'instrument']],
    ['a provision of elsewhere', { events: [{ ...event, only: ['order/9'] }] }, ['events', 0, 'only', 0]],
    ['an unknown source', { events: [{ ...event, source: 'Gazette Herald' }] }, ['events', 0, 'source']],
    ['an id used twice', { provisions: [provision, provision] }, ['provisions', 1, 'id']],
    ['a misspelt key', { instruments: [{ ...instrument, isued: '2020-01-01' }] }, ['instruments', 0]],
    [
      'a title in one language',
      { provisions: [{ ...provision, title: { zh: '示例' } }] },
      ['provisions', 0, 'title', 'en'],
    ],
    [
      'company that does not exist',
      { provisions: [{ ...provision, applies: [{ beside: ['order/9'] }] }] },
      ['provisions', 0, 'applies', 0, 'beside', 0],
    ],
  ])('refuses %s and says where it stands', (_, change, path) => {
    const faults = faultsOf({ pack: 'fine' }, { ...pack, ...change });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ pack: 1, path });
    expect(faults[0]?.reason.zh).toMatch(/\p{Script=Han}/u);
    expect(faults[0]?.reason.en).not.toMatch(/[\p{Script=Han}{}]/u);
  });

  it('refuses an id that another pack holds', () => {
    const again = { pack: 'two', provisions: [provision] };
    expect(faultsOf(again, pack)).toMatchObject([{ pack: 0, path: ['provisions', 0, 'id'] }]);
  });

  it('answers anything that a file can hold with faults, never with an exception', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1, maxLength: 3 }), (packs) => {
        expect(compileLaw(packs).ok).toBe(false);
      }),
    );
  });

  it('cites a companion only where one of its company is cited', () => {
    const rule = { ...provision, applies: [{ stages: ['mining'] }] };
    const companion = { ...provision, id: 'order/2', applies: [{ beside: ['order/1'] }] };
    const outcome = compileLaw([{ ...pack, provisions: [companion, rule] }]);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
    const { law } = outcome;
    const cited = (stage: 'mining' | 'recycling') =>
      provisionsFor(
        law,
        { stages: [stage], subject: 'technology', channels: ['trade'], direction: 'outbound' },
        '2021-01-01',
      ).map(({ id }) => id);
    expect(cited('mining')).toEqual(['order/2', 'order/1']);
    expect(cited('recycling')).toEqual([]);
  });
});

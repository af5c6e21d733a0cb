/** The decision table: each row can be reached, and the first that applies decides. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIRECTIONS, SUBJECTS } from '../../src/dictionary/entries.ts';
import { DECISION_TABLE, decide, type Elements, keptBy } from '../../src/judge/decide.ts';
import { DECISIONS, type Decision } from '../../src/judge/finding.ts';

/** A clause by which a certain technology certainly goes abroad; each case changes what it is about. */
const TRANSFER: Elements = {
  operative: true,
  describes: false,
  stage: 'certain',
  subject: 'technology',
  transfer: true,
  forbidden: false,
  exempt: false,
  standard: false,
  harmless: false,
  goods: false,
  conditional: false,
  direction: 'outbound',
};

const CASES = {
  'not-operative': { operative: false },
  forbidden: { forbidden: true },
  exempt: { exempt: true },
  'defined-only': { describes: true },
  standard: { standard: true, transfer: false },
  harmless: { harmless: true },
  goods: { goods: true },
  'no-transfer': { transfer: false },
  inbound: { direction: 'inbound' },
  domestic: { direction: 'domestic' },
  foreign: { direction: 'foreign' },
  'catch-all': { subject: 'catch-all' },
  'both-open': { stage: 'open', direction: 'unknown' },
  conditional: { conditional: true },
  'direction-open': { direction: 'unknown' },
  'stage-open': { stage: 'open' },
  transfer: {},
} as const satisfies Record<Decision, Partial<Elements>>;

const anyElements: fc.Arbitrary<Elements> = fc.record({
  operative: fc.boolean(),
  describes: fc.boolean(),
  stage: fc.constantFrom('certain' as const, 'open' as const, 'none' as const),
  subject: fc.constantFrom(...SUBJECTS),
  transfer: fc.boolean(),
  forbidden: fc.boolean(),
  exempt: fc.boolean(),
  standard: fc.boolean(),
  harmless: fc.boolean(),
  goods: fc.boolean(),
  conditional: fc.boolean(),
  direction: fc.constantFrom(...DIRECTIONS),
});

describe('the decision table', () => {
  it('has one row for each decision, said in both languages', () => {
    expect(DECISION_TABLE.map(({ decision }) => decision).sort()).toEqual([...DECISIONS].sort());
    for (const { when } of DECISION_TABLE) {
      expect(when.en).toMatch(/^[a-z]/);
      expect(when.zh).toMatch(/\p{Script=Han}/u);
    }
  });

  it.each(Object.entries(CASES))('decides %s where that is all there is', (decision, change) => {
    expect(decide({ ...TRANSFER, ...change }).decision).toBe(decision);
  });

  it('decides something for whatever elements', () => {
    fc.assert(
      fc.property(anyElements, (elements) => {
        expect(DECISION_TABLE).toContain(decide(elements));
      }),
    );
  });

  it('lets the first row that applies decide', () => {
    fc.assert(
      fc.property(anyElements, (elements) => {
        const row = decide(elements);
        const before = DECISION_TABLE.slice(0, DECISION_TABLE.indexOf(row));
        expect(keptBy(row, elements)).toEqual([]);
        for (const passed of before) expect(keptBy(passed, elements), passed.decision).not.toEqual([]);
      }),
    );
  });

  it.each<[string, Partial<Elements>, Decision]>([
    ['a heading that names a transfer', { operative: false, forbidden: true }, 'not-operative'],
    ['a forbidden transfer that would have been conditional', { forbidden: true, conditional: true }, 'forbidden'],
    ['a definition that names a recipient', { describes: true, direction: 'unknown' }, 'defined-only'],
    ['published matter with an unknown recipient', { exempt: true, direction: 'unknown' }, 'exempt'],
    ['a payment with no transfer', { standard: true, transfer: false, stage: 'open' }, 'standard'],
    ['an inbound transfer under a licence condition', { direction: 'inbound', conditional: true }, 'inbound'],
    ['pumps for somebody unknown', { subject: 'catch-all', direction: 'unknown' }, 'catch-all'],
    ['pumps under a licence condition', { subject: 'catch-all', conditional: true }, 'catch-all'],
    ['a licence condition with an unknown recipient', { conditional: true, direction: 'unknown' }, 'conditional'],
    [
      'a general word and an unknown recipient',
      { stage: 'open', direction: 'unknown', conditional: true },
      'both-open',
    ],
    ['a general word under a licence condition', { stage: 'open', conditional: true }, 'conditional'],
  ])('knows what comes first: %s', (_, change, decision) => {
    expect(decide({ ...TRANSFER, ...change }).decision).toBe(decision);
  });
});

describe('levels', () => {
  it('are high only where stage, transfer and outbound direction are all certain', () => {
    fc.assert(
      fc.property(anyElements, (elements) => {
        if (decide(elements).level !== 'high') return;
        expect(elements).toMatchObject({ operative: true, stage: 'certain', transfer: true, direction: 'outbound' });
        expect(elements).toMatchObject({ forbidden: false, exempt: false, describes: false, conditional: false });
      }),
    );
  });

  it('never flag what nothing moves by, and never what stays outside or inside the border', () => {
    fc.assert(
      fc.property(anyElements, (elements) => {
        if (elements.transfer && elements.stage !== 'none' && ['outbound', 'unknown'].includes(elements.direction))
          return;
        expect(decide(elements).level).toBe('low');
      }),
    );
  });

  it('flag a catch-all at medium whatever is open', () => {
    for (const direction of ['outbound', 'unknown'] as const)
      for (const stage of ['certain', 'open'] as const)
        expect(decide({ ...TRANSFER, subject: 'catch-all', direction, stage }).level).toBe('medium');
  });
});

/** How findings stand after decisions, whatever a re-scan made of their keys, words and law. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DECISION_CODES, OPEN_DECISIONS } from '../../src/api/finding-shapes.ts';
import { type KeptDecision, type StandingFinding, standingOf } from '../../src/store/standing.ts';

const FINDING: StandingFinding = { key: 'k', words: 'w', law: 'in force', language: 'en', clause_label: '3' };
const DECISION: KeptDecision = {
  ...FINDING,
  id: 'd-1',
  sequence: 1,
  decision: 'not-controlled',
  second_wanted: 0,
  second_id: null,
};

function standing(finding: Partial<StandingFinding>, ...decisions: Partial<KeptDecision>[]): unknown {
  const one = { ...FINDING, ...finding };
  return standingOf(
    [one],
    decisions.map((decision) => ({ ...DECISION, ...decision })),
  ).get(one.key);
}

describe('a decision', () => {
  it('closes the finding with its key, wherever the clause went', () => {
    expect(standing({ clause_label: '9', words: 'w' }, {})).toMatchObject({ state: 'closed', reopenedBy: null });
  });

  it('that asks for work leaves it pending', () => {
    for (const decision of OPEN_DECISIONS) expect(standing({}, { decision })).toMatchObject({ state: 'pending' });
  });

  it('waits for the second reader who was wanted', () => {
    expect(standing({}, { second_wanted: 1 })).toMatchObject({ state: 'awaiting-second' });
    expect(standing({}, { second_wanted: 1, second_id: 'u-2' })).toMatchObject({ state: 'closed' });
  });

  it('takes the place of an earlier one on the same key', () => {
    const later = { id: 'd-2', sequence: 2, decision: 'escalated' } as const;
    expect(standing({}, later, {})).toMatchObject({ state: 'pending', decision: { id: 'd-2' } });
  });
});

describe('a finding is reopened', () => {
  it('by the law, where its provisions are in another state', () => {
    expect(standing({ law: 'suspended' }, {})).toMatchObject({ state: 'reopened', reopenedBy: 'law' });
  });

  it('by the rule, where the same words are judged otherwise', () => {
    expect(standing({ key: 'other', clause_label: null }, {})).toMatchObject({ state: 'reopened', reopenedBy: 'rule' });
  });

  it('by the words, where the clause has others', () => {
    const changed = { key: 'other', words: 'new words' };
    expect(standing(changed, {})).toMatchObject({ state: 'reopened', reopenedBy: 'words', decision: { id: 'd-1' } });
    expect(standing({ ...changed, language: 'zh' }, {})).toMatchObject({ state: 'open', decision: null });
    expect(standing({ ...changed, clause_label: null }, { clause_label: null })).toMatchObject({ state: 'open' });
  });

  it('by no decision that still has its own finding', () => {
    const twin = { ...FINDING, key: 'twin' };
    const standings = standingOf([FINDING, twin], [DECISION]);
    expect(standings.get('k')).toMatchObject({ state: 'closed' });
    expect(standings.get('twin')).toMatchObject({ state: 'open' });
  });

  it('by one decision only once, and by that of its own clause first', () => {
    const findings = ['a', 'b', 'c'].map((key, index) => ({ ...FINDING, key, clause_label: `${index}` }));
    const decisions = [
      { ...DECISION, key: 'old-c', id: 'd-c', clause_label: '2' },
      { ...DECISION, key: 'old-a', id: 'd-a', sequence: 2, clause_label: '0' },
    ];
    const standings = standingOf(findings, decisions);
    expect(findings.map(({ key }) => standings.get(key)?.decision?.id)).toEqual(['d-a', undefined, 'd-c']);
  });
});

describe('whatever was decided', () => {
  const few = (...values: string[]): fc.Arbitrary<string> => fc.constantFrom(...values);
  const place = {
    key: few('a', 'b', 'c', 'd'),
    words: few('w1', 'w2'),
    law: few('l1', 'l2'),
    language: fc.constantFrom('zh' as const, 'en' as const),
    clause_label: fc.constantFrom('1', '2', null),
  };
  const findings = fc.uniqueArray(fc.record(place), { selector: ({ key }) => key, maxLength: 4 });
  const decisions = fc
    .array(
      fc.record({
        ...place,
        decision: fc.constantFrom(...DECISION_CODES),
        second_wanted: fc.constantFrom(0 as const, 1 as const),
        second_id: fc.constantFrom('u-2', null),
      }),
      { maxLength: 6 },
    )
    .map((all) => all.map((one, index): KeptDecision => ({ ...one, id: `d-${index}`, sequence: index + 1 })));

  it('each finding stands in one way, each decision stands under one finding, and none closes what it was not made on', () => {
    fc.assert(
      fc.property(findings, decisions, (all, made) => {
        const standings = standingOf(all, made);
        expect([...standings.keys()]).toEqual(all.map(({ key }) => key));
        const used = [...standings.values()].flatMap(({ decision }) => (decision === null ? [] : [decision.id]));
        expect(new Set(used).size).toBe(used.length);
        for (const finding of all) {
          const { state, reopenedBy, decision } = standings.get(finding.key) ?? {};
          expect(decision === null).toBe(state === 'open');
          expect(reopenedBy !== null).toBe(state === 'reopened');
          if (state === 'closed' || state === 'pending' || state === 'awaiting-second')
            expect(decision).toMatchObject({ key: finding.key, law: finding.law });
          if (reopenedBy === 'law') expect(decision?.key).toBe(finding.key);
          if (reopenedBy === 'rule') expect(decision?.words).toBe(finding.words);
          if (reopenedBy === 'words') expect(decision?.clause_label).toBe(finding.clause_label);
        }
      }),
    );
  });

  it('the order in which decisions are read changes nothing', () => {
    fc.assert(
      fc.property(findings, decisions, (all, made) => {
        expect(standingOf(all, made.toReversed())).toEqual(standingOf(all, made));
      }),
    );
  });

  it('a fresh decision that closes on the same key and law holds', () => {
    fc.assert(
      fc.property(findings, decisions, fc.nat(3), (all, made, which) => {
        const finding = all[which];
        fc.pre(finding !== undefined);
        const next = { ...DECISION, key: finding.key, id: 'next', sequence: 100, law: finding.law };
        expect(standingOf(all, [...made, next]).get(finding.key)).toMatchObject({ state: 'closed' });
      }),
    );
  });
});

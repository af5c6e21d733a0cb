/** The desk without its drawing: rows of the list, steps through it, decisions, panes, places, terms. */
import { describe, expect, it } from 'vitest';
import { DECISIONS, expectReview, needsReason } from '../../../src/web/pages/reading/deciding/decisions.ts';
import { listRows, nextOpen, stepFrom, walkOf } from '../../../src/web/pages/reading/list/list-rows.ts';
import {
  fit,
  NARROWEST,
  readSizes,
  resize,
  stepOf,
  writeSizes,
} from '../../../src/web/pages/reading/panes/pane-sizes.ts';
import { placeOf, readPlace } from '../../../src/web/pages/reading/target.ts';
import { openTerm, stepTerm, termsOf } from '../../../src/web/pages/reading/terms.ts';
import { makeCard, makeMark } from './make-mark.ts';

const closed = { ...makeCard('x').review, state: 'closed' } as const;
const cards = [
  makeCard('a'),
  makeCard('b', { level: 'low' }),
  makeCard('c', { level: 'medium', review: closed }),
  makeCard('d'),
];

describe('the list', () => {
  const document = { notRead: ['Page 7 is an image.'], contractNotes: [], outcome: '2 high' };

  it('begins with what was not read and folds low findings', () => {
    const types = (fold: 'folded' | 'open'): string[] => listRows(document, cards, fold).map(({ type }) => type);
    expect(types('folded')).toEqual(['not-read', 'outcome', 'finding', 'finding', 'finding', 'low']);
    expect(types('open')).toEqual(['not-read', 'outcome', 'finding', 'finding', 'finding', 'low', 'finding']);
  });

  it('is walked in its order, stays at its ends, and begins at the end towards which one goes', () => {
    const walk = walkOf(cards, 'folded');
    expect(walk.map(({ key }) => key)).toEqual(['a', 'c', 'd']);
    expect(walkOf(cards, 'open').map(({ key }) => key)).toEqual(['a', 'c', 'd', 'b']);
    expect(stepFrom(walk, 'a', 1)?.key).toBe('c');
    expect(stepFrom(walk, 'd', 1)?.key).toBe('d');
    expect(stepFrom(walk, null, 1)?.key).toBe('a');
    expect(stepFrom(walk, null, -1)?.key).toBe('d');
    expect(stepFrom([], null, 1)).toBeNull();
  });

  it('leads on to the next finding that waits for a decision, then to those before', () => {
    expect(nextOpen(cards, 'a')?.key).toBe('d');
    expect(nextOpen(cards, 'd')?.key).toBe('a');
    expect(nextOpen([makeCard('a')], 'a')).toBeNull();
  });
});

describe('deciding', () => {
  it('has the keys 1 to 5 in the order of the labels', () => {
    expect(DECISIONS.map(({ key, decision }) => `${key} ${decision}`)).toEqual([
      '1 to-be-licensed',
      '2 to-be-changed',
      '3 not-controlled',
      '4 needs-facts',
      '5 escalated',
    ]);
  });

  it('asks for a reason where a high finding is closed', () => {
    expect(needsReason({ level: 'high' }, 'not-controlled')).toBe(true);
    expect(needsReason({ level: 'high' }, 'escalated')).toBe(false);
    expect(needsReason({ level: 'medium' }, 'to-be-changed')).toBe(false);
  });

  it('shows at once what the server will say', () => {
    const review = expectReview({ ...closed, reopenedBy: 'law' }, 'needs-facts', '', { id: 'u', name: 'Wei' }, 'now');
    expect(review).toMatchObject({ state: 'pending', reopenedBy: null, decision: { by: { name: 'Wei' } } });
  });
});

describe('panes', () => {
  it('keep within their bounds and leave room for the contract', () => {
    const wide = resize({ list: 300, card: 400 }, 'list', 5000, 1440);
    expect(wide.list + wide.card).toBeLessThan(1440);
    expect(resize(wide, 'list', 0, 1440).list).toBe(NARROWEST);
    const narrowed = fit({ list: 900, card: 900 }, 1200);
    expect(narrowed.list + narrowed.card).toBeLessThanOrEqual(1200);
  });

  it('are moved by the arrow towards which their border goes', () => {
    expect(stepOf('ArrowRight', 'list')).toBeGreaterThan(0);
    expect(stepOf('ArrowRight', 'card')).toBeLessThan(0);
    expect(stepOf('j', 'list')).toBeNull();
  });

  it('are kept as text, and anything else is the standard', () => {
    expect(readSizes(writeSizes({ list: 333, card: 444 }), 1440)).toEqual({ list: 333, card: 444 });
    for (const kept of [null, '', 'x y', '-5 10', '1e9 300']) {
      const { list, card } = readSizes(kept, 1100);
      expect(1100 - list - card).toBeGreaterThan(500);
    }
  });
});

describe('a place', () => {
  it('in the address is an offset or two', () => {
    expect(readPlace('12-20')).toEqual({ start: 12, end: 20 });
    expect(readPlace('12')).toEqual({ start: 12, end: 13 });
    expect(readPlace('20-12')).toEqual({ start: 20, end: 21 });
    for (const written of [null, '', '-1', '1-', 'x', '99999999999']) expect(readPlace(written)).toBeNull();
  });

  it('of a finding is the first of its words within its clause', () => {
    const marks = [
      makeMark({ key: 'f', type: 'clause', place: null, start: 100, end: 200 }),
      makeMark({ key: 'f', place: 0, start: 10, end: 20 }),
      makeMark({ key: 'f', place: 1, start: 150, end: 160 }),
    ];
    expect(placeOf(marks, 'f', null)).toEqual({ start: 150, end: 160 });
    expect(placeOf(marks, 'f', 0)).toEqual({ start: 10, end: 20 });
    expect(placeOf(marks, 'other', null)).toBeNull();
  });
});

describe('a defined term', () => {
  const terms = [
    {
      name: 'Process',
      definition: { start: 5, end: 30 },
      uses: [
        { start: 90, end: 97 },
        { start: 60, end: 67 },
      ],
    },
  ];

  it('leads from its definition through its uses and round again', () => {
    const opened = openTerm(terms, 'T-1', 0, 'f');
    if (opened === null) throw new Error('the term was not found');
    const starts = [opened, stepTerm(opened, 1), stepTerm(stepTerm(opened, 1), 1), stepTerm(opened, -1)];
    expect(starts.map(({ places, at }) => places[at]?.start)).toEqual([5, 60, 90, 90]);
    expect(openTerm(terms, 'T-2', 0, null)).toBeNull();
  });

  it('is known to the findings whose words use it', () => {
    const marks = [
      makeMark({ key: 'f', type: 'clause', start: 50, end: 80 }),
      makeMark({ key: 'T-1', type: 'use', level: null, start: 60, end: 67 }),
      makeMark({ key: 'T-2', type: 'use', level: null, start: 90, end: 95 }),
    ];
    expect(termsOf(marks, 'f')).toEqual(['T-1']);
  });
});

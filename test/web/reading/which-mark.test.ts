/** Which mark a click opens, and that each mark can be reached. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marksAt, nextMark, orderMarks, sharing } from '../../../src/web/pages/reading/which-mark.ts';
import { makeMark } from './make-mark.ts';

const clause = makeMark({ key: 'outer', type: 'clause', place: null, start: 0, end: 100 });
const words = makeMark({ key: 'inner', start: 20, end: 30 });
const longer = makeMark({ key: 'middle', level: 'medium', start: 10, end: 60 });
const all = [clause, longer, words];

describe('a click', () => {
  it('opens the smallest mark under it first, and the others when it is repeated', () => {
    const here = marksAt(all, 25, null, null);
    expect(here.map(({ key }) => key)).toEqual(['inner', 'middle', 'outer']);
    expect(nextMark(here, null)?.key).toBe('inner');
    expect(nextMark(here, 'inner')?.key).toBe('middle');
    expect(nextMark(here, 'middle')?.key).toBe('outer');
    expect(nextMark(here, 'outer')?.key).toBe('inner');
  });

  it('of two marks on the same words opens the one of the higher level first', () => {
    const low = makeMark({ key: 'a', type: 'clause', level: 'low', start: 0, end: 10 });
    const high = makeMark({ key: 'b', start: 0, end: 10 });
    expect(orderMarks([low, high]).map(({ key }) => key)).toEqual(['b', 'a']);
  });

  it('beside all marks opens nothing', () => {
    expect(marksAt(all, 100, null, null)).toEqual([]);
    expect(nextMark([], 'inner')).toBeNull();
  });

  it('finds evidence of a low finding only while that is chosen, and a term only while one follows it', () => {
    const low = makeMark({ key: 'low', level: 'low', start: 22, end: 24 });
    const term = makeMark({ key: 'T-1', type: 'use', level: null, start: 23, end: 25 });
    const keys = (chosen: string | null, following: string | null): string[] =>
      marksAt([...all, low, term], 23, chosen, following).map(({ key }) => key);
    expect(keys(null, null)).toEqual(['inner', 'middle', 'outer']);
    expect(keys('low', null)[0]).toBe('low');
    expect(keys(null, 'T-1')[0]).toBe('T-1');
  });

  it('repeated, comes to every mark under it, whatever lies there', () => {
    const mark = fc
      .record({ key: fc.constantFrom('a', 'b', 'c', 'd'), start: fc.nat(20), length: fc.integer({ min: 1, max: 30 }) })
      .map(({ key, start, length }) => makeMark({ key, start, end: start + length }));
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 12 }), fc.nat(50), (marks, offset) => {
        const here = marksAt(marks, offset, null, null);
        const wanted = new Set(marks.filter(({ start, end }) => start <= offset && end > offset).map(({ key }) => key));
        const reached = new Set<string>();
        let chosen: string | null = null;
        for (const _ of here) {
          chosen = nextMark(here, chosen)?.key ?? null;
          if (chosen !== null) reached.add(chosen);
        }
        expect(reached).toEqual(wanted);
      }),
    );
  });
});

describe('the card', () => {
  it('names what else lies on the words of its finding', () => {
    const away = makeMark({ key: 'away', start: 200, end: 210 });
    const term = makeMark({ key: 'T-1', type: 'use', level: null, start: 20, end: 30 });
    expect(sharing([...all, away, term], 'inner').map(({ key }) => key)).toEqual(['outer', 'middle']);
    expect(sharing(all, null)).toEqual([]);
  });
});

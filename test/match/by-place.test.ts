import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps } from '../../src/extract/document.ts';
import { byPlace } from '../../src/match/by-place.ts';

const spanArbitrary = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 12 }))
  .map(([start, length]) => ({ start, end: start + length }));

describe('things by their place', () => {
  it('gives those that share a character with a span, in reading order, as going through all of them does', () => {
    fc.assert(
      fc.property(fc.array(spanArbitrary, { maxLength: 30 }), spanArbitrary, (spans, asked) => {
        const all = spans.filter((span) => overlaps(span, asked)).sort((a, b) => a.start - b.start);
        expect(byPlace(spans, (span) => span).overlapping(asked)).toEqual(all);
      }),
    );
  });
});

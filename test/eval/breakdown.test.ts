/** A score taken apart: what each value of a facet counts. */
import { expect, test } from 'vitest';
import { breakDown } from './breakdown.ts';
import type { GoldLabel } from './gold.ts';
import { scoreScan } from './score.ts';

const made: GoldLabel = {
  doc: 'en-made-01.txt',
  quote: 'The first side sends the furnace charts to the other side in Laos',
  flag: true,
  level: 'high',
  stages: ['magnet-making', 'recycling'],
  subject: 'technology',
  channels: ['trade'],
  direction: 'outbound',
  note: '',
  source: 'HC-01; guideline close call ownership',
};
const missed: GoldLabel = {
  ...made,
  quote: 'The first side opens its shop to them',
  stages: ['recycling'],
  source: 'HC-02',
};
const harmless: GoldLabel = {
  ...made,
  quote: 'The price is paid in three parts',
  flag: false,
  level: 'low',
  stages: [],
  channels: [],
  source: 'guideline rule 7',
};
const labels = [made, missed, harmless];
const findings = [made, harmless].map((label) => ({
  ...label,
  level: 'high' as const,
  clause: { label: null, text: label.quote },
}));
const score = scoreScan(labels, [{ path: 'en-made-01.txt', status: 'reviewed', findings }]);

test('a label counts once for each of its values, and one without a value counts as none', () => {
  const rows = breakDown(labels, score, ['stage']).map((row) => [
    row.value,
    `${row.answered} of ${row.toBeFlagged}`,
    `${row.flaggedWrongly} of ${row.notToBeFlagged}`,
  ]);
  expect(rows).toEqual([
    ['magnet-making', '1 of 1', '0 of 0'],
    ['none', '0 of 0', '1 of 1'],
    ['recycling', '1 of 2', '0 of 0'],
  ]);
});

test('sources are told apart, and gathered by kind', () => {
  const values = (facet: 'source' | 'kind of source') => breakDown(labels, score, [facet]).map((row) => row.value);
  expect(values('source')).toEqual(['HC-01', 'HC-02', 'guideline close call ownership', 'guideline rule 7']);
  expect(values('kind of source')).toEqual(['guideline close call', 'guideline rule 7', 'hard cases']);
});

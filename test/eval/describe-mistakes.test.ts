/** The section on known mistakes: what it counts, what it quotes, and that the page is held to it. */
import { expect, test } from 'vitest';
import { describeAccuracy } from './describe-accuracy.ts';
import { describeMistakes, isUpToDate } from './describe-mistakes.ts';
import type { Measurement, SetMeasurement } from './measure.ts';
import type { Mistake } from './mistake-kinds.ts';
import { scoreScan } from './score.ts';

const score = scoreScan([], []);

function setOf(name: SetMeasurement['name'], mistakes: readonly Mistake[]): SetMeasurement {
  return { name, score, everything: score, halves: {}, renderings: [], breakdown: [], mistakes, medianClause: null };
}

const shown: Mistake = { kind: 'no-stage', doc: 'zh-C-001', words: '甲方寄送*三册*炉温\n曲线' };
const checked: Mistake = { kind: 'no-stage', doc: 'zh-C-002', words: '乙方取走窑炉图纸' };
const unseen: Mistake = { kind: 'goods', doc: 'zh-any-01', words: '丙方旁观开槽' };
const own = Array.from(
  { length: 5 },
  (_, place): Mistake => ({ kind: 'goods', doc: 'en-own', words: `part ${place}` }),
);
const measurement: Measurement = {
  sets: [setOf('own', own), setOf('clauses', [shown, checked]), setOf('unseen', [unseen])],
  general: null,
};
const section = describeMistakes(measurement);

test('counts each kind for each set, and what only checks apart', () => {
  expect(section).toContain('|  | Own contracts | Single clauses, tuning half | all |');
  expect(section).toContain('| missed: an operation is read, but no stage | 0 | 1 | 1 |');
  expect(section).toContain('| missed: taken for finished goods | 5 | 0 | 5 |');
  expect(section).toContain('|  | Single clauses, checking half | Unseen contracts | all |');
  expect(section).toContain('| missed: taken for finished goods | 0 | 1 | 1 |');
});

test('quotes at most three of a kind, and nothing from a document that only checks', () => {
  expect(section).toContain('  - zh-C-001: “甲方寄送\\*三册\\*炉温 曲线”');
  expect(section.match(/en-own: /g)).toHaveLength(3);
  expect(section).not.toContain(checked.words);
  expect(section).not.toContain(unseen.words);
});

test('the page is up to date only while it says what is measured', () => {
  const page = describeAccuracy(measurement, '2026-11-22');
  expect(isUpToDate(page, measurement)).toBe(true);
  const better: Measurement = { ...measurement, sets: [setOf('own', own.slice(1)), ...measurement.sets.slice(1)] };
  expect(isUpToDate(page, better)).toBe(false);
  expect(isUpToDate(describeAccuracy(better, '2026-11-23'), better)).toBe(true);
});

/** The gate fails on worse figures, rises with better ones, and never comes down. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findLowered, GATE_FILE, type Gate, holdAgainstGate, raiseGate, readGate } from './gate.ts';
import { readGatesOfThePast } from './gate-history.ts';
import type { GoldLabel } from './gold.ts';
import type { Measurement } from './measure.ts';
import { scoreScan } from './score.ts';

const QUOTES = [
  '把提拉炉的图纸交给外方使用并派员讲解',
  '外方人员进入车间观摩烧结炉的装炉作业',
  '由中方向外方出售成套萃取槽的级数计算书',
];

/** A measurement of three labels of which `answered` are found, with `alarms` clauses flagged for nothing. */
function measurementOf(answered: number, alarms: number, flaggedInGeneral: number | null): Measurement {
  const made: Omit<GoldLabel, 'quote'> = {
    doc: 'zh-made-01.txt',
    flag: true,
    level: 'high',
    stages: ['separation'],
    subject: 'technology',
    channels: ['trade'],
    direction: 'outbound',
    note: '',
  };
  const labels = QUOTES.map((quote) => ({ ...made, quote }));
  const finding = (text: string) => ({ ...made, clause: { label: null, text } });
  const texts = [...QUOTES.slice(0, answered), ...Array.from({ length: alarms }, (_, place) => `无关条款${place}`)];
  const score = scoreScan(labels, [{ path: 'zh-made-01.txt', status: 'reviewed', findings: texts.map(finding) }]);
  const flagged = { contract: 'general-1.txt', text: 'A clause' };
  return {
    sets: [
      {
        name: 'dev',
        score,
        everything: score,
        halves: { tuning: score, checking: score },
        renderings: [{ rendering: 'pdf', score, asText: score }],
        breakdown: [],
        mistakes: [],
        medianClause: 30,
      },
    ],
    general:
      flaggedInGeneral === null
        ? null
        : { contracts: 60, flagged: Array.from({ length: flaggedInGeneral }, () => flagged) },
  };
}

const gate: Gate = {
  atLeast: { 'dev.recall': 0.6, 'dev.zh.precision': 0.5 },
  atMost: { 'general.flagged': 2, 'dev.medianClause': 700, 'dev.halves.recall': 0.05, 'dev.pdf.moreMisses': 1 },
};

test('holds while every figure is as good as its bound', () => {
  expect(holdAgainstGate(gate, measurementOf(2, 2, 2)).holds).toBe(true);
});

test.each([
  ['recall', measurementOf(1, 0, 0), 'dev.recall: 0.3333, at least 0.6'],
  ['precision of one language', measurementOf(2, 3, 0), 'dev.zh.precision: 0.4, at least 0.5'],
  ['the number of general flags', measurementOf(3, 0, 3), 'general.flagged: 3, at most 2'],
])('fails when %s is worse than its bound', (_, measurement, line) => {
  const { holds, lines } = holdAgainstGate(gate, measurement);
  expect(holds).toBe(false);
  expect(lines.filter((one) => one.startsWith('FAILED'))).toEqual([`FAILED    ${line}`]);
});

test('leaves general contracts out where they are not there, and nothing else', () => {
  expect(holdAgainstGate(gate, measurementOf(3, 0, null)).holds).toBe(true);
  expect(holdAgainstGate(gate, { sets: [], general: null }).holds).toBe(false);
});

test('rises to better figures, rounded to the worse hundredth, and is never loosened', () => {
  const raised = raiseGate(gate, measurementOf(2, 3, 1));
  expect(raised.atLeast).toMatchObject({ 'dev.recall': 0.66, 'dev.zh.precision': 0.5, 'dev.precision': 0.4 });
  expect(raised.atMost).toMatchObject({ 'general.flagged': 1 });
  expect(holdAgainstGate(raiseGate(gate, measurementOf(2, 1, 1)), measurementOf(2, 1, 1)).holds).toBe(true);
});

test('tightens no bound to a figure that is luck', () => {
  const { atMost } = raiseGate(gate, measurementOf(3, 0, 0));
  expect(atMost).toMatchObject({ 'dev.medianClause': 600, 'dev.halves.recall': 0.05, 'dev.pdf.moreMisses': 1 });
});

test('holds each element apart, and raises its bound only so far that one more label cannot fail it', () => {
  const measurement = measurementOf(3, 0, 0);
  const { atLeast } = raiseGate({ atLeast: { 'dev.elements.level': 0.99 }, atMost: {} }, measurement);
  expect(atLeast).toMatchObject({ 'dev.elements.level': 0.99, 'dev.elements.channels': 0.97, 'dev.recall': 1 });
  const { lines } = holdAgainstGate({ atLeast: { 'dev.elements.direction': 1.01 }, atMost: {} }, measurement);
  expect(lines).toEqual(['FAILED    dev.elements.direction: 1, at least 1.01']);
});

test('names each bound that is looser than in a committed gate, or gone', () => {
  const past: Gate[] = [{ atLeast: { 'dev.recall': 0.7, 'dev.gone': 0.1 }, atMost: { 'general.flagged': 1 } }];
  expect(findLowered(gate, past)).toEqual([
    'LOWERED   dev.recall: 0.6, it was 0.7 in a committed gate',
    'LOWERED   dev.gone: gone, it was 0.1 in a committed gate',
    'LOWERED   general.flagged: 2, it was 1 in a committed gate',
  ]);
  expect(findLowered(gate, [gate])).toEqual([]);
});

test('git is asked for the gates of the past by the path that the gate has', () => {
  expect(existsSync(join(import.meta.dirname, '../..', GATE_FILE))).toBe(true);
  const isClone = existsSync(join(import.meta.dirname, '../../.git'));
  expect(readGatesOfThePast().length > 0).toBe(isClone);
});

test('the gate of this repository is at least as strict as every one committed before', () => {
  expect(findLowered(readGate(), readGatesOfThePast())).toEqual([]);
});

/** The command that measures accuracy: what it refuses, and what its page says. The whole evaluation runs in `.ci/run`, not here. */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runNode, STACK_TRACE } from '../cli/run-cli.ts';
import { printTable, writeMarkdownTable } from '../table.ts';
import { listMistakes, makeTables } from './accuracy-tables.ts';
import { describeAccuracy } from './describe-accuracy.ts';
import type { GoldLabel } from './gold.ts';
import type { Measurement } from './measure.ts';
import { scoreScan } from './score.ts';

const EVALUATE = fileURLToPath(new URL('evaluate.ts', import.meta.url));

test.each([
  [['--only', 'nothing']],
  [['--half', 'left']],
  [['--unknown']],
  [['--date', '2026-02-30']],
  // A part of the figures can neither be written down as the whole nor hold the gate.
  [['--only', 'dev', '--write']],
  [['--half', 'tuning', '--gate']],
  [['--only', 'samples', '--raise']],
])('refuses %j with its usage and without measuring', async (args) => {
  const { code, out, err } = await runNode([EVALUATE, ...args]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^usage: npm run eval/);
  expect(err).not.toMatch(STACK_TRACE);
});

const label: GoldLabel = {
  doc: 'zh-made-01.txt',
  quote: '乙方应向境外丙方交付萃取槽的全部图纸',
  flag: true,
  level: 'high',
  stages: ['separation'],
  subject: 'technology',
  channels: ['trade'],
  direction: 'outbound',
  note: '第一条',
};
const missed: GoldLabel = { ...label, quote: '丙方人员可以进入乙方车间观摩灼烧工序' };
const findings = [
  { ...label, level: 'medium' as const, clause: { label: '第一条', text: `${label.quote}。` } },
  { ...label, clause: { label: null, text: '双方应当按季度对账' } },
];
const score = scoreScan([label, missed], [{ path: 'zh-made-01.txt', status: 'reviewed', findings }]);
const measurement: Measurement = {
  sets: [
    {
      name: 'own',
      score,
      everything: score,
      halves: {},
      renderings: [],
      breakdown: [],
      mistakes: [],
      medianClause: 19,
    },
  ],
  general: { contracts: 60, flagged: [{ contract: 'general-1.txt', text: 'A clause' }] },
};

test('lists each miss, each false alarm and each difference with its words', () => {
  const listed = listMistakes({ name: 'own', everything: score });
  for (const words of [missed.quote, '双方应当按季度对账', '第一条', 'found: medium']) expect(listed).toContain(words);
});

test('counts the mistakes of a checking half without showing their words', () => {
  const ofDocument = (doc: string) => ({ ...label, doc });
  const hidden = scoreScan([ofDocument('zh-C-002.txt')], []);
  const shown = scoreScan([ofDocument('zh-C-003.txt')], []);
  expect(listMistakes({ name: 'clauses', everything: shown })).toContain(label.quote);
  const listed = listMistakes({ name: 'clauses', everything: hidden });
  expect(listed).not.toContain(label.quote);
  expect(listed).toContain('1 more in documents that only check');
});

test('shows counts beside shares, in the same rows on the terminal and on the page', () => {
  const tables = makeTables(measurement);
  const printed = tables.map(printTable).join('\n');
  const page = tables.map(writeMarkdownTable).join('\n');
  for (const cell of ['1 of 2', '50.0 %', 'Chinese']) {
    expect(printed).toContain(cell);
    expect(page).toContain(`| ${cell} |`);
  }
  expect(page).toContain('| 60 | 1 |');
});

test('writes the page with its day, its figures and what its words mean', () => {
  const page = describeAccuracy(measurement, '2026-11-22');
  expect(page).toContain('Measured on 2026-11-22');
  expect(page).toContain('60 real commercial contracts');
  expect(describeAccuracy({ ...measurement, general: null }, '2026-11-22')).toContain('not at hand');
  for (const table of makeTables(measurement)) expect(page).toContain(writeMarkdownTable(table));
});

/** The development set as it stands in the repository: its labels, its quotes and its two halves. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { baseName } from './score.ts';
import { readSet, readSplit, renderingOf } from './sets.ts';

const set = readSet('dev');
const texts = (set?.files ?? []).filter((file) => renderingOf(file) === 'txt');

test('each document of the development set stands in exactly one half', () => {
  const { tuning, checking } = readSplit();
  expect([...tuning, ...checking].sort()).toEqual(texts.map(baseName).sort());
  expect([...tuning].filter((name) => checking.has(name))).toEqual([]);
});

test('each document of the development set has labels, and each quote stands in it exactly once', () => {
  const counts = texts.map((file) => {
    const text = readFileSync(file, 'utf8');
    const labels = (set?.labels ?? []).filter((label) => baseName(label.doc) === baseName(file));
    return {
      file: baseName(file),
      labels: labels.length,
      wrong: labels.filter((label) => text.split(label.quote).length !== 2),
    };
  });
  expect(counts.length).toBeGreaterThan(20);
  expect(counts.filter((one) => one.labels === 0 || one.wrong.length > 0)).toEqual([]);
});

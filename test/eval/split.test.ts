/** The sets of whole contracts as they stand in the repository: their labels, their quotes and their two halves. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { baseName } from './score.ts';
import { type LabelledSetName, readSet, renderingOf } from './sets.ts';
import { halfOf, mayBeRead, readSplit } from './split.ts';

function textsOf(name: LabelledSetName): readonly string[] {
  return (readSet(name)?.files ?? []).filter((file) => renderingOf(file) === 'txt');
}

test.each(['dev', 'paraphrased'] as const)('each document of %s stands in exactly one half', (name) => {
  const { tuning, checking } = readSplit(name);
  expect([...tuning, ...checking].sort()).toEqual(textsOf(name).map(baseName).sort());
  expect([...tuning].filter((one) => checking.has(one))).toEqual([]);
});

describe.each(['dev', 'paraphrased', 'unseen'] as const)('%s', (name) => {
  const set = readSet(name);
  const texts = textsOf(name);

  test('each document has labels, and each quote stands in it exactly once', () => {
    const counts = texts.map((file) => {
      const text = readFileSync(file, 'utf8');
      const labels = (set?.labels ?? []).filter((label) => baseName(label.doc) === baseName(file));
      return {
        file: baseName(file),
        labels: labels.length,
        wrong: labels.filter((label) => text.split(label.quote).length !== 2),
      };
    });
    expect(counts.length).toBeGreaterThan(12);
    expect(counts.filter((one) => one.labels === 0 || one.wrong.length > 0)).toEqual([]);
  });
});

test('only documents of a checking half, and those that are only measured, may not be read', () => {
  const [checked = ''] = readSplit('dev').checking;
  const [tuned = ''] = readSplit('dev').tuning;
  expect([checked, tuned].map((name) => mayBeRead('dev', `data/${name}.docx`))).toEqual([false, true]);
  expect(['zh-C-006.txt', 'en-C-011.txt'].map((name) => halfOf('clauses', name))).toEqual(['checking', 'tuning']);
  expect(mayBeRead('unseen', 'zh-any-01.txt')).toBe(false);
  expect(mayBeRead('own', 'zh-any-01.txt')).toBe(true);
});

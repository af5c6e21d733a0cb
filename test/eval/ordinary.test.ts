/** The ordinary contracts, in which nothing may be flagged, and the clauses that tempt most. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { countQuote, readLabels } from '../samples/label.ts';

const ORDINARY = join(import.meta.dirname, 'data/ordinary');
const labels = readLabels(join(ORDINARY, 'gold.jsonl'));
const files = readdirSync(ORDINARY).filter((name) => name.endsWith('.txt'));

test('none of their clauses is to be flagged', () => {
  expect(labels.filter((label) => label.flag || label.stages.length > 0)).toEqual([]);
});

test('there are enough of them in each language', () => {
  expect(files.filter((name) => name.startsWith('zh-')).length).toBeGreaterThanOrEqual(6);
  expect(files.filter((name) => name.startsWith('en-')).length).toBeGreaterThanOrEqual(6);
});

describe.each(files)('%s', (name) => {
  const own = labels.filter((label) => label.doc === name);

  test('has at least six labels, and each quote stands in it exactly once', () => {
    const text = readFileSync(join(ORDINARY, name), 'utf8');
    expect(own.length).toBeGreaterThanOrEqual(6);
    expect(own.filter((label) => countQuote(text, label.quote) !== 1).map((label) => label.quote)).toEqual([]);
  });

  test('has clauses that name a channel and a direction', () => {
    expect(own.some((label) => label.channels.length > 0 && label.direction !== 'unknown')).toBe(true);
  });
});

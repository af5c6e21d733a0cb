/** What the benchmark measures is what it says: contracts that can be read, and a PDF of twenty pages. */
import { expect, test } from 'vitest';
import { findExtractionResources } from '../../src/batch/extraction-resources.ts';
import { DEFAULT_LIMITS } from '../../src/extract/document.ts';
import { extract } from '../../src/extract/extract.ts';
import { assemblePdf, readContracts } from './contracts.ts';
import { middle } from './cpu.ts';

test('there are contracts of each kind', () => {
  for (const extension of ['txt', 'docx', 'pdf'] as const) {
    expect(readContracts(extension).length, extension).toBeGreaterThan(5);
  }
});

test('the long contract has as many pages as were asked for, each with text', async () => {
  const bytes = await assemblePdf(20);
  const extracted = await extract(bytes, 'long.pdf', findExtractionResources(), DEFAULT_LIMITS);
  if (!extracted.ok) throw new Error(extracted.problem.code);
  expect(extracted.value.pages).toHaveLength(20);
  expect(extracted.value.unread).toEqual([]);
  expect(extracted.value.text.length).toBeGreaterThan(20_000);
});

test('the middle of some values does not depend on their order', () => {
  expect(middle([3, 1, 2])).toBe(2);
  expect(middle([40, 10, 30, 20])).toBe(30);
});

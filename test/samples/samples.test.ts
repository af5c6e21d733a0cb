/** What stands beside the samples is true of the files themselves, in every format. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findExtractionResources } from '../../src/batch/extraction-resources.ts';
import { DEFAULT_LIMITS, type Document } from '../../src/extract/document.ts';
import { extract } from '../../src/extract/extract.ts';
import { countQuote, readLabels } from './label.ts';
import { readSource } from './read-source.ts';
import { writeText } from './write-text.ts';
import { writeWord } from './write-word.ts';

const SAMPLES = join(import.meta.dirname, '../../samples');
const SOURCES = join(import.meta.dirname, 'sources');
const SCAN = 'zh-training-scan.pdf';

const labels = readLabels(join(SAMPLES, 'expected.jsonl'));
const files = readdirSync(SAMPLES).filter((name) => /\.(pdf|docx|txt)$/.test(name));

async function readSample(name: string): Promise<Document> {
  const bytes = new Uint8Array(readFileSync(join(SAMPLES, name)));
  const outcome = await extract(bytes, name, findExtractionResources(), DEFAULT_LIMITS);
  if (!outcome.ok) throw new Error(`${name}: ${outcome.problem.code}`);
  return outcome.value;
}

describe.each(files.filter((name) => name !== SCAN))('%s', (name) => {
  const own = labels.filter((label) => label.doc === name);

  test('is read without anything left unread', async () => {
    expect((await readSample(name)).unread).toEqual([]);
  });

  test('holds each quote of its labels exactly once', async () => {
    const { text } = await readSample(name);
    expect(own.filter((label) => countQuote(text, label.quote) !== 1).map((label) => label.quote)).toEqual([]);
  });

  test('is labelled with what must be found and what must not', () => {
    expect(own.some((label) => !label.flag)).toBe(true);
    expect(own.some((label) => label.flag)).toBe(!name.includes('-ordinary-'));
  });
});

test('the scan has no text, and every page of it is reported as not read', async () => {
  const scan = await readSample(SCAN);
  expect(scan.text.trim()).toBe('');
  expect(scan.unread).toEqual([
    { code: 'image-only', page: 1 },
    { code: 'image-only', page: 2 },
  ]);
  expect(labels.filter((label) => label.doc === SCAN)).toEqual([]);
});

test('every label belongs to a sample that is there', () => {
  expect(labels.filter((label) => !existsSync(join(SAMPLES, label.doc)))).toEqual([]);
});

test('the README names every sample in both languages', () => {
  const readme = readFileSync(join(SAMPLES, 'README.md'), 'utf8');
  expect(files.filter((name) => readme.split(`| \`${name}\` |`).length !== 3)).toEqual([]);
});

test('text and Word samples are what their sources say', async () => {
  for (const name of files.filter((file) => !file.endsWith('.pdf'))) {
    const source = readSource(readFileSync(join(SOURCES, name.replace(/\.\w+$/, '.txt')), 'utf8'));
    const made = name.endsWith('.docx') ? await writeWord(source) : writeText(source);
    expect(Buffer.from(made).equals(readFileSync(join(SAMPLES, name))), name).toBe(true);
  }
});

test('all samples together stay small', () => {
  const bytes = files.reduce((sum, name) => sum + statSync(join(SAMPLES, name)).size, 0);
  expect(bytes).toBeLessThan(3_000_000);
  expect(statSync(join(SAMPLES, SCAN)).size).toBeLessThan(400_000);
});

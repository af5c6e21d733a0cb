/** What stands beside the samples is true of the files themselves, in every format. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findExtractionResources } from '../../src/batch/extraction-resources.ts';
import { makeRecognition } from '../../src/batch/text-recognition.ts';
import { DEFAULT_LIMITS, type Document } from '../../src/extract/document.ts';
import { extract } from '../../src/extract/extract.ts';
import type { Recognition } from '../../src/extract/recognition/recogniser.ts';
import { countQuote, readLabels } from './label.ts';
import { readSource } from './read-source.ts';
import { writeText } from './write-text.ts';
import { writeWord } from './write-word.ts';

const SAMPLES = join(import.meta.dirname, '../../samples');
const SOURCES = join(import.meta.dirname, 'sources');
const SCANS = ['zh-training-scan.pdf', 'en-visit-scan.pdf'];

const labels = readLabels(join(SAMPLES, 'expected.jsonl'));
const files = readdirSync(SAMPLES).filter((name) => /\.(pdf|docx|txt)$/.test(name));

async function readSample(name: string, recognition: Recognition | null = null): Promise<Document> {
  const bytes = new Uint8Array(readFileSync(join(SAMPLES, name)));
  const outcome = await extract(bytes, name, findExtractionResources(recognition), DEFAULT_LIMITS);
  if (!outcome.ok) throw new Error(`${name}: ${outcome.problem.code}`);
  return outcome.value;
}

describe.each(files.filter((name) => !SCANS.includes(name)))('%s', (name) => {
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

describe.each(SCANS)('%s', (name) => {
  const own = labels.filter((label) => label.doc === name);

  test('has no text of its own, and is read from its pictures in full', async () => {
    const bare = await readSample(name);
    expect(bare.text.trim()).toBe('');
    expect(bare.unread).toEqual(bare.pages.map(({ number }) => ({ code: 'image-only', page: number })));
    const { text, unread } = await readSample(name, makeRecognition('auto'));
    expect(unread).toEqual([]);
    expect(own.filter((label) => countQuote(text, label.quote) !== 1).map((label) => label.quote)).toEqual([]);
    expect(own.some((label) => label.flag) && own.some((label) => !label.flag)).toBe(true);
  });
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
  for (const scan of SCANS) expect(statSync(join(SAMPLES, scan)).size, scan).toBeLessThan(400_000);
});

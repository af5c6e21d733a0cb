/** The single clauses as they stand in the repository: each in its frame, with one label that can be answered. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readClauses } from './clauses.ts';
import { foldForScoring } from './score.ts';
import { readSet } from './sets.ts';
import { halfOf } from './split.ts';

const labels = readSet('clauses')?.labels ?? [];
const texts = new Map((readSet('clauses')?.texts ?? []).map((text) => [text.name, text.text]));

test('there are at least 250 in two languages, and about half of them are not to be flagged', () => {
  expect(labels.length).toBeGreaterThanOrEqual(250);
  expect(new Set(labels.map((label) => label.doc)).size).toBe(labels.length);
  for (const language of ['zh-', 'en-']) {
    const own = labels.filter((label) => label.doc.startsWith(language));
    const share = own.filter((label) => label.flag).length / own.length;
    expect(own.length).toBeGreaterThan(100);
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(0.6);
  }
});

test('each half has its share of both answers', () => {
  for (const flag of [true, false]) {
    const tuning = labels.filter((label) => label.flag === flag && halfOf('clauses', label.doc) === 'tuning');
    const all = labels.filter((label) => label.flag === flag);
    expect(Math.abs(tuning.length / all.length - 0.5)).toBeLessThan(0.05);
  }
});

test('each quote stands exactly once in its document and is at most 200 characters long', () => {
  const wrong = labels.filter((label) => {
    const text = foldForScoring(texts.get(label.doc) ?? '');
    return text.split(foldForScoring(label.quote)).length !== 2 || [...label.quote].length > 200;
  });
  expect(wrong.map((label) => label.doc)).toEqual([]);
});

describe('of a clause', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lodestone-clauses-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function read(clause: string, changes: object = {}): ReturnType<typeof readClauses> {
    const frame = { frame: 'made', language: 'en', text: 'A contract\n{{clause}}\nSigned' };
    const elements = {
      flag: false,
      level: 'low',
      stages: [],
      subject: 'technology',
      channels: [],
      direction: 'unknown',
    };
    const line = {
      id: 'C-001',
      frame: 'made',
      language: 'en',
      clause,
      ...elements,
      case: 'x',
      source: 'own',
      ...changes,
    };
    writeFileSync(join(folder, 'clause-frames.jsonl'), JSON.stringify(frame));
    writeFileSync(join(folder, 'clauses.jsonl'), JSON.stringify(line));
    return readClauses(folder);
  }

  test('the document is the frame around it', () => {
    expect(read('3.2 Costs $& are shared.').texts).toEqual([
      { name: 'en-C-001.txt', text: 'A contract\n3.2 Costs $& are shared.\nSigned' },
    ]);
  });

  test('the quote is its first line without number and broken hyphen, or the words that it names', () => {
    expect(read('3.2 Costs are sha-\nred by both.').labels[0]?.quote).toBe('Costs are sha');
    expect(read('3.2 Costs:\n(a) of travel', { quote: 'of travel' }).labels[0]?.quote).toBe('of travel');
    expect(read('x'.repeat(300)).labels[0]?.quote).toHaveLength(200);
  });

  test('a missing frame, and a quote that is not in it, are refused', () => {
    expect(() => read('Costs are shared.', { frame: 'gone' })).toThrow('C-001 has no frame gone');
    expect(() => read('Costs are shared.', { quote: 'elsewhere' })).toThrow('the quote stands in the clause');
  });
});

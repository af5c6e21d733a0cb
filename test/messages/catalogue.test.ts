import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as advice from '../../src/report/advice.ts';

const FOLDER = join(import.meta.dirname, '../../src/messages');
const FILES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));

const CATALOGUE: Record<string, object> = { advice };
for (const path of FILES) CATALOGUE[path] = await import(join(FOLDER, path));

/** Every text in every catalogue, with the path by which it is found. */
function* textsIn(value: unknown, path: string): Generator<readonly [string, { zh: string; en: string }]> {
  if (typeof value !== 'object' || value === null) return;
  if ('zh' in value && 'en' in value && typeof value.zh === 'string' && typeof value.en === 'string') {
    yield [path, { zh: value.zh, en: value.en }];
    return;
  }
  for (const [key, inner] of Object.entries(value)) yield* textsIn(inner, `${path}.${key}`);
}

const TEXTS = Object.entries(CATALOGUE).flatMap(([name, catalogue]) => [...textsIn({ ...catalogue }, name)]);
const gapsOf = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([gap]) => gap).sort();

describe('the message catalogue', () => {
  it('holds many texts', () => {
    expect(TEXTS.length).toBeGreaterThan(200);
  });

  it('has words in both languages for every text', () => {
    for (const [path, { zh, en }] of TEXTS) {
      expect(zh.trim(), path).not.toBe('');
      expect(en.trim(), path).not.toBe('');
    }
  });

  it('fills the same gaps in both languages', () => {
    // A Chinese sentence about one file says 1 where the English one spells it.
    for (const [path, { zh, en }] of TEXTS) expect(gapsOf(zh), path).toEqual(gapsOf(en));
  });

  it('gives no verdict on anybody', () => {
    for (const [path, { zh, en }] of TEXTS) {
      expect(en, path).not.toMatch(/\b(?:violat\w*|illegal\w*|unlawful\w*|breach\w*|guilty|crime)\b/i);
      expect(zh, path).not.toMatch(/违法|违规|违反|非法|犯罪/);
    }
  });

  it('writes Chinese sentences with Chinese punctuation', () => {
    for (const [path, { zh }] of TEXTS) expect(zh, path).not.toMatch(/[\u4e00-\u9fff][,;?!]|[\u4e00-\u9fff]\.$/);
  });
});

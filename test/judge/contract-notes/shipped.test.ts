/** The notes on contracts that are shipped: nothing on the ordinary ones, something to say on most samples. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { NOTE_CODES } from '../../../src/judge/note.ts';
import { NOTE_SENTENCES } from '../../../src/messages/notes.ts';
import { knowledge } from '../../structure/structure-text.ts';
import { noteCodes } from './notes-on.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const textsIn = (folder: string): readonly (readonly [string, string])[] =>
  readdirSync(ROOT + folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => [name, readFileSync(`${ROOT}${folder}/${name}`, 'utf8')]);

describe('ordinary contracts', () => {
  it.each(textsIn('test/eval/data/ordinary'))('need no note: %s', async (_name, text) => {
    expect(await noteCodes(text)).toEqual([]);
  });
});

describe('the samples', () => {
  it('say what is restricted or prohibited, and what waits for nothing', async () => {
    const noted = await Promise.all(
      textsIn('samples').map(async ([name, text]) => [name, await noteCodes(text)] as const),
    );
    const codes = new Map(noted);
    expect(codes.get('en-consulting-mining.txt')).toEqual([
      'before-letter-of-intent',
      'no-licence-condition',
      'effective-before-licence',
    ]);
    // Its duty of secrecy is the employee's own and keeps nothing with the employer.
    expect(codes.get('zh-hiring-separation.txt')).toEqual([
      'prohibited-technology',
      'no-licence-condition',
      'onward-transfer-open',
    ]);
  });
});

describe('what the notes name', () => {
  it('is a rule of the law packs', () => {
    const folder = `${ROOT}src/judge/contract-notes/`;
    const sources = readdirSync(folder)
      .map((name) => readFileSync(folder + name, 'utf8'))
      .join('\n');
    const named = [...sources.matchAll(/'((?:cn|ev)-?[a-z0-9-]*(?:\/[A-Za-z0-9.-]+)?)'/gu)].map(([, id]) => id ?? '');
    expect(named.length).toBeGreaterThan(15);
    for (const id of named) expect(knowledge.dictionary.law.provisions.has(id), id).toBe(true);
  });

  it('has words for every code', () => {
    expect(Object.keys(NOTE_SENTENCES).sort()).toEqual([...NOTE_CODES].sort());
  });

  it('is found by cues that are there', () => {
    const source = readFileSync(`${ROOT}src/judge/contract-notes/said.ts`, 'utf8');
    const meanings = [...source.matchAll(/^ {2}\| '([a-z-]+)'/gmu)].map(([, meaning]) => meaning);
    const cues = [...knowledge.dictionary.cues.values()].filter(({ role }) => role === 'note');
    expect(new Set(cues.map(({ meaning }) => meaning))).toEqual(new Set(meanings));
  });
});

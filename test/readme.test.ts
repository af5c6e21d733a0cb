/** What the front pages promise: their example pack passes, their links lead somewhere, and both say the same. */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as lodestone from '../src/index.ts';
import { runCli } from './cli/run-cli.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const read = (page: string): Promise<string> => readFile(join(ROOT, page), 'utf8');
const blocks = (page: string, language: string): string[] =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map(([, code]) => code ?? '');
/** Code without its comments, which speak the language of the page. */
const bare = (code: string): string => code.replace(/ *(?:^|\s)# .*$/gm, '').replace(/language: '\w+'/, '');

const PAGES = [
  'README.md',
  'README.zh.md',
  'dictionaries/README.md',
  'docs/architecture.md',
  'docs/cli.md',
  'docs/reviewing.md',
  'docs/security.md',
  'docs/law.md',
  'docs/judgement.md',
];

describe('the front pages', () => {
  it('show an example pack that passes the check', async () => {
    for (const page of ['README.md', 'README.zh.md']) {
      const [pack] = blocks(await read(page), 'yaml');
      const folder = await mkdtemp(join(tmpdir(), 'lodestone-readme-'));
      await writeFile(join(folder, 'our-words.yaml'), pack ?? '');
      const { code, err } = await runCli(['dictionary', 'check', '--dictionary', folder]);
      expect({ page, code, err }).toEqual({ page, code: 0, err: '' });
      const shown = await runCli(['dictionary', 'show', 'own.sep.membrane_contactor', '--dictionary', folder]);
      expect(shown.code).toBe(0);
    }
  });

  it('show the same commands and code in both languages', async () => {
    const [english, chinese] = await Promise.all([read('README.md'), read('README.zh.md')]);
    for (const language of ['sh', 'yaml', 'ts']) {
      expect(blocks(english, language).length, language).toBeGreaterThan(0);
      expect(blocks(chinese, language).map(bare)).toEqual(blocks(english, language).map(bare));
    }
    const titles = (page: string): number => [...page.matchAll(/^## /gm)].length;
    expect(titles(chinese)).toBe(titles(english));
  });

  it('embed the review by names that the public door offers', async () => {
    const [code] = blocks(await read('README.md'), 'ts');
    const names = /import \{ (.*?) \}/.exec(code ?? '')?.[1]?.split(', ') ?? [];
    expect(names.length).toBeGreaterThan(3);
    expect(Object.keys(lodestone)).toEqual(expect.arrayContaining(names));
  });

  it('link to files that are there', async () => {
    for (const page of PAGES) {
      for (const [, target] of (await read(page)).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)) {
        expect(existsSync(join(ROOT, dirname(page), target ?? '')), `${page}: ${target}`).toBe(true);
      }
    }
  });
});

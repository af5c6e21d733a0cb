/** `lodestone questions` as it is typed: formats, files and folders, and what is wrong use. */
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { questionsSchema } from '../../src/report/questions/schema.ts';
import { runCli, STACK_TRACE } from './run-cli.ts';

const sample = (name: string): string => fileURLToPath(new URL(`../../samples/${name}`, import.meta.url));
const SUPPLY = sample('en-supply-catch-all.txt');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lodestone-questions-'));
  await writeFile(join(folder, 'lease.txt'), 'LEASE\n1. The landlord lets the flat.\n2. The rent is due monthly.\n');
});

describe('lodestone questions', () => {
  it('prints the questions of several files, and ends with 0', async () => {
    const { code, out } = await runCli(['questions', SUPPLY, join(folder, 'lease.txt'), '--as-of', '2026-11-22']);
    expect(code).toBe(0);
    // One plant, asked once for presses, boiler and credit.
    expect(out.match(/Which plant will these goods, services, people or money serve/gu)).toHaveLength(1);
    expect(out.match(/下列货物、服务、人员或资金将用于哪一座工厂/gu)).toHaveLength(1);
    expect(out).toContain('Hangs on it: F-2 (Section 1.01), F-3 (Section 1.02) and F-8 (Section 3.01)');
    expect(out).toContain('Nothing to ask the business.');
  });

  it('writes the format that the ending says', async () => {
    const [json, form] = [join(folder, 'asked.json'), join(folder, 'asked.md')];
    expect((await runCli(['questions', SUPPLY, '--output', json])).code).toBe(0);
    expect(questionsSchema.parse(JSON.parse(await readFile(json, 'utf8'))).documents.length).toBe(1);
    expect((await runCli(['questions', SUPPLY, '--output', form, '--lang', 'zh'])).code).toBe(0);
    expect(await readFile(form, 'utf8')).toMatch(/^# 待业务部门核实的问题 \/ Questions to the business/u);
  });

  it('fills a folder with a form for each document that has questions', async () => {
    const results = join(folder, 'results');
    const { code, err } = await runCli(['questions', SUPPLY, join(folder, 'lease.txt'), '--output', `${results}/`]);
    expect(code).toBe(0);
    expect(err).toContain('Written:');
    expect((await readdir(results)).sort()).toEqual(['en-supply-catch-all.txt.questions.md', 'questions.json']);
  });

  it('says what was not read, with 3', async () => {
    const { code, out } = await runCli(['questions', sample('zh-training-scan.pdf'), '--ocr', 'never']);
    expect(code).toBe(3);
    expect(out).toContain('Page 1 is an image and was not read.');
  });

  it('refuses wrong use with 2 and a sentence', async () => {
    const input = join(folder, 'lease.txt');
    for (const args of [[], [join(folder, 'none.txt')], [input, '--format', 'html'], [input, '--output', input]]) {
      const { code, err } = await runCli(['questions', ...args]);
      expect(code, args.join(' ')).toBe(2);
      expect(err).not.toBe('');
      expect(err).not.toMatch(STACK_TRACE);
    }
  });

  it('has help in both languages', async () => {
    expect((await runCli(['questions', '--help'])).out).toMatch(/text\|json\|markdown[\s\S]*Exit codes/u);
    expect((await runCli(['questions', '--help', '--lang', 'zh'])).out).toMatch(/问题[\s\S]*退出码/u);
  });
});

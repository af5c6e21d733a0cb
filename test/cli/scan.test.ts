import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { scanSchema } from '../../src/report/scan-schema.ts';
import { runCli, STACK_TRACE } from './run-cli.ts';

const CONTRACT = [
  'KNOW-HOW TRANSFER AGREEMENT',
  'between Luzhou Permanent Magnets Co., Ltd., a company of Sichuan, China ("Party A"), and Bremer Antriebe GmbH, a company of Bremen, Germany ("Party B").',
  '1. Party A shall provide Party B with training in the sintering of NdFeB magnets at Bremen.',
  '2. Party B shall pay the fee within thirty days of the invoice.',
  '',
].join('\n');
const PLAIN =
  'LEASE\n1. The landlord lets the flat to the tenant.\n2. The rent is due on the first day of each month.\n';
/** The trailer names an encryption dictionary; no password opens the file. */
const LOCKED =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n3 0 obj<</Filter/Standard/V 2/R 3/Length 128/P -4/O<0000000000000000000000000000000000000000000000000000000000000000>/U<0000000000000000000000000000000000000000000000000000000000000000>>>endobj\ntrailer<</Root 1 0 R/Encrypt 3 0 R/ID[<00><00>]/Size 4>>\n%%EOF\n';
const SCANNED = fileURLToPath(new URL('../../samples/zh-training-scan.pdf', import.meta.url));

let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lodestone-cli-'));
  for (const inner of ['empty', 'x.pdf']) await mkdir(at(inner));
  await writeFile(at('contract.txt'), CONTRACT);
  await writeFile(at('lease.txt'), PLAIN);
  await writeFile(at('x.pdf/lease.txt'), PLAIN);
  await writeFile(at('zero.pdf'), '');
  await writeFile(at('locked.pdf'), LOCKED);
});

describe('lodestone scan', () => {
  it('shows a flagged clause with its reason and ends with 1', async () => {
    const { code, out, err } = await runCli(['scan', at('contract.txt'), '--as-of', '2026-11-22']);
    expect(code).toBe(1);
    expect(out).toContain('Possible transfer of magnet-making technology');
    expect(out).toContain('│ 1. Party A shall provide');
    expect(out).toContain('no legal advice');
    expect(err).not.toMatch(STACK_TRACE);
  });

  it('ends with 0 where nothing is flagged, or where nothing shall fail', async () => {
    expect((await runCli(['scan', at('lease.txt')])).code).toBe(0);
    expect((await runCli(['scan', at('contract.txt'), '--fail-on', 'none'])).code).toBe(0);
  });

  it.each([
    ['an empty folder', 'empty', 2, /holds no file/],
    ['a missing path', 'missing', 2, /no file or folder at/],
    ['a zero-byte file', 'zero.pdf', 3, /no content \(0 bytes\)/],
    ['a file with a password', 'locked.pdf', 3, /protected by a password/],
    ['a folder that is called like a file', 'x.pdf', 0, /no findings in what was read/],
  ])('says one sentence about %s', async (_what, name, expected, sentence) => {
    const { code, out, err } = await runCli(['scan', at(name)]);
    expect({ code, text: (out + err).replace(/\s+/g, ' ') }).toEqual({
      code: expected,
      text: expect.stringMatching(sentence),
    });
    expect(out + err).not.toMatch(STACK_TRACE);
  });

  it('does not let one bad file stop the others, and puts what was not read above what was flagged', async () => {
    const { code, out } = await runCli(['scan', at('zero.pdf'), at('contract.txt'), at('locked.pdf')]);
    expect(code).toBe(3);
    expect(out).toContain('Possible transfer');
  });

  it('never calls a scan without a text layer clean', async () => {
    const { code, out } = await runCli(['scan', SCANNED, '--ocr', 'never']);
    expect(code).toBe(3);
    expect(out).toContain('nothing was read');
    expect(out).not.toContain('no findings');
  });

  it.each([
    [['scan'], /Nothing was named to scan/],
    [['scan', 'x', '--formt', 'json'], /no option "--formt"/],
    [['scan', 'x', '--format', 'pdf'], /"pdf" is not a value of --format.*text, json, html/],
    [['scan', 'x', '--fail-on', 'never'], /"never" is not a value of --fail-on/],
    [['scan', 'x', '--as-of', '2026-02-30'], /"2026-02-30" is not a date/],
    [['scan', 'x', '--output'], /--output needs a value/],
    [['scna'], /no command "scna"/],
    [['scan', 'x', '--lang', 'fr'], /"fr" is not a value of --lang/],
  ])('answers %j with a sentence and 2', async (args, sentence) => {
    const { code, err } = await runCli(args);
    expect(code).toBe(2);
    expect(err).toMatch(sentence);
    expect(err).not.toMatch(STACK_TRACE);
  });

  it('refuses a dictionary folder that is not there', async () => {
    const { code, err } = await runCli(['scan', at('lease.txt'), '--dictionary', at('missing')]);
    expect(code).toBe(2);
    expect(err).toMatch(/no file or folder at/);
  });

  it('writes JSON that keeps to the schema, and the same bytes twice', async () => {
    const args = ['scan', at('contract.txt'), '--as-of', '2026-11-22', '--format', 'json'];
    const [one, two] = [await runCli(args), await runCli(args)];
    expect(one.out).toBe(two.out);
    const scan = scanSchema.parse(JSON.parse(one.out));
    expect(scan.asOf).toBe('2026-11-22');
    expect(scan.documents[0]?.findings[0]?.clause.text).toMatch(/^1\. Party A shall provide/);
  });

  it('guesses the format from the ending of --output', async () => {
    for (const [name, opening] of [
      ['out/report.json', '{'],
      ['out/report.html', '<!doctype html>'],
      ['out/report.txt', folder],
      ['out/report.csv', '\uFEFFDocument,Reading,'],
    ] as const) {
      await runCli(['scan', at('contract.txt'), '--output', at(name)]);
      expect((await readFile(at(name), 'utf8')).startsWith(opening)).toBe(true);
    }
  });

  it('fills a folder with the register and a page for each document', async () => {
    await runCli(['scan', at('contract.txt'), at('lease.txt'), at('x.pdf'), '--output', at('register')]);
    expect((await readdir(at('register'))).sort()).toEqual([
      'findings.csv',
      'findings.sarif',
      'index.html',
      'pages',
      'register.xlsx',
      'scan.json',
      'scan.jsonl',
      'unread.csv',
    ]);
    expect((await readdir(at('register/pages'))).sort()).toEqual(['contract.txt.html', 'lease.txt.html']);
  });

  it('never writes over a contract', async () => {
    const { code, err } = await runCli(['scan', at('lease.txt'), '--output', at('lease.txt')]);
    expect(code).toBe(2);
    expect(err).toMatch(/is not written over/);
    expect(await readFile(at('lease.txt'), 'utf8')).toBe(PLAIN);
  });

  it('says where it cannot write', async () => {
    const { code, err } = await runCli(['scan', at('lease.txt'), '--output', at('zero.pdf/report.json')]);
    expect(code).toBe(2);
    expect(err).toMatch(/cannot be written/);
    expect(err).not.toMatch(STACK_TRACE);
  });

  it('speaks Chinese when asked by option or by the locale', async () => {
    const asked = await runCli(['scan', at('contract.txt'), '--lang', 'zh']);
    expect(asked.out).toContain('筛查辅助');
    const located = await runCli(['scan', at('missing')], { LC_ALL: 'zh_CN.UTF-8' });
    expect(located.err).toContain('找不到文件或文件夹');
  });
});

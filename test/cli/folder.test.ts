/** A folder of contracts into the register: on all cores, from the cache, and whatever happens in between. */
import { spawn } from 'node:child_process';
import { copyFile, cp, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DEFAULT_LIMITS } from '../../src/extract/document.ts';
import { extractXlsx } from '../../src/extract/xlsx.ts';
import { scanSchema } from '../../src/report/scan-schema.ts';
import { readCsv } from '../report/read-csv.ts';
import { runCli, STACK_TRACE } from './run-cli.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
let folder: string;
let contracts: string;
const at = (...names: string[]): string => join(folder, ...names);

const FLAGGED = `TECHNICAL SERVICES AGREEMENT
between Ganzhou Rare Earth Co., Ltd., China, and Nordic Magnets AB, Sweden
1. Ganzhou shall train engineers of Nordic in Sweden in the solvent extraction of praseodymium and neodymium.
2. The fee is payable within thirty days. NUMBER
`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lodestone-folder-'));
  contracts = at('contracts');
  await mkdir(join(contracts, 'north'), { recursive: true });
  for (let number = 1; number <= 12; number += 1) {
    const place = number % 2 === 0 ? contracts : join(contracts, 'north');
    await writeFile(join(place, `services-${number}.txt`), FLAGGED.replace('NUMBER', String(number)));
  }
  await writeFile(join(contracts, 'lease.txt'), 'LEASE\n1. The landlord lets the flat to =HYPERLINK("x").\n');
  await writeFile(join(contracts, 'broken.pdf'), '%PDF-1.7\nthis is no such file');
  await copyFile(join(contracts, 'services-2.txt'), join(contracts, 'north', 'copy of services-2.txt'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** A cache without reviews, in which the dictionary is known to be sound: its examples need not run again. */
async function freshCache(name: string): Promise<void> {
  await cp(at('cache', 'lodestone', 'dictionaries-checked'), at(name, 'lodestone', 'dictionaries-checked'), {
    recursive: true,
  });
}

/** With a cache of the test's own. */
function scan(output: string, cache: string, ...options: string[]) {
  const args = ['scan', contracts, '--output', at(output), '--as-of', '2026-11-22', '--lang', 'en', ...options];
  return runCli(args, { XDG_CACHE_HOME: at(cache) });
}

async function readAll(output: string): Promise<Record<string, string>> {
  const names = await readdir(at(output), { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const contents = await Promise.all(
    files.map(async (path) => [path.slice(at(output).length), (await readFile(path)).toString('base64')] as const),
  );
  return Object.fromEntries(contents.sort(([one], [other]) => (one < other ? -1 : 1)));
}

const sarifShape = z.object({
  version: z.literal('2.1.0'),
  runs: z.tuple([
    z.object({
      tool: z.object({
        driver: z.object({ name: z.literal('Lodestone'), rules: z.array(z.object({ id: z.string() })) }),
      }),
      results: z.array(
        z.object({
          ruleId: z.string(),
          level: z.enum(['error', 'warning', 'note']),
          message: z.object({ text: z.string().min(1) }),
          locations: z.tuple([
            z.object({ physicalLocation: z.object({ artifactLocation: z.object({ uri: z.string() }) }) }),
          ]),
        }),
      ),
      invocations: z.tuple([
        z.object({ executionSuccessful: z.boolean(), toolExecutionNotifications: z.array(z.unknown()) }),
      ]),
    }),
  ]),
});

describe('the register of a folder', () => {
  it('says the same in each of its forms, and nothing in it is a formula', async () => {
    const { code, err } = await scan('review', 'cache', '--progress', 'json');
    expect(err).not.toMatch(STACK_TRACE);
    expect(code).toBe(3);
    const json = scanSchema.parse(JSON.parse(await readFile(at('review', 'scan.json'), 'utf8')));
    expect(json.summary).toMatchObject({ documents: 14, notFullyRead: 1, flagged: 12 });
    const paths = json.documents.map(({ path }) => path);
    expect(paths).toEqual([...paths].sort());
    const lines = (await readFile(at('review', 'scan.jsonl'), 'utf8')).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(json.documents);
    const findings = json.documents.flatMap((document) => document.findings);
    const rows = readCsv(await readFile(at('review', 'findings.csv'), 'utf8'));
    const unflagged = json.documents.filter((document) => document.findings.length === 0);
    expect(rows).toHaveLength(1 + findings.length + unflagged.length);
    expect(rows.flat().filter((cell) => /^[=+@-]/.test(cell))).toEqual([]);
    const sarif = sarifShape.parse(JSON.parse(await readFile(at('review', 'findings.sarif'), 'utf8')));
    expect(sarif.runs[0].results).toHaveLength(findings.length);
    expect(sarif.runs[0].invocations[0]).toMatchObject({ executionSuccessful: false });
    const rules = sarif.runs[0].tool.driver.rules.map(({ id }) => id);
    expect(sarif.runs[0].results.filter(({ ruleId }) => !rules.includes(ruleId))).toEqual([]);
    const unread = readCsv(await readFile(at('review', 'unread.csv'), 'utf8'));
    expect(unread.map(([path = '']) => path).filter((path) => path.endsWith('broken.pdf'))).toHaveLength(1);
    const workbook = await extractXlsx(await readFile(at('review', 'register.xlsx')), DEFAULT_LIMITS);
    if (!workbook.ok) throw new Error(workbook.problem.code);
    expect(workbook.value.unread).toEqual([]);
    const cells = workbook.value.blocks.flatMap(({ cell, span }) =>
      cell === undefined ? [] : [{ row: cell.row, text: workbook.value.text.slice(span.start, span.end) }],
    );
    expect(new Set(cells.map(({ row }) => row)).size).toBe(rows.length);
  });

  it('opens from the disk, leads to a page for each contract, and asks nothing of the network', async () => {
    const index = await readFile(at('review', 'index.html'), 'utf8');
    expect(index).toMatch(/Content-Security-Policy" content="default-src 'none'/);
    expect(index).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    const pages = await readdir(at('review', 'pages'));
    expect(pages).toHaveLength(13);
    for (const page of pages) expect(index).toContain(`pages/${encodeURIComponent(page)}`);
  });

  it('reports the same content once, with all its paths', async () => {
    const json = scanSchema.parse(JSON.parse(await readFile(at('review', 'scan.json'), 'utf8')));
    const copied = json.documents.filter(({ copies }) => copies !== undefined);
    expect(copied.map(({ path, copies }) => [path, copies])).toEqual([
      [join(contracts, 'north', 'copy of services-2.txt'), [join(contracts, 'services-2.txt')]],
    ]);
  });

  it('is the same, byte for byte, from the cache, without it, and with another number of workers', async () => {
    const first = await readAll('review');
    const again = await scan('again', 'cache', '--progress', 'json');
    expect(again.err.match(/"from":"cached"/g)).toHaveLength(14);
    expect(await readAll('again')).toEqual(first);
    await freshCache('other');
    await scan('fresh', 'other', '--no-cache', '--workers', '1', '--progress', 'none');
    expect(await readAll('fresh')).toEqual(first);
    expect(await readdir(at('other', 'lodestone'))).not.toContain('reviews.db');
  });

  it('is judged again from the text that was read when the day changes', async () => {
    const { err } = await scan('day', 'cache', '--as-of', '2025-10-20', '--progress', 'json');
    expect(err.match(/"from":"judged"/g)).toHaveLength(14);
    const json = scanSchema.parse(JSON.parse(await readFile(at('day', 'scan.json'), 'utf8')));
    expect(json.asOf).toBe('2025-10-20');
  });
});

describe('a run that is ended', () => {
  it('by SIGKILL goes on where it was, and ends as if nothing had happened', async () => {
    const whole = await readAll('review');
    await freshCache('killed-cache');
    let from = 0;
    for (const done of [2, 5, 9]) from += await killAfter(done);
    expect(from).toBeGreaterThan(0);
    await scan('killed', 'killed-cache', '--progress', 'none');
    expect(await readAll('killed')).toEqual(whole);
  });

  it('by Ctrl-C says how to go on, and leaves nothing half-written', async () => {
    await freshCache('stopped-cache');
    const child = start('stopped', 'stopped-cache');
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (piece: string) => {
      err += piece;
      if (!child.killed && /"type":"done"/.test(err)) child.kill('SIGINT');
    });
    expect(await ended).toBe(130);
    expect(err).toContain('Run the same command again');
    expect((await readdir(at('stopped'))).filter((name) => name !== 'pages')).toEqual([]);
  });
});

function start(output: string, cache: string) {
  const args = [
    MAIN,
    'scan',
    contracts,
    '--output',
    at(output),
    '--as-of',
    '2026-11-22',
    '--lang',
    'en',
    '--progress',
    'json',
    '--workers',
    '1',
  ];
  return spawn(process.execPath, args, { env: { ...process.env, XDG_CACHE_HOME: at(cache) } });
}

/** @returns how many files were taken from the cache before the end */
function killAfter(count: number): Promise<number> {
  const child = start('killed', 'killed-cache');
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    err += piece;
    if ((err.match(/"type":"done"/g) ?? []).length >= count) child.kill('SIGKILL');
  });
  return new Promise((resolve) => child.on('close', () => resolve((err.match(/"from":"cached"/g) ?? []).length)));
}

describe('what is scanned', () => {
  const names = async (output: string): Promise<string[]> => {
    const json = scanSchema.parse(JSON.parse(await readFile(at(output, 'scan.json'), 'utf8')));
    return json.documents.map(({ path }) => path.slice(contracts.length + 1));
  };

  it('can be chosen by globs, by an ignore file, by date and by size', async () => {
    await scan('globs', 'cache', '--include', 'north/**', '--exclude', '**/services-1*.txt', '--progress', 'none');
    expect(await names('globs')).toEqual(
      ['copy of services-2.txt', 'services-3.txt', 'services-5.txt', 'services-7.txt', 'services-9.txt'].map((name) =>
        join('north', name),
      ),
    );
    await writeFile(join(contracts, '.lodestoneignore'), '# drafts\nnorth/\nlease.txt\n*.pdf\n');
    await scan('ignored', 'cache', '--progress', 'none');
    expect(await names('ignored')).toEqual([
      'services-10.txt',
      'services-12.txt',
      'services-2.txt',
      'services-4.txt',
      'services-6.txt',
      'services-8.txt',
    ]);
    await rm(join(contracts, '.lodestoneignore'));
    await utimes(join(contracts, 'lease.txt'), new Date(), new Date('2020-01-01'));
    await scan('since', 'cache', '--modified-since', '2021-01-01', '--max-size', '100', '--progress', 'none');
    expect(await names('since')).toEqual(['broken.pdf']);
  });

  it('never is the register itself', async () => {
    const inside = join(contracts, 'review');
    await runCli(['scan', contracts, '--output', inside, '--progress', 'none'], { XDG_CACHE_HOME: at('cache') });
    await runCli(['scan', contracts, '--output', inside, '--progress', 'none'], { XDG_CACHE_HOME: at('cache') });
    const json = scanSchema.parse(JSON.parse(await readFile(join(inside, 'scan.json'), 'utf8')));
    expect(json.documents.filter(({ path }) => path.startsWith(inside))).toEqual([]);
    await rm(inside, { recursive: true });
  });

  it('can be a list, and needs to be something', async () => {
    await writeFile(at('list.txt'), `${join(contracts, 'lease.txt')}\n`);
    const listed = await runCli(['scan', '--files-from', at('list.txt'), '--format', 'json']);
    expect(scanSchema.parse(JSON.parse(listed.out)).documents).toHaveLength(1);
    const nothing = await runCli(['scan', '--lang', 'en']);
    expect(nothing).toMatchObject({ code: 2, err: expect.stringContaining('--files-from') });
    const size = await runCli(['scan', contracts, '--min-size', 'large', '--lang', 'en']);
    expect(size).toMatchObject({ code: 2, err: expect.stringContaining('"large" is not a value of --min-size') });
  });
});

describe('a baseline', () => {
  it('takes decided findings out of the exit code until they expire', async () => {
    const json = scanSchema.parse(JSON.parse(await readFile(at('review', 'scan.json'), 'utf8')));
    const path = join(contracts, 'services-4.txt');
    const own = json.documents.find((document) => document.path === path)?.findings ?? [];
    const write = (expires: string) =>
      writeFile(
        at('baseline.json'),
        JSON.stringify({
          schema: 'lodestone.baseline/1',
          decided: own.map(({ fingerprint }) => ({ fingerprint, reason: 'licensed in May', expires })),
        }),
      );
    const run = () =>
      runCli(['scan', path, '--as-of', '2026-11-22', '--baseline', at('baseline.json'), '--lang', 'en']);
    await write('2026-11-22');
    expect((await run()).code).toBe(0);
    await write('2026-11-21');
    expect((await run()).code).toBe(1);
    await writeFile(at('baseline.json'), '{"schema":"lodestone.baseline/1","decided":[{"fingerprint":"x"}]}');
    expect(await run()).toMatchObject({
      code: 2,
      err: expect.stringContaining('lodestone.baseline/1 (decided.0.reason'),
    });
  });
});

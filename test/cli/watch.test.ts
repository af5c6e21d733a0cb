/** A register that is kept up to date: what arrives is scanned once it is whole. */
import { spawn } from 'node:child_process';
import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { scanSchema } from '../../src/report/scan-schema.ts';
import { runCli } from './run-cli.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

it('scans what arrives in an empty folder when it is complete, and ends when it is told to', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lodestone-watch-'));
  const contracts = join(folder, 'contracts');
  const review = join(contracts, 'review');
  await mkdir(contracts);
  const child = spawn(process.execPath, [MAIN, 'watch', contracts, '--output', review, '--lang', 'en'], {
    env: { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') },
  });
  let err = '';
  const waits = (count: number): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if ((err.match(/Watching /g) ?? []).length >= count) resolve();
      };
      child.stderr.on('data', look);
      look();
    });
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    err += piece;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  try {
    await waits(1);
    const arriving = join(contracts, 'services.txt');
    await writeFile(arriving, 'SERVICES between Ganzhou Rare Earth Co., Ltd., China, and Nordic AB, Sweden\n');
    await appendFile(arriving, '1. Ganzhou shall train Nordic in the solvent extraction of neodymium in Sweden.\n');
    await waits(2);
    const json = scanSchema.parse(JSON.parse(await readFile(join(review, 'scan.json'), 'utf8')));
    expect(json.documents.map(({ path }) => path)).toEqual([arriving]);
    expect(json.summary.flagged).toBe(1);
  } finally {
    child.kill('SIGTERM');
  }
  expect(await ended).toBe(0);
  await rm(folder, { recursive: true });
});

it('needs a folder', async () => {
  const { code, err } = await runCli(['watch', MAIN, '--output', 'review', '--lang', 'en']);
  expect(code).toBe(2);
  expect(err).toContain('a folder is needed here');
});

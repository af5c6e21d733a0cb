/** `lodestone serve` for others than this machine: the first link stands on the console, and a wrong address is refused. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { runCli } from './run-cli.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

it('writes the link for the first administrator on the console, and says that nothing is encrypted', async () => {
  const data = await mkdtemp(join(tmpdir(), 'lodestone-data-'));
  const child = spawn(process.execPath, [MAIN, 'serve', '--host', '0.0.0.0', '--port', '0', '--data', data], {
    env: { ...process.env, LC_ALL: 'C' },
  });
  let said = '';
  const link = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (piece: string) => {
        said += piece;
        const found = /http:\/\/localhost:\d+\/invitation#[\w-]{43}/.exec(said);
        if (found !== null && said.includes('not encrypted')) resolve(found[0]);
      });
    }
    child.on('close', () => reject(new Error(said)));
  });
  const { origin, hash } = new URL(link);
  const invitation = await fetch(`${origin}/api/invitations/${hash.slice(1)}`);
  const refused = await fetch(`${origin}/api/matters`);
  const ended = new Promise((resolve) => child.on('close', resolve));
  child.kill('SIGTERM');
  await ended;
  await rm(data, { recursive: true });
  expect(await invitation.json()).toMatchObject({ name: null, role: 'administrator' });
  expect(refused.status).toBe(403);
});

it.each(['lodestone.example.com', 'ftp://lodestone.example.com', 'https://lodestone.example.com/desk'])(
  'refuses to be opened at “%s”',
  async (address) => {
    const ran = await runCli(['serve', '--address', address, '--lang', 'en']);
    expect(ran).toMatchObject({ code: 2, err: expect.stringContaining('--address') });
  },
);

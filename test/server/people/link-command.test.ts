/** The way back in when no administrator can sign in: a link from the command line, beside the running server. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCli } from '../../cli/run-cli.ts';
import { accept, startTeam, type Team } from './team.ts';

let team: Team;
beforeAll(async () => {
  team = await startTeam();
});
afterAll(() => team.server.close());

it('lets an account set a new password, and the log holds it unbroken', async () => {
  const { server, administrator } = team;
  const options = ['--data', server.dataFolder, '--address', 'https://lodestone.example.com/', '--lang', 'en'];
  const made = await runCli(['people', 'link', 'ada ADMIN', ...options]);
  expect(made).toMatchObject({ code: 0, err: '' });
  const secret = /https:\/\/lodestone\.example\.com\/invitation#([\w-]{43})\./.exec(made.out)?.[1] ?? '';
  const again = await accept(server, secret);
  expect(again.user).toEqual(administrator.user);
  expect((await administrator.ask('GET', '/api/users')).status).toBe(401);
  const log = JSON.parse((await again.ask('GET', '/api/audit?action=invitation-created')).body);
  expect(log.entries[0]).toMatchObject({ actor: 'system', after: { name: 'Ada Admin' } });
  expect(JSON.parse((await again.ask('GET', '/api/audit/verification')).body)).toMatchObject({ intact: true });
});

it('makes no account and no data', async () => {
  const { dataFolder } = team.server;
  const unknown = await runCli(['people', 'link', 'Nobody', '--data', dataFolder, '--lang', 'en']);
  expect(unknown).toMatchObject({ code: 2, out: '', err: expect.stringContaining('"Nobody"') });
  const missing = join(dataFolder, 'missing');
  expect(await runCli(['people', 'link', 'Nobody', '--data', missing])).toMatchObject({ code: 2, out: '' });
  expect((await runCli(['audit', 'verify', '--data', missing])).code).toBe(3);
});

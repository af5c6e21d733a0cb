/** The audit log over HTTP and on the command line: who sees which part of it, and what it says of people. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../../src/api/audit.ts';
import { runCli } from '../../cli/run-cli.ts';
import { type Client, PASSWORD, signIn, startTeam, type Team, trySignIn } from '../people/team.ts';

let team: Team;
afterEach(() => team.server.close());

async function entriesOf(client: Client, query = ''): Promise<AuditEntry[]> {
  return JSON.parse((await client.ask('GET', `/api/audit?${query}`)).body).entries;
}

describe('the audit log', () => {
  it('holds who came in and who was refused, and of an unknown name not even the name', async () => {
    team = await startTeam();
    const { server, administrator } = team;
    const signed = await signIn(server, 'Ada Admin');
    await signed.ask('DELETE', '/api/session');
    await trySignIn(server, 'Ada Admin', 'guess');
    await trySignIn(server, 'my secret password in the wrong field', 'x');
    const entries = await entriesOf(administrator);
    expect(entries.slice(0, 4).map(({ actor, action, after }) => ({ actor, action, after }))).toEqual([
      {
        actor: 'system',
        action: 'sign-in-refused',
        after: { name: null, address: '127.0.0.1', cause: 'unknown-name' },
      },
      {
        actor: 'system',
        action: 'sign-in-refused',
        after: { name: 'Ada Admin', address: '127.0.0.1', cause: 'password' },
      },
      { actor: 'Ada Admin', action: 'signed-out', after: null },
      { actor: 'Ada Admin', action: 'signed-in', after: { address: '127.0.0.1' } },
    ]);
    const whole = await administrator.ask('GET', '/api/audit/export');
    for (const secret of [PASSWORD, 'guess', 'wrong field', administrator.csrf])
      expect(whole.body).not.toContain(secret);
  });

  it('holds what was changed on people and matters, before and after, in pages and by action', async () => {
    team = await startTeam();
    const { administrator, invite } = team;
    const reader = await invite('Li Na', 'reader');
    await administrator.ask('PATCH', `/api/users/${reader.user.id}`, { role: 'reviewer' });
    const matter = JSON.parse((await administrator.ask('POST', '/api/matters', { name: '稀土' })).body);
    await administrator.ask('PATCH', `/api/matters/${matter.id}`, { name: '稀土许可', secondReader: true });
    await administrator.ask('PUT', `/api/matters/${matter.id}/members/${reader.user.id}`);
    await administrator.ask('PUT', `/api/matters/${matter.id}/members/${reader.user.id}`);
    await administrator.ask('DELETE', `/api/matters/${matter.id}/members/${reader.user.id}`);
    const [removed, added, changed] = await entriesOf(administrator, 'limit=3');
    const member = { member: reader.user.id, name: 'Li Na' };
    expect(removed).toMatchObject({
      action: 'member-removed',
      subject: matter.id,
      about: '稀土许可',
      before: member,
      after: null,
    });
    expect(added).toMatchObject({ action: 'member-added', subject: matter.id, before: null, after: member });
    expect(changed).toMatchObject({
      before: { name: '稀土', second_reader: 0 },
      after: { name: '稀土许可', second_reader: 1 },
    });
    expect(await entriesOf(administrator, 'action=user-changed')).toMatchObject([
      { before: { name: 'Li Na', role: 'reader' }, after: { name: 'Li Na', role: 'reviewer' } },
    ]);
    expect((await entriesOf(administrator, 'limit=2&offset=1'))[0]).toEqual(added);
  });

  it('shows members what was done in their matters, and nothing else', async () => {
    team = await startTeam();
    const { administrator, invite } = team;
    const reader = await invite('Li Na', 'reader');
    const make = async (name: string) =>
      JSON.parse((await administrator.ask('POST', '/api/matters', { name })).body).id;
    const [own, foreign] = [await make('own matter'), await make('foreign matter')];
    expect(await entriesOf(reader)).toEqual([]);
    await administrator.ask('PUT', `/api/matters/${own}/members/${reader.user.id}`);
    expect((await entriesOf(reader)).map(({ action }) => action)).toEqual(['member-added', 'matter-created']);
    expect(await entriesOf(reader, `matter=${foreign}`)).toEqual([]);
    expect((await reader.ask('GET', '/api/audit/export')).status).toBe(403);
    expect((await reader.ask('GET', '/api/audit/verification')).status).toBe(403);
  });
});

describe('lodestone audit', () => {
  it('verifies and exports while the server runs, and names the entry that was changed', async () => {
    team = await startTeam();
    const { server, administrator } = team;
    const run = (...args: string[]) => runCli(['audit', ...args, '--data', server.dataFolder, '--lang', 'en']);
    const good = await run('verify');
    expect([good.code, good.err]).toEqual([0, '']);
    const head = /Last: (\d+:[0-9a-f]{64})/.exec(good.out)?.[1] ?? '';
    const verified = JSON.parse((await administrator.ask('GET', '/api/audit/verification')).body);
    expect(head).toBe(`${verified.head.sequence}:${verified.head.hash}`);
    await administrator.ask('POST', '/api/matters', { name: 'one more' });
    expect((await run('verify', '--head', head)).code).toBe(0);
    const exported = await run('export');
    expect(exported.out).toBe((await administrator.ask('GET', '/api/audit/export')).body);

    const raw = new DatabaseSync(join(server.dataFolder, 'lodestone.db'));
    raw.exec(`drop trigger audit_without_update; update audit set actor = 'nobody' where sequence = 2`);
    raw.close();
    const broken = await run('verify');
    expect([broken.code, broken.out]).toEqual([1, expect.stringContaining('entry 2 ')]);
    expect(JSON.parse((await administrator.ask('GET', '/api/audit/verification')).body)).toMatchObject({ brokenAt: 2 });
  });

  it('says when the end could have been cut unseen, and what it cannot read', async () => {
    team = await startTeam();
    const { dataFolder } = team.server;
    await rm(join(dataFolder, 'audit-head.txt'));
    const unsure = await runCli(['audit', 'verify', '--data', dataFolder, '--lang', 'zh']);
    expect([unsure.code, unsure.err]).toEqual([0, expect.stringContaining('audit-head.txt')]);
    expect((await runCli(['audit', 'verify', '--data', dataFolder, '--head', 'x'])).code).toBe(2);
    await writeFile(join(dataFolder, 'other.db'), 'x');
    const none = await runCli(['audit', 'verify', '--data', join(dataFolder, 'none')]);
    expect([none.code, none.out]).toEqual([3, '']);
  });
});

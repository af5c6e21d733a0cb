/** From whoever sits at the machine to people with accounts: who is let in, with what, and for how long. */
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../test-server.ts';
import { accept, codeOf, cookieOf, HandClock, PASSWORD, secretOf, signIn, startTeam, trySignIn } from './team.ts';

const HOUR = 60 * 60 * 1000;
const servers: TestServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function team(options: Parameters<typeof startTeam>[0] = {}) {
  const made = await startTeam(options);
  servers.push(made.server);
  return made;
}

async function alone(options: Parameters<typeof startTestServer>[0] = {}) {
  const server = await startTestServer(options);
  servers.push(server);
  return server;
}

describe('before the first account', () => {
  it('whoever sits at this machine may do all, and a change needs the token of the page', async () => {
    const server = await alone();
    const session = JSON.parse((await server.send('GET', '/api/session')).body);
    expect(session).toMatchObject({ mode: 'solo', user: { id: 'local', role: 'administrator' } });
    const matter = JSON.stringify({ name: '稀土许可' });
    const type = { 'content-type': 'application/json' };
    for (const token of ['', 'x', session.csrf.slice(1)]) {
      const refused = await server.send('POST', '/api/matters', { ...type, 'x-csrf-token': token }, matter);
      expect([refused.status, codeOf(refused)]).toEqual([403, 'stale-page']);
    }
    const made = await server.send('POST', '/api/matters', { ...type, 'x-csrf-token': session.csrf }, matter);
    expect(made.status).toBe(201);
  });

  it('what a proxy passes on is not from this machine', async () => {
    const server = await alone();
    for (const path of ['/api/matters', '/api/session']) {
      const answer = await server.send('GET', path, { 'x-forwarded-for': '203.0.113.9' });
      expect([answer.status, codeOf(answer)]).toEqual([403, 'passed-on']);
    }
  });

  it('nobody is invited and no token is made', async () => {
    const server = await alone();
    const type = { 'content-type': 'application/json' };
    for (const [path, body] of [
      ['/api/invitations', { name: 'Li Na', role: 'reader' }],
      ['/api/tokens', { name: 'nightly' }],
    ] as const) {
      expect(codeOf(await server.send('POST', path, type, JSON.stringify(body)))).toBe('no-accounts');
    }
  });

  it('on a wider address only the invitation of the first administrator is answered', async () => {
    const server = await alone({ host: '0.0.0.0' });
    expect(server.firstLinks).toHaveLength(1);
    expect(JSON.parse((await server.send('GET', '/api/session')).body)).toMatchObject({ mode: 'begin', user: null });
    for (const path of ['/api/matters', '/api/users', '/api/openapi.json']) {
      expect((await server.send('GET', path)).status, path).toBe(403);
    }
    expect((await trySignIn(server, 'local', PASSWORD)).status).toBe(403);
    expect((await server.send('POST', '/api/accounts')).status).toBe(403);
    const client = await accept(server, new URL(server.firstLinks[0] ?? '').hash.slice(1), '王敏');
    expect(client.user).toMatchObject({ name: '王敏', role: 'administrator' });
    expect((await client.ask('GET', '/api/matters')).status).toBe(200);
  });

  it('a public address before the loopback address counts as wider', async () => {
    const server = await alone({ publicAddress: 'https://lodestone.example.com' });
    expect(server.firstLinks[0]).toMatch(/^https:\/\/lodestone\.example\.com\/invitation#[\w-]{43}$/);
    expect((await server.send('GET', '/api/matters')).status).toBe(403);
  });
});

describe('the first administrator', () => {
  it('is made by a link that goes to the console and not to the browser', async () => {
    const server = await alone();
    const asked = await server.send('POST', '/api/accounts');
    expect([asked.status, asked.body]).toEqual([202, '']);
    const [link = ''] = server.firstLinks;
    expect(link).toMatch(/\/invitation#[\w-]{43}$/);
    const client = await accept(server, new URL(link).hash.slice(1), 'Ada');
    expect(client.user).toMatchObject({ id: 'local', name: 'Ada', role: 'administrator' });
    expect((await server.send('POST', '/api/accounts', { cookie: client.cookie })).status).toBe(409);
  });

  it('keeps what was made before, and from then on everybody signs in, here too', async () => {
    const server = await alone();
    const matter = JSON.stringify({ name: 'Before accounts' });
    await server.send('POST', '/api/matters', { 'content-type': 'application/json' }, matter);
    await server.send('POST', '/api/accounts');
    const client = await accept(server, new URL(server.firstLinks[0] ?? '').hash.slice(1), 'Ada');
    expect((await client.ask('GET', '/api/matters')).body).toContain('Before accounts');
    const stranger = await server.send('GET', '/api/matters');
    expect([stranger.status, codeOf(stranger)]).toEqual([401, 'not-signed-in']);
  });

  it('chooses a name that is not one of the program', async () => {
    const server = await alone({ host: '0.0.0.0' });
    const secret = new URL(server.firstLinks[0] ?? '').hash.slice(1);
    for (const name of ['local', 'ＳＹＳＴＥＭ', 'a\u200bb', '']) {
      const body = JSON.stringify({ name, password: PASSWORD });
      const answer = await server.send(
        'POST',
        `/api/invitations/${secret}`,
        { 'content-type': 'application/json' },
        body,
      );
      expect(answer.status, name).toBe(400);
    }
    expect((await accept(server, secret, 'Ada')).user.name).toBe('Ada');
  });
});

describe('a link', () => {
  it('works once, and a newer one takes its place', async () => {
    const { server, administrator } = await team();
    const invite = async () =>
      secretOf(await administrator.ask('POST', '/api/invitations', { name: 'Li Na', role: 'reader' }));
    const [first, second] = [await invite(), await invite()];
    await expect(accept(server, first)).rejects.toThrow('link-used');
    expect((await accept(server, second)).user).toMatchObject({ name: 'Li Na', role: 'reader' });
    await expect(accept(server, second)).rejects.toThrow('link-used');
  });

  it('expires after three days', async () => {
    const clock = new HandClock();
    const { server, administrator } = await team({ now: clock.now });
    const invited = await administrator.ask('POST', '/api/invitations', { name: 'Li Na', role: 'reader' });
    expect(JSON.parse(invited.body).expiresAt).toBe('2026-11-25T08:00:00.000Z');
    clock.move(72 * HOUR);
    expect((await server.send('GET', `/api/invitations/${secretOf(invited)}`)).status).toBe(404);
    await expect(accept(server, secretOf(invited))).rejects.toThrow('link-used');
  });

  it('for an account that exists sets a new password, keeps the role and ends what was open', async () => {
    const { server, administrator, invite } = await team();
    const reviewer = await invite('Li Na', 'reviewer');
    const token = JSON.parse((await reviewer.ask('POST', '/api/tokens', { name: 'nightly' })).body);
    const again = await administrator.ask('POST', '/api/invitations', { name: 'ｌｉ　ｎａ', role: 'administrator' });
    expect(JSON.parse(again.body)).toMatchObject({ name: 'Li Na', role: 'reviewer' });
    const renewed = await accept(server, secretOf(again));
    expect(renewed.user).toEqual(reviewer.user);
    expect((await reviewer.ask('GET', '/api/matters')).status).toBe(401);
    const bearer = { authorization: `Bearer ${token.secret}` };
    expect((await server.send('GET', '/api/matters', bearer)).status).toBe(401);
  });
});

describe('signing in', () => {
  it('finds the name in any width and case, and says the same of a wrong name and a wrong password', async () => {
    const { server, invite } = await team();
    await invite('Li Na', 'reader');
    expect((await signIn(server, 'ＬＩ nA')).user.name).toBe('Li Na');
    const wrong = await trySignIn(server, 'Li Na', 'not the password');
    const unknown = await trySignIn(server, 'Nobody', 'not the password');
    expect([wrong.status, wrong.body]).toEqual([unknown.status, unknown.body]);
    expect(codeOf(wrong)).toBe('wrong-sign-in');
  });

  it('gives a cookie that no script reads and no other site sends', async () => {
    const { server } = await team();
    const cookie = cookieOf(await trySignIn(server, 'Ada Admin', PASSWORD));
    expect(cookie).toMatch(/^lodestone-session=[\w-]{43};/);
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/', 'Max-Age=43200']) expect(cookie).toContain(part);
    expect(cookie).not.toContain('Secure');
  });

  it('behind https gives one that is sent encrypted to this host alone', async () => {
    const { server } = await team({ publicAddress: 'https://lodestone.example.com' });
    const headers = { host: 'lodestone.example.com', origin: 'https://lodestone.example.com' };
    const answer = await trySignIn(server, 'Ada Admin', PASSWORD, headers);
    expect(cookieOf(answer)).toMatch(/^__Host-lodestone-session=.*; Secure/);
    expect(answer.headers['strict-transport-security']).toBeDefined();
    const plain = await trySignIn(server, 'Ada Admin', PASSWORD, { ...headers, origin: 'https://evil.example' });
    expect([plain.status, codeOf(plain)]).toEqual([403, 'foreign-request']);
  });

  it('never continues a session that the browser brought', async () => {
    const { server, administrator } = await team();
    const planted = `lodestone-session=${'A'.repeat(43)}`;
    const answer = await trySignIn(server, 'Ada Admin', PASSWORD, { cookie: planted });
    expect(cookieOf(answer)).not.toContain('AAAA');
    const again = await trySignIn(server, 'Ada Admin', PASSWORD, { cookie: administrator.cookie });
    expect(cookieOf(again)).not.toContain(administrator.cookie);
    expect((await administrator.ask('GET', '/api/matters')).status).toBe(401);
  });

  it('keeps no secret: hashes alone stand in the data', async () => {
    const { server, administrator } = await team();
    const token = JSON.parse((await administrator.ask('POST', '/api/tokens', { name: 'nightly' })).body).secret;
    const link = secretOf(await administrator.ask('POST', '/api/invitations', { name: 'Li Na', role: 'reader' }));
    const database = new DatabaseSync(join(server.dataFolder, 'lodestone.db'));
    expect(database.prepare('select password from users').get()?.['password']).toMatch(
      /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/,
    );
    database.exec('pragma wal_checkpoint(truncate)');
    database.close();
    const kept = readFileSync(join(server.dataFolder, 'lodestone.db'), 'latin1');
    for (const secret of [PASSWORD, administrator.cookie.split('=')[1], administrator.csrf, token, link])
      expect(kept).not.toContain(Buffer.from(secret ?? '').toString('latin1'));
  });
});

describe('a session', () => {
  it('ends at sign-out', async () => {
    const { administrator } = await team();
    const out = await administrator.ask('DELETE', '/api/session');
    expect(cookieOf(out)).toMatch(/^lodestone-session=;.*Expires=Thu, 01 Jan 1970/);
    expect((await administrator.ask('GET', '/api/matters')).status).toBe(401);
  });

  it('ends after two hours without use, and after twelve in any case', async () => {
    const clock = new HandClock();
    const { server, administrator } = await team({ now: clock.now });
    clock.move(2 * HOUR);
    expect((await administrator.ask('GET', '/api/matters')).status).toBe(401);
    const busy = await signIn(server, 'Ada Admin');
    for (let hour = 1; hour < 12; hour += 1) {
      clock.move(HOUR);
      expect((await busy.ask('GET', '/api/matters')).status, `${hour}`).toBe(200);
    }
    clock.move(HOUR);
    expect((await busy.ask('GET', '/api/matters')).status).toBe(401);
  });

  it('ends elsewhere when the password is changed, which needs the present one', async () => {
    const { server, administrator } = await team();
    const elsewhere = await signIn(server, 'Ada Admin');
    const change = (current: string) =>
      administrator.ask('PUT', '/api/account/password', { current, password: 'another long password' });
    const wrong = await change('guess');
    expect([wrong.status, codeOf(wrong)]).toEqual([403, 'wrong-password']);
    expect((await change(PASSWORD)).status).toBe(204);
    expect((await administrator.ask('GET', '/api/matters')).status).toBe(200);
    expect((await elsewhere.ask('GET', '/api/matters')).status).toBe(401);
    expect((await trySignIn(server, 'Ada Admin', PASSWORD)).status).toBe(401);
    expect((await trySignIn(server, 'Ada Admin', 'another long password')).status).toBe(200);
  });

  it('ends when the account is shut, which stops its tokens and new sign-ins too', async () => {
    const { server, administrator, invite } = await team();
    const reader = await invite('Li Na', 'reader');
    const { secret } = JSON.parse((await reader.ask('POST', '/api/tokens', { name: 'nightly' })).body);
    await administrator.ask('PATCH', `/api/users/${reader.user.id}`, { disabled: true });
    expect((await reader.ask('GET', '/api/matters')).status).toBe(401);
    expect((await server.send('GET', '/api/matters', { authorization: `Bearer ${secret}` })).status).toBe(401);
    expect((await trySignIn(server, 'Li Na', PASSWORD)).status).toBe(401);
    const link = await administrator.ask('POST', '/api/invitations', { name: 'Li Na', role: 'reader' });
    expect(codeOf(link)).toBe('account-shut');
  });

  it('refuses a change without its own token, also with the one of another session', async () => {
    const { server, administrator } = await team();
    const other = await signIn(server, 'Ada Admin');
    for (const token of ['', other.csrf, administrator.cookie.split('=')[1] ?? '']) {
      const headers = { cookie: administrator.cookie, 'x-csrf-token': token, 'content-type': 'application/json' };
      const answer = await server.send('POST', '/api/matters', headers, JSON.stringify({ name: 'x' }));
      expect([answer.status, codeOf(answer)]).toEqual([403, 'stale-page']);
    }
  });
});

describe('a token for programs', () => {
  it('has the rights of its owner without a page, and may not make itself at home', async () => {
    const { server, invite } = await team();
    const reviewer = await invite('Li Na', 'reviewer');
    const { secret, id } = JSON.parse((await reviewer.ask('POST', '/api/tokens', { name: 'nightly' })).body);
    const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' };
    expect((await server.send('POST', '/api/matters', headers, JSON.stringify({ name: 'By a program' }))).status).toBe(
      201,
    );
    expect((await server.send('PATCH', '/api/users/local', headers, '{}')).status).toBe(403);
    expect((await server.send('POST', '/api/tokens', headers, JSON.stringify({ name: 'more' }))).status).toBe(403);
    const listed = await reviewer.ask('GET', '/api/tokens');
    expect(listed.body).not.toContain(secret);
    expect(JSON.parse(listed.body).tokens[0]).toMatchObject({ id, name: 'nightly' });
    expect((await reviewer.ask('DELETE', `/api/tokens/${id}`)).status).toBe(204);
    expect((await server.send('GET', '/api/matters', headers)).status).toBe(401);
  });

  it('of another person cannot be revoked, and a wrong one is not helped by a cookie', async () => {
    const { server, administrator, invite } = await team();
    const { id } = JSON.parse((await administrator.ask('POST', '/api/tokens', { name: 'own' })).body);
    const reader = await invite('Li Na', 'reader');
    expect((await reader.ask('DELETE', `/api/tokens/${id}`)).status).toBe(404);
    const both = { cookie: administrator.cookie, authorization: 'Bearer lodestone_wrongwrongwrongwrong' };
    expect((await server.send('GET', '/api/matters', both)).status).toBe(401);
  });
});

describe('the last administrator', () => {
  it('can be neither shut nor given a lower role, until there is another who can sign in', async () => {
    const { administrator, invite } = await team();
    const path = `/api/users/${administrator.user.id}`;
    await administrator.ask('POST', '/api/invitations', { name: 'Not yet here', role: 'administrator' });
    for (const change of [{ role: 'reviewer' }, { disabled: true }]) {
      const refused = await administrator.ask('PATCH', path, change);
      expect([refused.status, codeOf(refused)]).toEqual([409, 'last-administrator']);
    }
    await invite('Second', 'administrator');
    expect((await administrator.ask('PATCH', path, { role: 'reader' })).status).toBe(200);
    expect((await administrator.ask('POST', '/api/invitations', { name: 'New', role: 'reader' })).status).toBe(403);
  });
});

describe('whoever tries passwords', () => {
  it('waits longer after each failure, by name, and is told how long', async () => {
    const clock = new HandClock();
    const { server } = await team({ now: clock.now });
    for (let times = 0; times < 5; times += 1) expect((await trySignIn(server, 'Ada Admin', 'guess')).status).toBe(401);
    const slowed = await trySignIn(server, 'ADA ADMIN', PASSWORD);
    expect([slowed.status, slowed.headers['retry-after']]).toEqual([429, '1']);
    expect(JSON.parse(slowed.body).problem.message).toContain('1 second');
    clock.move(1000);
    expect((await trySignIn(server, 'Ada Admin', 'guess')).status).toBe(401);
    clock.move(1000);
    expect((await trySignIn(server, 'Ada Admin', PASSWORD)).headers['retry-after']).toBe('1');
    clock.move(1000);
    expect((await trySignIn(server, 'Ada Admin', PASSWORD)).status).toBe(200);
  });

  it('gains nothing by asking many times at once', async () => {
    const clock = new HandClock();
    const { server } = await team({ now: clock.now });
    const answers = await Promise.all(Array.from({ length: 30 }, () => trySignIn(server, 'Ada Admin', 'guess')));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(25);
  });

  it('is slowed down by address too, whatever the names', async () => {
    const clock = new HandClock();
    const { server } = await team({ now: clock.now });
    const statuses: number[] = [];
    for (let times = 0; times < 21; times += 1)
      statuses.push((await trySignIn(server, `name ${times}`, 'guess')).status);
    expect(statuses.indexOf(429)).toBe(20);
  });
});

describe('a page that only stands open', () => {
  it('does not keep its session alive by what it hears', async () => {
    const clock = new HandClock();
    const { server, administrator } = await team({ now: clock.now });
    let words = '';
    let closed = false;
    get(new URL('/api/events', server.address), { headers: { cookie: administrator.cookie } }, (response) => {
      response.setEncoding('utf8').on('data', (piece: string) => {
        words += piece;
      });
      response.on('close', () => {
        closed = true;
      });
    });
    const upload = async (done: () => boolean) => {
      const other = await signIn(server, 'Ada Admin');
      const headers = { cookie: other.cookie, 'x-csrf-token': other.csrf, 'content-type': 'application/octet-stream' };
      while (!done()) {
        expect((await server.send('POST', '/api/documents?name=a.txt', headers, 'A text.')).status).toBe(201);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    };
    while (!words.includes('"queue"')) await new Promise((resolve) => setTimeout(resolve, 20));
    clock.move(HOUR);
    await upload(() => words.includes('"scan"'));
    clock.move(HOUR);
    // Were the session kept alive by what was heard, this would never end.
    await upload(() => closed);
    expect((await administrator.ask('GET', '/api/matters')).status).toBe(401);
  });
});

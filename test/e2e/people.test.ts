/** People with accounts in a real browser: invited, signed in, led back to where they were, and never mistaken for one another. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HandClock, PASSWORD, signIn, startTeam, type Team } from '../server/people/team.ts';
import { startTestServer } from '../server/test-server.ts';
import { findViolations } from './axe.ts';
import { connect, openWindow, type Window } from './browser.ts';

const HOUR = 60 * 60 * 1000;
const NAME = 'input[autocomplete=username]';
const clock = new HandClock();
let browser: Browser;
let team: Team;

beforeAll(async () => {
  browser = await connect();
  team = await startTeam({ now: clock.now });
});
afterAll(async () => {
  await browser.close();
  await team.server.close();
});

async function signInOnPage({ page }: Window): Promise<void> {
  await page.fill(NAME, 'ada ADMIN');
  await page.fill('input[type=password]', PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.menu.person');
}

it('signs in, and is led back to the same address when the session has ended', async () => {
  const window = await openWindow(browser, team.server);
  const { page, context } = window;
  await page.goto('/findings?level=high');
  await page.waitForSelector(NAME);
  expect(await findViolations(page)).toEqual([]);
  await signInOnPage(window);
  expect(new URL(page.url()).search).toBe('?level=high');
  await page.goto('/audit');
  await page.waitForSelector('.audit-rows');
  clock.move(3 * HOUR);
  await page.selectOption('.list-actions select', 'user-created');
  await page.waitForSelector(NAME);
  expect(await page.textContent('main')).toContain('The session has ended');
  await signInOnPage(window);
  await page.waitForSelector('.audit-rows');
  expect(page.url()).toContain('/audit?action=user-created');
  await page.click('.menu.person summary');
  await page.click('.menu.person button');
  await page.waitForSelector(NAME);
  expect(await context.cookies()).toEqual([]);
  await context.close();
});

it('shows nothing any more when the session has ended, without a click', async () => {
  const window = await openWindow(browser, team.server);
  const { page, context } = window;
  await page.goto('/');
  await signInOnPage(window);
  await page.waitForSelector('.list-page');
  clock.move(3 * HOUR);
  const other = await signIn(team.server, 'Ada Admin');
  const headers = { cookie: other.cookie, 'x-csrf-token': other.csrf, 'content-type': 'application/octet-stream' };
  // Something happens, and the server sees that nobody may hear of it here.
  await team.server.send('POST', '/api/documents?name=a.txt', headers, 'A text.');
  await page.waitForSelector(NAME);
  expect(await page.locator('.list-page').count()).toBe(0);
  await context.close();
});

it('invites a person, who chooses a password in Chinese and is let in', async () => {
  const host = await openWindow(browser, team.server);
  await host.page.goto('/people');
  await signInOnPage(host);
  await host.page.fill('.invite-form input', '李娜');
  await host.page.click('.invite-form button');
  const link = await host.page.inputValue('.copy-field input');
  const guest = await openWindow(browser, team.server, { language: 'zh', scheme: 'dark', width: 420 });
  await guest.page.goto(link);
  await guest.page.waitForSelector('input[autocomplete=new-password]');
  expect(await findViolations(guest.page)).toEqual([]);
  await guest.page.fill('input[autocomplete=new-password]', 'short');
  await guest.page.keyboard.press('Enter');
  expect(await guest.page.locator('input:invalid').count()).toBe(1);
  await guest.page.fill('input[autocomplete=new-password]', '一句足够长的话才是好密码。');
  await guest.page.keyboard.press('Enter');
  await guest.page.waitForSelector('.menu.person');
  expect(await guest.page.textContent('.menu.person summary')).toContain('李娜');
  await host.page.reload();
  await host.page.waitForSelector('.plain-table');
  expect(await findViolations(host.page)).toEqual([]);
  expect([...host.troubles, ...guest.troubles]).toEqual([]);
  await guest.page.goto(link);
  await guest.page.waitForSelector('[role=alert]');
  await Promise.all([host.context.close(), guest.context.close()]);
});

it('does nothing in the name of another who signed in beside it', async () => {
  const { server, invite } = await startTeam();
  const reviewer = await invite('Rui Reviewer', 'reviewer');
  const window = await openWindow(browser, server);
  const { context, page } = window;
  const use = async (cookie: string): Promise<void> => {
    const [name = '', value = ''] = cookie.split('=');
    await context.clearCookies();
    await context.addCookies([{ name, value, url: server.address }]);
  };
  await use(reviewer.cookie);
  await page.goto('/account');
  await page.fill('.token-form input', 'meant for Rui');
  const other = await signIn(server, 'Ada Admin');
  await use(other.cookie);
  await page.click('.token-form button');
  await page.waitForFunction(() => document.querySelector('.menu.person summary')?.textContent?.includes('Ada Admin'));
  expect(JSON.parse((await other.ask('GET', '/api/tokens')).body).tokens).toEqual([]);
  await context.close();
  await server.close();
});

it('goes on after the server was started anew, without accounts', async () => {
  const first = await startTestServer();
  const { context, page } = await openWindow(browser, first);
  await page.goto('/people');
  await page.waitForSelector('button.main');
  await first.close();
  const second = await startTestServer({ port: Number(new URL(first.address).port) });
  await page.click('button.main');
  await page.waitForSelector('.notice');
  expect(second.firstLinks).toHaveLength(1);
  expect(await page.content()).not.toContain(new URL(second.firstLinks[0] ?? '').hash.slice(1));
  await context.close();
  await second.close();
});

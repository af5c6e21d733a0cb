/** Work that goes on while pages are loaded anew, and two people at the same contract. */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CARD_WORDS } from '../../src/messages/screen/card.ts';
import { PASSWORD, startTeam, type Team } from '../server/people/team.ts';
import { startTestServer, type TestServer } from '../server/test-server.ts';
import { uploadFile, waitForReview } from '../server/upload.ts';
import { connect, openWindow } from './browser.ts';
import { sendFiles } from './desk.ts';

const SAMPLES = new URL('../../samples/', import.meta.url);
const sample = (name: string): Promise<Buffer> => readFile(new URL(name, SAMPLES));
let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

describe('a scan that runs', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  it('loses nothing when the page is loaded anew, and is seen to its end', async () => {
    const { page, context, troubles } = await openWindow(browser, server);
    const names = ['zh-licence-magnet.pdf', 'en-consulting-mining.txt', 'zh-hiring-separation.txt'];
    await page.goto('/');
    const files = await Promise.all(names.map(async (name) => ({ name, buffer: await sample(name) })));
    await Promise.all([
      page.waitForResponse((response) => response.url().includes('/api/documents') && response.status() === 201),
      sendFiles(page, files),
    ]);
    for (let round = 0; round < 3; round += 1) {
      await page.reload();
      await page.locator('a.whole-row').first().waitFor();
    }
    const kept: { documents: { id: string; name: string }[] } = JSON.parse(
      (await server.send('GET', '/api/documents')).body,
    );
    expect(kept.documents.length).toBeGreaterThan(0);
    for (const { name } of kept.documents) {
      const row = page.locator('.document-rows tr', { has: page.locator('a.whole-row', { hasText: name }) });
      await row.locator('.levels .level, .status.reviewed').first().waitFor({ timeout: 90_000 });
    }
    for (const { id } of kept.documents) expect((await waitForReview(server, id)).status).toBe('reviewed');
    expect(troubles.filter((trouble) => !trouble.includes('ERR_'))).toEqual([]);
    await context.close();
  });
});

describe('two people', () => {
  let team: Team;
  let document: string;
  beforeAll(async () => {
    team = await startTeam();
    const sent = {
      send: (method: string, path: string, headers = {}, body?: Uint8Array | string) =>
        team.server.send(
          method,
          path,
          { cookie: team.administrator.cookie, 'x-csrf-token': team.administrator.csrf, ...headers },
          body,
        ),
    };
    const { id, matter } = await uploadFile(sent, 'licence.pdf', await sample('zh-licence-magnet.pdf'));
    document = id;
    await waitForReview(sent, id);
    const reviewer = await team.invite('Rui Reviewer', 'reviewer');
    const added = await team.administrator.ask('PUT', `/api/matters/${matter}/members/${reviewer.user.id}`);
    expect(added.status).toBe(204);
  });
  afterAll(() => team.server.close());

  async function signIn(page: Page, name: string): Promise<void> {
    await page.goto(`/documents/${document}`);
    await page.locator('input[type=text], input:not([type])').first().fill(name);
    await page.locator('input[type=password]').fill(PASSWORD);
    await page.locator('button[type=submit]').click();
    await page.locator('.finding-line').first().waitFor();
  }

  it('see at once what the other decides, and who it was', async () => {
    const one = await openWindow(browser, team.server);
    const other = await openWindow(browser, team.server, { language: 'zh', scheme: 'dark' });
    await signIn(one.page, 'Ada Admin');
    await signIn(other.page, 'Rui Reviewer');
    const line = one.page.locator('.finding-line.high').first();
    const key = await line.getAttribute('data-key');
    await line.click();
    await other.page.locator(`.finding-line[data-key="${key}"]`).click();
    await one.page.locator('.decision-buttons button').nth(3).click();
    await other.page.locator(`.finding-line.pending[data-key="${key}"]`).waitFor();
    await other.page.locator('.decision-made', { hasText: 'Ada Admin' }).waitFor();

    await other.page.locator('.decision-buttons button').nth(2).click();
    await other.page.getByRole('dialog').locator('textarea').fill('目录未列。');
    await other.page.getByRole('dialog').getByRole('button', { name: CARD_WORDS.save.zh, exact: true }).click();
    await one.page.locator(`.finding-line.closed[data-key="${key}"]`).waitFor();
    for (const { troubles, context } of [one, other]) {
      // Before signing in, the server says that nobody is.
      expect(troubles.filter((trouble) => !trouble.includes('401'))).toEqual([]);
      await context.close();
    }
  });
});

/** Every page, in light and dark, in Chinese and English, wide and narrow, without anything that axe finds wrong. */
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../server/test-server.ts';
import { uploadFile, waitForReview } from '../server/upload.ts';
import { findViolations } from './axe.ts';
import { connect, openWindow, type Window } from './browser.ts';

const SAMPLE = new URL('../../samples/zh-licence-magnet.pdf', import.meta.url);
let browser: Browser;
let server: TestServer;
let document: string;

beforeAll(async () => {
  browser = await connect();
  server = await startTestServer();
  ({ id: document } = await uploadFile(server, 'zh-licence-magnet.pdf', await readFile(SAMPLE)));
  await waitForReview(server, document);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const PAGES = [
  '/',
  '/findings',
  '/overview',
  '/matters',
  '/search?text=magnet',
  '/documents/:document',
  '/dictionary',
  '/dictionary/mng.bare',
  '/law',
  '/try',
  '/people',
  '/account',
  '/audit',
  '/no-such-page',
];
/** What is laid out otherwise on a narrow screen. */
const NARROW_PAGES = ['/', '/documents/:document', '/law'];

describe.each([
  { language: 'en', scheme: 'light', width: 1440, pages: PAGES },
  { language: 'zh', scheme: 'dark', width: 1440, pages: PAGES },
  { language: 'zh', scheme: 'light', width: 420, pages: NARROW_PAGES },
  { language: 'en', scheme: 'dark', width: 420, pages: NARROW_PAGES },
] as const)('in $language, $scheme, $width pixels wide', ({ pages, ...look }) => {
  let window: Window;
  beforeAll(async () => {
    window = await openWindow(browser, server, look);
  });
  afterAll(() => window.context.close());

  it.each(pages)('%s has nothing that axe finds wrong', async (path) => {
    const { page, troubles } = window;
    await page.goto(path.replace(':document', document), { waitUntil: 'networkidle' });
    await page.waitForSelector('main > *');
    expect(await findViolations(page)).toEqual([]);
    expect(troubles).toEqual([]);
    expect(await page.evaluate(() => globalThis.document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });
});

describe('the check itself', () => {
  it('finds a button without a name and words too pale to read', async () => {
    const { page, context } = await openWindow(browser, server);
    await page.goto('/no-such-page', { waitUntil: 'networkidle' });
    await page.evaluate(() => {
      const main = globalThis.document.querySelector('main');
      main?.append(globalThis.document.createElement('button'));
      const pale = globalThis.document.createElement('p');
      pale.textContent = 'pale';
      pale.style.color = '#ddd';
      main?.append(pale);
    });
    const found = (await findViolations(page)).join('\n');
    expect(found).toContain('button-name');
    expect(found).toContain('color-contrast');
    await context.close();
  });
});

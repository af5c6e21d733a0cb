/** Every page, in light and dark, in Chinese and English, wide and narrow, without anything that axe finds wrong. */
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../server/test-server.ts';
import { uploadFile, waitForReview } from '../server/upload.ts';
import { findViolations } from './axe.ts';
import { connect, openWindow } from './browser.ts';

const SAMPLES = new URL('../../samples/', import.meta.url);
let browser: Browser;
let server: TestServer;
const documents = new Map<string, string>();

beforeAll(async () => {
  browser = await connect();
  server = await startTestServer();
  for (const name of ['zh-licence-magnet.pdf']) {
    const { id } = await uploadFile(server, name, await readFile(new URL(name, SAMPLES)));
    await waitForReview(server, id);
    documents.set(name, id);
  }
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const LOOKS = [
  { language: 'en', scheme: 'light', width: 1440 },
  { language: 'zh', scheme: 'dark', width: 1440 },
  { language: 'zh', scheme: 'light', width: 420 },
  { language: 'en', scheme: 'dark', width: 420 },
] as const;

const PAGES = [
  '/',
  '/findings',
  '/overview',
  '/matters',
  '/search?text=magnet',
  '/dictionary',
  '/dictionary/mng.bare',
  '/law',
  '/try',
  '/people',
  '/account',
  '/audit',
  '/no-such-page',
  '/documents/:document',
];

describe.each(LOOKS)('in $language, $scheme, $width pixels wide', (look) => {
  it.each(PAGES)('%s has nothing that axe finds wrong', async (path) => {
    const { page, context, troubles } = await openWindow(browser, server, look);
    await page.goto(path.replace(':document', documents.get('zh-licence-magnet.pdf') ?? ''), {
      waitUntil: 'networkidle',
    });
    await page.waitForSelector('main > *');
    expect(await findViolations(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await context.close();
  });
});

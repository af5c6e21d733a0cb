/**
 * A real browser for the tests: one that is installed. It is started once for all files, by `setup.ts`; each file opens windows of
 * its own in it, with nothing kept between them.
 */

import type { Browser, BrowserContext, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { inject } from 'vitest';
import type { TestServer } from '../server/test-server.ts';

export async function connect(): Promise<Browser> {
  return chromium.connect(inject('browser'));
}

export interface Look {
  readonly language?: 'zh' | 'en';
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
}

export interface Window {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What went wrong in the page itself: an exception, an error on its console, a request to another machine. */
  readonly troubles: readonly string[];
}

/** A window of a person: its own cookies and its own memory. */
export async function openWindow(
  browser: Browser,
  server: Pick<TestServer, 'address'>,
  look: Look = {},
): Promise<Window> {
  const { language = 'en', scheme = 'light', width = 1440, height = 900 } = look;
  const context = await browser.newContext({
    baseURL: server.address,
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    colorScheme: scheme,
    reducedMotion: 'reduce',
    viewport: { width, height },
    acceptDownloads: true,
  });
  const troubles: string[] = [];
  const own = new URL(server.address).origin;
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== own && url.protocol !== 'data:' && url.protocol !== 'blob:') troubles.push(`asks ${url.origin}`);
  });
  context.on('weberror', (error) => troubles.push(String(error.error())));
  context.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`${message.text()} at ${message.location().url}`);
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return { context, page, troubles };
}

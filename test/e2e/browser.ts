/**
 * A real browser for the tests: one that is installed. It is started once for all files, by `setup.ts`; each file opens windows of
 * its own in it, with nothing kept between them.
 */

import type { Browser, BrowserContext, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { inject } from 'vitest';
import { holdToDescription } from '../server/hold-to-description.ts';
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
  /**
   * What went wrong: an exception in the page, an error on its console, a request to another machine, an answer that is not as its
   * route describes it.
   */
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
  context.on('response', async (response) => {
    if (!(response.headers()['content-type'] ?? '').startsWith('application/json')) return;
    // A body is gone once its page went elsewhere.
    const body = await response.text().catch(() => null);
    if (body === null) return;
    const { pathname } = new URL(response.url());
    try {
      const answer = { status: response.status(), body, headers: response.headers() };
      holdToDescription(response.request().method(), pathname, answer);
    } catch (error) {
      troubles.push(String(error));
    }
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return { context, page, troubles };
}

/** Before the tests in a browser: the screen is built from its sources, and the browser is started. */
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { findBrowser } from './find-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser listens. */
    readonly browser: string;
  }
}

const SCREEN = join(import.meta.dirname, '../../src/web');
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'];

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // As people get it: a test runner would have the libraries built with their checks for development.
  process.env['NODE_ENV'] = 'production';
  await build({ root: SCREEN, configFile: join(SCREEN, 'vite.config.ts'), logLevel: 'error' });
  const server = await chromium.launchServer({ executablePath: await findBrowser(), args: QUIET });
  project.provide('browser', server.wsEndpoint());
  return () => server.close();
}

/** What people do on the desk, step by step, for tests that go on from there. */
import type { Page } from 'playwright-core';

export interface SentFile {
  readonly name: string;
  readonly buffer: Buffer;
}

/** As the button for choosing files does. */
export async function sendFiles(page: Page, files: readonly SentFile[]): Promise<void> {
  await page
    .locator('input[type=file]:not([webkitdirectory])')
    .setInputFiles(files.map((file) => ({ ...file, mimeType: 'application/octet-stream' })));
}

/** Waits until a contract in the list was reviewed, and opens it. */
export async function openDocument(page: Page, name: string): Promise<void> {
  const row = page.locator('.document-rows tr', { has: page.locator('a.whole-row', { hasText: name }) });
  await row.locator('.levels .level').first().waitFor({ timeout: 60_000 });
  await row.locator('a.whole-row').click();
  await page.locator('.finding-line').first().waitFor();
}

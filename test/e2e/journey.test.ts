/** From a file on somebody's disk to a decision and out again, in both languages, by the buttons that a person presses. */
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DECISION_LABELS, REVIEW_STATE_LABELS } from '../../src/messages/decisions.ts';
import { REGISTER_COLUMNS } from '../../src/messages/register.ts';
import { CARD_WORDS } from '../../src/messages/screen/card.ts';
import { READING_WORDS } from '../../src/messages/screen/reading.ts';
import { scanSchema } from '../../src/report/scan-schema.ts';
import { readTable } from '../report/read-csv.ts';
import { startTestServer, type TestServer } from '../server/test-server.ts';
import { connect, openWindow } from './browser.ts';
import { openDocument, sendFiles } from './desk.ts';

const SAMPLES = new URL('../../samples/', import.meta.url);
let browser: Browser;
let server: TestServer;

beforeAll(async () => {
  browser = await connect();
  server = await startTestServer();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function download(page: Page, format: string): Promise<string> {
  const menu = page.locator('.document-actions summary');
  if ((await page.locator('.exports-list').isVisible()) === false) await menu.click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.exports-list a', { hasText: format }).click(),
  ]);
  return text(await file.createReadStream());
}

describe.each([
  { language: 'en', scheme: 'light', sample: 'en-know-how-licence-alloys.pdf' },
  { language: 'zh', scheme: 'dark', sample: 'zh-licence-magnet.pdf' },
] as const)('a contract in $language', ({ language, scheme, sample }) => {
  it('goes in, is decided on, and comes out with the decision in every format', async () => {
    const { page, context, troubles } = await openWindow(browser, server, { language, scheme });
    await page.goto('/');
    await sendFiles(page, [{ name: sample, buffer: await readFile(new URL(sample, SAMPLES)) }]);
    await openDocument(page, sample);

    const line = page.locator('.finding-line.high').first();
    await line.click();
    const id = (await line.locator('.line-id').textContent()) ?? '';
    const bar = page.locator('.decision-bar');
    await bar.getByRole('button', { name: DECISION_LABELS['to-be-licensed'][language] }).click();
    const dialog = page.getByRole('dialog');
    const reason = language === 'zh' ? '已向主管部门咨询，须先申请许可。' : 'Counsel was asked; a licence comes first.';
    await dialog.getByLabel(CARD_WORDS.reason[language], { exact: true }).fill(reason);
    await dialog.getByRole('button', { name: CARD_WORDS.save[language], exact: true }).click();
    await page.locator('.finding-line.closed', { hasText: id }).waitFor();
    // Choosing decides nothing: the next one is chosen now, and is still open.
    expect(await page.locator('.finding-line[aria-current="true"] .line-id').textContent()).not.toBe(id);
    await page.locator('.decision-state', { hasText: REVIEW_STATE_LABELS.open[language] }).waitFor();

    const column = (name: keyof typeof REGISTER_COLUMNS): string => REGISTER_COLUMNS[name][language];
    const rows = readTable(await download(page, 'CSV'));
    const row = rows.find((one) => one[column('finding')] === id);
    expect(row?.[column('decision')]).toBe(DECISION_LABELS['to-be-licensed'][language]);
    expect(row?.[column('decisionReason')]).toBe(reason);
    const scan = scanSchema.parse(JSON.parse(await download(page, 'JSON')));
    const findings = scan.documents[0]?.findings ?? [];
    expect(findings.find((one) => one.id === id)?.review?.decision).toMatchObject({
      decision: 'to-be-licensed',
      reason,
    });
    expect(rows.map((one) => one[column('finding')])).toEqual(findings.map((one) => one.id));
    const flagged = findings.filter(({ level }) => level !== 'low').length;
    const counted = READING_WORDS.progress[language]
      .replace('{open}', String(flagged - 1))
      .replace('{all}', String(flagged));
    expect(await page.locator('.scan-step').textContent()).toBe(counted);
    const html = await download(page, 'HTML');
    for (const finding of findings) expect(html).toContain(finding.id);

    // Taken back as it was made, and gone from what is handed out.
    await line.click();
    await page.keyboard.press('u');
    await page.locator('.finding-line.open', { hasText: id }).waitFor();
    const after = readTable(await download(page, 'CSV')).find((one) => one[column('finding')] === id);
    expect(after?.[column('decision')]).toBe('');
    expect(troubles).toEqual([]);
    await context.close();
  });
});

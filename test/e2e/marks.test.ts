/** Marks stand on their words: the letters under the rectangles of a mark are those of its quote, on drawn pages and on paper. */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FindingCard } from '../../src/api/finding-shapes.ts';
import { restoreRadicals } from '../../src/extract/pdf/restore-radicals.ts';
import { startTestServer, type TestServer } from '../server/test-server.ts';
import { uploadFile, waitForReview } from '../server/upload.ts';
import { connect, openWindow } from './browser.ts';

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

interface Marked {
  readonly start: number;
  readonly end: number;
  /** The letters whose middle lies within the rectangles of the mark, in the order of the page. */
  readonly letters: string;
}

/** All evidence marks of a finding that are drawn now, with the letters of the text layer below them. */
function readMarks(page: Page, key: string): Promise<readonly Marked[]> {
  return page.evaluate((wanted) => {
    const marks = [...document.querySelectorAll<HTMLElement>(`mark.evidence[data-key="${wanted}"]`)];
    const byPlace = Map.groupBy(marks, ({ dataset }) => `${dataset['start']} ${dataset['end']}`);
    return [...byPlace].map(([place, own]) => {
      const [start = 0, end = 0] = place.split(' ').map(Number);
      const boxes = own.map((mark) => mark.getBoundingClientRect());
      const layers = new Set(own.map((mark) => mark.closest('.sheet')?.querySelector('.textLayer') ?? null));
      let letters = '';
      const nodes = [...layers].flatMap((layer) => {
        if (layer === null) return [];
        const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
        const found: Node[] = [];
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) found.push(node);
        return found;
      });
      for (const node of nodes) {
        const text = node.textContent ?? '';
        const line = node.parentElement?.getBoundingClientRect();
        // Most lines are far from the mark, and measuring every letter of them would take long.
        if (line === undefined || !boxes.some((box) => line.top < box.bottom && line.bottom > box.top)) continue;
        for (let at = 0; at < text.length; at += 1) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const { left, right, top, bottom } = range.getBoundingClientRect();
          const [x, y] = [(left + right) / 2, (top + bottom) / 2];
          if (right > left && boxes.some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom))
            letters += text[at];
        }
      }
      return { start, end, letters };
    });
  }, key);
}

const plain = (text: string): string =>
  restoreRadicals(text)
    .normalize('NFKC')
    .replace(/[\s\u00AD-]/g, '');

/** How many of the letters of one stand in the other at the same distance from its beginning or its end. */
function likeness(one: string, other: string): number {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.length === 0) return 1;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  let tail = 0;
  while (tail < short.length - same && short.at(-1 - tail) === long.at(-1 - tail)) tail += 1;
  return (same + tail) / long.length;
}

describe.each([
  { name: 'zh-licence-magnet.pdf', width: 1100 },
  { name: 'en-know-how-licence-alloys.pdf', width: 1600 },
])('on the pages of $name, $width pixels wide', ({ name, width }) => {
  it('every mark covers its words and no others', async () => {
    const { id } = await uploadFile(server, name, await readFile(new URL(name, SAMPLES)));
    await waitForReview(server, id);
    const { findings }: { findings: FindingCard[] } = JSON.parse(
      (await server.send('GET', `/api/documents/${id}/findings`)).body,
    );
    const { page, context, troubles } = await openWindow(browser, server, { width });
    await page.goto(`/documents/${id}`);
    let compared = 0;
    for (const { key, evidence, level } of findings) {
      if (level === 'low') continue;
      await page.locator(`.finding-line[data-key="${key}"]`).click();
      await page.locator(`mark.evidence[data-key="${key}"]`).first().waitFor();
      const compare = async (): Promise<readonly string[]> => {
        const marked = await readMarks(page, key);
        compared += marked.length;
        return marked.flatMap(({ start, end, letters }) => {
          const quote = evidence.find((one) => one.start === start && one.end === end)?.quote;
          const fits = quote !== undefined && likeness(plain(letters), plain(quote)) > 0.9;
          return fits ? [] : [`“${letters}” under the mark of “${quote}”`];
        });
      };
      // Marks are measured again on the page's own letters once it is drawn.
      await expect.poll(compare, { timeout: 15_000 }).toEqual([]);
    }
    expect(compared).toBeGreaterThan(5);
    expect(troubles).toEqual([]);
    await context.close();
  });
});

describe('on paper', () => {
  it('every mark holds its words', async () => {
    const name = 'zh-joint-research-recycling.docx';
    const { id } = await uploadFile(server, name, await readFile(new URL(name, SAMPLES)));
    await waitForReview(server, id);
    const { findings }: { findings: FindingCard[] } = JSON.parse(
      (await server.send('GET', `/api/documents/${id}/findings`)).body,
    );
    const { page, context } = await openWindow(browser, server);
    await page.goto(`/documents/${id}`);
    await page.locator('.finding-line').first().click();
    let compared = 0;
    for (const { key, evidence, level } of findings) {
      if (level === 'low') continue;
      for (const { start, end, quote } of evidence) {
        const wordsOfMark = (): Promise<string> =>
          page.evaluate(
            ([wanted, from, to]) =>
              [...document.querySelectorAll<HTMLElement>(`mark:not(.clause)[data-f~="${wanted}"]`)]
                .filter(({ dataset }) => Number(dataset['at']) >= from && Number(dataset['at']) < to)
                .map((mark) => mark.textContent)
                .join(''),
            [key, start, end] as const,
          );
        await expect.poll(async () => plain(await wordsOfMark()), { timeout: 15_000 }).toBe(plain(quote));
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(3);
    await context.close();
  });
});

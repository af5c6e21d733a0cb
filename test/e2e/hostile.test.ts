/** Contracts written to attack whoever reads them: every word of them stays a word, and nothing leaves the machine. */
import { Document, ExternalHyperlink, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../server/test-server.ts';
import { uploadFile, waitForReview } from '../server/upload.ts';
import { connect, openWindow } from './browser.ts';

const SCRIPT = '<script>globalThis.stolen = 1</script>';
const IMAGE = '<img src="http://evil.example/x.png" onerror="globalThis.stolen = 1">';
const NAME = `"><img src=x onerror=globalThis.stolen=1> ${'\u202E'}fdp.txt`;

const CLAUSES = `This agreement is made between Nanling ${SCRIPT} Magnetics Co., Ltd., Ganzhou, China (the "Licensor") and ${IMAGE} Motors GmbH, Bremen, Germany (the "Licensee").

Article 1 ${SCRIPT}. The Licensor shall deliver to the Licensee the sintering recipes ${IMAGE} for NdFeB magnets.

Article 2. [The Licensor](javascript:globalThis.stolen=1) shall train the engineers of the Licensee in grain boundary diffusion "onmouseover="globalThis.stolen=1.

</script></mark></style><iframe src="http://evil.example/"></iframe>{{constructor.constructor('globalThis.stolen=1')()}}
`;

async function writeWord(): Promise<Buffer> {
  const paragraph = (text: string): Paragraph => new Paragraph({ children: [new TextRun(text)] });
  return Packer.toBuffer(
    new Document({
      title: SCRIPT,
      sections: [
        {
          children: [
            new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(`LICENCE ${SCRIPT}`)] }),
            ...CLAUSES.split('\n\n').map(paragraph),
            new Paragraph({
              children: [
                new ExternalHyperlink({ link: 'http://evil.example/steal', children: [new TextRun('see the annex')] }),
                new ExternalHyperlink({
                  link: 'javascript:globalThis.stolen=1',
                  children: [new TextRun('or this one')],
                }),
              ],
            }),
          ],
        },
      ],
    }),
  );
}

let browser: Browser;
let server: TestServer;
const documents: string[] = [];

beforeAll(async () => {
  browser = await connect();
  server = await startTestServer();
  for (const [name, bytes] of [
    [NAME, `LICENCE ${SCRIPT}\n\n${CLAUSES}`],
    ['attack.md', `# LICENCE ${SCRIPT}\n\n${CLAUSES}\n![x](http://evil.example/x.png)\n`],
    ['attack.docx', await writeWord()],
  ] as const) {
    const { id } = await uploadFile(server, name, bytes);
    const { high } = await waitForReview(server, id);
    expect(high, name).toBeGreaterThan(0);
    documents.push(id);
  }
  await server.send(
    'POST',
    '/api/matters',
    { 'content-type': 'application/json' },
    JSON.stringify({ name: `${IMAGE}${SCRIPT}` }),
  );
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Nothing of the contract ran, and nothing of it became an element that could. */
async function expectHarmless(page: Page): Promise<void> {
  expect(await page.evaluate(() => Reflect.get(globalThis, 'stolen'))).toBeUndefined();
  const acting = await page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((element) => {
        const { tagName, attributes } = element;
        const names = [...attributes].map(({ name }) => name);
        const address = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
        return (
          ['SCRIPT', 'IFRAME', 'OBJECT', 'EMBED'].includes(tagName) ||
          names.some((name) => name.startsWith('on')) ||
          /^(?:javascript:|https?:\/\/evil)/.test(address)
        );
      })
      .map((element) => element.outerHTML),
  );
  expect(acting).toEqual([]);
}

describe('a hostile contract', () => {
  it.each([0, 1, 2])('stays text on the reading desk, number %i', async (at) => {
    const { page, context, troubles } = await openWindow(browser, server);
    page.on('dialog', () => expect.unreachable('a dialog opened'));
    await page.goto(`/documents/${documents[at]}`, { waitUntil: 'networkidle' });
    await page.locator('.finding-line').first().click();
    await page.locator('.finding-card, .card').first().waitFor();
    const shown = (await page.locator('main').textContent()) ?? '';
    expect(shown).toContain('<script>globalThis.stolen = 1</script>');
    expect(shown).toContain('<img src="http://evil.example/x.png"');
    for (const mark of await page.locator('main mark').all())
      await mark.hover({ force: true, timeout: 1000 }).catch(() => undefined);
    await expectHarmless(page);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('stays text in every list, in the search and in the audit log', async () => {
    const { page, context, troubles } = await openWindow(browser, server);
    for (const path of [
      '/',
      '/findings',
      '/overview',
      '/matters',
      '/search?text=sintering',
      '/audit',
      '/search?text=%3Cscript%3E',
    ]) {
      await page.goto(path, { waitUntil: 'networkidle' });
      await expectHarmless(page);
    }
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('stays text in the page that is exported, which asks nothing of anybody', async () => {
    const { page, context, troubles } = await openWindow(browser, server);
    for (const document of documents) {
      const html = await server.send('GET', `/api/documents/${document}/export?format=html`);
      await page.goto('/no-such-page');
      await page.setContent(html.body, { waitUntil: 'networkidle' });
      expect(await page.evaluate(() => Reflect.get(globalThis, 'stolen'))).toBeUndefined();
      expect(await page.locator('main').textContent()).toContain('<script>globalThis.stolen = 1</script>');
    }
    expect(troubles.filter((trouble) => trouble.startsWith('asks'))).toEqual([]);
    await context.close();
  });

  it.each([
    '/%E0%A4%A',
    '/dictionary/%3Cscript%3E',
    '/documents/%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
    '/?text=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&level=none&sort=%3Cscript%3E',
  ])('is no better as an address: %s', async (path) => {
    const { page, context } = await openWindow(browser, server);
    page.on('dialog', () => expect.unreachable('a dialog opened'));
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(await page.locator('main, body').first().textContent()).not.toBe('');
    await context.close();
  });
});

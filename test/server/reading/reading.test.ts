/** Marks and paper over HTTP, for every sample contract and for hostile ones. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseFragment } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Mark } from '../../../src/api/documents.ts';
import type { ReviewedDocument } from '../../../src/review.ts';
import type { Database } from '../../../src/store/open-sqlite.ts';
import { startTestServer, type TestServer } from '../test-server.ts';
import { keepReview, openStore, review } from './keep-review.ts';

const SAMPLES = join(import.meta.dirname, '../../../samples');

let server: TestServer;
let database: Database;
const reviews = new Map<string, ReviewedDocument>();

beforeAll(async () => {
  server = await startTestServer();
  database = await openStore(server.dataFolder);
  for (const name of await readdir(SAMPLES)) {
    if (!/\.(?:pdf|docx|txt)$/.test(name)) continue;
    const reviewed = await review(name, await readFile(join(SAMPLES, name)));
    reviews.set(name, reviewed);
    await keepReview(database, name, reviewed);
  }
}, 180_000);
afterAll(async () => {
  await database.destroy();
  await server.close();
});

interface Marks {
  readonly unread: readonly { readonly page: number; readonly sentences: readonly string[] }[];
  readonly pages: readonly { readonly number: number; readonly width: number; readonly height: number }[];
  readonly marks: readonly Mark[];
}

async function marksOf(document: string, language = 'en'): Promise<Marks> {
  const answer = await server.send('GET', `/api/documents/${document}/marks?lang=${language}`);
  expect(answer.status).toBe(200);
  return JSON.parse(answer.body);
}

async function paperOf(document: string, language = 'en'): Promise<string> {
  const answer = await server.send('GET', `/api/documents/${document}/paper?lang=${language}`);
  expect(answer.status).toBe(200);
  return answer.body;
}

const named = (ending: string): string[] => [...reviews.keys()].filter((name) => name.endsWith(ending));
const letters = (text: string): string => text.replace(/\s/g, '');

describe('the marks of a PDF', () => {
  it('hold every quote of every finding in rectangles on its pages', async () => {
    let checked = 0;
    for (const name of named('.pdf')) {
      const { pages, marks } = await marksOf(name);
      for (const finding of reviews.get(name)?.findings ?? []) {
        for (const [place, { quote }] of finding.evidence.entries()) {
          const mark = marks.find((one) => one.key === finding.fingerprint && one.place === place);
          expect(mark?.rectangles.length, `${name} ${finding.id} ${quote}`).toBeGreaterThan(0);
          const words = (mark?.rectangles ?? []).map((rectangle) => rectangle.words).join('');
          expect(letters(words)).toBe(letters(quote));
          for (const { page, x, y, width, height } of mark?.rectangles ?? []) {
            const sheet = pages.find(({ number }) => number === page);
            expect(x).toBeGreaterThanOrEqual(0);
            expect(y).toBeGreaterThanOrEqual(0);
            expect(x + width).toBeLessThanOrEqual(sheet?.width ?? 0);
            expect(y + height).toBeLessThanOrEqual(sheet?.height ?? 0);
            expect(width * height).toBeGreaterThan(0);
          }
          checked += 1;
        }
      }
    }
    expect(checked).toBeGreaterThan(20);
  });

  it('of a clause has one rectangle a line and not one a word', async () => {
    const { marks } = await marksOf('en-know-how-licence-alloys.pdf');
    const clauses = marks.filter(({ type }) => type === 'clause');
    expect(clauses.length).toBeGreaterThan(0);
    for (const { rectangles } of clauses) {
      const tops = rectangles.map(({ page, y }) => `${page} ${Math.round(y)}`);
      expect(new Set(tops).size).toBe(tops.length);
    }
  });

  it('say on each page that is an image that it was not read', async () => {
    const scan = reviews.get('en-know-how-licence-alloys.pdf');
    if (scan === undefined) throw new Error('the sample is missing');
    await keepReview(database, 'scan', { ...scan, path: 'scan.pdf', unread: [{ code: 'image-only', page: 2 }] });
    const { unread } = await marksOf('scan');
    expect(unread).toEqual([{ page: 2, sentences: [expect.stringMatching(/^Page 2 .*not read/)] }]);
  });

  it('hold the words of a place that is asked for', async () => {
    const name = 'en-know-how-licence-alloys.pdf';
    const text = reviews.get(name)?.document?.text ?? '';
    const start = text.indexOf('Licensee');
    const { marks } = JSON.parse(
      (await server.send('GET', `/api/documents/${name}/marks?start=${start}&end=${start + 8}`)).body,
    );
    const asked = marks.filter(({ type }: Mark) => type === 'words');
    expect(asked).toMatchObject([{ start, end: start + 8, rectangles: [{ page: 1, words: 'Licensee' }] }]);
  });

  it('speak the language that is asked for', async () => {
    const [zh] = (await marksOf('zh-licence-magnet.pdf', 'zh')).marks;
    const [en] = (await marksOf('zh-licence-magnet.pdf', 'en')).marks;
    expect(zh?.label).toContain('条款');
    expect(en?.label).toContain('clause');
  });
});

describe('the marks of files without pages', () => {
  it.each(['en-consulting-mining.txt', 'zh-joint-research-recycling.docx'])(
    'of %s have offsets alone',
    async (name) => {
      const { pages, marks } = await marksOf(name);
      expect(pages).toEqual([]);
      expect(marks.filter(({ type }) => type === 'evidence').length).toBeGreaterThan(0);
      for (const { rectangles } of marks) expect(rectangles).toEqual([]);
    },
  );

  it('link each use of a term with its definition', async () => {
    const { marks } = await marksOf('en-commissioning-separation.docx');
    const definitions = new Map(marks.filter(({ type }) => type === 'definition').map((one) => [one.key, one]));
    const uses = marks.filter(({ type }) => type === 'use');
    expect(uses.length).toBeGreaterThan(0);
    for (const use of uses) expect(definitions.get(use.key)?.label).toBeDefined();
  });
});

interface Node {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}

function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of node.childNodes ?? []) yield* walk(child);
}

/** The contract's own words, without the tags that lead to the cards. */
function wordsOf(node: Node): string {
  if (node.nodeName === 'a') return '';
  return (node.value ?? '') + (node.childNodes ?? []).map(wordsOf).join('');
}

/** The only elements and attributes that the paper may have. */
const ELEMENTS = new Set(
  '#document-fragment #text p h3 h4 h5 h6 div table tbody tr td mark a span del ins strong em u s sup sub'.split(' '),
);
const ATTRIBUTES = new Set('class id href lang title aria-label data-f data-t data-at'.split(' '));

function expectDead(paper: string): void {
  for (const node of walk(parseFragment(paper) as Node)) {
    expect(ELEMENTS).toContain(node.nodeName);
    for (const { name, value } of node.attrs ?? []) {
      expect(ATTRIBUTES).toContain(name);
      if (name === 'href') expect(value).toMatch(/^#c-/);
    }
  }
}

describe('the paper', () => {
  it('of every sample shows its words, marked, and nothing that acts', async () => {
    for (const [name, { document, findings }] of reviews) {
      const paper = await paperOf(name);
      expectDead(paper);
      const words = letters(wordsOf(parseFragment(paper) as Node));
      for (const { span } of document?.blocks ?? [])
        expect(words).toContain(letters(document?.text.slice(span.start, span.end) ?? ''));
      for (const { fingerprint } of findings) expect(paper).toContain(fingerprint);
    }
  });

  it('says at each mark and block where it begins in the reading text', async () => {
    const name = 'en-commissioning-separation.docx';
    const text = reviews.get(name)?.document?.text ?? '';
    let checked = 0;
    for (const node of walk(parseFragment(await paperOf(name)) as Node)) {
      const at = node.attrs?.find((attribute) => attribute.name === 'data-at')?.value;
      if (node.nodeName !== 'mark' || at === undefined) continue;
      const words = [...walk(node)].map(({ value }) => value ?? '').join('');
      if (node.attrs?.some(({ name: attribute, value }) => attribute === 'class' && value.startsWith('clause')))
        continue;
      expect(text.slice(Number(at), Number(at) + words.length)).toBe(words);
      checked += 1;
    }
    expect(checked).toBeGreaterThan(0);
  });

  it('of a hostile contract stays text', async () => {
    const hostile = [
      '# <script>alert(1)</script> Licence "><img src=x onerror=alert(1)>',
      '',
      '1. "Know-How" <svg onload=alert(1)> means the sintering process for NdFeB magnets &lt;script&gt;.',
      '',
      `2. The Licensor, a company in Baotou, China, hereby licenses the Know-How </mark></p><iframe src="javascript:alert(1)"> to the Licensee in Hamburg, Germany.`,
      '',
      `[link](javascript:alert(1)) <a href='javascript:alert(1)' style="position:fixed">click</a> ' " \` \${1}`,
    ].join('\n');
    const reviewed = await review('<img src=x onerror=alert(1)>.md', new TextEncoder().encode(hostile));
    expect(reviewed.findings.length).toBeGreaterThan(0);
    await keepReview(database, 'hostile', reviewed);
    const answer = await server.send('GET', '/api/documents/hostile/paper');
    expectDead(answer.body);
    expect(answer.body).toContain('&lt;script&gt;alert(1)');
    expect(answer.headers['content-security-policy']).toContain('sandbox');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });
});

describe('a document', () => {
  it('that was not reviewed yet has no marks and an empty paper', async () => {
    await keepReview(database, 'waiting', null);
    expect(await marksOf('waiting')).toEqual({ pages: [], unread: [], marks: [] });
    expect(await paperOf('waiting')).toBe('');
  });

  it.each(['marks', 'paper'])('that is not there has no %s', async (part) => {
    const answer = await server.send('GET', `/api/documents/none/${part}`);
    expect(answer.status).toBe(404);
    expect(JSON.parse(answer.body)).toMatchObject({ problem: { code: 'unknown-thing' } });
  });
});

import { describe, expect, it } from 'vitest';
import { findExtractionResources } from '../../src/batch/extraction-resources.ts';
import { DEFAULT_LIMITS, type Document } from '../../src/extract/document.ts';
import { extract } from '../../src/extract/extract.ts';
import { summarise } from './make-docx.ts';

function open(page: string | Uint8Array, limits = DEFAULT_LIMITS) {
  const bytes = typeof page === 'string' ? Buffer.from(page) : page;
  return extract(bytes, 'page', findExtractionResources(), limits);
}

async function read(page: string | Uint8Array): Promise<Document> {
  const outcome = await open(page);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

const body = (inner: string) =>
  `<!DOCTYPE html><html><head><title> Licence\n</title></head><body>${inner}</body></html>`;

describe('a web page', () => {
  it('gives headings, paragraphs and lists with the line that each begins on', async () => {
    const document = await read(
      body(
        '<h2>保密</h2>\n<p>The <b>Seller</b>\n delivers&nbsp;&amp; packs<br>at once.</p>\n<ol type="a"><li>one<li><p>two</p><ul><li>dot</ul></ol>tail<div>box</div>',
      ),
    );
    expect(document.mediaType).toBe('text/html');
    expect(document.title).toBe('Licence');
    expect(summarise(document)).toEqual([
      'heading: 保密',
      'paragraph: The Seller delivers\u00a0& packs at once.',
      'list-item: a. one',
      'list-item: b. two',
      'list-item: dot',
      'paragraph: tail',
      'paragraph: box',
    ]);
    expect(document.blocks[0]).toMatchObject({ depth: 2, anchor: { type: 'line', line: 2 } });
    expect(document.blocks[1]?.anchor).toEqual({ type: 'line', line: 3 });
    expect(document.blocks[2]).toMatchObject({ label: 'a.', anchor: { type: 'line', line: 5 } });
  });

  it('gives tables with cells that reach over others', async () => {
    const document = await read(
      body('<table><tr><th rowspan=2>A<th colspan=2>B<th>C</tr><tr><td>d<td><p>e</p><p>f</p><td>g</table><p>after'),
    );
    expect(document.text).toBe('A\tB\tC\nd\te\nf\tg\nafter');
    expect(document.blocks.map(({ cell }) => [cell?.row, cell?.column])).toEqual([
      [0, 0],
      [0, 1],
      [0, 3],
      [1, 1],
      [1, 2],
      [1, 2],
      [1, 3],
      [undefined, undefined],
    ]);
  });

  it('reads nothing that a browser would run or keep for itself', async () => {
    const document = await read(
      body(
        '<script>if (a < b) document.write("<p>never</p>")</script><style>p { color: red }</style><p>seen<template><p>stamp</p></template></p><noscript>without scripts</noscript><iframe src="http://example.invalid">no</iframe>',
      ),
    );
    expect(document.text).toBe('seen\nwithout scripts');
  });

  it('marks insertions and hidden words, and keeps deleted words, comments and descriptions apart', async () => {
    const document = await read(
      body(
        '<p>Fee <ins>net of tax</ins>, <del>gross</del> <span style="color:red; display: none">unseen</span> end<!-- ask Li --><!--[if mso]>x<![endif]--><img src=x alt="磨机"></p><div hidden>veiled</div>',
      ),
    );
    expect(summarise(document)).toEqual([
      'paragraph: Fee net of tax, unseen end',
      'deleted: gross',
      'comment: ask Li',
      'text-box: 磨机',
      'paragraph: veiled',
    ]);
    const words = (spans: readonly { start: number; end: number }[] | undefined) =>
      spans?.map(({ start, end }) => document.text.slice(start, end));
    expect(words(document.blocks[0]?.inserted)).toEqual(['net of tax']);
    expect(words(document.blocks[0]?.hidden)).toEqual(['unseen']);
    expect(words(document.blocks[4]?.hidden)).toEqual(['veiled']);
  });

  it('shows what a form shows', async () => {
    const page =
      '<p><input type=checkbox checked> sintering <input type="checkbox"> pressing <input value="Party A"><input type=hidden value=secret></p><textarea>line one\n<b>two</textarea><pre>  a\n  b</pre>';
    expect((await read(body(page))).text).toBe('☑ sintering ☐ pressing Party A\nline one\n<b>two\na\nb');
  });

  it.each([
    [
      'gb2312',
      Buffer.concat([Buffer.from('<html><meta charset="gb2312"><p>'), Buffer.from('bacfcdac', 'hex')]),
      '合同',
    ],
    [
      'big5',
      Buffer.concat([
        Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=big5"><p>'),
        Buffer.from('a658acf9', 'hex'),
      ]),
      '合約',
    ],
    ['a false name', Buffer.from('<html><meta charset="ascii-art"><p>合同'), '合同'],
    ['a false encoding', Buffer.from('<html><meta charset="gb2312"><p>合同说明'), '合同说明'],
    ['utf-16', Buffer.from('\ufeff<html><p>合同', 'utf16le'), '合同'],
  ])('is decoded by what it says and is: %s', async (_, bytes, text) => {
    expect((await read(bytes)).text).toBe(text);
  });

  it('of pictures alone was not read', async () => {
    expect(await open(body('<img src="scan1.png">'))).toMatchObject({
      ok: true,
      value: { text: '', unread: [{ code: 'image-only' }] },
    });
    expect(await open(body(''))).toMatchObject({ ok: false, problem: { code: 'no-text' } });
  });

  it('is told from Markdown that begins with a tag', async () => {
    const outcome = await extract(
      Buffer.from('<p align="center">x</p>\n\n# Title'),
      'README.md',
      findExtractionResources(),
      DEFAULT_LIMITS,
    );
    expect(outcome.ok && outcome.value.mediaType).toBe('text/markdown');
  });
});

describe('a hostile page', () => {
  it.each([
    ['open tags without end', '<div>'.repeat(200_000)],
    ['formatting that is never closed', '<b><i><font color=a>'.repeat(60_000)],
    ['tables in tables', '<table><tr><td>'.repeat(60_000)],
    ['cells that reach far', `<table>${'<tr><td colspan=99999 rowspan=99999>x'.repeat(20_000)}`],
    ['end tags of nothing', '</p></div></table>'.repeat(60_000)],
    ['one endless paragraph', '<p>a <b>b</b> '.slice(3).repeat(60_000)],
    ['an unfinished comment', `<!-- ${'- '.repeat(300_000)}`],
    ['an unfinished tag', `<p ${'a=1 '.repeat(200_000)}`],
    ['lists in lists', '<ol><li>x'.repeat(60_000)],
    ['entities', '&amp;&lt;&#x4e2d;&bogus;'.repeat(30_000)],
    ['line breaks', '<br>a'.repeat(100_000)],
  ])('of %s is read in bounds', async (_, inner) => {
    const outcome = await open(body(`<p>first</p>${inner}`));
    expect(outcome.ok && outcome.value.text.startsWith('first')).toBe(true);
  });

  it('with more letters than allowed is too large', async () => {
    const limits = { ...DEFAULT_LIMITS, characters: 1000 };
    expect(await open(body('x'.repeat(2000)), limits)).toMatchObject({ problem: { code: 'too-large' } });
  });
});

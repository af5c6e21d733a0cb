import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutLayers } from '../../src/report/html/layers.ts';
import { findFormatting } from '../../src/report/html/word-formatting.ts';
import { type HtmlOptions, reportHtml } from '../../src/report/html.ts';
import type { Scan } from '../../src/review.ts';
import {
  CHINESE_TEXT,
  chineseScan,
  ENGLISH_TEXT,
  englishScan,
  makeContract,
  makeDocument,
  makeFinding,
  makeReviewed,
  makeScan,
  spanOf,
} from './make-scan.ts';

const OPTIONS: HtmlOptions = { language: 'en', law: null, wordHtml: new Map() };

/** What a reader sees of the page: without tags, with the escapes undone. */
function textOf(html: string): string {
  return html
    .replace(/<(style|script)>[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

function paperOf(html: string): string {
  return /<div class="paper">([\s\S]*?)<\/div>\n<\/div>/.exec(html)?.[1] ?? '';
}

function linksOf(html: string): { ids: string[]; targets: string[] } {
  return {
    ids: [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1] ?? ''),
    targets: [...html.matchAll(/ href="#([^"]*)"/g)].map((match) => match[1] ?? ''),
  };
}

const scanOf = (text: string, words: string, over: Parameters<typeof makeFinding>[3] = {}): Scan => {
  const document = makeDocument(text);
  return makeScan([makeReviewed(document, makeContract(document, []), [makeFinding(text, words, [], over)])]);
};

describe('the page', () => {
  it('holds the whole contract and marks exactly the words of the evidence', () => {
    const html = reportHtml(englishScan(), OPTIONS);
    const words = [...html.matchAll(/<mark class="evidence high"[^>]*>(.*?)<\/mark>/g)].map((match) => match[1]);
    expect(words).toEqual(['train', 'Party B', 'sintering of NdFeB magnets']);
    for (const line of ENGLISH_TEXT.split('\n')) expect(textOf(html).replace('▲H F-1', '')).toContain(line);
  });

  it('links each finding to its words and back, and no link leads nowhere', () => {
    for (const scan of [
      englishScan(),
      chineseScan(),
      makeScan([...englishScan().documents, ...chineseScan().documents]),
    ]) {
      const { ids, targets } = linksOf(reportHtml(scan, OPTIONS));
      expect(new Set(ids).size).toBe(ids.length);
      expect(targets.length).toBeGreaterThan(3);
      for (const target of targets) expect(ids).toContain(target);
    }
  });

  it('tells the level by shape and letter, in the words of the reader', () => {
    expect(reportHtml(englishScan(), OPTIONS)).toContain('▲H F-1</a>');
    expect(reportHtml(chineseScan({ level: 'medium' }), { ...OPTIONS, language: 'zh' })).toContain('◆中 F-1</a>');
  });

  it('shows what was not read before anything else of the document', () => {
    const document = { ...makeDocument(ENGLISH_TEXT), unread: [{ code: 'image-only', page: 7 } as const] };
    const html = reportHtml(makeScan([makeReviewed(document, makeContract(document, []), [])]), OPTIONS);
    expect(html.indexOf('Page 7 is an image and was not read.')).toBeGreaterThan(0);
    expect(html.indexOf('Page 7 is an image')).toBeLessThan(html.indexOf('class="panes"'));
    expect(html).toContain('Not read in full: 1');
  });

  it('lists several documents, and keeps the marks of each apart', () => {
    const scan = makeScan([...englishScan().documents, ...chineseScan().documents]);
    const html = reportHtml(scan, OPTIONS);
    expect(html).toContain('<nav class="documents"');
    expect(html).toContain('id="c-d1-F-1"');
    expect(html).toContain('id="c-d2-F-1"');
    expect(reportHtml(englishScan(), OPTIONS)).not.toContain('<nav');
  });

  it('shows table rows as a table, and notes, deleted and inserted words as such', () => {
    const text = 'Item\tPrice\nnote words\ngone words\nnew and old words';
    const [item, price] = [spanOf(text, 'Item'), spanOf(text, 'Price')];
    const cell = (span: typeof item, column: number) =>
      ({ kind: 'table-cell', span, anchor: { type: 'line', line: 0 }, cell: { table: 0, row: 0, column } }) as const;
    const { blocks, ...rest } = makeDocument(text, {
      note: { kind: 'footnote' },
      gone: { kind: 'deleted' },
      new: { inserted: [spanOf(text, 'new')] },
    });
    const document = { ...rest, blocks: [cell(item, 0), cell(price, 2), ...blocks.slice(1)] };
    const paper = paperOf(reportHtml(makeScan([makeReviewed(document, makeContract(document, []), [])]), OPTIONS));
    expect(paper).toContain('<td><p lang="en">Item</p></td><td></td><td><p lang="en">Price</p></td>');
    expect(paper).toContain('<span class="kind">Footnote</span>note words');
    expect(paper).toContain('<del>gone words</del>');
    expect(paper).toContain('<ins>new</ins> and old words');
  });
});

describe('hostile text in the page', () => {
  const HOSTILE = `</mark><script>alert(1)</script>'"><img src=x onerror=alert(2)>&lt;b&gt; \u202Eabc`;

  it('stays text in clauses, headings, names, paths and concept ids', () => {
    const text = `1. ${HOSTILE}`;
    const document = makeDocument(text);
    const over = {
      id: `F-"><i>`,
      clause: { index: 0, label: HOSTILE, heading: HOSTILE, text, span: spanOf(text, text), page: null },
    };
    const finding = makeFinding(text, text, [['stage', HOSTILE]], over);
    const reviewed = makeReviewed(document, makeContract(document, []), [finding], { path: `${HOSTILE}.txt` });
    const html = reportHtml(makeScan([reviewed]), {
      ...OPTIONS,
      wordHtml: new Map([[reviewed.path, `<p>${HOSTILE}</p>`]]),
    });
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toMatch(/<img|<i>|\u202E/);
    expect(textOf(paperOf(html))).toContain('<script>alert(1)</script>');
  });

  it('is always shown as it was written, whatever it holds', () => {
    const anything = fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", 'a', ' ', '/', '稀', '&amp;', '\\') });
    fc.assert(
      fc.property(anything, (words) => {
        const line = `x${words}x`;
        const paper = paperOf(reportHtml(scanOf(line, line), OPTIONS));
        expect(textOf(paper).trim()).toBe(`▲H F-1${line}`);
      }),
    );
  });

  it('asks nothing of the network, and its policy allows only its own style and script', () => {
    const html = reportHtml(englishScan(), OPTIONS);
    expect(html).not.toMatch(/(?:src|href)="(?!#)|url\(|@import|https?:/);
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    for (const tag of ['style', 'script'] as const) {
      const source = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(html)?.[1] ?? '';
      expect(policy).toContain(`${tag}-src 'sha256-${createHash('sha256').update(source).digest('base64')}'`);
    }
    expect(html).not.toMatch(/ (?:style|on\w+)="/);
  });
});

describe('layers', () => {
  it('cut a text into pieces without gap or overlap, each under the layers that cover it', () => {
    const span = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(
        fc.array(
          span.map((own) => ({ span: own })),
          { maxLength: 6 },
        ),
        (layers) => {
          const pieces = cutLayers({ start: 5, end: 25 }, layers);
          expect(pieces[0]?.span.start).toBe(5);
          expect(pieces.at(-1)?.span.end).toBe(25);
          pieces.forEach((piece, at) => {
            if (at > 0) expect(piece.span.start).toBe(pieces[at - 1]?.span.end);
            const covering = layers.filter(
              (layer) => layer.span.start <= piece.span.start && layer.span.end >= piece.span.end,
            );
            expect(piece.layers).toEqual(covering);
          });
        },
      ),
    );
  });

  it('put overlapping findings under one mark from which each can be reached', () => {
    const [reviewed] = englishScan().documents;
    const [finding] = reviewed?.findings ?? [];
    if (reviewed === undefined || finding === undefined) throw new Error('The fixture holds one finding.');
    const scan = makeScan([{ ...reviewed, findings: [finding, { ...finding, id: 'F-2' }] }]);
    const html = reportHtml(scan, OPTIONS);
    expect(html).toContain('data-f="d1-F-1 d1-F-2"');
    expect(html).toMatch(/id="t-d1-F-1".*id="t-d1-F-2"/);
  });
});

describe('the look of a Word file', () => {
  it('gives its bold words to the reading text, past numbers and deleted words that it lacks', () => {
    const text = '1. 许可 Grant\nwords that were deleted\n1.1 The Licensor & others grant it.';
    const html =
      '<ol><li><strong>许可</strong> Grant<ol><li>The <em>Licensor &amp; others</em> grant it.</li></ol></li></ol>';
    const found = findFormatting(html, text);
    expect(found.map(({ span, element }) => [element, text.slice(span.start, span.end)])).toEqual([
      ['strong', '许可'],
      ['em', 'Licensor & others'],
    ]);
  });

  it('leaves out what it cannot place, and closes what was never opened', () => {
    expect(findFormatting('</strong><p><strong>not in the text at all</strong></p>', CHINESE_TEXT)).toEqual([]);
  });
});

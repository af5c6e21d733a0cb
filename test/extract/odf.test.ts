import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, type Document } from '../../src/extract/document.ts';
import { extractOdf } from '../../src/extract/odf.ts';
import { summarise } from './make-docx.ts';
import { makeOdf, ODF_NAMESPACES, type OdfSource } from './make-odf.ts';

async function read(source: OdfSource): Promise<Document> {
  const outcome = await extractOdf(makeOdf(source), DEFAULT_LIMITS);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

const p = (text: string, style = '') => `<text:p${style === '' ? '' : ` text:style-name="${style}"`}>${text}</text:p>`;
const level = (at: number, attributes: string) => `<text:list-level-style-number text:level="${at}" ${attributes}/>`;

describe('an OpenDocument text', () => {
  it('gives headings and paragraphs with their places, and white space as the file means it', async () => {
    const document = await read({
      body: `<text:h text:outline-level="2">保密</text:h>${p('The  Seller<text:s text:c="2"/>\n delivers<text:tab/>it<text:line-break/>at once.')}`,
      more: [
        {
          name: 'meta.xml',
          content: `<office:document-meta ${ODF_NAMESPACES}><dc:title>供货合同</dc:title></office:document-meta>`,
        },
      ],
    });
    expect(summarise(document)).toEqual(['heading: 保密', 'paragraph: The Seller  delivers it at once.']);
    expect(document.blocks[0]).toMatchObject({
      depth: 2,
      anchor: { type: 'paragraph', part: 'content.xml', paragraph: 0 },
    });
    expect(document.mediaType).toBe('application/vnd.oasis.opendocument.text');
    expect(document.title).toBe('供货合同');
  });

  it('prints the numbers of lists and headings', async () => {
    const item = (inner: string, start = '') => `<text:list-item${start}>${inner}</text:list-item>`;
    const list = (items: string, more = '') => `<text:list text:style-name="L1"${more}>${items}</text:list>`;
    const document = await read({
      styles: `<office:styles><text:outline-style><text:outline-level-style text:level="1" style:num-format="一, 二, 三, ..." loext:num-list-format="第%1%条"/></text:outline-style></office:styles>`,
      automatic: `<text:list-style style:name="L1">${level(1, 'style:num-format="1" style:num-suffix="."')}${level(2, 'style:num-format="a" style:num-prefix="(" style:num-suffix=")"')}${level(3, 'style:num-format="1" text:display-levels="3"')}</text:list-style><text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>`,
      body: [
        '<text:h text:outline-level="1">定义</text:h><text:h text:outline-level="1">许可</text:h>',
        list(
          item(
            `${p('one')}${p('more of one')}<text:list>${item(p('sub'))}${item(`${p('sub')}<text:list>${item(p('deep'))}</text:list>`)}</text:list>`,
          ) + item(p('two')),
        ),
        p('between'),
        list(item(p('three')), ' text:continue-numbering="true"'),
        list(item(p('anew')) + item(p('seventh'), ' text:start-value="7"')),
        `<text:list text:style-name="B">${item(p('bullet'))}</text:list>`,
      ].join(''),
    });
    expect(summarise(document)).toEqual([
      'heading: 第一条 定义',
      'heading: 第二条 许可',
      'list-item: 1. one',
      'list-item: more of one',
      'list-item: (a) sub',
      'list-item: (b) sub',
      'list-item: 1.b.1 deep',
      'list-item: 2. two',
      'paragraph: between',
      'list-item: 3. three',
      'list-item: 1. anew',
      'list-item: 7. seventh',
      'list-item: bullet',
    ]);
    expect(document.blocks[2]?.label).toBe('1.');
  });

  it('puts notes, comments and text boxes behind their paragraph', async () => {
    const note =
      '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>含税。</text:p></text:note-body></text:note>';
    const comment =
      '<office:annotation><dc:creator>Li</dc:creator><dc:date>2026-01-01</dc:date><text:p>Who says so?</text:p></office:annotation>';
    const box =
      '<draw:frame><draw:text-box><text:p>boxed</text:p></draw:text-box><svg:title>x</svg:title><svg:desc>磨机照片</svg:desc></draw:frame>';
    const document = await read({ body: p(`许可${note}使用费${comment}${box}。`) + p('next') });
    expect(summarise(document)).toEqual([
      'paragraph: 许可使用费。',
      'footnote: 含税。',
      'comment: Who says so?',
      'text-box: boxed',
      'text-box: 磨机照片',
      'paragraph: next',
    ]);
  });

  it('marks insertions and hidden words, and keeps deleted ones apart', async () => {
    const region = (id: string, inner: string) => `<text:changed-region text:id="${id}">${inner}</text:changed-region>`;
    const changes = `<text:tracked-changes>${region('c1', '<text:insertion><office:change-info><dc:creator>A</dc:creator></office:change-info></text:insertion>')}${region('c2', `<text:deletion><office:change-info><dc:date>x</dc:date></office:change-info>${p('只供甲方使用')}</text:deletion>`)}${region('c3', `<text:deletion>${p('called nowhere')}</text:deletion>`)}</text:tracked-changes>`;
    const document = await read({
      automatic:
        '<style:style style:name="T9" style:family="text"><style:text-properties text:display="none"/></style:style>',
      body: `${changes}${p('Fee <text:change-start text:change-id="c1"/>net of tax<text:change-end text:change-id="c1"/>, <text:span text:style-name="T9">unseen</text:span> end<text:change text:change-id="c2"/>')}<text:section text:display="none">${p('veiled')}</text:section>`,
    });
    expect(summarise(document)).toEqual([
      'paragraph: Fee net of tax, unseen end',
      'deleted: 只供甲方使用',
      'paragraph: veiled',
      'deleted: called nowhere',
    ]);
    const words = (spans: readonly { start: number; end: number }[] | undefined) =>
      spans?.map(({ start, end }) => document.text.slice(start, end));
    expect(words(document.blocks[0]?.inserted)).toEqual(['net of tax']);
    expect(words(document.blocks[0]?.hidden)).toEqual(['unseen']);
    expect(words(document.blocks[2]?.hidden)).toEqual(['veiled']);
  });

  it('gives tables with repeated rows and columns counted, and nested ones', async () => {
    const cell = (inner: string, attributes = '') => `<table:table-cell${attributes}>${inner}</table:table-cell>`;
    const row = (inner: string, attributes = '') => `<table:table-row${attributes}>${inner}</table:table-row>`;
    const inner = `<table:table>${row(cell(p('i1')) + cell(p('i2')))}</table:table>`;
    const document = await read({
      body: `<table:table>${row(cell(p('A')) + cell('', ' table:number-columns-repeated="3"') + cell(p('B')))}${row(cell(''), ' table:number-rows-repeated="5"')}${row(`${cell(p('C') + inner)}<table:covered-table-cell/>${cell(p('D'))}`)}</table:table>`,
    });
    expect(document.text).toBe('A\tB\nC\ni1\ti2\nD');
    expect(document.blocks.map(({ cell: at }) => [at?.table, at?.row, at?.column])).toEqual([
      [0, 0, 0],
      [0, 0, 4],
      [0, 6, 0],
      [1, 0, 0],
      [1, 0, 1],
      [0, 6, 2],
    ]);
  });

  it('gives the margins of the page, and charts of the file', async () => {
    const chart = `<office:document-content ${ODF_NAMESPACES}><office:body><office:chart>${p('Output per press')}</office:chart></office:body></office:document-content>`;
    const document = await read({
      styles: `<office:master-styles><style:master-page><style:header>${p('合同编号 1')}</style:header><style:footer>${p('Confidential')}</style:footer></style:master-page></office:master-styles>`,
      body: p(
        'text<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame><draw:frame><draw:object-ole xlink:href="./Object 2"/></draw:frame>',
      ),
      more: [
        { name: 'Object 1/content.xml', content: chart },
        { name: 'Object 2', content: 'x' },
      ],
    });
    expect(summarise(document)).toEqual([
      'paragraph: text',
      'text-box: Output per press',
      'header: 合同编号 1',
      'footer: Confidential',
    ]);
    expect(document.unread).toEqual([{ code: 'embedded-object', part: 'Object 2' }]);
  });
});

describe('an OpenDocument spreadsheet', () => {
  it('gives sheets with cells, hidden ones marked', async () => {
    const document = await read({
      kind: 'spreadsheet',
      automatic:
        '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>',
      body: `<table:table table:name="设备"><table:table-row table:number-rows-repeated="2"/><table:table-row><table:table-cell/><table:table-cell>${p('压机')}<office:annotation>${p('two of them')}</office:annotation></table:table-cell></table:table-row></table:table><table:table table:name="Back" table:style-name="ta2"><table:table-row><table:table-cell>${p('x')}</table:table-cell></table:table-row></table:table>`,
    });
    expect(summarise(document)).toEqual([
      'heading: 设备',
      'table-cell: 压机',
      'comment: two of them',
      'heading: Back',
      'table-cell: x',
    ]);
    expect(document.blocks[1]).toMatchObject({
      anchor: { type: 'cell', sheet: '设备', reference: 'B3' },
      cell: { row: 2, column: 1 },
    });
    expect(document.blocks.map(({ hidden }) => hidden !== undefined)).toEqual([false, false, false, true, true]);
  });
});

describe('an OpenDocument presentation', () => {
  it('gives slides as pages, with titles and notes', async () => {
    const frame = (inner: string, attributes = '') =>
      `<draw:frame${attributes}><draw:text-box>${inner}</draw:text-box></draw:frame>`;
    const document = await read({
      kind: 'presentation',
      styles: `<office:master-styles><style:master-page>${frame(p('Click to add'), ' presentation:placeholder="true"')}${frame(p('Internal'))}</style:master-page></office:master-styles>`,
      body: `<draw:page>${frame(p('培训'), ' presentation:class="title"')}${frame(p('step one'))}<presentation:notes>${frame(p('say it twice'))}</presentation:notes></draw:page><draw:page>${frame(p('two'))}</draw:page>`,
    });
    expect(summarise(document)).toEqual([
      'heading: 培训',
      'paragraph: step one',
      'speaker-note: say it twice',
      'paragraph: two',
      'footer: Internal',
    ]);
    expect(document.blocks[3]?.anchor).toMatchObject({ type: 'slide', slide: 2 });
    expect(document.pages).toHaveLength(2);
  });
});

describe('a hostile OpenDocument file', () => {
  it('is encrypted, damaged or too large', async () => {
    const manifest =
      '<manifest:manifest xmlns:manifest="x"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
    const file = (source: OdfSource, limits = DEFAULT_LIMITS) => extractOdf(makeOdf(source), limits);
    expect(await file({ body: p('x'), more: [{ name: 'META-INF/manifest.xml', content: manifest }] })).toMatchObject({
      problem: { code: 'encrypted' },
    });
    expect(await file({ body: '<text:p>' })).toMatchObject({ problem: { code: 'damaged' } });
    expect(await file({ body: '' })).toMatchObject({ problem: { code: 'no-text' } });
    const small = { ...DEFAULT_LIMITS, characters: 10_000 };
    expect(await file({ body: p('x'.repeat(20_000)) }, small)).toMatchObject({ problem: { code: 'too-large' } });
    expect(await file({ body: p('').repeat(2000) }, small)).toMatchObject({ problem: { code: 'too-large' } });
  });

  it('keeps what stood before the damage', async () => {
    const document = await read({ body: `${p('kept')}<text:p>` });
    expect(document.text).toBe('kept');
    expect(document.unread).toEqual([{ code: 'part-damaged', part: 'content.xml' }]);
  });

  it('that nests, repeats and calls itself without end is read in bounds', async () => {
    const deep = await extractOdf(makeOdf({ body: '<text:section>'.repeat(5000) }), DEFAULT_LIMITS);
    expect(deep).toMatchObject({ problem: { code: 'damaged' } });
    const document = await read({
      body: `${p(`a${'<text:s text:c="9999999"/>'.repeat(3)}b`)}<table:table><table:table-row table:number-rows-repeated="9999999"><table:table-cell table:number-columns-repeated="9999999">${p('c')}</table:table-cell><table:table-cell>${p('d')}</table:table-cell></table:table-row></table:table>${p('<draw:frame><draw:object xlink:href="../../etc"/><draw:object xlink:href="."/></draw:frame>')}`,
    });
    expect(document.text).toBe(`a${' '.repeat(300)}b\nc\td`);
    expect(document.unread.every(({ code }) => code === 'embedded-object')).toBe(true);
  });

  it('cut off anywhere or with a bent byte gives a document or a problem', async () => {
    const whole = makeOdf({ body: p('x'), styles: '<office:styles/>' });
    for (let at = 0; at < whole.length; at += 17) {
      expect((await extractOdf(whole.subarray(0, at), DEFAULT_LIMITS)).ok).toBe(false);
      const bent = Uint8Array.from(whole);
      bent[at] = (bent[at] ?? 0) ^ 0x5a;
      expect(typeof (await extractOdf(bent, DEFAULT_LIMITS)).ok).toBe('boolean');
    }
  });
});

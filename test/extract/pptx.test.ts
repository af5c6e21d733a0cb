import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, type Document, pageOf } from '../../src/extract/document.ts';
import { extractPptx } from '../../src/extract/pptx.ts';
import { summarise } from './make-docx.ts';
import { makePptx, SLIDE_NAMESPACES, shape } from './make-office.ts';
import { makeZip } from './make-zip.ts';

async function read(...source: Parameters<typeof makePptx>): Promise<Document> {
  const outcome = await extractPptx(makePptx(...source), DEFAULT_LIMITS);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

describe('a presentation', () => {
  it('is read slide by slide, the title first, with tables', async () => {
    const cell = (text: string) => `<a:tc><a:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></a:txBody></a:tc>`;
    const table = `<p:graphicFrame><a:tbl><a:tr>${cell('工序')}${cell('设备')}</a:tr><a:tr>${cell('氢破')}${cell('炉')}</a:tr></a:tbl></p:graphicFrame>`;
    const document = await read([
      { xml: shape(['第一步', 'The press\nis set']) + shape(['培训：成型'], 'title') },
      { xml: shape(['Step\n2. Then cool'], 'ctrTitle') + table },
    ]);
    expect(summarise(document)).toEqual([
      'heading: 培训：成型',
      'paragraph: 第一步',
      'paragraph: The press is set',
      'heading: Step',
      'heading: 2. Then cool',
      'table-cell: 工序',
      'table-cell: 设备',
      'table-cell: 氢破',
      'table-cell: 炉',
    ]);
    expect(document.text).toContain('工序\t设备\n氢破\t炉');
    expect(document.blocks[1]?.anchor).toEqual({
      type: 'slide',
      slide: 1,
      part: 'ppt/slides/slide1.xml',
      paragraph: 0,
    });
    expect(pageOf(document, document.text.indexOf('氢破'))).toBe(2);
    expect(document.pages).toEqual([1, 2].map((number) => ({ number, width: 720, height: 540 })));
  });

  it('gives notes, comments, diagrams and the words of pictures, and marks hidden slides', async () => {
    const picture =
      '<p:pic><p:nvPicPr><p:cNvPr id="1" name="p" descr="磁场取向示意"/></p:nvPicPr><a:blip/></p:pic><p:pic><p:nvPicPr><p:cNvPr id="2" name="q" descr="IMG_2.jpg"/></p:nvPicPr></p:pic>';
    const document = await read(
      [
        {
          xml: shape(['Press']) + picture,
          attributes: ' show="0"',
          relations: [
            ['n', 'notesSlide', '../notesSlides/notesSlide1.xml'],
            ['c', 'comments', '../comments/comment1.xml'],
            ['m', 'comments', '../comments/modern.xml'],
            ['d', 'diagramData', '../diagrams/data1.xml'],
          ],
        },
      ],
      [
        {
          name: 'ppt/notesSlides/notesSlide1.xml',
          content: `<p:notes ${SLIDE_NAMESPACES}>${shape(['Say the pressure.'], 'body')}${shape(['1'], 'sldNum')}</p:notes>`,
        },
        {
          name: 'ppt/comments/comment1.xml',
          content: `<p:cmLst ${SLIDE_NAMESPACES}><p:cm><p:text>Who may see this?</p:text></p:cm></p:cmLst>`,
        },
        {
          name: 'ppt/comments/modern.xml',
          content: `<p188:cmLst xmlns:p188="http://schemas.microsoft.com/office/powerpoint/2018/8/main" ${SLIDE_NAMESPACES}><p188:cm><p188:txBody><a:p><a:r><a:t>客户名单</a:t></a:r></a:p></p188:txBody></p188:cm></p188:cmLst>`,
        },
        {
          name: 'ppt/diagrams/data1.xml',
          content: `<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" ${SLIDE_NAMESPACES}><a:p><a:r><a:t>压型</a:t></a:r></a:p></dgm:dataModel>`,
        },
      ],
    );
    expect(summarise(document)).toEqual([
      'paragraph: Press',
      'text-box: 磁场取向示意',
      'speaker-note: Say the pressure.',
      'comment: Who may see this?',
      'comment: 客户名单',
      'text-box: 压型',
    ]);
    expect(document.blocks.every(({ hidden }) => hidden !== undefined)).toBe(true);
  });

  it('reads once what layouts and masters print, and not what they ask for', async () => {
    const layout = [['l', 'slideLayout', '../slideLayouts/slideLayout1.xml']] as const;
    const document = await read(
      [
        { xml: shape(['one']), relations: layout },
        { xml: shape(['two']), relations: layout },
      ],
      [
        {
          name: 'ppt/slideLayouts/slideLayout1.xml',
          content: `<p:sldLayout ${SLIDE_NAMESPACES}>${shape(['Click here'], 'body')}</p:sldLayout>`,
        },
        {
          name: 'ppt/slideLayouts/_rels/slideLayout1.xml.rels',
          content:
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="m" Type="x/slideMaster" Target="../slideMasters/slideMaster1.xml"/></Relationships>',
        },
        {
          name: 'ppt/slideMasters/slideMaster1.xml',
          content: `<p:sldMaster ${SLIDE_NAMESPACES}>${shape(['Strictly confidential'])}</p:sldMaster>`,
        },
      ],
    );
    expect(summarise(document)).toEqual(['paragraph: one', 'paragraph: two', 'footer: Strictly confidential']);
  });

  it('reads one of two renderings', async () => {
    const mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
    const both = (choice: string) =>
      `<mc:AlternateContent ${mc}><mc:Choice Requires="x">${choice}</mc:Choice><mc:Fallback>${shape(['fallback'])}</mc:Fallback></mc:AlternateContent>`;
    const document = await read([{ xml: both(shape(['first'])) + both('<p:sp/>') + shape(['after']) }]);
    expect(summarise(document)).toEqual(['paragraph: first', 'paragraph: fallback', 'paragraph: after']);
  });

  it('says which slides are pictures, missing or damaged', async () => {
    const file = makePptx([
      { xml: '<p:pic><a:blip/></p:pic>' },
      { xml: `${shape(['kept'])}<p:sp>` },
      { xml: '', relations: [['d', 'chart', '../charts/none.xml']] },
    ]);
    const outcome = await extractPptx(file, DEFAULT_LIMITS);
    expect(outcome.ok && outcome.value.text).toBe('kept');
    expect(outcome.ok && outcome.value.unread).toEqual([
      { code: 'image-only', page: 1 },
      { code: 'part-damaged', page: 2 },
      { code: 'part-missing', page: 3 },
    ]);
  });
});

describe('a hostile presentation', () => {
  it('that unpacks without end, or has too many slides, is too large', async () => {
    const limits = { ...DEFAULT_LIMITS, unpackedBytes: 1024 * 1024, pages: 5 };
    const bomb = makeZip([
      {
        name: 'ppt/presentation.xml',
        content: `<p:presentation ${SLIDE_NAMESPACES}>${' '.repeat(8 * 1024 * 1024)}</p:presentation>`,
        packed: true,
      },
    ]);
    expect(await extractPptx(bomb, limits)).toMatchObject({ problem: { code: 'too-large' } });
    const many = makePptx(Array.from({ length: 6 }, () => ({ xml: shape(['x']) })));
    expect(await extractPptx(many, limits)).toMatchObject({
      problem: { code: 'too-large', details: { what: 'pages' } },
    });
  });

  it('whose layouts and masters name each other in a ring ends', async () => {
    const ring = (target: string, type: string) =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="m" Type="x/${type}" Target="${target}"/></Relationships>`;
    const document = await read(
      [{ xml: shape(['x']), relations: [['l', 'slideLayout', '../a.xml']] }],
      [
        { name: 'ppt/a.xml', content: `<p:sldLayout ${SLIDE_NAMESPACES}>${shape(['a'])}</p:sldLayout>` },
        { name: 'ppt/_rels/a.xml.rels', content: ring('a.xml', 'slideMaster') },
      ],
    );
    expect(document.text).toBe('x\na');
  });

  it('cut off anywhere or with a bent byte gives a document or a problem', async () => {
    const whole = makePptx([{ xml: shape(['x']) }]);
    for (let at = 0; at < whole.length; at += 17) {
      expect((await extractPptx(whole.subarray(0, at), DEFAULT_LIMITS)).ok).toBe(false);
      const bent = Uint8Array.from(whole);
      bent[at] = (bent[at] ?? 0) ^ 0x5a;
      expect(typeof (await extractPptx(bent, DEFAULT_LIMITS)).ok).toBe('boolean');
    }
  });
});

import { describe, expect, it } from 'vitest';
import { paragraph, readDocx, run, summarise } from './make-docx.ts';

function reference(kind: 'footnote' | 'endnote' | 'comment', id: string): string {
  return `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
}

function box(inner: string): string {
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
}

describe('notes and comments', () => {
  it('stand behind the paragraph that calls them, without parting the word at the mark', async () => {
    const body = `<w:p>${run('许可')}${reference('footnote', '2')}${run('使用费')}</w:p>${paragraph('付款')}`;
    const footnotes =
      `<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>` +
      `<w:footnote w:id="2">${paragraph('含税。')}</w:footnote><w:footnote w:id="3">${paragraph('无人引用。')}</w:footnote>`;
    const document = await readDocx({ body, parts: { footnotes } });
    expect(summarise(document)).toEqual([
      'paragraph: 许可使用费',
      'footnote: 含税。',
      'paragraph: 付款',
      'footnote: 无人引用。',
    ]);
    expect(document.blocks[1]?.anchor).toMatchObject({ part: 'word/footnotes.xml', paragraph: 1 });
  });

  it('are read once, also when a note calls itself', async () => {
    const body = `<w:p>${run('Fee')}${reference('endnote', '1')}${reference('endnote', '1')}</w:p>`;
    const endnotes = `<w:endnote w:id="1"><w:p>${run('Net of tax')}${reference('endnote', '1')}</w:p></w:endnote>`;
    expect(summarise(await readDocx({ body, parts: { endnotes } }))).toEqual(['paragraph: Fee', 'endnote: Net of tax']);
  });

  it('wait for the end of a table row', async () => {
    const body = `<w:tbl><w:tr><w:tc><w:p>${run('A')}${reference('comment', '0')}</w:p></w:tc><w:tc>${paragraph('B')}</w:tc></w:tr></w:tbl>`;
    const comments = `<w:comment w:id="0">${paragraph('谁确认的？')}</w:comment>`;
    const document = await readDocx({ body, parts: { comments } });
    expect(document.text).toBe('A\tB\n谁确认的？');
    expect(document.blocks.map(({ kind }) => kind)).toEqual(['table-cell', 'table-cell', 'comment']);
  });
});

describe('headers and footers', () => {
  it('are read once each, page numbers told apart', async () => {
    const section = (id: string) => `<w:p><w:pPr><w:sectPr><w:headerReference r:id="${id}"/></w:sectPr></w:pPr></w:p>`;
    const document = await readDocx({
      body: paragraph('text') + section('p-header1') + section('p-header1'),
      parts: {
        header1: paragraph('合同编号 HT-7'),
        footer1: paragraph('第 3 页 共 9 页'),
        footer2: paragraph('Confidential'),
      },
    });
    expect(summarise(document)).toEqual([
      'paragraph: text',
      'header: 合同编号 HT-7',
      'page-number: 第 3 页 共 9 页',
      'footer: Confidential',
    ]);
  });
});

describe('text boxes', () => {
  it('are read from one of two renderings, behind their paragraph', async () => {
    const body = `<w:p>${run('above ')}${box(paragraph('boxed'))}${run('below')}</w:p>${paragraph('next')}`;
    const document = await readDocx({ body });
    expect(summarise(document)).toEqual(['paragraph: above below', 'text-box: boxed', 'paragraph: next']);
    // Positions count the rendering that was not read, as a writer of comments will find them.
    expect(document.blocks.map(({ anchor }) => (anchor.type === 'word' ? anchor.paragraph : null))).toEqual([0, 1, 3]);
  });

  it('are read from the fallback when the first rendering needs what Word does not know', async () => {
    const unknown = 'xmlns:zz="http://example.invalid/zz"';
    const body = `<w:p><w:r><mc:AlternateContent ${unknown}><mc:Choice Requires="zz"><w:t>never shown</w:t></mc:Choice><mc:Fallback><w:t>shown</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(summarise(await readDocx({ body }))).toEqual(['paragraph: shown']);
  });

  it('include the words that stand for a picture', async () => {
    const body = `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="萃取槽布置图"/></wp:inline></w:drawing></w:r>${run('见图')}</w:p>`;
    expect(summarise(await readDocx({ body }))).toEqual(['paragraph: 见图', 'text-box: 萃取槽布置图']);
  });
});

describe('diagrams and charts', () => {
  it('give their words, and no numbers', async () => {
    const a = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
    const c = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"';
    const dgm = 'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"';
    const line = (...texts: string[]) => `<a:p>${texts.map((text) => `<a:r><a:t>${text}</a:t></a:r>`).join('')}</a:p>`;
    const document = await readDocx({
      body: `${paragraph('工艺流程见下图。')}<w:p><w:r><dgm:relIds ${dgm} r:dm="d"/><c:chart ${c} r:id="c"/></w:r></w:p>${paragraph('完')}`,
      relations: [
        ['d', 'diagramData', 'diagrams/data1.xml'],
        ['c', 'chart', 'charts/chart1.xml'],
      ],
      more: [
        {
          name: 'word/diagrams/data1.xml',
          content: `<dgm:dataModel ${dgm} ${a}>${line('切割', '与打磨')}${line('')}${line('装配')}</dgm:dataModel>`,
        },
        {
          name: 'word/charts/chart1.xml',
          content: `<c:chartSpace ${c} ${a}>${line('Output')}<c:strCache><c:pt><c:v>2026</c:v></c:pt></c:strCache><c:numCache><c:pt><c:v>7.5</c:v></c:pt></c:numCache></c:chartSpace>`,
        },
      ],
    });
    const boxes = ['切割与打磨', '装配', 'Output', '2026'].map((words) => `text-box: ${words}`);
    expect(summarise(document)).toEqual(['paragraph: 工艺流程见下图。', 'paragraph: 完', ...boxes]);
    expect(document.unread).toEqual([]);
  });
});

describe('tables', () => {
  it('give cells in order, a row a line, merged cells on their grid columns', async () => {
    const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell('名称', '<w:gridSpan w:val="2"/>')}${cell('数量')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('钢板')}${cell('3')}</w:tr></w:tbl>`;
    const document = await readDocx({ body });
    expect(document.text).toBe('名称\t数量\n钢板\t3');
    expect(document.blocks.map(({ cell: at }) => at)).toEqual([
      { table: 0, row: 0, column: 0 },
      { table: 0, row: 0, column: 2 },
      { table: 0, row: 1, column: 1 },
      { table: 0, row: 1, column: 2 },
    ]);
  });

  it('keep a nested table between the paragraphs of its cell', async () => {
    const inner = `<w:tbl><w:tr><w:tc>${paragraph('i1')}</w:tc><w:tc>${paragraph('i2')}</w:tc></w:tr></w:tbl>`;
    const body = `<w:tbl><w:tr><w:tc>${paragraph('o1')}${inner}${paragraph('o2')}</w:tc><w:tc>${paragraph('o3')}</w:tc></w:tr></w:tbl>${paragraph('after')}`;
    const document = await readDocx({ body });
    expect(document.text).toBe('o1\ni1\ti2\no2\to3\nafter');
    expect(document.blocks.map(({ cell }) => cell?.table)).toEqual([0, 1, 1, 0, 0, undefined]);
  });
});

describe('what stands inside a paragraph', () => {
  it('shows the result of a field and not its instruction', async () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const body = `<w:p>${run('see ')}${mark('begin')}<w:r><w:instrText>REF _Ref1 \\h</w:instrText></w:r>${run('hidden')}${mark('separate')}${run('clause 4')}${mark('end')}${run('.')}</w:p><w:p><w:fldSimple w:instr="PAGE">${run('7')}</w:fldSimple></w:p>`;
    const document = await readDocx({ body });
    expect(summarise(document)).toEqual(['paragraph: see clause 4.', 'paragraph: 7']);
    expect(document.unread).toEqual([]);
  });

  it('reports words that an unfinished field swallows', async () => {
    const body = `${paragraph('before')}<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('swallowed')}</w:p>`;
    expect((await readDocx({ body })).unread).toEqual([{ code: 'part-damaged', part: 'word/document.xml' }]);
  });

  it('shows form boxes, content controls and chosen list entries', async () => {
    const form =
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="1"/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const drop =
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="FOB"/><w:listEntry w:val="CIF"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const control = (state: string, sign: string) =>
      `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${state}"/></w14:checkbox></w:sdtPr><w:sdtContent>${sign}</w:sdtContent></w:sdt>`;
    const body = `<w:p>${form}${run(' paid ')}${control('1', run('☒'))}${run(' ')}${control('0', '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>')}${run(' ')}${drop}</w:p>`;
    expect(summarise(await readDocx({ body }))).toEqual(['paragraph: ☑ paid ☑ ☐ CIF']);
  });

  it('reads hidden words, links, smart tags, symbols, hyphens and formulas', async () => {
    const body = `<w:p>${run('a', '<w:vanish/>')}<w:hyperlink r:id="x">${run('b')}</w:hyperlink><w:smartTag>${run('c')}</w:smartTag><w:r><w:sym w:font="Symbol" w:char="F061"/><w:noBreakHyphen/><w:t>co</w:t><w:softHyphen/><w:t>op</w:t><w:tab/><w:t>z</w:t></w:r><m:oMath><m:r><m:t>Nd</m:t></m:r><m:sSub><m:r><m:t>2</m:t></m:r></m:sSub></m:oMath></w:p>`;
    expect(summarise(await readDocx({ body }))).toEqual(['paragraph: abcα-coop\tzNd2']);
  });

  it('joins lines at a manual break, without a space in Chinese, and parts items and pages', async () => {
    const lines = (...texts: string[]) =>
      `<w:p><w:r>${texts.map((text) => `<w:t>${text}</w:t>`).join('<w:br/>')}</w:r></w:p>`;
    const body =
      lines('the Seller', 'and the Buyer') +
      lines('甲方应当', '按期付款') +
      lines('双方约定：', '（一）甲方供货', '（二）乙方付款') +
      '<w:p><w:r><w:t>one</w:t><w:br w:type="page"/><w:t>two</w:t></w:r></w:p>';
    expect((await readDocx({ body })).text.split('\n')).toEqual([
      'the Seller and the Buyer',
      '甲方应当按期付款',
      '双方约定：',
      '（一）甲方供货',
      '（二）乙方付款',
      'one',
      'two',
    ]);
  });

  it('keeps one block a line when a text holds line ends itself', async () => {
    const document = await readDocx({ body: paragraph('one\n two\u2028three') });
    expect(document.text).toBe('one  two three');
  });
});

describe('headings and title', () => {
  it('come from style names, ancestors and outline levels, but not for a whole clause in a heading style', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>';
    const clause = '乙方应当在收到货物之日起十五日内完成验收，逾期未提出书面异议的，视为验收合格。';
    const body =
      paragraph('供货合同', '<w:pStyle w:val="T"/>') +
      paragraph('Supply', '<w:pStyle w:val="Own"/>') +
      paragraph('Goods', '<w:outlineLvl w:val="1"/>') +
      paragraph(clause, '<w:pStyle w:val="1"/>');
    const document = await readDocx({ body, parts: { styles } });
    expect(document.blocks.map(({ kind, depth }) => [kind, depth])).toEqual([
      ['heading', 1],
      ['heading', 1],
      ['heading', 2],
      ['paragraph', undefined],
    ]);
    expect(document.title).toBe('供货合同');
  });

  it('prefer the title in the properties of the file', async () => {
    const core =
      '<cp:coreProperties xmlns:cp="urn:x" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Supply Agreement</dc:title></cp:coreProperties>';
    const document = await readDocx({ body: paragraph('x'), more: [{ name: 'docProps/core.xml', content: core }] });
    expect(document.title).toBe('Supply Agreement');
  });
});

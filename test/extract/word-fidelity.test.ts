/** Holds docs/fidelity.md: every row has its case here, and every case its row. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, type Document } from '../../src/extract/document.ts';
import { unpack } from '../../src/extract/unpack.ts';
import { makeDocx, paragraph, readDocx, run, type Sources, summarise } from './make-docx.ts';

const words = (document: Document, spans: readonly { start: number; end: number }[] | undefined) =>
  (spans ?? []).map(({ start, end }) => document.text.slice(start, end));
const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const reference = (kind: string) => `<w:r><w:${kind}Reference w:id="1"/></w:r>`;
const cell = (inner: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
const A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const DGM = 'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"';
const C = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"';

async function memberNames(sources: Sources): Promise<string[]> {
  const resources = { cMapUrl: '', standardFontDataUrl: '', wasmUrl: '', recognition: null };
  const names: string[] = [];
  for await (const { name } of unpack(makeDocx(sources), 'a.docx', resources, DEFAULT_LIMITS)) names.push(name);
  return names;
}

type Verdict = 'survives' | 'degrades' | 'lost';

const CASES: Readonly<Record<string, { readonly verdict: Verdict; readonly shows: () => Promise<void> }>> = {
  'tracked insertions': {
    verdict: 'survives',
    shows: async () => {
      const document = await readDocx({ body: `<w:p>${run('Fee ')}<w:ins>${run('net')}</w:ins></w:p>` });
      expect(document.text).toBe('Fee net');
      expect(words(document, document.blocks[0]?.inserted)).toEqual(['net']);
    },
  },
  'tracked deletions': {
    verdict: 'survives',
    shows: async () => {
      const body = `<w:p>${run('Fee')}<w:del><w:r><w:delText> gross</w:delText></w:r></w:del></w:p>`;
      expect(summarise(await readDocx({ body }))).toEqual(['paragraph: Fee', 'deleted: gross']);
    },
  },
  'tracked moves': {
    verdict: 'survives',
    shows: async () => {
      const body = `<w:p>${run('a')}<w:moveFrom>${run(' moved')}</w:moveFrom></w:p><w:p>${run('b ')}<w:moveTo>${run('moved')}</w:moveTo></w:p>`;
      const document = await readDocx({ body });
      expect(summarise(document)).toEqual(['paragraph: a', 'deleted: moved', 'paragraph: b moved']);
      expect(words(document, document.blocks[2]?.inserted)).toEqual(['moved']);
    },
  },
  'hidden text': {
    verdict: 'survives',
    shows: async () => {
      const styles =
        '<w:style w:type="character" w:styleId="Veil"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="Own"><w:basedOn w:val="Veil"/></w:style><w:style w:type="paragraph" w:styleId="Gone"><w:rPr><w:vanish/></w:rPr></w:style>';
      const document = await readDocx({
        parts: { styles },
        body: [
          `<w:p>${run('seen ')}${run('veiled', '<w:vanish/>')}${run(' open', '<w:vanish w:val="0"/>')}${run(' styled', '<w:rStyle w:val="Own"/>')}</w:p>`,
          `<w:p><w:pPr><w:pStyle w:val="Gone"/><w:rPr><w:vanish/></w:rPr></w:pPr>${run('all of it ')}${run('but this', '<w:vanish w:val="false"/>')}</w:p>`,
          `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run('only the mark')}</w:p>`,
        ].join(''),
      });
      expect(document.blocks.map(({ hidden }) => words(document, hidden))).toEqual([
        ['veiled', ' styled'],
        ['all of it '],
        [],
      ]);
    },
  },
  comments: {
    verdict: 'survives',
    shows: async () => {
      const comments = `<w:comment w:id="1">${paragraph('谁确认？')}</w:comment>`;
      const document = await readDocx({ body: `<w:p>${run('Fee')}${reference('comment')}</w:p>`, parts: { comments } });
      expect(summarise(document)).toEqual(['paragraph: Fee', 'comment: 谁确认？']);
    },
  },
  'footnotes and endnotes': {
    verdict: 'survives',
    shows: async () => {
      const footnotes = `<w:footnote w:id="1">${paragraph('net')}</w:footnote>`;
      const endnotes = `<w:endnote w:id="1">${paragraph('of tax')}</w:endnote>`;
      const body = `<w:p>${run('Fee')}${reference('footnote')}${reference('endnote')}</w:p>`;
      expect(summarise(await readDocx({ body, parts: { footnotes, endnotes } }))).toEqual([
        'paragraph: Fee',
        'footnote: net',
        'endnote: of tax',
      ]);
    },
  },
  'text boxes': {
    verdict: 'survives',
    shows: async () => {
      const box = `<w:txbxContent>${paragraph('boxed')}</w:txbxContent>`;
      const body = `<w:p>${run('text')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box}</wps:txbx></mc:Choice><mc:Fallback><v:textbox>${box}</v:textbox></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
      expect(summarise(await readDocx({ body }))).toEqual(['paragraph: text', 'text-box: boxed']);
    },
  },
  fields: {
    verdict: 'degrades',
    shows: async () => {
      const body = `<w:p>${run('see ')}${field('begin')}<w:r><w:instrText>REF secret</w:instrText></w:r>${field('separate')}${run('clause 4')}${field('end')}</w:p>`;
      expect((await readDocx({ body })).text).toBe('see clause 4');
    },
  },
  'content controls': {
    verdict: 'survives',
    shows: async () => {
      const tick = `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent>${run('☒')}</w:sdtContent></w:sdt>`;
      const text = `<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:value="1"/></w:dropDownList></w:sdtPr><w:sdtContent>${run(' Licensor')}</w:sdtContent></w:sdt>`;
      expect((await readDocx({ body: `<w:p>${tick}${text}</w:p>` })).text).toMatch(/^[☑☒] Licensor$/u);
    },
  },
  'tables in tables': {
    verdict: 'survives',
    shows: async () => {
      const inner = `<w:tbl><w:tr>${cell(paragraph('i'))}</w:tr></w:tbl>`;
      const document = await readDocx({
        body: `<w:tbl><w:tr>${cell(paragraph('o') + inner)}${cell(paragraph('p'))}</w:tr></w:tbl>`,
      });
      expect(document.blocks.map(({ cell: at }) => at?.table)).toEqual([0, 1, 0]);
    },
  },
  'merged cells': {
    verdict: 'survives',
    shows: async () => {
      const body = `<w:tbl><w:tr>${cell(paragraph('a'), '<w:gridSpan w:val="2"/>')}${cell(paragraph('b'))}</w:tr><w:tr>${cell(paragraph(''), '<w:vMerge/>')}${cell(paragraph('c'))}</w:tr></w:tbl>`;
      const document = await readDocx({ body });
      expect(document.blocks.map(({ cell: at }) => at?.column)).toEqual([0, 2, 1]);
    },
  },
  'headers and footers': {
    verdict: 'survives',
    shows: async () => {
      const parts = { header1: paragraph('合同编号'), footer1: paragraph('3 / 9') };
      expect(summarise(await readDocx({ body: paragraph('text'), parts }))).toEqual([
        'paragraph: text',
        'header: 合同编号',
        'page-number: 3 / 9',
      ]);
    },
  },
  'automatic numbers': {
    verdict: 'survives',
    shows: async () => {
      const numbering =
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="第%1条"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
      const styles =
        '<w:style w:type="paragraph" w:styleId="Clause"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
      const clause = (text: string) => paragraph(text, '<w:pStyle w:val="Clause"/>');
      expect((await readDocx({ body: clause('定义') + clause('许可'), parts: { numbering, styles } })).text).toBe(
        '第一条 定义\n第二条 许可',
      );
    },
  },
  'pieces of other formats (altChunk)': {
    verdict: 'survives',
    shows: async () => {
      const more = [{ name: 'word/annex.html', content: '<p>annex' }];
      const sources = {
        body: `${paragraph('x')}<w:altChunk r:id="c"/>`,
        relations: [['c', 'aFChunk', 'annex.html']] as const,
        more,
      };
      expect((await readDocx(sources)).unread).toEqual([{ code: 'embedded-object', part: 'word/annex.html' }]);
      expect(await memberNames(sources)).toEqual(['word/annex.html']);
    },
  },
  'embedded objects': {
    verdict: 'survives',
    shows: async () => {
      const more = [{ name: 'word/embeddings/a.xlsx', content: 'x' }];
      const body = `<w:p>${run('x')}<w:r><w:object><o:OLEObject r:id="o"/></w:object></w:r></w:p>`;
      const sources = { body, relations: [['o', 'package', 'embeddings/a.xlsx']] as const, more };
      expect((await readDocx(sources)).unread).toEqual([{ code: 'embedded-object', part: 'word/embeddings/a.xlsx' }]);
      expect(await memberNames(sources)).toEqual(['word/embeddings/a.xlsx']);
    },
  },
  'signs in symbol fonts': {
    verdict: 'degrades',
    shows: async () => {
      const sign = (code: string) => `<w:r><w:sym w:font="Wingdings" w:char="${code}"/></w:r>`;
      expect((await readDocx({ body: `<w:p>${sign('F0FE')}${sign('F041')}${run(' x')}</w:p>` })).text).toBe(
        '☑\ufffd x',
      );
    },
  },
  'readings above a word (ruby)': {
    verdict: 'degrades',
    shows: async () => {
      const ruby = `<w:r><w:ruby><w:rt>${run('cí tǐ')}</w:rt><w:rubyBase>${run('磁体')}</w:rubyBase></w:ruby></w:r>`;
      expect((await readDocx({ body: `<w:p>${ruby}</w:p>` })).text).toBe('磁体');
    },
  },
  'vertical text': {
    verdict: 'degrades',
    shows: async () => {
      const body = `<w:tbl><w:tr>${cell(paragraph('竖排'), '<w:textDirection w:val="tbRlV"/>')}</w:tr></w:tbl>`;
      expect(summarise(await readDocx({ body }))).toEqual(['table-cell: 竖排']);
    },
  },
  'words that stand for a picture': {
    verdict: 'survives',
    shows: async () => {
      const body = `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="磨机照片"/></wp:inline></w:drawing></w:r>${run('见图')}</w:p>`;
      expect(summarise(await readDocx({ body }))).toEqual(['paragraph: 见图', 'text-box: 磨机照片']);
    },
  },
  'text inside pictures': {
    verdict: 'lost',
    shows: async () => {
      const body = '<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>';
      expect((await readDocx({ body })).unread).toEqual([{ code: 'image-only', part: 'word/document.xml' }]);
    },
  },
  diagrams: {
    verdict: 'survives',
    shows: async () => {
      const data = `<dgm:dataModel ${DGM} ${A}><a:p><a:r><a:t>压型</a:t></a:r></a:p></dgm:dataModel>`;
      const document = await readDocx({
        body: `<w:p>${run('x')}<w:r><dgm:relIds ${DGM} r:dm="d"/></w:r></w:p>`,
        relations: [['d', 'diagramData', 'diagrams/data1.xml']],
        more: [{ name: 'word/diagrams/data1.xml', content: data }],
      });
      expect(summarise(document)).toEqual(['paragraph: x', 'text-box: 压型']);
    },
  },
  charts: {
    verdict: 'degrades',
    shows: async () => {
      const chart = `<c:chartSpace ${C} ${A}><c:strCache><c:pt><c:v>Output</c:v></c:pt></c:strCache><c:numCache><c:pt><c:v>7.5</c:v></c:pt></c:numCache></c:chartSpace>`;
      const document = await readDocx({
        body: `<w:p>${run('x')}<w:r><c:chart ${C} r:id="c"/></w:r></w:p>`,
        relations: [['c', 'chart', 'charts/chart1.xml']],
        more: [{ name: 'word/charts/chart1.xml', content: chart }],
      });
      expect(summarise(document)).toEqual(['paragraph: x', 'text-box: Output']);
    },
  },
  formulas: {
    verdict: 'degrades',
    shows: async () => {
      const letter = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
      const body = `<w:p><m:oMath><m:f><m:num>${letter('Br')}</m:num><m:den>${letter('Hcj')}</m:den></m:f></m:oMath></w:p>`;
      expect((await readDocx({ body })).text).toBe('Br/Hcj');
    },
  },
  'pieces kept in other files': {
    verdict: 'lost',
    shows: async () => {
      const document = await readDocx({ body: `${paragraph('x')}<w:subDoc r:id="s"/>` });
      expect(document.unread).toEqual([{ code: 'embedded-object', part: 'word/document.xml' }]);
    },
  },
  'macros and controls': {
    verdict: 'lost',
    shows: async () => {
      const sources = {
        body: `<w:p>${run('x')}<w:r><w:object><w:control r:id="a"/></w:object></w:r></w:p>`,
        relations: [['a', 'control', 'activeX/activeX1.xml']] as const,
        more: [{ name: 'word/vbaProject.bin', content: 'Sub AutoOpen()' }],
      };
      const document = await readDocx(sources);
      expect([document.text, document.unread]).toEqual([
        'x',
        [{ code: 'embedded-object', part: 'word/activeX/activeX1.xml' }],
      ]);
    },
  },
  'former formatting': {
    verdict: 'lost',
    shows: async () => {
      const body = `<w:p><w:pPr><w:pPrChange><w:pPr><w:pStyle w:val="Old"/></w:pPr></w:pPrChange></w:pPr>${run('x', '<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>')}</w:p>`;
      const document = await readDocx({ body });
      expect([document.text, document.blocks[0]?.hidden, document.unread]).toEqual(['x', undefined, []]);
    },
  },
};

const page = await readFile(new URL('../../docs/fidelity.md', import.meta.url), 'utf8');
const ROWS = [...page.matchAll(/^\| ([^|]+?) \| (survives|degrades|lost) \|/gm)].map(
  ([, feature = '', verdict = '']) => [feature, verdict] as const,
);

describe('the fidelity board', () => {
  it('has a row for each case, with its verdict', () => {
    const cases = Object.entries(CASES).map(([feature, { verdict }]) => [feature, verdict]);
    expect(ROWS).toEqual(cases);
  });

  it.each(ROWS)('holds for %s: %s', async (feature) => {
    await CASES[feature]?.shows();
  });
});

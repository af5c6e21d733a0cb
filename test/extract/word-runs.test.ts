/** The way back: every run of a block names the letters of the file that it shows. */
import {
  AlignmentType,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  LevelFormat,
  Document as Made,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/extract/document.ts';
import { extractDocx } from '../../src/extract/docx.ts';
import { readDocx, summarise } from './make-docx.ts';

type Atom = readonly [xml: string, own: string];

const words = fc.stringMatching(/^[ a-zA-Z,.()（）。、第一二三条甲方乙方\t\n\u00ad]{0,12}$/);
const atom: fc.Arbitrary<Atom> = fc.oneof(
  { weight: 6, arbitrary: words.map((text): Atom => [`<w:t xml:space="preserve">${text}</w:t>`, text]) },
  { weight: 2, arbitrary: words.map((text): Atom => [`<w:t>${text}</w:t>`, text]) },
  fc.constantFrom<Atom>(
    ['<w:tab/>', '\t'],
    ['<w:br/>', '\n'],
    ['<w:br w:type="page"/>', '\n'],
    ['<w:noBreakHyphen/>', '-'],
    ['<w:softHyphen/>', '\u00ad'],
    ['<w:sym w:font="Symbol" w:char="F062"/>', 'β'],
  ),
);
const oneRun = fc.record({
  atoms: fc.array(atom, { maxLength: 4 }),
  wrap: fc.constantFrom('plain', 'ins', 'del', 'link'),
});
const oneParagraph = fc.record({
  runs: fc.array(oneRun, { maxLength: 5 }),
  markDeleted: fc.boolean(),
  listed: fc.boolean(),
});

const NUMBERING =
  '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';

function wrapRun(wrap: string, inner: string): string {
  if (wrap === 'ins') return `<w:ins>${inner}</w:ins>`;
  if (wrap === 'del')
    return `<w:del>${inner.replaceAll('w:t>', 'w:delText>').replaceAll('<w:t ', '<w:delText ')}</w:del>`;
  return wrap === 'link' ? `<w:hyperlink>${inner}</w:hyperlink>` : inner;
}

describe('runs of a Word block', () => {
  it('show exactly the letters at their offset, in order, and every letter of the text is shown', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(oneParagraph, { minLength: 1, maxLength: 5 }), async (paragraphs) => {
        const body = paragraphs.map(({ runs, markDeleted, listed }) => {
          const list = listed ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : '';
          const mark = markDeleted ? '<w:rPr><w:del/></w:rPr>' : '';
          const inner = runs.map(({ atoms, wrap }) =>
            wrapRun(wrap, `<w:r>${atoms.map(([xml]) => xml).join('')}</w:r>`),
          );
          return `<w:p><w:pPr>${list}${mark}</w:pPr>${inner.join('')}</w:p>`;
        });
        const end = '<w:p><w:r><w:t>END</w:t></w:r></w:p>';
        const { text, blocks } = await readDocx({ body: body.join('') + end, parts: { numbering: NUMBERING } });
        const own = [
          ...paragraphs.map(({ runs }) => runs.map(({ atoms }) => atoms.map(([, units]) => units).join(''))),
          ['END'],
        ];
        const shown = new Map<string, string>();
        let last = -1;
        for (const { anchor, span, inserted } of blocks) {
          expect(span.start).toBeGreaterThan(last);
          expect(text.slice(span.start, span.end)).not.toMatch(/\n|^\s|\s$/);
          last = span.end;
          for (const part of inserted ?? []) expect(part.start >= span.start && part.end <= span.end).toBe(true);
          if (anchor.type !== 'word') throw new Error('a Word block has a Word anchor');
          let at = span.start;
          for (const { span: letters, run, offset, paragraph = anchor.paragraph } of anchor.runs) {
            expect(letters.start >= at && letters.end <= span.end).toBe(true);
            at = letters.end;
            const said = text.slice(letters.start, letters.end);
            expect(own[paragraph]?.[run]?.slice(offset, offset + said.length)).toBe(said);
            shown.set(`${paragraph}`, (shown.get(`${paragraph}`) ?? '') + said);
          }
        }
        for (const [index, runs] of own.entries()) {
          const written = [...runs.join('').replace(/[\s\u00ad]/g, '')].sort().join('');
          const read = [...(shown.get(`${index}`) ?? '').replace(/[\s\u00ad]/g, '')].sort().join('');
          expect(read).toBe(written);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('a file from a document library', () => {
  it('is read with its headings, numbers, tables, notes and margins', async () => {
    const made = new Made({
      title: 'Supply Contract 供货合同',
      footnotes: { 1: { children: [new Paragraph('Including packing.')] } },
      numbering: {
        config: [
          {
            reference: 'clauses',
            levels: [{ level: 0, format: LevelFormat.CHINESE_COUNTING, text: '第%1条', alignment: AlignmentType.LEFT }],
          },
        ],
      },
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph('No. 2026-31')] }) },
          footers: { default: new Footer({ children: [new Paragraph('1')] }) },
          children: [
            new Paragraph({ text: 'Goods 货物', heading: HeadingLevel.HEADING_1 }),
            new Paragraph({
              numbering: { reference: 'clauses', level: 0 },
              children: [
                new TextRun('卖方供应'),
                new TextRun({ text: '钢板', bold: true }),
                new FootnoteReferenceRun(1),
                new TextRun('。'),
              ],
            }),
            new Paragraph({ numbering: { reference: 'clauses', level: 0 }, text: '买方付款。' }),
            new Table({
              rows: [
                new TableRow({
                  children: [
                    new TableCell({ children: [new Paragraph('Plate')] }),
                    new TableCell({ children: [new Paragraph('12 t')] }),
                  ],
                }),
              ],
            }),
          ],
        },
      ],
    });
    const outcome = await extractDocx(await Packer.toBuffer(made), DEFAULT_LIMITS);
    if (!outcome.ok) throw new Error(outcome.problem.code);
    expect(summarise(outcome.value)).toEqual([
      'heading: Goods 货物',
      'list-item: 第一条 卖方供应钢板。',
      'footnote: Including packing.',
      'list-item: 第二条 买方付款。',
      'table-cell: Plate',
      'table-cell: 12 t',
      'header: No. 2026-31',
      'page-number: 1',
    ]);
    expect(outcome.value.title).toBe('Supply Contract 供货合同');
    expect(outcome.value.unread).toEqual([]);
  });
});

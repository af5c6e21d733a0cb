import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, type Document } from '../../src/extract/document.ts';
import { parseReference, writeReference } from '../../src/extract/xlsx/cell-reference.ts';
import { extractXlsx } from '../../src/extract/xlsx.ts';
import { summarise } from './make-docx.ts';
import { makeXlsx, SHEET_NAMESPACES, type WorkbookSource } from './make-office.ts';
import { makeZip } from './make-zip.ts';

async function read(source: WorkbookSource): Promise<Document> {
  const outcome = await extractXlsx(makeXlsx(source), DEFAULT_LIMITS);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

const sheet = (rows: string, more = '') => `<sheetData>${rows}</sheetData>${more}`;
const inline = (reference: string, text: string) => `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;

describe('a workbook', () => {
  it('is read sheet by sheet, each cell with its place', async () => {
    const document = await read({
      strings: ['<t>设备</t>', '<r><t>气流</t></r><r><t>磨机</t></r><rPh sb="0" eb="1"><t>qi liu</t></rPh>'],
      sheets: [
        {
          name: '附表一',
          xml: sheet(
            '<row r="2"><c r="B2" t="s"><v>0</v></c><c r="D2" t="s"><v>1</v></c></row><row r="9"><c r="B9"><v>3</v></c></row>',
          ),
        },
        { name: 'Fees', xml: sheet('<row><c t="str"><f>A1</f><v>Royalty</v></c><c t="b"><v>1</v></c></row>') },
      ],
    });
    expect(document.text).toBe('附表一\n设备\t气流磨机\n3\nFees\nRoyalty\tTRUE');
    expect(document.blocks.map(({ anchor }) => anchor)).toEqual([
      { type: 'cell', sheet: '附表一', reference: 'A1' },
      { type: 'cell', sheet: '附表一', reference: 'B2' },
      { type: 'cell', sheet: '附表一', reference: 'D2' },
      { type: 'cell', sheet: '附表一', reference: 'B9' },
      { type: 'cell', sheet: 'Fees', reference: 'A1' },
      { type: 'cell', sheet: 'Fees', reference: 'A1' },
      { type: 'cell', sheet: 'Fees', reference: 'B1' },
    ]);
    expect(document.blocks[2]?.cell).toEqual({ table: 0, row: 1, column: 3 });
    expect(document.blocks[5]?.cell?.table).toBe(1);
    expect(document.unread).toEqual([]);
  });

  it('shows dates as dates and shares as percentages', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="171" formatCode="0.0&quot;days&quot;"/></numFmts>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="10"/><xf numFmtId="171"/></cellXfs>';
    const cells = [1, 2, 3, 4, 0].map((style, at) => `<c s="${style}"><v>${style === 3 ? 0.055 : 46000 + at}</v></c>`);
    const document = await read({ styles, sheets: [{ name: 'S', xml: sheet(`<row>${cells.join('')}</row>`) }] });
    expect(document.text).toBe('S\n2025-12-09\t2025-12-10\t5.5%\t46003\t46004');
  });

  it('marks hidden sheets, rows and columns, and reads them', async () => {
    const document = await read({
      sheets: [
        {
          name: 'Open',
          xml: `<cols><col min="2" max="2" hidden="1"/></cols>${sheet(`<row r="1">${inline('A1', 'a')}${inline('B1', 'b')}</row><row r="2" hidden="1">${inline('A2', 'c')}</row>`)}`,
        },
        { name: 'Back', state: 'veryHidden', xml: sheet(`<row>${inline('A1', 'd')}</row>`) },
      ],
    });
    const hidden = document.blocks.filter((block) => block.hidden !== undefined);
    expect(hidden.map(({ span }) => document.text.slice(span.start, span.end))).toEqual(['b', 'c', 'Back', 'd']);
    expect(hidden[0]?.hidden).toEqual([hidden[0]?.span]);
  });

  it('reads comments, text boxes, chart labels and page margins', async () => {
    const document = await read({
      sheets: [
        {
          name: 'S',
          xml: sheet(
            `<row>${inline('A1', 'x')}</row>`,
            '<headerFooter><oddHeader>&amp;L机密&amp;C&amp;"Arial,Bold"&amp;12Annex&amp;R&amp;P</oddHeader></headerFooter>',
          ),
          relations: [
            ['c', 'comments', '../comments1.xml'],
            ['t', 'threadedComment', '../threaded.xml'],
            ['d', 'drawing', '../drawings/drawing1.xml'],
          ],
        },
      ],
      more: [
        {
          name: 'xl/comments1.xml',
          content: `<comments ${SHEET_NAMESPACES}><commentList><comment ref="A1"><text><r><t>Ask </t></r><r><t>Li</t></r></text></comment></commentList></comments>`,
        },
        {
          name: 'xl/threaded.xml',
          content:
            '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B2"><text>等许可证</text></threadedComment></ThreadedComments>',
        },
        {
          name: 'xl/drawings/drawing1.xml',
          content: `<xdr:wsDr ${SHEET_NAMESPACES}><xdr:sp><xdr:txBody><a:p><a:r><a:t>烧结</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:wsDr>`,
        },
        {
          name: 'xl/drawings/_rels/drawing1.xml.rels',
          content:
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c" Type="x/chart" Target="../charts/chart1.xml"/></Relationships>',
        },
        {
          name: 'xl/charts/chart1.xml',
          content: `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ${SHEET_NAMESPACES}><c:strCache><c:pt><c:v>Output</c:v></c:pt></c:strCache><c:numCache><c:pt><c:v>4</c:v></c:pt></c:numCache></c:chartSpace>`,
        },
      ],
    });
    expect(summarise(document)).toEqual([
      'heading: S',
      'table-cell: x',
      'header: 机密',
      'header: Annex',
      'comment: Ask Li',
      'comment: 等许可证',
      'text-box: 烧结',
      'text-box: Output',
    ]);
  });

  it('says where a formula has no saved result', async () => {
    const document = await read({
      sheets: [{ name: 'S', xml: sheet(`<row><c r="A1"><f>B1&amp;C1</f></c>${inline('B1', 'b')}</row>`) }],
    });
    expect(document.unread).toEqual([{ code: 'not-calculated', part: 'S' }]);
  });

  it('keeps the other sheets when one is damaged or missing', async () => {
    const document = await read({
      sheets: [
        { name: 'One', xml: sheet(`<row>${inline('A1', 'first')}</row>`) },
        { name: 'Two', xml: sheet(`<row>${inline('A1', 'left')}</row><row><c>`) },
      ],
    });
    expect(document.text).toContain('first');
    expect(document.text).toContain('left');
    expect(document.unread).toEqual([{ code: 'part-damaged', part: 'xl/worksheets/sheet2.xml' }]);
  });
});

describe('a hostile workbook', () => {
  it('that names cells far out, or calls texts that are not there, is read in bounds', async () => {
    const cells =
      '<c r="ZZZ9" t="s"><v>5</v></c><c r="A99999999"><v>1</v></c><c r="B1" t="s"><v>-1</v></c><c r="C1" t="s"><v>constructor</v></c>';
    const document = await read({
      sheets: [
        { name: 'S', xml: `<cols><col min="1" max="9999999999" hidden="1"/></cols>${sheet(`<row>${cells}</row>`)}` },
      ],
    });
    expect(document.text).toBe('S\n1');
  });

  it('that unpacks without end, or repeats one long text, is too large', async () => {
    const limits = { ...DEFAULT_LIMITS, unpackedBytes: 1024 * 1024, characters: 100_000 };
    const bomb = makeZip([
      {
        name: 'xl/workbook.xml',
        content: `<workbook ${SHEET_NAMESPACES}>${' '.repeat(8 * 1024 * 1024)}</workbook>`,
        packed: true,
      },
    ]);
    expect(await extractXlsx(bomb, limits)).toMatchObject({
      problem: { code: 'too-large', details: { what: 'unpacked-bytes' } },
    });
    const rows = '<row><c t="s"><v>0</v></c></row>'.repeat(100);
    const echo = makeXlsx({ strings: [`<t>${'x'.repeat(50_000)}</t>`], sheets: [{ name: 'S', xml: sheet(rows) }] });
    expect(await extractXlsx(echo, limits)).toMatchObject({
      problem: { code: 'too-large', details: { what: 'characters' } },
    });
  });

  it('with entities of its own is damaged', async () => {
    const workbook = `<!DOCTYPE w [<!ENTITY a "ha">]><workbook ${SHEET_NAMESPACES}><sheets><sheet name="&a;"/></sheets></workbook>`;
    expect(await extractXlsx(makeZip([{ name: 'xl/workbook.xml', content: workbook }]), DEFAULT_LIMITS)).toMatchObject({
      problem: { code: 'damaged' },
    });
  });

  it('cut off anywhere or with a bent byte gives a document or a problem', async () => {
    const whole = makeXlsx({
      strings: ['<t>a</t>'],
      sheets: [{ name: 'S', xml: sheet('<row><c t="s"><v>0</v></c></row>') }],
    });
    for (let at = 0; at < whole.length; at += 17) {
      expect((await extractXlsx(whole.subarray(0, at), DEFAULT_LIMITS)).ok).toBe(false);
      const bent = Uint8Array.from(whole);
      bent[at] = (bent[at] ?? 0) ^ 0x5a;
      expect(typeof (await extractXlsx(bent, DEFAULT_LIMITS)).ok).toBe('boolean');
    }
  });
});

describe('a cell reference', () => {
  it('is read and written', () => {
    for (const reference of ['A1', 'Z9', 'AA10', 'XFD1048576']) {
      const place = parseReference(reference);
      expect(place === null ? null : writeReference(place)).toBe(reference);
    }
    for (const reference of ['', 'A0', 'XFE1', 'A1048577', '7', 'AAAA1']) expect(parseReference(reference)).toBeNull();
  });
});

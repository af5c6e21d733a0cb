import { describe, expect, it } from 'vitest';
import { findExtractionResources } from '../../src/batch/extraction-resources.ts';
import { DEFAULT_LIMITS, type Document } from '../../src/extract/document.ts';
import { extract } from '../../src/extract/extract.ts';
import { summarise } from './make-docx.ts';

function open(text: string, limits = DEFAULT_LIMITS) {
  return extract(Buffer.from(text, 'latin1'), 'file', findExtractionResources(), limits);
}

async function read(text: string): Promise<Document> {
  const outcome = await open(text);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

const FONTS =
  '{\\fonttbl{\\f0\\froman\\fcharset0 Times{\\*\\falt Old};}{\\f1\\fnil\\fcharset134 SimSun;}{\\f2\\fcharset136 MingLiU;}{\\f3\\fcharset2 Wingdings;}{\\f4\\fcharset204 Arial Cyr;}}';
const rtf = (body: string, head = '\\ansi\\ansicpg1252\\deff0') => `{\\rtf1${head}${FONTS}${body}}`;

describe('an RTF file', () => {
  it.each([
    ['of Western letters', "The Seller\\'92s fee\\emdash net", 'The Seller’s fee—net'],
    ['in the font of the letters', "\\f1\\'ba\\'cf\\'cd\\'ac \\f2\\'a6\\'58\\'ac\\'f9 \\f4\\'c4\\'e0", '合同 合約 Да'],
    ['with a second byte that stands for itself', "\\f2\\'a6X\\'acy", '合流'],
    ['of numbers with stand-ins', "\\u21512 ?\\u21516\\'3f\\uc2\\u31532 ab\\uc0\\u26465\\'41", '合同第条A'],
    ['beyond the first plane', '\\u-10176?\\u-9216?x', '\u{20000}x'],
    ['of signs in a symbol font', "{\\f3\\'fe}{\\f3\\u-3928?} yes", '☑☐ yes'],
    ['of escaped signs', '\\{a\\}\\~b\\\\c\\_d', '{a}\u00a0b\\c-d'],
  ])('%s is decoded', async (_, body, text) => {
    expect((await read(rtf(body))).text).toBe(text);
  });

  it.each([936, 950])('is decoded by its own code page %i where the font says nothing else', async (page) => {
    const bytes = page === 936 ? "\\'ba\\'cf" : "\\'a6\\'58";
    expect((await read(`{\\rtf1\\ansi\\ansicpg${page}{\\fonttbl{\\f0\\fcharset0 A;}}\\f0 ${bytes}}`)).text).toBe('合');
  });

  it('keeps a letter whole whose bytes are far into a run', async () => {
    const long = "\\'ba\\'cf".repeat(5000);
    expect((await read(rtf(`\\f1 a${long}`))).text).toBe(`a${'合'.repeat(5000)}`);
  });

  it('gives paragraphs, headings, numbers and breaks, and nothing of its tables', async () => {
    const document = await read(
      rtf(
        "{\\colortbl;\\red0;}{\\stylesheet{\\s1 heading 1;}}{\\info{\\title Supply}{\\author Li}}{\\*\\generator X;}\\pard\\outlinelevel1 Scope\\par\\pard{\\listtext\\tab 1.\\tab}First item\\par{\\pntext\\f3\\'b7\\tab}dot\\par\\pard The press\\line is set{\\field{\\*\\fldinst PAGEREF x}{\\fldrslt  on page 3}}.\\par{\\*\\bkmkstart a}{\\pict\\bin5 }{{}}}last",
      ),
    );
    expect(summarise(document)).toEqual([
      'heading: Scope',
      'list-item: 1. First item',
      'list-item: dot',
      'paragraph: The press is set on page 3.',
      'paragraph: last',
    ]);
    expect(document.title).toBe('Supply');
    expect(document.blocks[0]).toMatchObject({ depth: 2, anchor: { type: 'paragraph', paragraph: 0 } });
    expect(document.blocks[1]?.label).toBe('1.');
  });

  it('puts notes, comments, text boxes and margins behind their paragraph', async () => {
    const document = await read(
      rtf(
        'Fee{\\super\\chftn{\\footnote\\pard\\plain net of tax}} due{\\*\\atnid L}{\\*\\annotation who\\par says}{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv y}}{\\shptxt boxed\\par}}{\\shprslt twice}}.\\par{\\header Contract 7\\par}{\\footnote\\ftnalt at the end}end\\par',
      ),
    );
    expect(summarise(document)).toEqual([
      'paragraph: Fee due.',
      'footnote: net of tax',
      'comment: who',
      'comment: says',
      'text-box: boxed',
      'paragraph: end',
      'endnote: at the end',
      'header: Contract 7',
    ]);
  });

  it('gives tables, nested ones too, and lets notes wait for the end of the row', async () => {
    const document = await read(
      rtf(
        '\\trowd\\pard\\intbl A{\\footnote n}\\cell B\\par b\\cell\\row\\trowd\\intbl C\\par\\pard\\intbl\\itap2 i1\\nestcell i2\\nestcell{\\*\\nesttableprops\\trowd\\nestrow}{\\nonesttables\\par}\\pard\\intbl\\itap1 after\\cell D\\cell\\row\\pard out\\par\\pard\\intbl E\\cell\\row',
      ),
    );
    expect(document.text).toBe('A\tB\nb\nn\nC\ni1\ti2\nafter\tD\nout\nE');
    expect(
      document.blocks.map(({ cell }) => (cell === undefined ? null : [cell.table, cell.row, cell.column])),
    ).toEqual([
      [0, 0, 0],
      [0, 0, 1],
      [0, 0, 1],
      null,
      [0, 1, 0],
      [1, 0, 0],
      [1, 0, 1],
      [0, 1, 0],
      [0, 1, 1],
      null,
      [2, 0, 0],
    ]);
  });

  it('marks insertions and hidden words, and keeps deleted ones apart', async () => {
    const document = await read(
      rtf('Fee {\\revised net of tax}{\\deleted gross}, {\\v unseen}\\v  still\\v0  seen\\par next'),
    );
    expect(summarise(document)).toEqual([
      'paragraph: Fee net of tax, unseen still seen',
      'deleted: gross',
      'paragraph: next',
    ]);
    const words = (spans: readonly { start: number; end: number }[] | undefined) =>
      spans?.map(({ start, end }) => document.text.slice(start, end));
    expect(words(document.blocks[0]?.inserted)).toEqual(['net of tax']);
    expect(words(document.blocks[0]?.hidden)).toEqual(['unseen still']);
  });

  it('says what it did not read', async () => {
    expect((await read(rtf('x{\\object{\\*\\objdata 0105}{\\result shown}}'))).unread).toEqual([
      { code: 'embedded-object' },
    ]);
    expect((await read(rtf('{\\pict ffd8}'))).unread).toEqual([{ code: 'image-only' }]);
    const cut = await read(rtf('kept\\par lost').slice(0, -4));
    expect([cut.text, cut.unread]).toEqual(['kept\nl', [{ code: 'part-damaged' }]]);
    expect(await open('{\\rtf1')).toMatchObject({ ok: false, problem: { code: 'damaged' } });
    expect(await open(rtf(''))).toMatchObject({ ok: false, problem: { code: 'no-text' } });
  });
});

describe('a hostile RTF file', () => {
  it.each([
    ['groups without end', '{'.repeat(500_000)],
    ['groups that are closed again', '{}'.repeat(200_000)],
    ['data that is longer than the file', '\\bin999999999 x'],
    [
      'negative and absurd numbers',
      '\\bin-5\\uc-9\\uc99999999 \\itap99999999\\intbl a\\cell\\row\\u99999999 \\f-1\\f99999999 b\\cell',
    ],
    ['endless words', `\\${'x'.repeat(200_000)}`],
    ['fonts without end', `{\\fonttbl${Array.from({ length: 30_000 }, (_, at) => `{\\f${at} n;}`).join('')}}`],
    ['notes in notes', '{\\footnote a'.repeat(900)],
    ['cells without end', `\\intbl${' a\\cell'.repeat(50_000)}`],
    ['lone halves of letters', `${'\\u-10179?'.repeat(50_000)}`],
    ['breaks without end', 'a\\line '.repeat(100_000)],
  ])('of %s is read in bounds', async (_, body) => {
    const outcome = await open(rtf(`first\\par ${body}`));
    expect(outcome.ok && outcome.value.text.startsWith('first')).toBe(true);
  });

  it('with more letters than allowed is too large', async () => {
    expect(await open(rtf('x'.repeat(2000)), { ...DEFAULT_LIMITS, characters: 1000 })).toMatchObject({
      problem: { code: 'too-large' },
    });
  });

  it('cut off anywhere or with a bent byte gives a document or a problem', async () => {
    const whole = rtf("\\trowd\\intbl A{\\footnote\\'ba n}\\cell\\row{\\v x}\\u21512 ?");
    for (let at = 0; at < whole.length; at += 1) {
      expect(typeof (await open(whole.slice(0, at))).ok).toBe('boolean');
      expect(
        typeof (
          await open(`${whole.slice(0, at)}${String.fromCharCode(whole.charCodeAt(at) ^ 0x5a)}${whole.slice(at + 1)}`)
        ).ok,
      ).toBe('boolean');
    }
  });
});

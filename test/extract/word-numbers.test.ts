import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../src/extract/format-number.ts';
import { paragraph, readDocx, type Sources, summarise } from './make-docx.ts';

function level(index: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

function list(id: string, levels: string, overrides = ''): string {
  return `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/>${overrides}</w:num>`;
}

function item(text: string, ilvl: number, numId = '1'): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr>`);
}

async function linesOf(sources: Sources): Promise<string[]> {
  return (await readDocx(sources)).text.split('\n');
}

describe('automatic numbers', () => {
  it('count through levels and begin again below a higher one', async () => {
    const numbering = list(
      '1',
      level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2') + level(2, 'lowerLetter', '(%3)'),
    );
    const body = [
      item('Supply', 0),
      item('Goods', 1),
      item('Delivery', 1),
      item('by sea', 2),
      item('by air', 2),
      item('Price', 0),
      item('Sum', 1),
      item('in euro', 2),
    ];
    expect(await linesOf({ body: body.join(''), parts: { numbering } })).toEqual([
      '1. Supply',
      '1.1 Goods',
      '1.2 Delivery',
      '(a) by sea',
      '(b) by air',
      '2. Price',
      '2.1 Sum',
      '(a) in euro',
    ]);
  });

  it('stand as label on the block and inside its span', async () => {
    const numbering = list('1', level(0, 'chineseCountingThousand', '第%1条'));
    const document = await readDocx({ body: item('标的', 0) + item('价款', 0), parts: { numbering } });
    expect(document.blocks.map((block) => block.label)).toEqual(['第一条', '第二条']);
    expect(summarise(document)).toEqual(['list-item: 第一条 标的', 'list-item: 第二条 价款']);
  });

  it('stand close to the text where the list says so, and after full-width brackets', async () => {
    const numbering =
      list('1', level(0, 'decimal', '%1)', '<w:suff w:val="nothing"/>')) +
      list('2', level(0, 'chineseCounting', '（%1）'));
    const body = item('first', 0) + item('质量', 0, '2');
    expect(await linesOf({ body, parts: { numbering } })).toEqual(['1)first', '（一）质量']);
  });

  it('leave bullets out of the text and keep the item', async () => {
    const document = await readDocx({
      body: item('steel', 0),
      parts: { numbering: list('1', level(0, 'bullet', '•')) },
    });
    expect(summarise(document)).toEqual(['list-item: steel']);
    expect(document.blocks[0]?.label).toBeUndefined();
  });

  it('continue in a second use of a list and start again where that use says so', async () => {
    const numbering =
      list('1', level(0, 'decimal', '%1.')) +
      '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>';
    const body = item('a', 0) + item('b', 0, '2') + item('c', 0, '3') + item('d', 0, '3');
    expect(await linesOf({ body, parts: { numbering } })).toEqual(['1. a', '2. b', '5. c', '6. d']);
  });

  it('are replaced level by level where a use overrides the list', async () => {
    const override = `<w:lvlOverride w:ilvl="0">${level(0, 'upperRoman', 'Article %1')}</w:lvlOverride>`;
    const numbering = list('1', level(0, 'decimal', '%1.'), override);
    expect(await linesOf({ body: item('Scope', 0) + item('Term', 0), parts: { numbering } })).toEqual([
      'Article I Scope',
      'Article II Term',
    ]);
  });

  it('print higher levels as digits in legal style', async () => {
    const numbering = list('1', level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2', '<w:isLgl/>'));
    expect(await linesOf({ body: item('A', 0) + item('B', 0) + item('c', 1), parts: { numbering } })).toEqual([
      'I. A',
      'II. B',
      '2.1 c',
    ]);
  });

  it('do not restart where the level forbids it', async () => {
    const numbering = list(
      '1',
      level(0, 'decimal', 'Part %1') + level(1, 'decimal', '第%2条', '<w:lvlRestart w:val="0"/>'),
    );
    const body = item('一', 0) + item('甲', 1) + item('二', 0) + item('乙', 1);
    expect(await linesOf({ body, parts: { numbering } })).toEqual(['Part 1 一', '第1条 甲', 'Part 2 二', '第2条 乙']);
  });

  it('come from a style, through its ancestors, at the level linked to the style', async () => {
    const numbering = list(
      '1',
      level(0, 'decimal', '%1.', '<w:pStyle w:val="Clause"/>') +
        level(1, 'decimal', '%1.%2', '<w:pStyle w:val="Sub"/>'),
    );
    const styles =
      '<w:style w:type="paragraph" w:styleId="Clause"><w:name w:val="Clause"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Sub"/><w:basedOn w:val="Clause"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>';
    const body =
      paragraph('Scope', '<w:pStyle w:val="Clause"/>') +
      paragraph('Goods', '<w:pStyle w:val="Sub"/>') +
      paragraph('none', '<w:pStyle w:val="Clause"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
      paragraph('Price', '<w:pStyle w:val="Sub"/>') +
      paragraph('loose', '<w:pStyle w:val="Loop"/>');
    expect(await linesOf({ body, parts: { numbering, styles } })).toEqual([
      '1. Scope',
      '1.1 Goods',
      'none',
      '1.2 Price',
      'loose',
    ]);
  });

  it('come from a list that borrows its levels from a numbering style, also when the loan is circular', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="Legal"/></w:abstractNum>' +
      '<w:abstractNum w:abstractNumId="9"><w:numStyleLink w:val="Circle"/></w:abstractNum>' +
      `<w:abstractNum w:abstractNumId="8">${level(0, 'upperLetter', '%1.')}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="9"/></w:num>';
    const styles =
      '<w:style w:type="numbering" w:styleId="Legal"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="numbering" w:styleId="Circle"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>';
    expect(await linesOf({ body: item('x', 0) + item('y', 0, '3'), parts: { numbering, styles } })).toEqual([
      'A. x',
      'y',
    ]);
  });

  it.each([
    ['lowerRoman', 14, 'xiv'],
    ['upperLetter', 28, 'BB'],
    ['decimalZero', 7, '07'],
    ['chineseCounting', 23, '二十三'],
    ['chineseCountingThousand', 105, '一百零五'],
    ['chineseCountingThousand', 1020, '一千零二十'],
    ['japaneseCounting', 110, '百十'],
    ['ideographTraditional', 3, '丙'],
    ['decimalEnclosedCircle', 21, '㉑'],
    ['chineseLegalSimplified', 15, '壹拾伍'],
    ['ordinal', 22, '22nd'],
    ['decimalFullWidth', 12, '１２'],
    ['none', 4, ''],
    ['constructor', 4, '4'],
    ['lowerRoman', 0, '0'],
  ])('are written as %s: %i → %s', (format, value, expected) => {
    expect(formatNumber(value, format)).toBe(expected);
  });
});

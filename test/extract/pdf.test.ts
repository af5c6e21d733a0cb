import { describe, expect, test } from 'vitest';
import type { Document, Rectangle } from '../../src/extract/document.ts';
import { outline, readPdf } from './read-pdf.ts';
import { setLines, type Words, writePdf } from './write-pdf.ts';

const latin = { x: 72, y: 120, size: 10, font: 'latin' } as const;
const han = { x: 72, y: 120, size: 10, font: 'han' } as const;

function firstRectangle({ blocks }: Document): Rectangle {
  const anchor = blocks[0]?.anchor;
  const run = anchor?.type === 'page' ? anchor.runs[0] : undefined;
  if (run === undefined) throw new Error('the first block has no place on a page');
  return run.rectangle;
}

describe('lines of a PDF page become paragraphs', () => {
  test('joins English lines with a space and undoes a hyphen that belongs to the line only', async () => {
    const words = setLines(
      [
        'The Supplier shall hand over the complete drawings of the kiln and of its burners, shall explain the manu-',
        'facture of every part to the engineers of the Customer, and shall keep them informed of each later rare-',
        'earth related improvement until the plant has reached the agreed output.',
      ],
      latin,
    );
    const document = await readPdf(writePdf([{ words }]));
    expect(outline(document)).toEqual([
      'paragraph: The Supplier shall hand over the complete drawings of the kiln and of its burners, shall explain ' +
        'the manufacture of every part to the engineers of the Customer, and shall keep them informed of each later ' +
        'rare-earth related improvement until the plant has reached the agreed output.',
    ]);
  });

  test('puts no space between Chinese lines and begins a paragraph at an indent', async () => {
    const words = [
      ...setLines(['甲方应当在本合同生效后三十日以内向乙方提交窑炉的全部图纸和说明书，并且派'], { ...han, x: 92 }),
      ...setLines(['遣工程师到现场指导安装。'], { ...han, y: 134 }),
      ...setLines(['乙方应当为甲方人员提供食宿和交通。'], { ...han, x: 92, y: 148 }),
    ];
    const document = await readPdf(writePdf([{ words }]));
    expect(outline(document)).toEqual([
      'paragraph: 甲方应当在本合同生效后三十日以内向乙方提交窑炉的全部图纸和说明书，并且派遣工程师到现场指导安装。',
      'paragraph: 乙方应当为甲方人员提供食宿和交通。',
    ]);
  });

  test('reads justified Chinese, set glyph by glyph, without spaces', async () => {
    const spread = (text: string, y: number): Words[] =>
      [...text].map((letter, index) => ({ ...han, text: letter, x: 72 + index * 13.5, y }));
    const words = [
      ...spread('乙方应按照附件二的要求对窑炉的温度曲线进行调试并且将', 120),
      ...spread('调试记录交给甲方。', 136),
    ];
    const document = await readPdf(writePdf([{ words }]));
    expect(document.text).toBe('乙方应按照附件二的要求对窑炉的温度曲线进行调试并且将调试记录交给甲方。');
  });

  test('keeps numbers inside Chinese text free of the hair that sets them off', async () => {
    const words: Words[] = [
      { ...han, text: '交付日期为', x: 72 },
      { ...latin, text: '2027', x: 124 },
      { ...han, text: '年', x: 148.5 },
      { ...latin, text: '3', x: 160.5 },
      { ...han, text: '月。', x: 168.2 },
    ];
    expect((await readPdf(writePdf([{ words }]))).text).toBe('交付日期为2027年3月。');
  });

  test('begins a paragraph at every clause number, also where nothing else parts them', async () => {
    const words = setLines(
      [
        '1.1 The Buyer pays the price within thirty days after receipt of a correct invoice at the bank named in it;',
        '1.2 the Seller delivers the pumps ex works and insures them up to the moment of hand-over to the carrier;',
        '(a) each pump carries a plate with its number,',
        '(b) each plate is made of steel.',
        'Article 4 Warranty',
        'The warranty lasts two years.',
      ],
      latin,
    );
    expect(outline(await readPdf(writePdf([{ words }]))).map((line) => line.slice(11, 20))).toEqual([
      '1.1 The B',
      '1.2 the S',
      '(a) each ',
      '(b) each ',
      'Article 4',
      'The warra',
    ]);
  });

  test('does not take a reference at a line start for a clause number', async () => {
    const words = setLines(
      [
        'The fee falls due on the last working day of the month in which the test of the pumps according to Clause',
        '4.2 was passed by all of them, and is paid to the account of the Seller without any deduction.',
      ],
      latin,
    );
    expect(outline(await readPdf(writePdf([{ words }])))).toHaveLength(1);
  });
});

describe('what a block knows', () => {
  test('each run lies on the letters it stands for, from the top left', async () => {
    const words: Words[] = [{ text: 'Pump house', x: 100, y: 200, size: 20 }];
    const { blocks } = await readPdf(writePdf([{ words }]));
    const anchor = blocks[0]?.anchor;
    const run = anchor?.type === 'page' ? anchor.runs[0] : undefined;
    expect(run?.page).toBe(1);
    expect(run?.span).toEqual({ start: 0, end: 10 });
    expect(run?.rectangle.x).toBeCloseTo(100, 0);
    expect(run?.rectangle.y).toBeGreaterThan(178);
    expect(run?.rectangle.y).toBeLessThan(186);
    expect(run?.rectangle.width).toBeGreaterThan(95);
    expect(run?.rectangle.width).toBeLessThan(115);
    expect((run?.rectangle.y ?? 0) + (run?.rectangle.height ?? 0)).toBeGreaterThan(200);
  });

  test.each([
    [90, (x: number, y: number) => ({ x: 842 - y, y: x })],
    [180, (x: number, y: number) => ({ x: 595 - x, y: 842 - y })],
    [270, (x: number, y: number) => ({ x: y, y: 595 - x })],
  ])('a page turned by %i degrees is read in order, with rectangles on the turned page', async (rotate, turned) => {
    const words = setLines(['The first line of the page stands above', 'and the second one below it.'], latin);
    const document = await readPdf(writePdf([{ words, rotate }]));
    expect(document.text.replaceAll('\n', ' ')).toBe(
      'The first line of the page stands above and the second one below it.',
    );
    const lying = firstRectangle(document);
    const upright = firstRectangle(await readPdf(writePdf([{ words }])));
    const corners = [turned(upright.x, upright.y), turned(upright.x + upright.width, upright.y + upright.height)];
    expect(lying.x).toBeCloseTo(Math.min(...corners.map(({ x }) => x)), 3);
    expect(lying.y).toBeCloseTo(Math.min(...corners.map(({ y }) => y)), 3);
    expect(lying.x + lying.width).toBeCloseTo(Math.max(...corners.map(({ x }) => x)), 3);
    expect(lying.y + lying.height).toBeCloseTo(Math.max(...corners.map(({ y }) => y)), 3);
  });

  test('a block that equals a bookmark is a heading of that depth', async () => {
    const words = setLines(['第一章 总则', '一、适用范围', '本合同适用于水泵的买卖。'], han, 20);
    const outlined = [{ title: '第一章 总则' }, { title: '一、适用范围', under: '第一章 总则' }];
    const { blocks } = await readPdf(writePdf([{ words }], { outline: outlined, title: '买卖合同' }));
    expect(blocks.map(({ kind, depth }) => [kind, depth])).toEqual([
      ['heading', 1],
      ['heading', 2],
      ['paragraph', undefined],
    ]);
  });

  test('without bookmarks a larger or bold short line is a heading', async () => {
    const words: Words[] = [
      { text: 'SUPPLY AGREEMENT', x: 230, y: 100, size: 16, font: 'bold' },
      { text: '1. Scope', x: 72, y: 130, font: 'bold' },
      ...setLines(
        [
          'The Seller supplies forty pumps to the works of the Buyer and puts them into service.',
          'The Buyer pays for them.',
        ],
        { ...latin, y: 150 },
        24,
      ),
    ];
    const { blocks } = await readPdf(writePdf([{ words }]));
    expect(blocks.map(({ kind, depth }) => [kind, depth])).toEqual([
      ['heading', 1],
      ['heading', 2],
      ['paragraph', undefined],
      ['paragraph', undefined],
    ]);
  });
});

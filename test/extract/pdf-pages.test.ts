import { describe, expect, test } from 'vitest';
import { outline, readPdf } from './read-pdf.ts';
import { setLines, type Words, writePdf } from './write-pdf.ts';

const latin = { x: 72, y: 120, size: 10, font: 'latin' } as const;

function framed(number: number, of: number, words: readonly Words[]): Words[] {
  return [
    { text: 'Pump supply agreement PSA-7', x: 72, y: 40, size: 8 },
    ...words,
    { text: 'Strictly private', x: 72, y: 790, size: 8 },
    { text: `Page ${number} of ${of}`, x: 270, y: 805, size: 8 },
  ];
}

describe('running headers, footers and page numbers', () => {
  const pages = [
    framed(1, 3, [
      ...setLines(['1.1 The Seller delivers the pumps.'], latin),
      ...setLines(
        [
          '1.2 The Seller shall keep ready a set of spare parts for each of the pumps and shall replace every part',
          'that fails within two years after hand-over free of charge, provided that the Buyer has operated all of',
        ],
        { ...latin, y: 740 },
      ),
    ]),
    framed(2, 3, setLines(['the pumps according to the manual.', '1.3 The Buyer keeps a log.'], { ...latin, y: 80 })),
    framed(3, 3, setLines(['1.4 The log is shown to the Seller on request.'], { ...latin, y: 80 })),
  ];

  test('are blocks of their own kind and do not split the sentence that runs over the page', async () => {
    const document = await readPdf(writePdf(pages.map((words) => ({ words }))));
    expect(outline(document)).toEqual([
      'header: Pump supply agreement PSA-7',
      'paragraph: 1.1 The Seller delivers the pumps.',
      'paragraph: 1.2 The Seller shall keep ready a set of spare parts for each of the pumps and shall replace every ' +
        'part that fails within two years after hand-over free of charge, provided that the Buyer has operated all of ' +
        'the pumps according to the manual.',
      'footer: Strictly private',
      'page-number: Page 1 of 3',
      'header: Pump supply agreement PSA-7',
      'paragraph: 1.3 The Buyer keeps a log.',
      'footer: Strictly private',
      'page-number: Page 2 of 3',
      'header: Pump supply agreement PSA-7',
      'paragraph: 1.4 The log is shown to the Seller on request.',
      'footer: Strictly private',
      'page-number: Page 3 of 3',
    ]);
    const long = document.blocks[2]?.anchor;
    expect(long?.type === 'page' ? [...new Set(long.runs.map(({ page }) => page))] : []).toEqual([1, 2]);
  });

  test('a single page has a page number, and keeps its first line as text', async () => {
    const words = [
      ...setLines(['Letter of intent about pumps.'], { ...latin, y: 60 }),
      { text: '- 1 -', x: 290, y: 800 },
    ];
    expect(outline(await readPdf(writePdf([{ words }])))).toEqual([
      'paragraph: Letter of intent about pumps.',
      'page-number: - 1 -',
    ]);
  });

  test('Chinese page numbers are known', async () => {
    const words: Words[] = [
      { text: '本合同一式两份。', x: 72, y: 200, font: 'han' },
      { text: '第1页 共1页', x: 270, y: 800, font: 'han' },
    ];
    expect(outline(await readPdf(writePdf([{ words }])))[1]).toMatch(/^page-number: 第1页/);
  });
});

describe("what stands at a page's edge without running through the document", () => {
  test('the title of an annex at the top of a page is no header', async () => {
    const pages = ['Annex 1', 'Annex 2'].map((title, index) => ({
      words: setLines([title, `Price of part ${'AB'.charAt(index)}.`], { ...latin, y: 70 }),
    }));
    expect(outline(await readPdf(writePdf(pages)))).toEqual([
      'paragraph: Annex 1',
      'paragraph: Price of part A.',
      'paragraph: Annex 2',
      'paragraph: Price of part B.',
    ]);
  });

  test('a watermark across the page is read apart from its text', async () => {
    const words = setLines(['The Seller delivers the pumps', 'to the quay.'], { ...latin, y: 400 });
    const drawing = 'BT /F1 40 Tf 0.7 0.7 -0.7 0.7 200 300 Tm (DRAFT COPY) Tj ET';
    const blocks = outline(await readPdf(writePdf([{ words, drawing }])));
    expect(blocks.at(-1)).toBe('text-box: DRAFT COPY');
    expect(blocks.slice(0, -1).join(' ')).not.toContain('DRAFT');
  });

  test('a note at the foot of the page does not split the sentence that runs over it', async () => {
    const first = [
      ...setLines(
        [
          'The Seller shall keep ready a set of spare parts for each of the pumps and shall replace every part',
          'that fails within two years after hand-over free of charge, provided that the Buyer has operated all of',
        ],
        { ...latin, y: 700 },
      ),
      { text: '1 Parts that wear are named in the annex.', x: 72, y: 760, size: 7 },
    ];
    const second = setLines(['the pumps according to the manual.'], { ...latin, y: 130 });
    const blocks = outline(await readPdf(writePdf([{ words: first }, { words: second }])));
    expect(blocks[0]).toContain('operated all of the pumps according to the manual.');
    expect(blocks[1]).toBe('footnote: 1 Parts that wear are named in the annex.');
  });
});

describe('columns', () => {
  const left = [
    'The Seller keeps a stock of',
    'spare parts in the port and',
    'renews it every year after',
    'a count that both sides do',
    'together in the last week.',
    'The Seller bears the cost.',
  ];
  const right = [
    'The Buyer names a person',
    'who may draw parts from',
    'the stock and who signs',
    'for each of them in the',
    'book kept at the gate.',
    'The book is shown to all.',
  ];
  const joined = (lines: readonly string[]): string => lines.join(' ');

  test('are read one after the other, below the title that spans them', async () => {
    const words: Words[] = [
      { text: 'General terms for the supply of pumps and of their spare parts', x: 110, y: 100, size: 13 },
      ...setLines(left, latin),
      ...setLines(right, { ...latin, x: 320 }),
    ];
    const { text } = await readPdf(writePdf([{ words }]));
    const flat = text.replaceAll('\n', ' ');
    expect(flat).toBe(
      `General terms for the supply of pumps and of their spare parts ${joined(left)} ${joined(right)}`,
    );
  });

  test('with different leading are still columns', async () => {
    const words = [...setLines(left, latin, 13), ...setLines(right, { ...latin, x: 320, y: 123 }, 15)];
    const { text } = await readPdf(writePdf([{ words }]));
    expect(text.replaceAll('\n', ' ')).toBe(`${joined(left)} ${joined(right)}`);
  });

  test('a sentence of one language goes on in its own column of the next page', async () => {
    const chinese = [
      '卖方应当在港口设立备件库房，',
      '每年更新一次库存，并在双方共',
      '同清点以后承担更新的费用，买',
      '方指定专人领取备件，领取时应',
    ];
    const further = [
      '当在门口的登记簿上签字确认。',
      '登记簿对双方开放，任何一方都',
      '可以随时查阅并且复制其中的内',
      '容，但是不得带离库房。',
    ];
    const english = [
      'The Seller keeps a stock of',
      'spare parts in the port and',
      'renews it every year after',
      'a joint count, and the Buyer',
    ];
    const onward = [
      'names one person who signs.',
      'The book is open to both of',
      'the sides, who may read it',
      'and copy what stands in it.',
    ];
    const page = (zh: readonly string[], en: readonly string[]): { words: Words[] } => ({
      words: [...setLines(zh, { ...latin, font: 'han', y: 100 }), ...setLines(en, { ...latin, x: 320, y: 100 })],
    });
    const document = await readPdf(writePdf([page(chinese, english), page(further, onward)]));
    const blocks = outline(document);
    expect(blocks[0]).toContain('领取时应当在门口的登记簿上签字确认。');
    expect(blocks[1]).toContain('and the Buyer names one person who signs.');
  });
});

describe('two languages side by side', () => {
  const chinese = [
    '第一条 定义',
    '“设备”是指卖方向买方供应的全部',
    '水泵以及随附的备件。',
    '第二条 价款',
    '价款为四百万元，买方应当在收到',
    '发票以后三十日以内付清。',
  ];
  const english = [
    'Article 1 Definitions',
    '"Equipment" means all the pumps',
    'that the Seller supplies.',
    'Article 2 Price',
    'The price is RMB four million and',
    'is paid within thirty days.',
  ];

  test('set line by line on the same heights are two columns, and no sentence is torn', async () => {
    const words = [...setLines(chinese, { ...latin, font: 'han' }), ...setLines(english, { ...latin, x: 320 })];
    expect(outline(await readPdf(writePdf([{ words }])))).toEqual([
      'paragraph: 第一条 定义',
      'paragraph: “设备”是指卖方向买方供应的全部水泵以及随附的备件。',
      'paragraph: 第二条 价款',
      'paragraph: 价款为四百万元，买方应当在收到发票以后三十日以内付清。',
      'paragraph: Article 1 Definitions',
      'paragraph: "Equipment" means all the pumps that the Seller supplies.',
      'paragraph: Article 2 Price',
      'paragraph: The price is RMB four million and is paid within thirty days.',
    ]);
  });
});

describe('tables', () => {
  const cell = (text: string, x: number, y: number): Words => ({ text, x, y, size: 10 });

  test('are rows of cells, a wrapped cell being one', async () => {
    const words = [
      ...setLines(['The following parts are supplied at the prices that are named beside each of them:'], latin),
      cell('No.', 72, 160),
      cell('Part', 120, 160),
      cell('Price', 400, 160),
      cell('1', 72, 184),
      cell('Impeller made of bronze for', 120, 184),
      cell('EUR 400', 400, 184),
      cell('sea water', 120, 197),
      cell('2', 72, 221),
      cell('Shaft seal', 120, 221),
      cell('EUR 30', 400, 221),
      ...setLines(
        ['All prices are without tax and are valid until the end of the year in which they are named here.'],
        {
          ...latin,
          y: 260,
        },
      ),
    ];
    const document = await readPdf(writePdf([{ words }]));
    expect(document.text.split('\n').slice(1, 4)).toEqual([
      'No.\tPart\tPrice',
      '1\tImpeller made of bronze for sea water\tEUR 400',
      '2\tShaft seal\tEUR 30',
    ]);
    expect(document.blocks.filter(({ kind }) => kind === 'table-cell').map((block) => block.cell)).toEqual(
      [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => ({ table: 0, row, column }))),
    );
    expect(document.blocks.at(-1)?.kind).toBe('paragraph');
  });

  test('cells centred beside a wrapped one belong to its row', async () => {
    const words = [
      cell('Pump', 72, 126),
      cell('means a pump of the kind named in the annex', 180, 120),
      cell('EUR 5', 450, 126),
      cell('that the Seller makes in its own works', 180, 133),
      cell('Port', 72, 160),
      cell('means the quay at which the ship of the Buyer', 180, 154),
      cell('EUR 6', 450, 160),
      cell('lies, or another one that it has named', 180, 167),
    ];
    expect((await readPdf(writePdf([{ words }]))).text).toBe(
      'Pump\tmeans a pump of the kind named in the annex that the Seller makes in its own works\tEUR 5\n' +
        'Port\tmeans the quay at which the ship of the Buyer lies, or another one that it has named\tEUR 6',
    );
  });

  test('short terms with long meanings are a table, blanks in a cell part no cells', async () => {
    const words = [
      cell('"Pump"', 72, 120),
      cell('means a pump of the kind named in the annex that the', 180, 120),
      cell('Seller makes in its own works;', 180, 136),
      cell('"Part"', 72, 152),
      cell('means a spare part.', 180, 152),
      ...setLines(['甲方（盖章）：', '法定代表人：', '日期：    年  月  日'], { ...latin, font: 'han', y: 300 }, 20),
      ...setLines(
        ['乙方（盖章）：', '法定代表人：', '日期：    年  月  日'],
        { ...latin, font: 'han', x: 320, y: 300 },
        20,
      ),
    ];
    const { text } = await readPdf(writePdf([{ words }]));
    expect(text.split('\n')).toEqual([
      '"Pump"\tmeans a pump of the kind named in the annex that the Seller makes in its own works;',
      '"Part"\tmeans a spare part.',
      '甲方（盖章）：\t乙方（盖章）：',
      '法定代表人：\t法定代表人：',
      '日期：年 月 日\t日期：年 月 日',
    ]);
  });

  test('a clause number that hangs beside its text is no table', async () => {
    const words: Words[] = [
      ...setLines(['1.1', '', '1.2'], latin),
      ...setLines(
        [
          'The Seller shall deliver the pumps to the quay at the time that both of the parties have agreed on',
          'in writing, and shall tell the Buyer the name of the ship.',
          'The Buyer shall unload them.',
        ],
        { ...latin, x: 108 },
      ),
    ].filter(({ text }) => text !== '');
    expect(outline(await readPdf(writePdf([{ words }])))).toEqual([
      'paragraph: 1.1 The Seller shall deliver the pumps to the quay at the time that both of the parties have agreed ' +
        'on in writing, and shall tell the Buyer the name of the ship.',
      'paragraph: 1.2 The Buyer shall unload them.',
    ]);
  });
});

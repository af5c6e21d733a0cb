import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, type Document } from '../../src/extract/document.ts';
import { extractText } from '../../src/extract/text.ts';

async function read(text: string, name = 'contract.txt'): Promise<Document> {
  const outcome = await extractText(Buffer.from(text), name, DEFAULT_LIMITS);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

async function linesOf(text: string, name?: string): Promise<string[]> {
  return (await read(text, name)).text.split('\n');
}

const WRAPPED = `SUPPLY AGREEMENT

1. Goods. The Seller shall sell to the Buyer the steel plates that are
   described in Schedule 1, in the quantities and at the times which the
   parties agree upon in writing from time to time.
2. Price. The Buyer shall pay the price that is stated in each order form
within thirty days after the date on which it has received an invoice, in
accordance with the order of payments which is set out in full in Section
3.1 of the terms of payment, without any deduction for charges of non-
resident banks or other costs.
(a) Interest runs from the due date, at the rate which the bank of issue
has published for that day.

This agreement replaces all former understandings between the parties on
the same subject, whether they were made orally or in writing.
`;

describe('plain text', () => {
  it('gives one block a line, anchored at its line', async () => {
    const document = await read('甲方：华北钢铁公司\r\n\r\n第一条 标的\r\n甲方向乙方供应钢板。\r\n');
    expect(document.text.split('\n')).toEqual(['甲方：华北钢铁公司', '第一条 标的', '甲方向乙方供应钢板。']);
    expect(document.blocks.map(({ anchor }) => anchor)).toEqual([1, 3, 4].map((line) => ({ type: 'line', line })));
    expect(document.mediaType).toBe('text/plain');
  });

  it('joins lines that were wrapped by hand, and starts anew at a clause number', async () => {
    expect(await linesOf(WRAPPED)).toEqual([
      'SUPPLY AGREEMENT',
      '1. Goods. The Seller shall sell to the Buyer the steel plates that are described in Schedule 1, in the quantities and at the times which the parties agree upon in writing from time to time.',
      '2. Price. The Buyer shall pay the price that is stated in each order form within thirty days after the date on which it has received an invoice, in accordance with the order of payments which is set out in full in Section 3.1 of the terms of payment, without any deduction for charges of non-resident banks or other costs.',
      '(a) Interest runs from the due date, at the rate which the bank of issue has published for that day.',
      'This agreement replaces all former understandings between the parties on the same subject, whether they were made orally or in writing.',
    ]);
  });

  it('joins wrapped Chinese without a space, but not across an indented first line or a clause', async () => {
    const wide = '乙方应当按照本合同附件所列的数量与质量要求按时向甲方交付全部货物并承担';
    const text = [`　　${wide}运`, `${wide}${'输'.repeat(2)}`, '费用。', `　　${wide}税`, `费。`, '第三条　验收'].join(
      '\n',
    );
    expect(await linesOf(text)).toEqual([`${wide}运${wide}输输费用。`, `${wide}税费。`, '第三条　验收']);
  });

  it('starts anew where a line names a party or a field of a form', async () => {
    const parties = [
      '许可方：清河磁谷材料有限公司，住所：江西省赣州市章贡区兰亭路8号',
      '被许可方：明水磁材有限公司，注册地址：德国汉诺威市河滨街4号院东楼',
    ];
    const short = ['技术许可合同', ...parties, '第一条 许可', '许可方许可被许可方烘焙面包。'];
    expect(await linesOf(short.join('\n'))).toEqual(short);
    const wide = '乙方应当按照本合同附件所列的数量与质量要求按时向甲方交付全部货物并承担';
    const wrapped = [wide, wide, wide, wide, '费用。'];
    const read = await linesOf([...parties, ...wrapped].join('\n'));
    expect(read).toEqual([...parties, wrapped.join('')]);
  });

  it('takes a few lines of about one width for lines of their own', async () => {
    const lines = [
      'SUPPLY OF FLOUR',
      'Hollow Lane Bakery, 4 Hollow Lane, Brookfield, near the old mill',
      'Brook Mill Company, 8 Mill Lane, Brookfield, beside the new bridge',
      'Flour is brought every Monday.',
    ];
    expect(await linesOf(lines.join('\n'))).toEqual(lines);
  });

  it('leaves lines alone where no column was kept', async () => {
    const text = `Name: Steel Works\nAddress: 5 Mill Lane\nPhone: 555\n${'A long paragraph in one line. '.repeat(12)}`;
    expect(await linesOf(text)).toHaveLength(4);
  });

  it('takes a form feed as the end of a page and not as text', async () => {
    expect(await linesOf('one\ftwo\fthree')).toEqual(['one', 'two', 'three']);
  });

  it('has no text when it is blank', async () => {
    const outcome = await extractText(Buffer.from(' \n\t\n'), 'a.txt', DEFAULT_LIMITS);
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'no-text' } });
  });

  it('longer than allowed is too large', async () => {
    const outcome = await extractText(Buffer.from('x'.repeat(200)), 'a.txt', { ...DEFAULT_LIMITS, characters: 100 });
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'too-large', details: { what: 'characters' } } });
  });

  it('loses no letter and adds none, whatever the lines are', async () => {
    const line = fc.oneof(
      fc.string(),
      fc.stringMatching(/^[甲乙方。（）一a-z .]{0,90}$/),
      fc.constantFrom('第一条 总则', '(a) item', ''),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 20 }), async (lines) => {
        const text = lines
          .join('\n')
          .replace(/[\p{Cc}\ufeff\u2028\u2029]/gu, '\n')
          .replace(/#|\|/g, '');
        const outcome = await extractText(Buffer.from(text), 'a.txt', DEFAULT_LIMITS);
        if (!outcome.ok) return;
        const { blocks } = outcome.value;
        const squeeze = (each: string) => each.replace(/\s/g, '');
        expect(squeeze(outcome.value.text)).toBe(squeeze(text.toWellFormed()));
        for (const [index, { span }] of blocks.entries()) {
          expect(span.start).toBe(index === 0 ? 0 : (blocks[index - 1]?.span.end ?? 0) + 1);
        }
        expect(blocks.at(-1)?.span.end).toBe(outcome.value.text.length);
      }),
    );
  });
});

describe('Markdown', () => {
  const SOURCE = `# Supply Agreement

Price
-----
The **Seller** delivers to [the Buyer](https://example.invalid) on \`site\`, see _Annex 1_.

<!-- the buyer must not see this -->
- steel \\*plates\\*
- [x] paid
1. first

| 名称 | 数量 |
| --- | ---: |
| 钢板 | 3 \\| 4 |

Signed: ________ for 2 * 3 * 4 tons
`;

  it('is read without its marks, with headings, items, cells and hidden comments', async () => {
    const document = await read(SOURCE, 'contract.md');
    expect(document.blocks.map(({ kind, span }) => `${kind}: ${document.text.slice(span.start, span.end)}`)).toEqual([
      'heading: Supply Agreement',
      'heading: Price',
      'paragraph: The Seller delivers to the Buyer on site, see Annex 1.',
      'comment: the buyer must not see this',
      'list-item: steel *plates*',
      'list-item: ☑ paid',
      'list-item: 1. first',
      'table-cell: 名称',
      'table-cell: 数量',
      'table-cell: 钢板',
      'table-cell: 3 | 4',
      'paragraph: Signed: ________ for 2 * 3 * 4 tons',
    ]);
    expect(document.text).toContain('名称\t数量\n钢板\t3 | 4');
    expect(document.mediaType).toBe('text/markdown');
    expect(document.title).toBe('Supply Agreement');
    expect(document.blocks[1]?.depth).toBe(2);
  });

  it('is known by its content when the name does not say it', async () => {
    expect((await read('# 协议\n\n## 第一条\n\n正文', 'a.txt')).mediaType).toBe('text/markdown');
    expect((await read('# 1 steel plate\n正文', 'a.txt')).mediaType).toBe('text/plain');
  });
});

describe('a word that the end of a line cuts in two', () => {
  it('goes on, whatever the width of the lines', async () => {
    expect(
      await linesOf('2.1 The drawings follow in May; un-\ntil then you may read them.\n2.2 No fee is due.'),
    ).toEqual(['2.1 The drawings follow in May; un-til then you may read them.', '2.2 No fee is due.']);
  });
});

/** How the lines of a contract become its clauses: what introduces what, what only repeats, what orders nothing. */
import { describe, expect, it } from 'vitest';
import type { ClauseKind } from '../../src/structure/contract.ts';
import { clauseOf, parentOf, type StructuredText, structureLines, structureText, wordsOf } from './structure-text.ts';

function kindsOf({ contract, document }: StructuredText): readonly (readonly [ClauseKind, string])[] {
  return contract.clauses.map(({ kind, span }) => [kind, document.text.slice(span.start, span.end)]);
}

const BAKERY = `SUPPLY OF FLOUR
1. Goods
1.1 The Mill supplies the Bakery with wheat flour.
1.2 The Mill shall:
(a) grind the grain in its own works;
(b) pack the flour in paper bags, each of which carries:
(i) the day of milling;
(ii) the name of the miller.
1.3 Each bag weighs ten kilograms.
2. Price
2.1 The price is stated in the price list.`;

const MILL = `面粉供应合同
第一章 货物
第一条 品种
面粉厂向面包房供应小麦面粉。
第二条 包装
面粉厂应当：
（一）使用纸袋；
（二）在每袋上注明磨坊名称。
第二章 价款
第三条 付款
面包房应于收货后十日内付款。`;

describe('the tree of clauses', () => {
  it('gives each clause the numbers of all that it stands in', async () => {
    const english = await structureText(BAKERY);
    expect(clauseOf(english, 'wheat flour').path).toEqual(['1', '1.1']);
    expect(clauseOf(english, 'own works').path).toEqual(['1', '1.2', '(a)']);
    expect(clauseOf(english, 'name of the miller').path).toEqual(['1', '1.2', '(b)', '(ii)']);
    expect(clauseOf(english, 'ten kilograms').path).toEqual(['1', '1.3']);
    expect(clauseOf(english, 'price list').path).toEqual(['2', '2.1']);

    const chinese = await structureText(MILL);
    expect(clauseOf(chinese, '使用纸袋').path).toEqual(['第一章', '第二条', '（一）']);
    expect(clauseOf(chinese, '第三条').path).toEqual(['第二章', '第三条']);
  });

  it('knows the line that introduces an item', async () => {
    const english = await structureText(BAKERY);
    expect(parentOf(english, 'own works')).toBe('1.2 The Mill shall:');
    expect(parentOf(english, 'day of milling')).toContain('each of which carries:');
    expect(parentOf(english, '1.3 Each')).toBe('1. Goods');
    expect(parentOf(english, '2. Price')).toBeNull();

    const chinese = await structureText(MILL);
    expect(parentOf(chinese, '使用纸袋')).toBe('面粉厂应当：');
    expect(parentOf(chinese, '磨坊名称')).toBe('面粉厂应当：');
  });

  it('gives each clause the nearest heading', async () => {
    const english = await structureText(BAKERY);
    expect(clauseOf(english, 'ten kilograms').heading).toBe('Goods');
    expect(clauseOf(english, 'price list').heading).toBe('Price');
    const chinese = await structureText(MILL);
    expect(clauseOf(chinese, '面粉厂向面包房').heading).toBe('品种');
    expect(clauseOf(chinese, '十日内付款').heading).toBe('付款');
  });

  it('takes the heading in front of a clause on the same line', async () => {
    const structured = await structureText(`AGREEMENT
1. Delivery. The Mill shall bring the flour to the Bakery every Monday.
2. Storage. The Bakery shall keep the flour dry and away from the oven.
3. Returns. The Bakery may return a bag that is torn within two days.`);
    expect(clauseOf(structured, 'every Monday')).toMatchObject({ kind: 'clause', heading: 'Delivery', label: '1' });
    expect(clauseOf(structured, 'is torn')).toMatchObject({ kind: 'clause', heading: 'Returns', label: '3' });
  });

  it('keeps a clause that is short a clause, when it says that something is to be done', async () => {
    const structured = await structureText(BAKERY);
    expect(clauseOf(structured, 'price list').kind).toBe('clause');
    expect(clauseOf(structured, '1.2 The Mill').kind).toBe('clause');
    expect(clauseOf(structured, '1. Goods').kind).toBe('heading');
  });

  it('makes an item of each part of a list inside one paragraph', async () => {
    const structured = await structureText(`AGREEMENT
1. Deliveries
1.1 The Mill delivers to the Bakery: (a) wheat flour in paper bags; (b) rye flour in sacks; and (c) bran in bulk.
1.2 The Bakery pays at the end of each month.`);
    expect(clauseOf(structured, 'rye flour')).toMatchObject({ label: '(b)', path: ['1', '1.1', '(b)'] });
    expect(parentOf(structured, 'bran in bulk')).toBe('1.1 The Mill delivers to the Bakery:');
    const chinese = await structureText(`合同
第一条 交付
面粉厂向面包房交付：（1）小麦面粉；（2）黑麦面粉；（3）麸皮。
第二条 付款
面包房应按月付款。`);
    expect(clauseOf(chinese, '黑麦面粉').label).toBe('（2）');
  });

  it('puts the first number under the item that introduces it, whatever its kind', async () => {
    const structured = await structureText(
      MILL.replace(
        '（二）在每袋上注明磨坊名称。',
        '（二）注明下列内容：\n1. 磨制日期；\n2. 磨坊名称；\n（三）封好袋口。',
      ),
    );
    expect(clauseOf(structured, '磨制日期').path).toEqual(['第一章', '第二条', '（二）', '1']);
    expect(clauseOf(structured, '磨坊名称').path).toEqual(['第一章', '第二条', '（二）', '2']);
    expect(parentOf(structured, '磨坊名称')).toBe('（二）注明下列内容：');
    expect(clauseOf(structured, '封好袋口').path).toEqual(['第一章', '第二条', '（三）']);
    expect(clauseOf(structured, '第三条').path).toEqual(['第二章', '第三条']);
  });

  it('does not take a reference at the start of a line for a clause', async () => {
    const structured = await structureText(MILL.replace('面包房应于', '第一条所述货物验收合格的，面包房应于'));
    expect(clauseOf(structured, '验收合格').label).toBeNull();
    expect(clauseOf(structured, '验收合格').path).toEqual(['第二章', '第三条']);
  });
});

describe('headings without a number', () => {
  it('stand above the paragraphs that follow them', async () => {
    const structured = await structureText(`Hollow Lane Bakery
Hollow Lane
Brookfield
Brookfield, in May
To the Canteen of the Brookfield School
School Road
Brookfield
Dear friends,
We thank you for your visit and for the good talks that we had in our shop.
Supply of bread
The Bakery will bring forty loaves to the Canteen on every working day of the month.
Payment
The Canteen will pay the Bakery at the end of each month by bank transfer to its account.
Ending
Either side may end this understanding by a letter to the other side, with a notice of two weeks.
Notices
Letters are sent to the addresses that are printed at the top of this page and nowhere else.`);
    expect(clauseOf(structured, 'bank transfer')).toMatchObject({ kind: 'clause', heading: 'Payment', label: null });
    expect(clauseOf(structured, 'notice of two weeks').heading).toBe('Ending');
    expect(clauseOf(structured, 'Notices').kind).toBe('heading');
  });

  it('are no titles behind running text, and never stand above themselves', async () => {
    const structured = await structureText(`UNDERSTANDING
The Bakery and the Canteen will work together as this paper says.
Supply of bread
The Bakery will bring forty loaves to the Canteen on every working day.
Payment
The Canteen will pay the Bakery at the end of each month.`);
    expect(clauseOf(structured, 'UNDERSTANDING').kind).toBe('title');
    for (const heading of ['Supply of bread', 'Payment'])
      expect(clauseOf(structured, heading)).toMatchObject({ kind: 'heading', parent: null });
    expect(clauseOf(structured, 'forty loaves').heading).toBe('Supply of bread');
  });

  it('are known by their style where their words would not show it', () => {
    const structured = structureLines([
      ['heading', 'Bread, rolls and what is to be paid for them'],
      ['paragraph', 'The Bakery brings forty loaves to the Canteen on every working day.'],
    ]);
    expect(clauseOf(structured, 'what is to be paid').kind).toMatch(/^(?:heading|title)$/);
    expect(clauseOf(structured, 'forty loaves').kind).toMatch(/^(?:clause|recital)$/);
  });
});

describe('a table of contents', () => {
  const ENTRIES = ['1. Goods', '2. Price', '3. Ending'];
  const BODY = `1. Goods
1.1 The Mill supplies the Bakery with wheat flour.
2. Price
2.1 The price is stated in the price list.
3. Ending
3.1 Either side may end this contract by a letter.`;

  it.each([
    [
      'with a title and leaders',
      `CONTENTS\n${ENTRIES.map((entry, page) => `${entry} .......... ${page + 2}`).join('\n')}`,
    ],
    ['with a title alone', `CONTENTS\n${ENTRIES.join('\n')}`],
    ['with leaders alone', ENTRIES.map((entry, page) => `${entry}……………${page + 2}`).join('\n')],
    [
      'with pages behind a space',
      `Table of Contents\n${ENTRIES.map((entry, page) => `${entry} ${page + 2}`).join('\n')}`,
    ],
    ['with tabs', `Contents:\n${ENTRIES.map((entry, page) => `${entry}\t${page + 2}`).join('\n')}`],
  ])('is ignored: %s', async (_, contents) => {
    const structured = await structureText(`SUPPLY OF FLOUR\n${contents}\n${BODY}`);
    const kinds = kindsOf(structured);
    for (const entry of ENTRIES) {
      const lines = kinds.filter(([, words]) => words.startsWith(entry));
      expect(lines.map(([kind]) => kind)).toEqual(['contents', 'heading']);
    }
    expect(clauseOf(structured, 'wheat flour')).toMatchObject({ kind: 'clause', path: ['1', '1.1'] });
  });

  it('is ignored in Chinese', async () => {
    const structured = await structureText(`面粉供应合同
目　录
第一条 品种……………2
第二条 包装……………3
附件一 价目表……………5
第一条 品种
面粉厂向面包房供应小麦面粉。
第二条 包装
面粉厂应使用纸袋包装。
附件一 价目表
小麦面粉每袋五十元。`);
    const contents = kindsOf(structured).filter(([kind]) => kind === 'contents');
    expect(contents).toHaveLength(4);
    expect(structured.contract.annexes).toHaveLength(1);
    expect(clauseOf(structured, '小麦面粉。')).toMatchObject({ kind: 'clause', heading: '品种' });
  });

  it('ends where the contract begins', async () => {
    const structured = await structureText(`SUPPLY OF FLOUR\nCONTENTS\n${ENTRIES.join('\n')}\n${BODY}`);
    const contents = kindsOf(structured).filter(([kind]) => kind === 'contents');
    expect(contents).toHaveLength(4);
  });

  it('swallows no clause that stands right behind it', async () => {
    for (const contents of ['1. Goods 2\n2. Price 3\n3. Ending 4', '1. Flour and bread 2\n2. What is paid 3'])
      for (const body of [BODY, `1. The Mill supplies flour to the Bakery.\n2. The Bakery pays within 30 days.`]) {
        const structured = await structureText(`SUPPLY OF FLOUR\nTable of Contents\n${contents}\n${body}`);
        for (const line of body.split('\n').filter((each) => each.endsWith('.')))
          expect(clauseOf(structured, line).kind, line).toBe('clause');
      }
    const chinese = await structureText(
      `合同\n目录\n第一条 品种 1\n第二条 包装 2\n第一条 品种\n1. 供应面粉\n2. 提供磨坊图纸\n第二条 包装\n用纸袋。`,
    );
    expect(clauseOf(chinese, '供应面粉').kind).not.toBe('contents');
    expect(clauseOf(chinese, '磨坊图纸').kind).not.toBe('contents');
  });

  it('holds also what comes again in other words', async () => {
    const structured = await structureText(`面粉供应合同
目录
第一条 品种
第二条 包装
附件一 价目表
本合同由面粉厂与面包房订立。
第一条 品种
面粉厂向面包房供应小麦面粉。
第二条 包装
面粉厂应使用纸袋包装。
附件一 面粉价目表
小麦面粉每袋五十元。`);
    expect(clauseOf(structured, '附件一 价目表').kind).toBe('contents');
    expect(structured.contract.annexes).toHaveLength(1);
    expect(clauseOf(structured, '供应小麦面粉').annex).toBeNull();
  });

  it('is not a list of quantities', () => {
    const structured = structureLines([
      ['paragraph', 'SUPPLY OF FLOUR'],
      ['paragraph', '1. Goods'],
      ['paragraph', '1.1 The Mill shall bring the bags that are counted here:\t40'],
      ['paragraph', '1.2 The Bakery pays at the end of the month.'],
      ['paragraph', '2. Ending'],
      ['paragraph', 'Rye flour in sacks\t12'],
    ]);
    expect(clauseOf(structured, 'bring the bags').kind).toBe('clause');
    expect(clauseOf(structured, 'Rye flour').kind).not.toBe('contents');
  });

  it('gives no clause a number, a heading or a place in the tree', async () => {
    const { contract } = await structureText(`SUPPLY OF FLOUR\nCONTENTS\n${ENTRIES.join('\n')}\n${BODY}`);
    for (const clause of contract.clauses.filter(({ kind }) => kind === 'contents'))
      expect(clause).toMatchObject({ label: null, path: [], parent: null, heading: null });
  });
});

describe('recitals', () => {
  it.each([
    ['WHEREAS the Mill grinds wheat; and', 'The parties agree as follows:'],
    ['Whereas, the Bakery wishes to buy flour;', 'Now it is agreed:'],
    ['鉴于面粉厂拥有磨坊；', '双方约定如下：'],
    ['鉴于：面包房有意采购面粉。', '双方经协商一致，订立本合同：'],
  ])('are told by their opening word: %s', async (recital, agrees) => {
    const structured = await structureText(
      `CONTRACT\n${recital}\n${agrees}\n1. Goods\n1.1 The Mill supplies flour.\n2. Price\n2.1 The price is ten euros a bag.`,
    );
    expect(clauseOf(structured, recital).kind).toBe('recital');
    expect(clauseOf(structured, 'supplies flour').kind).toBe('clause');
  });

  it('may be counted like clauses', async () => {
    const structured = await structureText(`面粉供应合同
鉴于条款
1、面粉厂自1911年起在河边磨面。
2、面包房需要小麦面粉。
双方约定如下：
1、面粉厂应向面包房供应面粉。
2、面包房应按月付款。`);
    expect(clauseOf(structured, '在河边磨面').kind).toBe('recital');
    expect(clauseOf(structured, '需要小麦面粉').kind).toBe('recital');
    expect(clauseOf(structured, '供应面粉').kind).toBe('clause');
    expect(clauseOf(structured, '按月付款').kind).toBe('clause');
  });

  it('end at the next heading, where the count goes on', async () => {
    const structured = await structureText(`TERMS OF SUPPLY
Background
1. The Mill has ground wheat on the river since 1911.
2. The Bakery needs flour for its new oven.
What the Mill does
3. The Mill shall supply the Bakery with flour.
4. The Bakery shall pay at the end of the month.`);
    expect(clauseOf(structured, 'new oven').kind).toBe('recital');
    expect(clauseOf(structured, 'with flour').kind).toBe('clause');
    expect(clauseOf(structured, 'shall pay').kind).toBe('clause');
  });

  it('stand below their heading, lettered, until the numbers begin', async () => {
    const structured = await structureText(`SUPPLY OF FLOUR
BACKGROUND
(A) The Mill has ground wheat on the river since 1911.
(B) The Bakery needs flour for its new oven.
1. Goods
1.1 The Mill shall supply the Bakery with flour.
(a) The flour is ground on Monday.
(b) The flour is packed on Tuesday.`);
    expect(clauseOf(structured, 'on the river').kind).toBe('recital');
    expect(clauseOf(structured, 'new oven').kind).toBe('recital');
    expect(clauseOf(structured, 'supply the Bakery').kind).toBe('clause');
    expect(clauseOf(structured, 'packed on Tuesday').kind).toBe('clause');
  });
});

describe('signatures', () => {
  it.each([
    ['IN WITNESS WHEREOF the parties have signed this contract.', 'Name: Ada Brook'],
    ['SIGNED for and on behalf of the Mill', 'Title: Director'],
    ['（以下无正文）', '甲方（盖章）：'],
    ['（本页无正文，为签署页）', '授权代表（签字）：'],
    ['许可方（盖章）：', '被许可方（盖章）：'],
    ['卖方（签字）：', '买方（签字）：'],
    ['委托方：（盖章）', '受托方：（盖章）'],
    ['Licensor (seal):', 'Licensee (signature):'],
    ['甲方（盖章）：清河面粉厂', '法定代表人（签字）：'],
  ])('are no clauses: %s', async (first, second) => {
    const structured = await structureText(`${BAKERY}\n${first}\n${second}\n日期：        \nDate: __________`);
    for (const line of [first, second, 'Date: __________'])
      expect(kindsOf(structured).find(([, words]) => words.startsWith(line))?.[0]).toBe('signature');
  });

  it('are not told by the words for signing alone', async () => {
    const structured = await structureText(`${MILL}\n第四条 生效\n本合同经双方（盖章）后生效，面粉厂随即交付。`);
    expect(clauseOf(structured, '随即交付').kind).toBe('clause');
  });

  it('end where an annex begins', async () => {
    const structured = await structureText(`${BAKERY}
IN WITNESS WHEREOF the parties have signed.
Name: Ada Brook
Schedule 1 – Bags
1. The Mill prints its name on every bag in letters of at least ten millimetres.`);
    expect(clauseOf(structured, 'ten millimetres').kind).toBe('clause');
    expect(clauseOf(structured, 'ten millimetres').annex).toBe(0);
  });
});

describe('page margins', () => {
  it('are no clauses and do not part what stands before from what stands behind', () => {
    const structured = structureLines([
      ['paragraph', 'SUPPLY OF FLOUR'],
      ['paragraph', '1. Goods'],
      ['paragraph', '1.1 The Mill shall:'],
      ['paragraph', '(a) grind the grain;'],
      ['footer', 'Flour contract – page 1 of 2'],
      ['page-number', '1'],
      ['header', 'The Mill and the Bakery'],
      ['paragraph', '(b) pack the flour.'],
      ['paragraph', '2. Price'],
      ['paragraph', '2.1 The price is stated in the price list.'],
    ]);
    for (const words of ['page 1 of 2', 'The Mill and the Bakery'])
      expect(clauseOf(structured, words).kind).toBe('margin');
    expect(clauseOf(structured, 'pack the flour').path).toEqual(['1', '1.1', '(b)']);
    expect(parentOf(structured, 'pack the flour')).toBe('1.1 The Mill shall:');
  });

  it('leave comments and deleted words what they are', () => {
    const structured = structureLines([
      ['paragraph', '1. The Mill delivers on Monday.'],
      ['deleted', 'The Mill delivers on Sunday.'],
      ['comment', 'Ask the Bakery about Sunday.'],
    ]);
    expect(
      kindsOf(structured)
        .map(([kind]) => kind)
        .slice(1),
    ).toEqual(['deleted', 'comment']);
  });
});

describe('tables', () => {
  it('give one clause a row, under the clause above them', () => {
    const structured = structureLines([
      ['paragraph', 'SUPPLY OF FLOUR'],
      ['paragraph', '1. Goods'],
      ['paragraph', '1.1 The Mill delivers the following goods:'],
      ['table-cell', 'No.|Goods|Bags'],
      ['table-cell', '1|wheat flour|40'],
      ['table-cell', '2|rye flour|12'],
      ['paragraph', '1.2 The Bakery pays at the end of the month.'],
    ]);
    expect(wordsOf(structured, clauseOf(structured, 'rye flour').span)).toBe('2\trye flour\t12');
    expect(clauseOf(structured, 'end of the month').label).toBe('1.2');
    expect(clauseOf(structured, 'end of the month').path).toEqual(['1', '1.2']);
    expect(clauseOf(structured, 'rye flour')).toMatchObject({ kind: 'row', label: null, path: ['1', '1.1'] });
  });
});

describe('traditional characters', () => {
  const traditional = `麵粉供應合約
第一條 品種
麵粉廠應向麵包店供應小麥麵粉。
第二條 付款
麵包店應於收貨後十日內付款。
附件二 價目表
小麥麵粉每袋五十元。`;

  it('are read like simplified ones', async () => {
    const structured = await structureText(traditional);
    expect(clauseOf(structured, '小麥麵粉。')).toMatchObject({ kind: 'clause', heading: expect.anything() });
    expect(structured.contract.annexes).toHaveLength(1);
    expect(clauseOf(structured, '每袋五十元').annex).toBe(0);
  });
});

describe('languages', () => {
  it('are told clause by clause', async () => {
    const structured = await structureText(`FLOUR CONTRACT 面粉合同
1. The Mill supplies the Bakery with wheat flour in paper bags.
1. 面粉厂以纸袋向面包房供应小麦面粉。
2. The Bakery pays at the end of the month.
2. 面包房于月末付款。`);
    expect(clauseOf(structured, 'paper bags').language).toBe('en');
    expect(clauseOf(structured, '纸袋').language).toBe('zh');
    expect([...structured.contract.languages].sort()).toEqual(['en', 'zh']);
    expect((await structureText(MILL)).contract.languages).toEqual(['zh']);
    expect((await structureText(BAKERY)).contract.languages).toEqual(['en']);
  });

  it('do not mix the numbers of the two versions', async () => {
    const structured = await structureText(`FLOUR CONTRACT 面粉合同
1. Goods 货物
1.1 The Mill supplies the Bakery with wheat flour in paper bags.
1.1 面粉厂以纸袋向面包房供应小麦面粉。
1.2 Each bag weighs ten kilograms.
1.2 每袋重十公斤。`);
    expect(clauseOf(structured, '纸袋').path).toEqual(['1', '1.1']);
    expect(clauseOf(structured, '十公斤').path).toEqual(['1', '1.2']);
  });
});

describe('the kind of a contract', () => {
  it.each([
    ['专利实施许可合同', 'licence'],
    ['KNOW-HOW LICENCE AGREEMENT', 'licence'],
    ['保密协议', 'nda'],
    ['MUTUAL NON-DISCLOSURE AGREEMENT', 'nda'],
    ['劳动合同', 'employment'],
    ['CONTRACT OF EMPLOYMENT', 'employment'],
    ['技术咨询合同', 'consulting'],
    ['技术培训协议', 'training'],
    ['联合研发协议', 'joint-rnd'],
    ['JOINT VENTURE CONTRACT', 'joint-venture'],
    ['设备采购合同', 'supply'],
    ['SUPPLY AGREEMENT', 'supply'],
    ['技术转让合同', 'assignment'],
    ['参展协议', 'exhibition'],
    ['委托检测协议', 'testing'],
  ])('follows from its title: %s', async (title, kind) => {
    const { contract } = await structureText(
      `${title}\n1. One\n1.1 The first line says this.\n2. Two\n2.1 The second line says that.`,
    );
    expect(contract.kind).toBe(kind);
  });
});

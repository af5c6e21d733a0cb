/** Annexes, what belongs to them, and the places where the contract refers to them. */
import { describe, expect, it } from 'vitest';
import { annexOf, clauseOf, structureText, wordsOf } from './structure-text.ts';

const FLOUR = `SUPPLY OF FLOUR
1. Goods
1.1 The Mill delivers the goods that are listed in Schedule 2.
1.2 The Mill packs them in the bags shown in schedule 1 and in Schedule 2.
2. Price
2.1 The price follows from Annex C.
Schedule 1 – Bags
The bag is made of brown paper.
SCHEDULE 2: GOODS
1. Wheat flour, forty bags.
2. Rye flour, twelve bags, packed as Schedule 1 shows.`;

const MILL = `面粉供应合同
第一条 货物
面粉厂应按附件二交付货物，并按附件1包装。
第二条 价款
价款见附件三。
附件一 包装
纸袋为棕色。
附件二：货物清单
1. 小麦面粉四十袋。
2. 黑麦面粉十二袋。`;

describe('annexes', () => {
  it('are found with all that stands in them', async () => {
    const structured = await structureText(FLOUR);
    expect(structured.contract.annexes.map(({ label }) => label)).toEqual(['Schedule 1', 'SCHEDULE 2']);
    expect(wordsOf(structured, annexOf(structured, 'Schedule 1').span)).toContain('brown paper');
    expect(wordsOf(structured, annexOf(structured, 'Schedule 1').span)).not.toContain('Wheat flour');
    expect(wordsOf(structured, annexOf(structured, 'SCHEDULE 2').span)).toContain('twelve bags');

    const own = await structureText(MILL);
    expect(own.contract.annexes.map(({ label }) => label)).toEqual(['附件一', '附件二']);
    expect(wordsOf(own, annexOf(own, '附件一').span)).toContain('棕色');
    expect(wordsOf(own, annexOf(own, '附件二').span)).toContain('十二袋');
  });

  it('are told to each clause that stands in them, and to no other', async () => {
    const structured = await structureText(FLOUR);
    expect(clauseOf(structured, 'brown paper').annex).toBe(0);
    expect(clauseOf(structured, 'twelve bags').annex).toBe(1);
    expect(clauseOf(structured, 'listed in').annex).toBeNull();
    const own = await structureText(MILL);
    expect(clauseOf(own, '棕色').annex).toBe(0);
    expect(clauseOf(own, '十二袋').annex).toBe(1);
    expect(clauseOf(own, '价款见').annex).toBeNull();
  });

  it('number their clauses anew', async () => {
    const structured = await structureText(FLOUR);
    expect(clauseOf(structured, 'twelve bags').path).toEqual(['SCHEDULE 2', '2']);
  });
});

describe('references to an annex', () => {
  it('are found however the annex is spelt, and not in its own title', async () => {
    const structured = await structureText(FLOUR);
    const referring = (label: string): readonly string[] =>
      annexOf(structured, label).references.map((span) => wordsOf(structured, span));
    expect(referring('Schedule 1')).toEqual(['schedule 1', 'Schedule 1']);
    expect(referring('SCHEDULE 2')).toEqual(['Schedule 2', 'Schedule 2']);
  });

  it('join Chinese numerals with figures', async () => {
    const structured = await structureText(MILL);
    const referring = (label: string): readonly string[] =>
      annexOf(structured, label).references.map((span) => wordsOf(structured, span));
    expect(referring('附件一')).toEqual(['附件1']);
    expect(referring('附件二')).toEqual(['附件二']);
  });

  it('join Roman numerals with figures', async () => {
    const structured = await structureText(`SUPPLY OF FLOUR
1. Goods
1.1 The Mill delivers the goods that are listed in Annex II.
1.2 The Bakery pays as Annex 3 says.
Annex 2 – Goods
Wheat flour, forty bags.
Annex III – Payment
The Bakery pays at the end of the month.`);
    expect(annexOf(structured, 'Annex 2').references).toHaveLength(1);
    expect(annexOf(structured, 'Annex III').references).toHaveLength(1);
  });

  it('lead to no annex that is not attached', async () => {
    const { contract } = await structureText(FLOUR);
    expect(contract.annexes).toHaveLength(2);
    expect(contract.annexes.flatMap(({ references }) => references)).toHaveLength(4);
    const own = await structureText(MILL);
    expect(own.contract.annexes).toHaveLength(2);
  });
});

describe('the title of an annex', () => {
  it.each([
    'Annex A',
    'ANNEX A',
    'Appendix A: Bags',
    'Exhibit A – Bags',
    'Attachment A. Bags',
    '附件A 纸袋',
    '附录A：纸袋',
  ])('opens it: %s', async (title) => {
    const structured = await structureText(
      `FLOUR\n1. Goods\n1.1 The Mill delivers flour.\n1.2 The bags are brown.\n${title}\nThe bag is made of paper.`,
    );
    expect(structured.contract.annexes).toHaveLength(1);
    expect(clauseOf(structured, 'made of paper').annex).toBe(0);
  });

  it('is not taken from the table of contents', async () => {
    const { contract } = await structureText(
      FLOUR.replace(
        'SUPPLY OF FLOUR',
        'SUPPLY OF FLOUR\nCONTENTS\n1. Goods .... 1\n2. Price .... 1\nSchedule 1 – Bags .... 2\nSCHEDULE 2: GOODS .... 2',
      ),
    );
    expect(contract.annexes).toHaveLength(2);
  });
});

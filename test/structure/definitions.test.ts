/** Defined terms: by which wordings a name gets its meaning, how far that meaning reaches, and where it is used. */
import { describe, expect, it } from 'vitest';
import { clauseOf, structureText, termOf, wordsOf } from './structure-text.ts';

function english(line: string): string {
  return `SUPPLY OF FLOUR
1. First
1.1 ${line}
1.2 The Mill delivers the Fine Flour to the Bakery every Monday.`;
}

function chinese(line: string): string {
  return `面粉供应合同
第一条 首要
${line}
第二条 交付
面粉厂应向面包房交付精制面粉。`;
}

describe('a term is defined', () => {
  it.each([
    '"Fine Flour" means flour that was ground twice.',
    '“Fine Flour” means flour that was ground twice.',
    '"Fine Flour" shall mean flour that was ground twice.',
    '"Fine Flour" refers to flour that was ground twice.',
    '"Fine Flour" has the meaning that is given to it in Schedule 1.',
    '"Fine Flour" includes flour of wheat and of rye.',
    '"Fine Flour" is defined as flour that was ground twice.',
    '"Fine Flour", as used in this contract, means flour that was ground twice.',
    '"Soft Flour" and "Fine Flour" mean flour that was ground twice.',
    'The Mill grinds wheat twice (the "Fine Flour") on its stones.',
    'The Mill grinds wheat twice (hereinafter "Fine Flour") on its stones.',
    'The Mill grinds wheat twice (hereinafter referred to as the "Fine Flour") on its stones.',
    'The Mill grinds wheat and rye twice (together, the "Fine Flour") on its stones.',
    'The Mill grinds wheat twice, hereinafter called the "Fine Flour", on its stones.',
    'The Mill grinds wheat twice (“Fine Flour”) on its stones.',
    '"Fine Flour": flour that was ground twice.',
    '“Fine Flour” – flour that was ground twice.',
    '"The Fine Flour" is our number 405, ground twice.',
    'The Mill grinds wheat twice to a flour known as "Fine Flour".',
  ])('in English: %s', async (line) => {
    const structured = await structureText(english(line));
    expect(termOf(structured, 'Fine Flour').uses).toHaveLength(1);
  });

  it.each([
    '“精制面粉”是指经两次研磨的面粉。',
    '“精制面粉”系指经两次研磨的面粉。',
    '"精制面粉"指经两次研磨的面粉。',
    '「精制面粉」是指经两次研磨的面粉。',
    '“精制面粉”一词，是指经两次研磨的面粉。',
    '“精制面粉”：指经两次研磨的面粉。',
    '“精制面粉”包括小麦面粉和黑麦面粉。',
    '“精制面粉”（Fine Flour）是指经两次研磨的面粉。',
    '面粉厂经两次研磨取得面粉（以下简称“精制面粉”）。',
    '面粉厂经两次研磨取得面粉（下称“精制面粉”）。',
    '面粉厂经两次研磨取得小麦面粉和黑麦面粉（以下合称“精制面粉”）。',
    '面粉厂经两次研磨取得小麦面粉和黑麦面粉，以下统称“精制面粉”。',
    '面粉厂经两次研磨取得面粉，以下称为“精制面粉”。',
    '面粉厂经两次研磨取得面粉（“精制面粉”）。',
    '“精制面粉”：经两次研磨的面粉。',
    '“精制面粉”是我厂经两次研磨的面粉。',
    '面粉厂经两次研磨取得面粉，代号“精制面粉”。',
  ])('in Chinese: %s', async (line) => {
    const structured = await structureText(chinese(line));
    expect(termOf(structured, '精制面粉').uses).toHaveLength(1);
  });

  it('in a row of a table or a line below a heading that says so', async () => {
    const structured = await structureText(`SUPPLY OF FLOUR
1. Definitions
1.1 Fine Flour: flour that was ground twice on the stones of the Mill.
1.2 Rye Bag – a paper bag of ten kilograms with rye flour.
2. Delivery
2.1 The Mill delivers the Fine Flour in Rye Bags.`);
    expect(termOf(structured, 'Fine Flour').uses).toHaveLength(1);
    expect(termOf(structured, 'Rye Bag').uses).toHaveLength(1);
    const own = await structureText(`面粉供应合同
第一条 定义
精制面粉：在面粉厂石磨上经两次研磨的面粉。
黑麦袋：每袋十公斤的黑麦面粉。
第二条 交付
面粉厂应以黑麦袋交付精制面粉。`);
    expect(termOf(own, '精制面粉').uses).toHaveLength(1);
    expect(termOf(own, '黑麦袋').uses).toHaveLength(1);
  });

  it('each of several in one paragraph, with its own words only', async () => {
    const structured = await structureText(
      english('"Fine Flour" means flour that was ground twice. "Bran" means what the sieve keeps back.'),
    );
    expect(wordsOf(structured, termOf(structured, 'Fine Flour').definition)).not.toContain('sieve');
    expect(wordsOf(structured, termOf(structured, 'Bran').definition)).toContain('sieve');
    const own = await structureText(chinese('“精制面粉”是指经两次研磨的面粉；“麸皮”是指筛上剩余物。'));
    expect(wordsOf(own, termOf(own, '精制面粉').definition)).not.toContain('筛上');
    expect(wordsOf(own, termOf(own, '麸皮').definition)).toContain('筛上');
  });
});

describe('the words of a definition', () => {
  it('reach to the last of its items', async () => {
    const structured = await structureText(`SUPPLY OF FLOUR
1. Definitions
1.1 "Fine Flour" means:
(a) wheat flour that was ground twice; and
(b) rye flour that was ground thrice.
1.2 "Bran" means what the sieve keeps back.
2. Delivery
2.1 The Mill delivers the Fine Flour.`);
    const words = wordsOf(structured, termOf(structured, 'Fine Flour').definition);
    expect(words).toContain('ground thrice');
    expect(words).not.toContain('sieve');
  });

  it('reach to the last of its items in Chinese', async () => {
    const structured = await structureText(`面粉供应合同
第一条 定义
1.1 “精制面粉”是指：
（1）经两次研磨的小麦面粉；
（2）经三次研磨的黑麦面粉。
1.2 “麸皮”是指筛上剩余物。
第二条 交付
面粉厂应交付精制面粉。`);
    const words = wordsOf(structured, termOf(structured, '精制面粉').definition);
    expect(words).toContain('三次研磨');
    expect(words).not.toContain('筛上');
  });

  it('stand before the name where the name is in brackets', async () => {
    const structured = await structureText(english('The Mill grinds wheat twice on its stones (the "Fine Flour").'));
    expect(wordsOf(structured, termOf(structured, 'Fine Flour').definition)).toContain('grinds wheat twice');
  });
});

describe('the uses of a term', () => {
  it('stand wherever its name does, also in capitals and the plural, never inside its own definition', async () => {
    const structured = await structureText(`SUPPLY OF FLOUR
1. Definitions
1.1 "Grain Bag" means a bag of ten kilograms; a Grain Bag is made of paper.
2. Delivery
2.1 The Mill delivers forty Grain Bags and no GRAIN BAG less.
2.2 The Bakery returns each empty Grain Bag.`);
    const { uses } = termOf(structured, 'Grain Bag');
    expect(uses.map((use) => wordsOf(structured, use))).toEqual(['Grain Bag', 'GRAIN BAG', 'Grain Bag']);
    expect([...uses].sort((one, other) => one.start - other.start)).toEqual(uses);
  });

  it('are no parts of longer words', async () => {
    const structured = await structureText(`SUPPLY OF FLOUR
1. Definitions
1.1 "Rye" means the grain of that name.
2. Delivery
2.1 The Mill delivers Rye to Ryefield.`);
    expect(termOf(structured, 'Rye').uses).toHaveLength(1);
  });
});

describe('a clause that defines', () => {
  it('is a definition where it does nothing else, and stays a clause where it orders something', async () => {
    const structured = await structureText(`SUPPLY OF FLOUR
1. First
1.1 "Fine Flour" means flour that was ground twice.
1.2 The Mill shall deliver flour that was ground twice (the "Monday Flour") to the Bakery.`);
    expect(clauseOf(structured, '"Fine Flour"').kind).toBe('definition');
    expect(clauseOf(structured, 'Monday Flour').kind).toBe('clause');
    const own = await structureText(`面粉供应合同
第一条 首要
1.1 “精制面粉”是指经两次研磨的面粉。
1.2 面粉厂应向面包房交付经两次研磨的面粉（以下简称“周一面粉”）。`);
    expect(clauseOf(own, '“精制面粉”').kind).toBe('definition');
    expect(clauseOf(own, '周一面粉').kind).toBe('clause');
  });

  it('gives no term where a quoted word is only quoted', async () => {
    const { contract } = await structureText(english('Each bag carries the words "Keep dry" in red letters.'));
    expect(contract.definitions).toEqual([]);
    const own = await structureText(chinese('每袋应以红字注明“防潮”字样。'));
    expect(own.contract.definitions).toEqual([]);
  });

  it('gives no term for names that every contract has', async () => {
    const { contract } = await structureText(
      english('This contract (the "Agreement") binds the Mill and the Bakery (the "Parties").'),
    );
    expect(contract.definitions).toEqual([]);
  });
});

describe('a definition without quotes', () => {
  it('stands below a heading that says so', async () => {
    const structured = await structureText(`面粉供应合同
第一条 定义
1.1 精制面粉：指经两次研磨的小麦面粉。
1.2 粗粮：指未经研磨的谷物。
第二条 供货
2.1 面粉厂应供应精制面粉。`);
    expect(clauseOf(structured, '两次研磨').kind).toBe('definition');
    expect(clauseOf(structured, '未经研磨').kind).toBe('definition');
    expect(termOf(structured, '精制面粉').uses).toHaveLength(1);
  });
});

/** Which numbers at the start of a line are numbers of clauses, and which only look like them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Label, readLabel } from '../../src/structure/labels.ts';

function labelOf(line: string): string | null {
  return readLabel(line, null)?.text ?? null;
}

/** Reads lines one after the other, each knowing the number before it, as a contract is read. */
function schemesOf(lines: readonly string[]): readonly (string | null)[] {
  let previous: Label | null = null;
  return lines.map((line) => {
    const label = readLabel(line, previous);
    previous = label ?? previous;
    return label?.scheme ?? null;
  });
}

describe('the number of a clause', () => {
  it.each([
    ['第一条 合同标的', '第一条'],
    ['第十二条　违约责任', '第十二条'],
    ['4-1 派师傅常住工厂', '4-1'],
    ['12-3 费用由客户承担', '12-3'],
    ['第二十一条：附则', '第二十一条'],
    ['第3条 交付', '第3条'],
    ['第二款 乙方应当在十日内付款。', '第二款'],
    ['第三项 检验', '第三项'],
    ['第一章 总则', '第一章'],
    ['第二节 价款', '第二节'],
    ['第四编 技术服务', '第四编'],
    ['一、项目概况', '一、'],
    ['十三、争议解决', '十三、'],
    ['（一）货物的名称', '（一）'],
    ['(三) 货物的数量', '(三)'],
    ['（十一）其他', '（十一）'],
    ['①双方另行书面商定。', '①'],
    ['（2）检验标准', '（2）'],
  ])('is read in Chinese: %s', (line, label) => {
    expect(labelOf(line)).toBe(label.replace('、', ''));
  });

  it.each([
    ['1. Definitions', '1'],
    ['12. Governing law', '12'],
    ['1) The goods are delivered at the gate.', '1'],
    ['1.1 The Seller delivers the goods.', '1.1'],
    ['7.2. Notices are sent by post.', '7.2'],
    ['1.1.1 Each pallet carries a label.', '1.1.1'],
    ['3.4.5.6 The label states the weight.', '3.4.5.6'],
    ['(a) the drawings;', '(a)'],
    ['(b)\tthe manuals;', '(b)'],
    ['(aa) the spare keys;', '(aa)'],
    ['(ii) the second part;', '(ii)'],
    ['(xiv) the last part;', '(xiv)'],
    ['(B) The Buyer runs a bakery.', '(B)'],
    ['a) the first item', 'a'],
    ['IV. Delivery', 'IV'],
    ['(3) the third item', '(3)'],
    ['Article IV Delivery', 'Article IV'],
    ['ARTICLE 4 – DELIVERY', 'ARTICLE 4'],
    ['Section 3.02 Inspection', 'Section 3.02'],
    ['Clause 9: Notices', 'Clause 9'],
    ['§ 5 Warranty', '§ 5'],
    ['Part II General terms', 'Part II'],
    ['Chapter 3. Prices', 'Chapter 3'],
  ])('is read in English: %s', (line, label) => {
    expect(labelOf(line)).toBe(label);
  });

  it.each([
    ['附件一：技术资料清单', '附件一'],
    ['附件2 培训计划', '附件2'],
    ['附录A 图纸目录', '附录A'],
    ['附表三', '附表三'],
    ['Schedule 2', 'Schedule 2'],
    ['Schedule 2 – Deliverables', 'Schedule 2'],
    ['ANNEX B: TRAINING PLAN', 'ANNEX B'],
    ['Appendix III', 'Appendix III'],
    ['Exhibit C List of drawings', 'Exhibit C'],
  ])('is known as that of an annex: %s', (line, label) => {
    expect(readLabel(line, null)).toMatchObject({ text: label, annex: true });
  });

  it('is no annex where a clause is counted', () => {
    expect(readLabel('第一条 附件', null)?.annex).toBe(false);
    expect(readLabel('1. Schedule of payments', null)?.annex).toBe(false);
  });

  it('stops before the words of the clause', () => {
    for (const line of ['第一条 合同标的', '（一）货物', '1.1 The Seller', 'Article IV Delivery', '(a) the drawings']) {
      const label = readLabel(line, null);
      expect(line.slice(label?.length)).toMatch(/^(?:合同标的|货物|The Seller|Delivery|the drawings)$/);
    }
  });

  it('tells letters from small Roman numbers by what stands before', () => {
    const [letterH, letterI] = schemesOf(['(h) the eighth', '(i) the ninth']);
    expect(letterI).toBe(letterH);
    const [decimal, romanOne, romanTwo] = schemesOf(['3.1 The items are:', '(i) the first', '(ii) the second']);
    expect(romanOne).toBe(romanTwo);
    expect(romanOne).not.toBe(decimal);
    expect(romanOne).not.toBe(letterI);
  });

  it('belongs to the same numbering as its neighbours and to another one than its sub-clauses', () => {
    const [one, two, sub, subTwo, deep] = schemesOf([
      '1. Goods',
      '2. Price',
      '2.1 Amount',
      '2.2 Currency',
      '2.2.1 Bank',
    ]);
    expect(one).toBe(two);
    expect(sub).toBe(subTwo);
    expect(new Set([one, sub, deep]).size).toBe(3);
  });
});

describe('what only looks like a number of a clause', () => {
  it.each([
    ['an amount of money', '500 万元人民币，于签约后支付。'],
    ['an amount with decimals', '1.5 million euros is paid at signature.'],
    ['an amount with thousands', '12,500 euros is the price.'],
    ['a currency before the figure', 'EUR 12.50 per metre'],
    ['a weight', '3.5 吨矿样由甲方保存。'],
    ['a weight in kilograms', '2.5 kg of the powder are kept.'],
    ['a span of days', '30 日内付清余款。'],
    ['a span of days in English', '30 days after delivery the balance is due.'],
    ['a Chinese date', '2026年3月1日起生效。'],
    ['a date in figures', '2026-03-01 is the first day.'],
    ['a dotted date', '12.03.2026 is the first day.'],
    ['a percentage', '5% 的货款作为质保金。'],
    ['a percentage with decimals', '2.5% of the price is kept back.'],
    ['a percentage in words', '10 percent of the price is kept back.'],
    ['a reference that opens a line', '第三条规定的付款方式适用于本批货物。'],
    ['a reference to a paragraph', '第二款所述的期限届满后，合同终止。'],
    ['an annex and its content', '附件中的图纸为参考资料。'],
    ['a temperature', '25 ℃ is the room temperature.'],
    ['a year alone', '2026 will be the first year.'],
    ['a number of people', '3 名工程师将于五月到岗。'],
    ['a telephone number', '0512-5550123'],
    ['ordinary words', 'The Buyer pays within thirty days.'],
    ['ordinary Chinese words', '一方违约的，另一方可以解除合同。'],
    ['nothing', ''],
  ])('is refused: %s', (_, line) => {
    expect(labelOf(line)).toBeNull();
  });
});

describe('any line', () => {
  it('gives a number that stands at its start, or none', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (line) => {
        const label = readLabel(line, null);
        if (label === null) return;
        expect(label.length).toBeLessThanOrEqual(line.length);
        expect(line.slice(0, label.length).replace(/\s+/gu, ' ').trim().startsWith(label.text)).toBe(true);
      }),
    );
  });

  it('keeps the number of a clause whatever words follow it', () => {
    const words = fc.stringMatching(/^[A-Z][a-z]{2,9}( [a-z]{2,9}){1,5}$/);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }), words, (outer, inner, text) => {
        expect(labelOf(`${outer}.${inner} ${text}`)).toBe(`${outer}.${inner}`);
        expect(labelOf(`第${outer}条 ${text}`)).toBe(`第${outer}条`);
      }),
    );
  });
});

describe('a date or a reference that opens a sentence', () => {
  it.each([
    '12 March 2026 is the day of the first delivery.',
    '附件一所列的设备由面粉厂交付。',
    '附件二规定的价款按月支付。',
    'Schedule 2 applies to rye flour.',
    'Section 3.02 applies to every delivery.',
    'Article 5 does not apply to bran.',
    'Clause 7 shall survive.',
  ])('has no number: %s', (line) => expect(labelOf(line)).toBeNull());

  it.each([
    ['附件一 设备清单', '附件一'],
    ['附件十一：价目表', '附件十一'],
    ['Schedule 2', 'Schedule 2'],
    ['SCHEDULE 2 PRICES', 'SCHEDULE 2'],
    ['Schedule', 'Schedule'],
    ['Section 3.02 Deliveries', 'Section 3.02'],
    ['Article 5. does not matter here', 'Article 5'],
    ['ARTICLE IV', 'ARTICLE IV'],
    ['12. March deliveries', '12'],
  ])('but a heading has one: %s', (line, label) => expect(labelOf(line)).toBe(label));
});

describe('a number with a short word before it or a letter in it', () => {
  it.each([
    ['Art. 4 – Common work', 'Art. 4'],
    ['C.2 The Laboratory sends the report.', 'C.2'],
  ])('is read: %s', (line, label) => {
    expect(labelOf(line)).toBe(label);
  });
});

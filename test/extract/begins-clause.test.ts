import { describe, expect, it } from 'vitest';
import { beginsClause } from '../../src/extract/begins-clause.ts';

describe('a line', () => {
  it.each([
    '第三条 交货',
    '第十二章　附则',
    '第三条 中国法律',
    '第六条所有权',
    '附件三 中期计划',
    '一、总则',
    '（二）乙方应当付款',
    '(3) 检验',
    '1. Scope',
    '2．质量标准',
    '3、付款方式',
    '4.2 The Buyer pays',
    '1.2甲方交货',
    '10.1.3 “Goods” means',
    '(a) deliver the goods',
    '(iv) insure them',
    'Article 4 Delivery',
    'ARTICLE IV',
    'Section 3.02. Payment',
    'Schedule 1',
    'Annex B: Prices',
    '附件一：价目表',
    '附件2 交货计划',
    '附件',
    '① 规格',
    '- steel plates',
    'A. Recitals',
  ])('opens a clause: %s', (line) => {
    expect(beginsClause(line)).toBe(true);
  });

  it.each([
    '第三条规定的期限',
    '第二款所述的货物',
    '第5条、第6条',
    '3.1 of this agreement',
    '1.5 million tons',
    '2026年3月1日',
    '30 days after delivery',
    'Article 4 of the terms',
    'Schedule 1 to this agreement',
    'Section 3.2 shall apply',
    '附件一所列的设备',
    '附件二中的价格',
    '一方违约的',
    'and the Buyer',
    'A contract',
    '-5 degrees',
  ])('goes on: %s', (line) => {
    expect(beginsClause(line)).toBe(false);
  });
});

/** The rules of thumb behind the reading of a PDF page, tried on plain strings and shapes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBareLabel, leadingLabel } from '../../src/extract/pdf/clause-label.ts';
import { endsInHyphen, keepsHyphen, learnSpelling } from '../../src/extract/pdf/hyphenation.ts';
import { tightenChinese } from '../../src/extract/pdf/line-text.ts';
import { isPageNumber } from '../../src/extract/pdf/margins.ts';
import { bookmarkDepths, titleKey } from '../../src/extract/pdf/outline.ts';
import { type PlacedText, placeItems, rectangleOf } from '../../src/extract/pdf/page-items.ts';
import { hasUnmappedText } from '../../src/extract/pdf/unmapped.ts';

describe('a hyphen at a line end', () => {
  const breaking = learnSpelling(['the manu-', 'facture of motors', 'a vari-', 'able drive']);

  test.each([
    ['of the manu-', 'facture', false],
    ['the pur-', 'chaser', false],
    ['a heavy-', 'duty pump', true],
    ['state-of-the-', 'art', true],
    ['Anglo-', 'American', true],
    ['type B2-', 'based', true],
    ['a soft\u00ad', 'ware', false],
  ])('%s | %s', (before, after, kept) => {
    expect(keepsHyphen(before, after, breaking)).toBe(kept);
  });

  test('follows the spelling that the document uses elsewhere', () => {
    const spelling = learnSpelling(['a bar-code reader', 'the overhead crane', 'pur-', 'chase']);
    expect(keepsHyphen('a bar-', 'code label', spelling)).toBe(true);
    expect(keepsHyphen('an over-', 'head crane', spelling)).toBe(false);
  });

  test('stays where the document does not break words', () => {
    const lines = [...Array(60).fill('The pumps are painted blue and grey by the Seller'), 'with a vapour-'];
    expect(keepsHyphen('with a vapour-', 'tight lid', learnSpelling(lines))).toBe(true);
  });

  test('is seen only after a letter', () => {
    expect(['manu-', '- 3 -', 'a -', '1990-'].map(endsInHyphen)).toEqual([true, false, false, true]);
  });
});

test.each([
  ['第十二条 保密', '第十二条'],
  ['一、总则', '一、'],
  ['（三）乙方应当', '（三）'],
  ['1.2 The Seller', '1.2'],
  ['1.2.3乙方', '1.2.3'],
  ['(a) the pump', '(a)'],
  ['Article 4 Warranty', 'Article 4'],
  ['Schedule 1 – Parts', 'Schedule 1'],
  ['附件一 价目表', '附件一'],
  ['2027年3月交付', ''],
  ['2.5kg of paint', ''],
  ['Articles of association', ''],
  ['三十日以内', ''],
])('the label of "%s" is "%s"', (text, label) => {
  expect(leadingLabel(text)).toBe(label);
});

test('a lone number or sign is a label, a word is not', () => {
  expect(['1.1', '(b)', '7', '•', 'No.', '2027'].map(isBareLabel)).toEqual([true, true, true, true, false, false]);
});

test.each([
  ['- 4 -', true],
  ['Page 4 of 9', true],
  ['4/9', true],
  ['xii', true],
  ['第3页 共8页', true],
  ['第 三 页', true],
  ['第三条', false],
  ['Page 4 is left blank', false],
  ['EUR 400', false],
])('"%s" as a page number: %s', (text, is) => {
  expect(isPageNumber(text)).toBe(is);
});

describe('spaces in Chinese text', () => {
  test.each([
    ['甲 方 应 当 交 付', '甲方应当交付'],
    ['甲 方：水泵厂', '甲方：水泵厂'],
    ['第一条 定义', '第一条 定义'],
    ['Party A pays', 'Party A pays'],
    ['乙方 ，以及', '乙方，以及'],
  ])('%s → %s', (text, tight) => {
    expect(tightenChinese(text)).toBe(tight);
  });

  test('only spaces are ever taken out', () => {
    const letters = fc.stringMatching(/^[甲乙方应当，。（）a-c1-3 ]{0,30}$/);
    fc.assert(
      fc.property(letters, (text) => {
        expect(tightenChinese(text.trim()).replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });
});

test('unreadable letters are told from rare ones', () => {
  const readable = ['The parties 双方 agree', '• \uf0b7 one', 'Größe Ω µm 30 °C', 'ключ', '稀土永磁材料'];
  expect(hasUnmappedText(readable)).toBe(false);
  expect(hasUnmappedText(['\ue001\ue002\ue003\ue004\ue005\ue006 and much readable text beside it'])).toBe(true);
  expect(hasUnmappedText(['\u0003\u0011', '$Q\u0003\u0014\u0012V', 'A\ufffdB'])).toBe(true);
});

test('bookmarks give depths, titles compare without spaces and width', () => {
  const depths = bookmarkDepths([{ title: '第一章　总则', items: [{ title: '１.1 Scope', items: [] }] }]);
  expect(depths.get(titleKey('第一章 总则'))).toBe(1);
  expect(depths.get(titleKey('1.1 SCOPE'))).toBe(2);
  expect(bookmarkDepths(null).size).toBe(0);
});

describe('items on a page', () => {
  const directions = [
    [1, 0, 0, -1],
    [0, 1, 1, 0],
    [-1, 0, 0, 1],
    [0, -1, -1, 0],
  ] as const;

  test('whichever way the text runs, its rectangle stays on the letters', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...directions),
        fc.integer({ min: 150, max: 350 }),
        fc.integer({ min: 150, max: 350 }),
        ([a, b, c, d], x, y) => {
          const matrix = [a * 10, b * 10, c * 10, d * 10, x, y];
          const text: PlacedText = { text: 'pump', matrix, advance: 25, font: 'f', vertical: false };
          const { items } = placeItems([text], 1, 500, 500);
          const [item] = items;
          if (item === undefined) throw new Error('the item was lost');
          const whole = rectangleOf(item);
          // The middle of the letters lies half an advance along, and a third of their size above the baseline.
          const middle = { x: x + a * 12.5 - c * -3.3, y: y + b * 12.5 - d * -3.3 };
          expect(whole.x + whole.width / 2).toBeCloseTo(middle.x, 0);
          expect(whole.y + whole.height / 2).toBeCloseTo(middle.y, 0);
          const half = rectangleOf(item, 0.5, 1);
          expect(half.width * half.height).toBeCloseTo((whole.width * whole.height) / 2, 5);
        },
      ),
    );
  });

  test('words drawn twice to look bold are read once', () => {
    const once: PlacedText = { text: 'Fee', matrix: [10, 0, 0, -10, 50, 50], advance: 18, font: 'f', vertical: false };
    const again = { ...once, matrix: [10, 0, 0, -10, 50.3, 50] };
    const elsewhere = { ...once, matrix: [10, 0, 0, -10, 80, 50] };
    expect(placeItems([once, again, elsewhere], 1, 500, 500).items).toHaveLength(2);
  });
});

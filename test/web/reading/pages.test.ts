/** Where marks lie on a page: words are found among equal ones, boxes are joined by lines, clicks are looked up. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinBoxes, marksUnder } from '../../../src/web/pages/reading/pdf/boxes.ts';
import { PageLetters, type PlacedItem } from '../../../src/web/pages/reading/pdf/find-words.ts';
import { fitWidth, sizeOf, zoomBy } from '../../../src/web/pages/reading/pdf/page-sizes.ts';
import { stretch } from '../../../src/web/pages/reading/pdf/stretch.ts';
import { makeMark } from './make-mark.ts';

/** A line of text in letters of 10 points. */
function line(text: string, x: number, y: number): PlacedItem {
  return { text, x, y, across: { x: text.length * 10, y: 0 } };
}

const at = (words: string, x: number, y: number) => ({ words, x, y: y - 5, width: words.length * 10, height: 10 });

describe('words on a page', () => {
  const page = new PageLetters([
    line('the Licensee shall train the Licensee', 50, 100),
    line('and the Licensee', 50, 120),
    line('shall pay', 210, 120),
  ]);

  it('are found among equal ones by where they were estimated to stand', () => {
    expect(page.find(at('Licensee', 95, 100))).toEqual({ first: { item: 0, at: 4 }, last: { item: 0, at: 11 } });
    expect(page.find(at('Licensee', 330, 100))).toEqual({ first: { item: 0, at: 29 }, last: { item: 0, at: 36 } });
    expect(page.find(at('Licensee', 130, 120))).toEqual({ first: { item: 1, at: 8 }, last: { item: 1, at: 15 } });
  });

  it('are found across pieces and whatever space stands between', () => {
    expect(page.find(at('Licensee  shall', 130, 120))).toEqual({ first: { item: 1, at: 8 }, last: { item: 2, at: 4 } });
  });

  it('are not taken from another line, and may be missing', () => {
    expect(page.find(at('train', 200, 160))).toBeNull();
    expect(page.find(at('magnet', 50, 100))).toBeNull();
    expect(page.find(at('  ', 50, 100))).toBeNull();
  });

  it('are found in letters of another form', () => {
    const wide = new PageLetters([line('ＮｄＦｅＢ 磁体', 0, 10)]);
    expect(wide.find(at('NdFeB磁体', 0, 10))).toEqual({ first: { item: 0, at: 0 }, last: { item: 0, at: 7 } });
  });

  it('are found wherever they were cut from', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('ab', 'ba', 'aab', '技术', 'b'), { minLength: 1, maxLength: 20 }),
        fc.nat(),
        fc.nat(),
        (parts, from, length) => {
          const text = parts.join('');
          const start = from % text.length;
          const words = text.slice(start, start + 1 + (length % (text.length - start)));
          const found = new PageLetters([line(text, 0, 0)]).find(at(words, start * 10, 0));
          expect(found).toEqual({ first: { item: 0, at: start }, last: { item: 0, at: start + words.length - 1 } });
        },
      ),
    );
  });
});

describe('boxes', () => {
  const box = (x: number, y: number, width: number) => ({ x, y, width, height: 10 });

  it('on one line become one, those of other lines and columns stay', () => {
    expect(joinBoxes([box(0, 0, 30), box(32, 0, 20), box(0, 14, 40), box(200, 14, 40)])).toEqual([
      box(0, 0, 52),
      box(0, 14, 40),
      box(200, 14, 40),
    ]);
  });

  it('are where a click is looked up, the smallest mark first', () => {
    const clause = makeMark({ key: 'clause', type: 'clause', start: 0, end: 50 });
    const words = makeMark({ key: 'words', start: 10, end: 15 });
    const placed = [
      { mark: clause, boxes: [box(0, 0, 100), box(0, 14, 60)] },
      { mark: words, boxes: [box(30, 0, 20)] },
    ];
    const keys = (x: number, y: number): string[] => marksUnder(placed, x, y).map(({ key }) => key);
    expect(keys(40, 5)).toEqual(['words', 'clause']);
    expect(keys(40, 12)).toEqual(['words', 'clause']);
    expect(keys(20, 20)).toEqual(['clause']);
    expect(keys(90, 20)).toEqual([]);
  });
});

describe('text', () => {
  it('that was justified widens between its words, other text as a whole', () => {
    expect(stretch('to the plant', 100, 120)).toEqual({ wordSpacing: 10, scale: 1 });
    expect(stretch('to the plant', 100, 80)).toEqual({ wordSpacing: 0, scale: 0.8 });
    expect(stretch('技术资料', 40, 44)).toEqual({ wordSpacing: 0, scale: 1.1 });
    expect(stretch('', 0, 0).scale).toBe(1);
  });
});

describe('pages', () => {
  const pages = [
    { number: 1, width: 600, height: 800 },
    { number: 2, width: 600, height: 800 },
    { number: 4, width: 1200, height: 800 },
  ];

  it('fit the width that most of them have', () => {
    expect(fitWidth(pages, 300)).toBe(0.5);
    expect(fitWidth([], 595)).toBe(1);
    expect(fitWidth(pages, 0)).toBeGreaterThan(0);
  });

  it('have their own size, or that of the first where they could not be read', () => {
    expect(sizeOf(pages, 4).width).toBe(1200);
    expect(sizeOf(pages, 3).width).toBe(600);
  });

  it('are zoomed within bounds and back', () => {
    expect(zoomBy(zoomBy(1, 1), -1)).toBe(1);
    expect(zoomBy(4, 1)).toBe(4);
    expect(zoomBy(0.25, -1)).toBe(0.25);
  });
});

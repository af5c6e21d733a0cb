/** Recognised lines: how two readings become one, and where their words stand on the page. */
import { describe, expect, it } from 'vitest';
import { placeItems, rectangleOf } from '../../../src/extract/pdf/page-items.ts';
import { confidenceOf, mergeLines, scaleLines } from '../../../src/extract/recognition/merge-lines.ts';
import { placeLines } from '../../../src/extract/recognition/place-lines.ts';
import type { RecognisedLine } from '../../../src/extract/recognition/recogniser.ts';

/** Words as `text@left-right`, all in one line from top to bottom. */
function line(words: string, top: number, bottom: number, confidence = 90): RecognisedLine {
  const boxed = words.split(' ').map((word) => {
    const [, text = '', left = '0', right = '0'] = /^(.*)@(\d+)-(\d+)$/u.exec(word) ?? [];
    return { text, confidence, box: { left: Number(left), right: Number(right), top, bottom } };
  });
  const left = Math.min(...boxed.map(({ box }) => box.left));
  const right = Math.max(...boxed.map(({ box }) => box.right));
  return { words: boxed, box: { left, right, top, bottom } };
}

const PAGE = { scale: 0.5, turns: 0, width: 300, height: 400 } as const;
const texts = (lines: readonly RecognisedLine[]): string[] => placeLines(lines, PAGE).map(({ text }) => text);

describe('a line', () => {
  it('joins Chinese letters and their marks, in the marks’ wide form', () => {
    expect(texts([line('稀@0-20 土@22-40 ,@40-46 (@60-64 镨@65-85 )@86-90', 0, 20)])).toEqual(['稀土，（镨）']);
  });

  it('parts statements that stand far from each other', () => {
    expect(texts([line('甲@0-20 方@20-40 乙@200-220 方@220-240', 0, 20)])).toEqual(['甲方', '乙方']);
  });

  it('keeps Latin words apart, and lets them touch the Chinese beside them', () => {
    const placed = placeLines([line('用@0-18 P507@30-90 萃@95-115 取@116-135', 0, 20)], PAGE);
    expect(placed.map(({ text }) => text)).toEqual(['用', 'P507', '萃取']);
    expect(placed.map(({ matrix, advance }) => [matrix[4], (matrix[4] ?? 0) + advance])).toEqual([
      [0, 15],
      [15, 47.5],
      [47.5, 67.5],
    ]);
  });

  it('mends a bracket or a quote that its pair contradicts', () => {
    expect(texts([line('〔@0-10 盖@10-30 章@30-50 )@50-60 “@60-70 许@70-90 可@90-110 “@110-120', 0, 20)])).toEqual([
      '（盖章）“许可”',
    ]);
  });

  it('is left out when it is a speck', () => {
    expect(texts([line('i@0-4', 0, 4, 10), line('Fee@0-40', 20, 40)])).toEqual(['Fee']);
  });
});

describe('a word on a page that is turned', () => {
  it.each([0, 1, 2, 3] as const)('by %s quarters gets the rectangle in which it stands', (turns) => {
    // 200 by 100 points as it is read; the word lies 20 points from its left edge and 10 from its top.
    const [width, height] = turns % 2 === 0 ? [200, 100] : [100, 200];
    const placed = placeLines([line('Licence@40-120', 20, 40)], { scale: 0.5, turns, width, height });
    const [item] = placeItems(placed, 1, width, height).items;
    if (item === undefined) throw new Error('no item');
    const { x, y, width: across, height: down } = rectangleOf(item);
    const near = { 0: [20, 10], 1: [100 - 20, 20], 2: [200 - 60, 100 - 20], 3: [10, 200 - 60] }[turns];
    expect(Math.abs(x - (near[0] ?? 0))).toBeLessThan(2);
    expect(Math.abs(y - (near[1] ?? 0))).toBeLessThan(2);
    expect(turns % 2 === 0 ? across : down).toBeCloseTo(40, 5);
  });

  it('askew gets a rectangle that is turned about the middle of the page', () => {
    const placed = placeLines([line('Fee@380-420', 380, 420)], { scale: 0.5, turns: 0, width: 400, height: 400 });
    const at = (tilt: number) => {
      const [item] = placeItems(placed, 1, 400, 400, tilt).items;
      if (item === undefined) throw new Error('no item');
      return rectangleOf(item);
    };
    const middle = ({ x, y, width, height }: ReturnType<typeof at>) => [x + width / 2 - 200, y + height / 2 - 200];
    expect(Math.hypot(...middle(at(0)))).toBeCloseTo(Math.hypot(...middle(at(0.1))), 6);
    const far = placeLines([line('Fee@700-760', 380, 420)], { scale: 0.5, turns: 0, width: 400, height: 400 });
    const [item] = placeItems(far, 1, 400, 400, 0.1).items;
    if (item === undefined) throw new Error('no item');
    // A line that falls to the right stands lower there.
    expect(rectangleOf(item).y).toBeGreaterThan(at(0).y + 10);
  });
});

describe('two readings of a page', () => {
  it('give of each line the one with more confidence', () => {
    const coarse = [line('Iicence@0-80', 0, 20, 60), line('Fee@0-40', 40, 60, 95)];
    const fine = scaleLines([line('Licence@0-160', 0, 40, 90), line('Fcc@0-80', 80, 120, 70)], 0.5);
    const merged = mergeLines(coarse, fine);
    expect(merged.map(({ words }) => words.map(({ text }) => text).join(' '))).toEqual(['Licence', 'Fee']);
    expect(confidenceOf(merged)).toBeGreaterThan(confidenceOf(coarse));
  });

  it('never put a line in the place of another one', () => {
    const one = [line('Fee@0-40', 40, 60, 50)];
    expect(mergeLines(one, [line('Term@0-40', 70, 90, 99), line('Fee@300-340', 40, 60, 99)])).toEqual(one);
  });
});

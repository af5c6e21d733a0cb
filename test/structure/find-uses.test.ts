import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findUses } from '../../src/structure/find-uses.ts';

const NOWHERE = { start: 0, end: 0 };
const wordsOf = (text: string, name: string): readonly string[] =>
  (findUses(text, [{ name, definition: NOWHERE }])[0] ?? []).map(({ start, end }) => text.slice(start, end));

describe('uses of defined names', () => {
  it('are found in the plural and in capitals, but not inside other words', () => {
    expect(wordsOf('The Package, two Packages, the PACKAGE, a Packaged thing, NoPackage.', 'Package')).toEqual([
      'Package',
      'Package',
      'PACKAGE',
    ]);
    expect(wordsOf('许可资料包与资料包', '资料包')).toEqual(['资料包', '资料包']);
  });

  it('are none where the name is defined', () => {
    const text = '“Works” means a plant. The Works stand.';
    const definition = { start: 0, end: 22 };
    expect(findUses(text, [{ name: 'Works', definition }])).toEqual([[{ start: 27, end: 32 }]]);
  });

  it('are found for names that begin alike, each for its own', () => {
    const text = 'Works Manual, Works, Work';
    const names = ['Work', 'Works', 'Works Manual'].map((name) => ({ name, definition: NOWHERE }));
    expect(findUses(text, names).map((uses) => uses.map(({ start }) => start))).toEqual([[0, 14, 21], [0, 14], [0]]);
  });

  it('are those that a search for each name alone finds, in any text', () => {
    const words = fc.array(fc.constantFrom('甲', '乙', '甲乙', '丙'), { maxLength: 40 }).map((all) => all.join(''));
    fc.assert(
      fc.property(
        words,
        fc.uniqueArray(fc.constantFrom('甲乙', '乙甲', '甲甲', '丙'), { minLength: 1 }),
        (text, all) => {
          const alone = all.map((name) => {
            const starts: number[] = [];
            for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) starts.push(at);
            return starts;
          });
          const found = findUses(
            text,
            all.map((name) => ({ name, definition: NOWHERE })),
          );
          expect(found.map((uses) => uses.map(({ start }) => start))).toEqual(alone);
        },
      ),
    );
  });
});

/** How words are folded for narrowing lists. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWords } from '../../src/store/fold-words.ts';

describe('folded words', () => {
  it('are the same whatever the width, the case, the accents and the characters', () => {
    expect(foldWords('ＮｄＦｅＢ Magnét')).toBe('ndfeb magnet');
    expect(foldWords('釹鐵硼磁體')).toBe(foldWords('钕铁硼磁体'));
  });

  it('stand on one line; between Chinese characters there is no blank', () => {
    expect(foldWords(' 烧结\n工艺 of  the\nplant ')).toBe('烧结工艺 of the plant');
  });

  it('hold every part of what they were made from, where letters stand side by side', () => {
    const letters = fc.stringMatching(/^[a-zA-Z烧結磁體镝 ]{0,30}$/);
    fc.assert(
      fc.property(letters, fc.stringMatching(/^[a-zA-Z]{1,8}$/), letters, (before, words, after) => {
        expect(foldWords(before + words + after)).toContain(foldWords(words));
      }),
    );
  });
});

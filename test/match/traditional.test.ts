/** The table of traditional characters is OpenCC's, character for character. */
import { Converter } from 'opencc-js/t2cn';
import { describe, expect, test } from 'vitest';
import { foldKeepingCase } from '../../src/match/fold-character.ts';
import { SIMPLIFIED, TRADITIONAL } from '../../src/match/traditional-characters.ts';

/** Where the standards disagree on a character, the first of them that maps it decides. */
const STANDARDS = ['t', 'tw', 'hk'] as const;

/**
 * Single characters that OpenCC maps from one of the standards. Left out are compatibility ideographs, which
 * NFKC has folded before, and characters that have, or whose simplified form has, two UTF-16 units: they are
 * rarities of names, and a unit of text is one UTF-16 unit.
 */
function mapByOpenCc(): ReadonlyMap<string, string> {
  const mapped = new Map<string, string>();
  for (const from of STANDARDS) {
    const convert = Converter({ from, to: 'cn' });
    for (let code = 0x3400; code <= 0x9fff; code += 1) {
      const character = String.fromCharCode(code);
      const simplified = convert(character);
      if (simplified !== character && simplified.length === 1 && !mapped.has(character))
        mapped.set(character, simplified);
    }
  }
  return mapped;
}

const expected = mapByOpenCc();
const traditional = [...TRADITIONAL];
const simplified = [...SIMPLIFIED];

test('each character that OpenCC maps stands in the table with that simplified character, and no other stands there', () => {
  expect(expected.size).toBeGreaterThan(2900);
  expect(simplified).toHaveLength(traditional.length);
  const table = new Map(traditional.map((character, place) => [character, simplified[place]]));
  expect(table.size).toBe(traditional.length);
  expect([...table].sort()).toEqual([...expected].sort());
});

describe('folding', () => {
  test('maps each traditional character onto its simplified one', () => {
    expect(traditional.filter((character) => foldKeepingCase(character) !== expected.get(character))).toEqual([]);
  });

  test('reads rare-earth words of Hong Kong and Taiwan as those of the mainland', () => {
    const words = [...'稀土磁鐵釹鐠鏑鋱釤鈰鑭釔礦選萃取電解還原'].map(foldKeepingCase).join('');
    expect(words).toBe('稀土磁铁钕镨镝铽钐铈镧钇矿选萃取电解还原');
  });
});

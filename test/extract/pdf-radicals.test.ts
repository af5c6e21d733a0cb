/** Chinese letters that a printing program wrote as radicals are read as the characters they stand for. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { restoreRadicals } from '../../src/extract/pdf/restore-radicals.ts';

test('reads Kangxi radicals as the characters they look like', () => {
  expect(restoreRadicals('第⼀条 许可⽅应当⾃⽣效之⽇起交付⼯艺')).toBe('第一条 许可方应当自生效之日起交付工艺');
});

test('reads the simplified radicals that compatibility folding leaves alone', () => {
  expect('炉⻓'.normalize('NFKC')).not.toBe('炉长');
  expect(restoreRadicals('炉⻓、⻋间、部⻔、⻚码、⻣干、⺠法典、⽤⼾')).toBe(
    '炉长、车间、部门、页码、骨干、民法典、用户',
  );
});

test('leaves every other letter as it is and keeps the length', () => {
  expect(restoreRadicals('Nd₂Fe₁₄B　（一）①')).toBe('Nd₂Fe₁₄B　（一）①');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const restored = restoreRadicals(text);
      expect(restored.length).toBe(text.length);
      expect(restoreRadicals(restored)).toBe(restored);
    }),
  );
});

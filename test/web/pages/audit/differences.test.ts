/** What the audit page shows of a change: the fields that differ and no others. */
import { expect, test } from 'vitest';
import { differences, tellingDifferences, writeValue } from '../../../../src/web/pages/audit/differences.ts';

test('names the fields that differ, in their order, and what came or went', () => {
  const before = { name: '稀土', archived: 0, gone: 'x', same: { a: [1] } };
  const after = { name: '稀土许可', archived: 0, same: { a: [1] }, fresh: null };
  expect(differences(before, after)).toEqual([
    { name: 'name', before: '稀土', after: '稀土许可' },
    { name: 'gone', before: 'x', after: undefined },
    { name: 'fresh', before: undefined, after: null },
  ]);
});

test('takes nothing for a value without fields, and other values as a whole', () => {
  expect(differences(null, { decision: 'escalated' })).toEqual([
    { name: 'decision', before: undefined, after: 'escalated' },
  ]);
  expect(differences(null, null)).toEqual([]);
  expect(differences('one', 'two')).toEqual([{ name: '', before: 'one', after: 'two' }]);
  expect(differences([1], [1])).toEqual([]);
});

test('writes words as words and the rest as JSON', () => {
  expect([writeValue('words'), writeValue(0), writeValue({ a: 1 })]).toEqual(['words', '0', '{"a":1}']);
});

test('leaves out of the list what only machines read', () => {
  const after = {
    id: 'x',
    document_id: 'y',
    decidedAt: 'z',
    reason: '培训改在境内进行。',
    second_id: null,
    expiresAt: 'm',
    role: null,
  };
  expect(tellingDifferences(null, after).map(({ name }) => name)).toEqual(['reason']);
  expect(tellingDifferences({ role: 'reader' }, { role: null })).toHaveLength(1);
});

/** The kind of each mistake: of a miss by what was read in the clause, of a false alarm by its label. */
import { describe, expect, test } from 'vitest';
import { DECISION_TABLE } from '../../src/judge/decide.ts';
import { weighContract } from '../../src/judge/judge.ts';
import { judgeText } from '../judge/judge-text.ts';
import { english } from '../judge/write-contract.ts';
import { knowledge } from '../structure/structure-text.ts';
import type { GoldLabel } from './gold.ts';
import { kindOfFalseAlarm, kindOfMiss, type ReadDocument } from './mistake-kinds.ts';

const label: GoldLabel = {
  doc: 'en-made-01.txt',
  quote: 'made for the test',
  flag: true,
  level: 'high',
  stages: ['magnet-making'],
  subject: 'technology',
  channels: ['trade'],
  direction: 'outbound',
  note: '',
};

async function read(text: string): Promise<ReadDocument> {
  const { document, contract } = await judgeText(text);
  return { text: document.text, weighed: weighContract(document, contract, knowledge) };
}

function missOf(quote: string): Parameters<typeof kindOfMiss>[0] {
  return { doc: label.doc, label: { ...label, quote } };
}

describe('a miss', () => {
  const clauses = [
    'Licensor shall not deliver the Licensed Package to Licensee.',
    'Licensee shall deliver to Licensor in Ganzhou its own drawings on the sintering of neodymium-iron-boron magnets.',
    'The sky over both towns is often grey.',
    'The Licensed Package fills nine shelves.',
  ] as const;

  test.each([
    [clauses[0], 'forbidden'],
    [clauses[1], 'inbound'],
    [clauses[2], 'no-stage-no-operation'],
    [clauses[3], 'no-operation'],
    ['neodymium-iron-boron magnets. 1.2', 'no-clause'],
    ['"Base Process" means the sintering', 'defined-only'],
    ['KNOW-HOW LICENCE AGREEMENT', 'not-operative'],
  ] as const)('on “%s” is told as %s', async (quote, kind) => {
    expect(kindOfMiss(missOf(quote), await read(english(clauses)))).toBe(kind);
  });

  test('is told apart where the document was not read, is about something else, or shows the clause in part', async () => {
    expect(kindOfMiss(missOf(clauses[0]), null)).toBe('not-read');
    const tea = 'TEA SUPPLY AGREEMENT\n\n1. Seller shall deliver nine chests of tea to Buyer.';
    expect(kindOfMiss(missOf('nine chests of tea'), await read(tea))).toBe('not-concerned');
    const sent = 'Licensor shall deliver the Licensed Package to Licensee in Hanover.';
    expect(kindOfMiss(missOf(sent), await read(english([sent])))).toBe('too-long');
  });

  test('has a kind for every row of the table that is no flag', async () => {
    const { text, weighed } = await read(english(clauses));
    const rows = DECISION_TABLE.filter((row) => row.level === 'low' && row.decision !== 'no-transfer');
    for (const row of rows) {
      const read = { text, weighed: weighed.map((one) => ({ ...one, row })) };
      expect(kindOfMiss(missOf(clauses[0]), read)).toBe(row.decision);
    }
  });
});

test.each([
  [[], 'alarm-unlabelled'],
  [[{ stages: [] }], 'alarm-stage'],
  [[{ direction: 'inbound' }], 'alarm-inbound'],
  [[{ direction: 'domestic' }], 'alarm-domestic'],
  [[{ direction: 'foreign' }], 'alarm-foreign'],
  [[{ channels: [] }], 'alarm-nothing-moves'],
  [[{}], 'alarm-limit'],
] as const)('a false alarm on %j is told as %s', (held, kind) => {
  const finding = { ...label, clause: { label: null, text: label.quote } };
  const labels = held.map((changes) => ({ ...label, flag: false, level: 'low' as const, ...changes }));
  const made = labels.map((one) => ({ ...one, stages: [...one.stages], channels: [...one.channels] }));
  expect(kindOfFalseAlarm({ doc: label.doc, finding, held: made })).toBe(kind);
});

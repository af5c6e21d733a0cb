/**
 * Lines of nothing but one mark or word, as a broken file or an ill-wisher may bring them, where parties, definitions and
 * headings are looked for. What stands behind them is read all the same; a rule that goes to and fro in such a line never
 * comes that far.
 */
import { describe, expect, it } from 'vitest';
import { type GivenLine, structureLines } from '../structure/structure-text.ts';
import { findingOn, judge } from './judge-text.ts';

const LENGTH = 60_000;
/** Milliseconds that a busy machine may need; what goes with the square of the length needs more. */
const PATIENCE = 15_000;
const RUNS = [
  ' ',
  '\t',
  '　',
  'A',
  'Magnet ',
  '"',
  '“',
  '“甲”',
  'Co., ',
  'Mill Co., Ltd. ',
  '有限公司',
  '(',
  '（',
  '（甲',
  '(the ',
  '.',
  ' . ',
  ':',
  ' : ',
  ', ',
  'and ',
  'of the ',
  'A and of ',
  'University of ',
  'a-',
  '甲',
  '应向甲方',
  '1',
  '1.1 ',
  '"X" means ',
  'shall not ',
  'Dr. Wu ',
  '□',
  '; ',
  '以下简称',
  '附件',
  'Annex A ',
  '第一条',
  'Licensor: ',
  '甲方：',
  'Licensor’s ',
  '/',
  '\u200b',
  'e\u0301',
] as const;

const HEAD: readonly GivenLine[] = [
  ['heading', 'KNOW-HOW LICENCE'],
  ['paragraph', 'Licensor: Qinghe Magnet Valley Materials, registered office: 8 Lanting Road, Ganzhou, Jiangxi, China'],
  ['paragraph', 'Licensee: Brightwater Magnetics, registered office: Uferstrasse 4, Hanover, Germany'],
];
const PACKAGE = '1.2 "Base Process" means the sintering and grain boundary diffusion of neodymium-iron-boron magnets.';
const DELIVERS = 'The Licensor shall deliver all drawings of the Base Process to the Licensee.';

describe('a contract with an endless line of one mark or word', () => {
  it.each(RUNS)(
    'is read to its end behind a line of %j',
    (run) => {
      const endless = run.repeat(LENGTH / run.length);
      const judged = judge(
        structureLines([
          ...HEAD,
          ['paragraph', `Between ${endless} x.`],
          ['heading', `1. Definitions ${endless}`],
          ['paragraph', `1.1 ${endless} x.`],
          ['paragraph', PACKAGE],
          ['paragraph', `第二条 ${endless}。`],
          ['paragraph', `2.1 ${DELIVERS}`],
        ]),
      );
      expect(findingOn(judged, DELIVERS)?.level).toBe('high');
    },
    PATIENCE,
  );
});

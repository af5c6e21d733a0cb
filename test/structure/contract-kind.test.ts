/** What a contract is called tells its kind; where its title is silent, its opening does, and never a clause. */
import { describe, expect, it } from 'vitest';
import { structureText } from './structure-text.ts';

const kindOf = async (title: string, ...clauses: readonly string[]): Promise<string> =>
  (await structureText([title, ...clauses.map((clause, place) => `${place + 1}. ${clause}`)].join('\n\n'))).contract
    .kind;

describe('the kind of a contract', () => {
  it.each([
    ['nda', 'CONFIDENTIALITY AND DATA ROOM AGREEMENT'],
    ['consulting', 'CONSULTING AND NON-DISCLOSURE AGREEMENT'],
    ['joint-rnd', 'CONTRACT FOR COMMON RESEARCH'],
    ['technical-assistance', 'MASTER SERVICES AGREEMENT'],
    ['employment', 'LABOUR CONTRACT'],
    ['testing', 'SAMPLE TESTING PROTOCOL'],
    ['visit', 'PROTOCOL OF VISITS'],
    ['secondment', '集团外派协议'],
    ['joint-venture', '合作经营协议'],
    ['joint-rnd', '技术开发合同'],
    ['visit', '来访接待备忘录'],
    ['licence', '技术引进合同'],
    ['nda', '保密暨尽职调查合约'],
  ])('is %s: %s', async (kind, title) => {
    expect(await kindOf(title, 'The parties bake bread.')).toBe(kind);
  });

  it('is not told by what a clause speaks of', async () => {
    const clauses = ['The bakers meet on Monday.', 'The guests may attend a training at the exhibition.'];
    expect(await kindOf('MEMORANDUM OF UNDERSTANDING', ...clauses)).toBe('other');
  });
});

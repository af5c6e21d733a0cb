/** By what a clause does, its verb and object together, the channel is told, and not by a noun in passing. */
import { describe, expect, it } from 'vitest';
import { findingOn, judgeText } from './judge-text.ts';
import { chinese, english } from './write-contract.ts';

async function channelsOf(clause: string): Promise<readonly string[]> {
  const write = /\p{Script=Han}/u.test(clause) ? chinese : english;
  return findingOn(await judgeText(write([clause])), clause)?.channels ?? [];
}

describe('the act of a clause', () => {
  it.each([
    ['training', 'The Licensor shall give six furnace hands of the Licensee lessons in the Base Process at Ganzhou.'],
    ['ip-licensing', 'The Licensee may use the Base Process at its works in Hanover for ten years.'],
    ['exchange', 'The Licensor opens a data room with the Licensed Package to four persons named by the Licensee.'],
    [
      'assistance',
      'The Licensor shall send three fitters to Hanover to start up the sintering furnaces for the magnets.',
    ],
    ['trade', 'The Licensor shall hand over the Licensed Package to the Licensee within thirty days.'],
    ['training', '许可方应派师傅手把手教被许可方的炉工掌握基础工艺。'],
    ['exchange', '许可方为被许可方开通两个账号，供其查阅许可资料包。'],
    ['ip-licensing', '被许可方可以使用许可资料包在汉诺威工厂生产钕铁硼磁体，为期十年。'],
    ['assistance', '许可方应派出三名装炉工赴汉诺威，负责钕铁硼烧结炉的安装和调试。'],
  ])('is %s: %s', async (channel, clause) => {
    expect(await channelsOf(clause)).toContain(channel);
  });

  it('is not told by a noun in passing', async () => {
    expect(
      await channelsOf('The Licensor shall teach the operators of the Licensee the Base Process before the pilot run.'),
    ).toEqual(['training']);
  });

  it('is two where its frame is named with it', async () => {
    const clause =
      'The Licensor shall send two fitters to Hanover to repair the sintering furnaces and hand over the drawings of the Base Process.';
    expect([...(await channelsOf(clause))].sort()).toEqual(['assistance', 'trade']);
  });

  it('is not the licence that the authority grants', async () => {
    const clause =
      'The Licensor shall deliver the Licensed Package once an export licence has been granted by the competent authority.';
    expect(await channelsOf(clause)).toEqual(['trade']);
  });
});

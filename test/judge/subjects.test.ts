/** What a clause moves: money, goods and brokering for a plant, work on its line, or technology. */
import { describe, expect, it } from 'vitest';
import { findingOn, judgeText } from './judge-text.ts';
import { chinese, english } from './write-contract.ts';

async function subjectOn(clause: string): Promise<string | undefined> {
  const write = /\p{Script=Han}/u.test(clause) ? chinese : english;
  return findingOn(await judgeText(write([clause])), clause)?.subject;
}

describe('the subject of a transfer', () => {
  it.each([
    'The Licensor shall sell two hydrogen decrepitation furnaces for neodymium-iron-boron alloys to the Licensee.',
    'The Licensor shall lend the Licensee EUR 2,000,000 for the strip casting furnaces of its neodymium magnet works.',
    'The Licensor shall introduce the Licensee to makers of jet mills for neodymium-iron-boron powder against a finder’s fee.',
    '许可方应向被许可方供应钕铁硼速凝炉四台及两年备件。',
    '许可方应为被许可方的钕铁硼磁体工厂提供贷款三百万欧元。',
  ])('is a catch-all for goods, money and brokering: %s', async (clause) => {
    expect(await subjectOn(clause)).toBe('catch-all');
  });

  it.each([
    'The Licensor shall commission the sintering furnaces at the neodymium magnet works of the Licensee.',
    'The Licensor shall send two engineers to the Licensee, who shall repair the jet mills of its neodymium-iron-boron line.',
    '许可方应派工程师赴被许可方工厂，负责钕铁硼烧结炉的安装调试。',
    '许可方负责被许可方钕铁硼磁体生产线的维修和升级改造。',
  ])('is a line service for work that the clause orders: %s', async (clause) => {
    expect(await subjectOn(clause)).toBe('line-service');
  });

  it.each([
    'The Licensor shall sell hydrogen decrepitation furnaces for neodymium-iron-boron alloys with their furnace programs to the Licensee.',
    'After commissioning the Licensor shall train the operators of the Licensee in jet milling of neodymium-iron-boron powder.',
    'The Licensor shall hand over the repair manual of its neodymium-iron-boron sintering furnaces to the Licensee.',
    '许可方应向被许可方交付钕铁硼速凝炉的图纸和操作参数。',
    '设备检修期间，许可方应向被许可方人员讲授钕铁硼气流磨制粉工艺。',
  ])('is technology where documents are handed over or somebody is taught: %s', async (clause) => {
    expect(await subjectOn(clause)).toBe('technology');
  });
});

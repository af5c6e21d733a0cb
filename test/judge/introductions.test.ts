import { describe, expect, it } from 'vitest';
import { flaggedIn, judgeText } from './judge-text.ts';
import { chinese, english } from './write-contract.ts';

const flagged = async (clause: string): Promise<readonly string[]> =>
  flaggedIn(await judgeText(/\p{Script=Han}/u.test(clause) ? chinese([clause]) : english([clause])));

describe('a list', () => {
  it.each([
    'The Licensor shall hand over to the Licensee:\n(a) the sintering curves of the neodymium-iron-boron magnets;\n(b) the recipes of the milling.',
    '许可方应向被许可方移交下列资料：\n（1）钕铁硼磁体烧结曲线；\n（2）制粉配方。',
  ])('takes the verb of each item from its introduction: %s', async (clause) => {
    expect(await flagged(clause)).toHaveLength(2);
  });

  it.each([
    'The Licensor shall:\n(a) supervise the sintering of neodymium-iron-boron magnets at the works of the Licensee;\n(b) bear its taxes.',
  ])('leaves the verb to each item where its introduction ends in a modal: %s', async (clause) => {
    expect(await flagged(clause)).toHaveLength(1);
  });

  it.each([
    'The Licensor shall not:\n(a) disclose to the Licensee the sintering curves of neodymium-iron-boron magnets;\n(b) teach the milling.',
    '许可方不得：\n（1）向被许可方移交钕铁硼磁体烧结曲线；\n（2）向被许可方移交磨粉配方。',
  ])('is forbidden item by item by its introduction: %s', async (clause) => {
    expect(await flagged(clause)).toEqual([]);
  });
});

describe('an order beside a matter of any contract', () => {
  it.each([
    'The Licensee shall not disclose the Licensed Package to third parties, and the Licensor shall deliver the Licensed Package within ten days.',
    'The Licensor shall deliver the Licensed Package to the Licensee and shall not charge a fee for packing.',
    '被许可方应支付许可费，许可方收到后应交付许可资料包。',
  ])('is flagged: %s', async (clause) => {
    expect(await flagged(clause)).not.toEqual([]);
  });
});

describe('an exception from a denial', () => {
  it.each([
    ['of a technology is a transfer', '除许可资料包外，许可方不向被许可方提供任何技术资料。', 1],
    [
      'of a technology is a transfer',
      'Except for the Licensed Package, the Licensor shall not disclose any data to the Licensee.',
      1,
    ],
    ['of law or consent is none', '除法律另有规定外，许可方不向被许可方提供许可资料包。', 0],
    [
      'of law or consent is none',
      'Except as required by law, the Licensor shall not disclose the Licensed Package to the Licensee.',
      0,
    ],
  ])('%s: %s', async (_, clause, count) => {
    expect(await flagged(clause)).toHaveLength(count);
  });
});

describe('what is granted, ordered or reported', () => {
  it.each([
    'The Licensor grants the Licensee access to the Licensed Package.',
    '许可方授予被许可方实施许可资料包的权利。',
    '许可方许可被许可方实施许可资料包。',
    'The parties jointly develop a new grain boundary diffusion process for neodymium-iron-boron magnets.',
  ])('is flagged: %s', async (clause) => {
    expect(await flagged(clause)).toHaveLength(1);
  });

  it.each([
    'The Licensor shall apply to the competent authority for an export licence for the Licensed Package.',
    'The Licensor has delivered the Licensed Package to the Licensee before signature.',
    'The Licensor shall deliver the Licensed Package to its works in Ganzhou.',
    '许可方保证许可资料包完整。',
  ])('is not flagged: %s', async (clause) => {
    expect(await flagged(clause)).toEqual([]);
  });
});

describe('a body or plant that is no party', () => {
  it('stands abroad where the contract names it there', async () => {
    const frame = { recipient: '青禾磁业公司，住所：浙江省宁波市江边路2号' };
    const named = '“二号基地”是指双方拟在越南海防市建设的磁体厂。';
    const sent = '许可方应将许可资料包寄往二号基地。';
    expect(flaggedIn(await judgeText(chinese([named, sent], frame)))).toHaveLength(1);
    expect(flaggedIn(await judgeText(chinese([named.replace('越南海防市', '江西省赣州市'), sent], frame)))).toEqual([]);
  });
});

/** In how many ways a sentence may order or permit that something goes out, and which sentences only speak of it. */
import { describe, expect, it } from 'vitest';
import { judgeText, verdictOn } from './judge-text.ts';
import { chinese, english } from './write-contract.ts';

async function verdict(clause: string): Promise<string> {
  const write = /\p{Script=Han}/u.test(clause) ? chinese : english;
  return verdictOn(await judgeText(write([clause])), clause);
}

describe('a sentence that sends technology out', () => {
  it.each([
    ['an order', 'The Licensor shall deliver the Licensed Package to the Licensee.'],
    ['an order in the present tense', 'The Licensor makes the Licensed Package available to the Licensee.'],
    ['a transfer in the present tense', 'The Licensor transfers the Licensed Package to the Licensee.'],
    ['an undertaking', 'The Licensor undertakes to e-mail the sintering curves of the NdFeB magnets to the Licensee.'],
    ['a passive', 'All improvements of the Base Process are hereby assigned to the Licensee.'],
    ['a right of the recipient', 'The Licensee is entitled to receive the Licensed Package.'],
    ['a right on request', 'At the request of the Licensee, the Licensor shall explain the Base Process.'],
    [
      'leave to watch',
      'The Licensor shall permit the Licensee to watch the sintering of neodymium-iron-boron magnets.',
    ],
    [
      'a transfer after payment',
      'After payment of the fee the Licensor shall deliver the Licensed Package to the Licensee.',
    ],
    ['a bare statement', '许可方向被许可方交付许可资料包。'],
    ['把 or 将', '许可方将许可资料包转让给被许可方。'],
    ['a right on request', '应被许可方要求，许可方应讲解基础工艺。'],
    ['a right of the recipient', '被许可方有权复制并在其工厂使用许可资料包。'],
  ])('is flagged: %s: %s', async (_, clause) => {
    expect(await verdict(clause)).toBe('high transfer');
  });
});

describe('a sentence that only speaks of technology', () => {
  it.each([
    ['who owns it', 'All results of the development of the Base Process belong to the Licensor.'],
    ['who owns it', '基础工艺的改进成果归许可方所有。'],
    ['what it consists of', 'The Licensed Package consists of 40 drawings.'],
    ['a patent filing', 'The Licensor shall file patent applications for the Base Process in Germany.'],
    ['a warranty', 'The Licensor warrants that the Licensed Package is complete.'],
    ['an acknowledgement', 'The Licensee acknowledges that the Licensed Package is subject to export control.'],
  ])('is not flagged: %s: %s', async (_, clause) => {
    expect(await verdict(clause)).toMatch(/^(?:low|none)/);
  });
});

describe('what a party is doing or means to do', () => {
  it.each([
    'The Licensee is building a plant for sintered neodymium-iron-boron magnets at its works in Hanover.',
    'The Licensee intends to make sintered neodymium-iron-boron magnets from the flake of the Licensor.',
    '被许可方正在汉诺威建设一座烧结钕铁硼磁体工厂。',
  ])('is told and not ordered: %s', async (clause) => {
    expect(await verdict(clause)).not.toMatch(/^(?:high|medium)/);
  });
});

describe('a contract of another trade', () => {
  const ferrite = (clause: string): string =>
    `FERRITE SUPPLY\nSeller: Qinghe Ferrite Co., Ltd., 8 Lanting Road, Ganzhou, China\nBuyer: Brightwater Audio GmbH, Uferstrasse 4, Hanover, Germany\n1. Goods\n1.1 The Seller sells ferrite rings for loudspeakers.\n1.2 ${clause}`;

  it.each([
    'The Seller shall repair the presses of the samarium-cobalt magnet works of the Buyer in Celle.',
    'The Seller shall instruct the affiliate of the Buyer, which makes neodymium metal by electrolysis, in feeding its cells.',
  ])('is read where its own words name who makes what: %s', async (clause) => {
    expect(verdictOn(await judgeText(ferrite(clause)), clause)).toMatch(/^(?:high|medium)/);
  });

  it('is not flagged for the magnets that it mentions', async () => {
    const clause = 'The Seller shall tell the Buyer how ferrite rings differ from neodymium magnets in price.';
    expect(verdictOn(await judgeText(ferrite(clause)), clause)).not.toMatch(/^(?:high|medium)/);
  });
});

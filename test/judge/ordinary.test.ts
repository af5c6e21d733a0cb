/** Words that also stand in the contracts of other trades: alone they flag nothing, in company they count. */
import { describe, expect, it } from 'vitest';
import { findingOn, flaggedIn, judgeText } from './judge-text.ts';
import { chinese, english } from './write-contract.ts';

const GERMAN_BUYER = {
  en: 'Buyer: Brightwater Goods, registered office: Uferstrasse 4, Hanover, Germany',
  zh: '买方：明水商行，住所：德国汉诺威市河滨街4号',
};

function contract(title: string, seller: string, clauses: readonly string[]): string {
  const zh = /\p{Script=Han}/u.test(title);
  const heading = zh ? '第一条 权利与义务' : '1. Rights and duties';
  return [
    title,
    seller,
    zh ? GERMAN_BUYER.zh : GERMAN_BUYER.en,
    heading,
    ...clauses.map((clause, place) => `1.${place + 1} ${clause}`),
  ].join('\n\n');
}

describe('a contract of another trade', () => {
  it.each([
    [
      'paper recycling',
      contract('废纸回收合同', '卖方：清溪纸业有限公司，住所：江苏省苏州市', [
        '卖方应向买方出售回收的废纸，并提供分选和提纯工艺的说明。',
        '买方可以到卖方回收车间参观学习。',
        '卖方应对买方人员进行回收生产线操作培训。',
      ]),
    ],
    [
      'separation of a company',
      contract(
        'COMPANY SEPARATION AGREEMENT',
        'Seller: Clearbrook Paper Co., Ltd., registered office: 8 Hebin Road, Suzhou, China',
        [
          'After the separation the Seller shall transfer the separated division with its documents, software and know-how to the Buyer.',
          'The Seller shall train the staff of the Buyer in the extraction of figures from the accounting system.',
        ],
      ),
    ],
    [
      'extraction of data',
      contract(
        'DATA PROCESSING AGREEMENT',
        'Seller: Clearbrook Software Co., Ltd., registered office: 8 Hebin Road, Suzhou, China',
        [
          'The Seller shall deliver to the Buyer the software that extracts, separates and purifies the records.',
          'The Seller shall license the method of extraction to the Buyer.',
        ],
      ),
    ],
    [
      'ceramic sintering',
      contract('陶瓷工艺许可合同', '卖方：清溪陶瓷有限公司，住所：江西省景德镇市', [
        '卖方许可买方使用氧化锆陶瓷的粉碎、成型和烧结工艺。',
        '卖方应派遣工程师对买方人员进行烧结炉操作培训。',
      ]),
    ],
    [
      'purification of water',
      contract('水处理技术服务合同', '卖方：清溪水务有限公司，住所：江苏省苏州市', [
        '卖方应向买方提供反渗透提纯、分离和萃取装置的图纸。',
        '卖方应为买方在汉诺威的净水厂提供安装和调试服务。',
      ]),
    ],
    [
      'magnets on the door of the fridge',
      contract('冰箱磁铁采购合同', '卖方：清溪文创有限公司，住所：浙江省义乌市', [
        '卖方应向买方供应冰箱磁铁一万个，并提供图纸和样品。',
        '卖方应向买方人员介绍磁铁的粘贴工艺。',
      ]),
    ],
    [
      'mining of coal',
      contract(
        'COAL MINE SERVICE AGREEMENT',
        'Seller: Clearbrook Mining Co., Ltd., registered office: 8 Hebin Road, Taiyuan, China',
        [
          'The Seller shall send its engineers to Hanover and teach the Buyer the mining and washing of coal.',
          'The Seller shall deliver the drawings of the flotation cells for coal to the Buyer.',
        ],
      ),
    ],
    [
      'loudspeakers without rare earths',
      contract(
        'LOUDSPEAKER SUPPLY',
        'Seller: Clearbrook Audio Co., Ltd., registered office: 8 Hebin Road, Suzhou, China',
        [
          'The Seller shall sell loudspeakers with ferrite magnets to the Buyer and hand over their drawings.',
          'The Seller shall train the staff of the Buyer in the sintering of ferrite; the products contain no rare earths.',
        ],
      ),
    ],
  ])('has nothing flagged: %s', async (_, text) => {
    expect(flaggedIn(await judgeText(text))).toEqual([]);
  });
});

describe('a general word', () => {
  it.each([
    'The Licensor shall answer all questions of the Licensee on sintering.',
    '许可方应答复被许可方有关烧结的全部问题。',
  ])('counts at medium where only the subject of the contract settles it: %s', async (clause) => {
    const write = /\p{Script=Han}/u.test(clause) ? chinese : english;
    const finding = findingOn(await judgeText(write([clause])), clause);
    expect(finding).toMatchObject({ level: 'medium', direction: 'outbound', stages: ['magnet-making'] });
    expect(finding?.openFacts).toContain('stage-meant');
  });

  it.each([
    'The Licensor shall answer all questions of the Licensee on sintering and on the furnace temperature.',
    '许可方应向被许可方交付烧结曲线和升温程序。',
  ])('counts fully beside a machine, a set-point or a second word: %s', async (clause) => {
    const write = /\p{Script=Han}/u.test(clause) ? chinese : english;
    expect(findingOn(await judgeText(write([clause])), clause)).toMatchObject({ level: 'high' });
  });

  it('counts fully where the clause itself says of what it speaks', async () => {
    const clause =
      'The Licensor shall deliver the sintering schedule of the neodymium-iron-boron magnets to the Licensee.';
    expect(findingOn(await judgeText(english([clause])), clause)).toMatchObject({ level: 'high' });
  });
});

describe('a clause about something else, in a contract about magnets', () => {
  it.each([
    'The Licensor shall deliver the keys of the house to the Licensee.',
    'The Licensee shall lend the Licensor two chairs for the meeting.',
    'The parties meet once a year in the canteen of the Licensee.',
    '许可方应向被许可方交付办公室钥匙。',
    '双方每年在被许可方食堂会面一次。',
  ])('is not flagged: %s', async (clause) => {
    const write = /\p{Script=Han}/u.test(clause) ? chinese : english;
    expect(findingOn(await judgeText(write([clause])), clause)?.level ?? 'none').toMatch(/^(?:low|none)$/);
  });
});

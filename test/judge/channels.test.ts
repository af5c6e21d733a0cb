/** The ways by which technology goes out: each has its clause, and the clause its channel. */
import { describe, expect, it } from 'vitest';
import type { Channel } from '../../src/dictionary/entries.ts';
import { findingOn, judgeText, verdictOn } from './judge-text.ts';
import { chinese, english } from './write-contract.ts';

const CLAUSES = {
  trade: ['The Licensor shall sell the Licensed Package to the Licensee.', '许可方应向被许可方移交许可资料包。'],
  'ip-licensing': [
    'The Licensor hereby grants to the Licensee a licence to use the Licensed Package.',
    '许可方授予被许可方使用许可资料包的独占许可。',
  ],
  investment: [
    'The Licensor contributes the Licensed Package as a contribution in kind to the joint venture company in Hanover.',
    '许可方以许可资料包作价出资，投入设在德国的合资公司。',
  ],
  exchange: [
    'The staff of the Licensee may visit the sintering workshop of the Licensor and inspect the neodymium-iron-boron process.',
    '被许可方人员可以参观许可方钕铁硼烧结车间，并了解生产工艺。',
  ],
  gift: [
    'The Licensor shall donate a set of the drawings of the sintering furnace for rare-earth magnets to the Licensee.',
    '许可方向被许可方无偿赠送一套钕铁硼烧结炉图纸。',
  ],
  exhibition: [
    'The Licensor shall demonstrate the hydrogen decrepitation of neodymium-iron-boron alloys at the trade fair in Hanover.',
    '许可方应在汉诺威展会上演示钕铁硼氢破碎工艺。',
  ],
  testing: [
    'The Licensor shall carry out sintering tests on the neodymium-iron-boron powder of the Licensee and report the process parameters to the Licensee.',
    '许可方应对被许可方的钕铁硼粉末进行烧结试验，并向被许可方报告工艺参数。',
  ],
  assistance: [
    'The Licensor shall assemble, commission and maintain the magnet sintering line of the Licensee in Hanover.',
    '许可方应为被许可方的钕铁硼生产线提供安装、调试和维修服务。',
  ],
  training: [
    'The Licensor shall train the operators of the Licensee in the sintering of neodymium-iron-boron magnets.',
    '许可方应就钕铁硼烧结工艺对被许可方操作人员进行培训。',
  ],
  'joint-rnd': [
    'The Licensor shall carry out joint research with the Licensee on the grain boundary diffusion of neodymium-iron-boron magnets.',
    '双方共同研发新的钕铁硼晶界扩散工艺。',
  ],
  employment: [
    'The Licensor shall second its sintering engineers to the Licensee in Hanover to run the neodymium-iron-boron furnaces.',
    '许可方应将其钕铁硼烧结工程师借调至被许可方工作。',
  ],
  consulting: [
    'The Licensor shall advise the Licensee on the sintering of neodymium-iron-boron magnets.',
    '许可方应就钕铁硼烧结工艺向被许可方提供咨询意见。',
  ],
} as const satisfies Record<Exclude<Channel, 'other'>, readonly [string, string]>;

describe.each(Object.entries(CLAUSES))('%s', (channel, clauses) => {
  it.each(clauses)('is flagged and named: %s', async (clause) => {
    const write = /\p{Script=Han}/u.test(clause) ? chinese : english;
    const finding = findingOn(await judgeText(write([clause])), clause);
    expect(finding).toMatchObject({ level: 'high', direction: 'outbound' });
    expect(finding?.channels).toContain(channel);
    expect(finding?.stages).toContain('magnet-making');
  });
});

describe('work on a production line', () => {
  it.each(CLAUSES.assistance)('is a service on the line: %s', async (clause) => {
    const write = /\p{Script=Han}/u.test(clause) ? chinese : english;
    expect(findingOn(await judgeText(write([clause])), clause)?.subject).toBe('line-service');
  });
});

describe('employment abroad', () => {
  it('is flagged at the duties and at the hand-over of what was learnt before', async () => {
    const judged = await judgeText(`CONTRACT OF EMPLOYMENT

Employer: Brightwater Magnetics, registered office: Uferstrasse 4, Hanover, Germany

Employee: Ms Lu Qing, citizen of the People's Republic of China, residing in Ganzhou

1. Duties

1.1 The Employee shall run and improve the sintering of neodymium-iron-boron magnets in the Hanover works of the Employer.

1.2 The Employee shall hand over to the Employer all know-how on grain boundary diffusion that she gained in her former posts.

2. Pay

2.1 The Employer pays the Employee 9,000 euros a month.

2.2 The Employee has thirty days of leave a year.`);
    for (const words of ['shall run and improve', 'shall hand over']) {
      expect(findingOn(judged, words)).toMatchObject({ level: 'high', direction: 'outbound' });
      expect(findingOn(judged, words)?.channels).toContain('employment');
    }
    expect(verdictOn(judged, '9,000 euros')).toBe('none');
    expect(verdictOn(judged, 'thirty days of leave')).toBe('none');
  });

  it('is flagged in Chinese', async () => {
    const judged = await judgeText(`聘用合同

用人单位：明水磁材公司，住所：德国汉诺威市

受聘人：陆清，国籍：中国，住址：江西省赣州市

第一条 工作内容

1.1 受聘人负责用人单位汉诺威工厂钕铁硼磁体烧结工序的运行和改进。

1.2 受聘人应将其此前掌握的晶界扩散技术资料移交用人单位。

第二条 报酬

2.1 用人单位每月向受聘人支付九千欧元。`);
    for (const words of ['烧结工序', '晶界扩散技术资料']) {
      expect(findingOn(judged, words)).toMatchObject({ level: 'high', direction: 'outbound' });
      expect(findingOn(judged, words)?.channels).toContain('employment');
    }
    expect(verdictOn(judged, '九千欧元')).toBe('none');
  });
});

describe('employment in China', () => {
  const contract = (person: string): string => `CONTRACT OF EMPLOYMENT

Employer: Qinghe Magnet Valley Materials, registered office: 8 Lanting Road, Ganzhou, China

Employee: ${person}

1. Duties

1.1 The Employer shall train the Employee in the sintering and grain boundary diffusion of neodymium-iron-boron magnets.

1.2 The Employee shall observe the rules of the house.`;

  it('is flagged where a foreign national is taught', async () => {
    const judged = await judgeText(contract('Mr Hans Brook, citizen of Germany, residing in Ganzhou, China'));
    expect(verdictOn(judged, 'shall train the Employee')).toBe('high transfer');
  });

  it('is domestic where a Chinese citizen is taught', async () => {
    const judged = await judgeText(contract("Ms Lu Qing, citizen of the People's Republic of China"));
    expect(verdictOn(judged, 'shall train the Employee')).toBe('low domestic');
  });
});

describe('generic supplies for a plant of a stage abroad', () => {
  it.each([
    [
      'equipment',
      'The Licensor shall supply pumps and valves to the neodymium-iron-boron magnet works of the Licensee.',
    ],
    ['equipment', '许可方应向被许可方的钕铁硼磁体工厂供应真空泵和变压器。'],
    [
      'money',
      'The Licensor shall grant the Licensee a loan for the construction of its rare-earth magnet plant in Hanover.',
    ],
    ['money', '许可方应向被许可方提供贷款，用于在汉诺威建设稀土永磁工厂。'],
    [
      'brokering',
      'The Licensor shall introduce to the Licensee suppliers of equipment for the rare-earth magnet plant in Hanover against a commission.',
    ],
    ['brokering', '许可方应为被许可方的稀土永磁工厂居间介绍设备供应商，并收取佣金。'],
    ['logistics', '许可方应为被许可方的稀土永磁工厂办理货运代理。'],
  ])('are a catch-all, at medium: %s: %s', async (_, clause) => {
    const write = /\p{Script=Han}/u.test(clause) ? chinese : english;
    const finding = findingOn(await judgeText(write([clause])), clause);
    expect(finding).toMatchObject({ level: 'medium', decision: 'catch-all', subject: 'catch-all' });
    expect(finding?.openFacts).toContain('end-use');
    expect(finding?.nextSteps).toContain('end-use-statement');
  });
});

/** Who gives to whom where a contract says it in other words: by leave, through others, on a ground, by a double denial. */
import { describe, expect, it } from 'vitest';
import { findingOn, judgeText } from './judge-text.ts';
import { CHINESE_MAKER, chinese, english, type Frame, GERMAN_MAKER } from './write-contract.ts';

const CHINESE_CUSTOMER = {
  en: 'Lanting Motors, registered office: 8 Hebin Road, Suzhou, China',
  zh: '兰亭电机有限公司，住所：江苏省苏州市河滨路8号',
} as const;

const FRAMES = {
  out: { en: {}, zh: {} },
  in: {
    en: { provider: GERMAN_MAKER.en, recipient: CHINESE_MAKER.en },
    zh: { provider: GERMAN_MAKER.zh, recipient: CHINESE_MAKER.zh },
  },
  inside: { en: { recipient: CHINESE_CUSTOMER.en }, zh: { recipient: CHINESE_CUSTOMER.zh } },
} as const satisfies Record<string, Record<'en' | 'zh', Frame>>;

async function isFlagged(clause: string, frame: keyof typeof FRAMES): Promise<boolean> {
  const isChinese = /\p{Script=Han}/u.test(clause);
  const text = isChinese ? chinese([clause], FRAMES[frame].zh) : english([clause], FRAMES[frame].en);
  const finding = findingOn(await judgeText(text), clause);
  return finding !== null && finding.level !== 'low';
}

const FLAGGED: readonly (readonly [keyof typeof FRAMES, string])[] = [
  ['out', 'Nothing in this clause relieves the Licensor of its duty to explain the Base Process to the Licensee.'],
  ['out', 'The Licensor may not decline to answer questions of the Licensee on the Base Process.'],
  ['out', 'The Licensor shall, on the first call of the Licensee, ship the Licensed Package to its works.'],
  ['out', '许可方不得以商业秘密为由拒绝向被许可方说明基础工艺。'],
  ['out', '本条不免除许可方向被许可方讲解基础工艺的义务。'],
  ['out', '许可资料包可由被许可方转给其在越南的姊妹工厂建线。'],
  ['out', '经许可方书面同意，被许可方可将许可资料包交给其客户使用。'],
  ['out', '许可方在被许可方提出要求时仍应提供基础工艺的全部数据。'],
  ['out', "The Licensor's furnace master will be at the Licensee's works until three batches of magnets are sintered."],
  ['out', '许可方的老师傅跟着被许可方的班组把钕铁硼烧结各走一遍。'],
  ['out', 'The Licensee may call the Licensor’s duty engineer, who talks the crew through the Base Process.'],
  ['out', 'The Licensor puts at the disposal of the Licensee what it learnt about the Base Process.'],
  ['out', 'Until the ministry has issued the export licence the Licensor will hold the Licensed Package back.'],
  ['out', '论文投稿前，含全部烧结参数的稿件应先送被许可方。'],
  ['out', 'The Licensee and its affiliates shall enjoy a non-exclusive right to practise the Base Process in Europe.'],
  ['out', 'On expiry the Licensee may go on using the Licensed Package without further payment.'],
  ['out', 'The Licensee may disclose the Licensed Package to furnace builders so far as they need it to quote.'],
  ['out', '钕铁硼烧结数据原则上不披露；但被许可方编制项目报告所需的部分，许可方应当予以提供。'],
  ['out', '许可方对基础工艺所作的更新应同步给被许可方，不另收费。'],
  ['inside', '被许可方要求时，许可方还应安排两名技术员前往被许可方在老挝的钕铁硼工厂，指导当地工人烧结。'],
  ['in', '许可方可派两人到被许可方车间，观看其钕铁硼氢碎工序并抄录参数。'],
  ['in', '被许可方同意许可方使用被许可方的钕铁硼晶界扩散配方。'],
  ['inside', 'The Licensee may hand the Licensed Package to its customer in Kazakhstan.'],
  ['inside', '被许可方在越南设立子公司后，该子公司可使用许可资料包。'],
  ['inside', '被许可方接待境外客户参观钕铁硼烧结车间的，许可方派员讲解。'],
];

const LOW: readonly (readonly [keyof typeof FRAMES, string])[] = [
  ['out', 'Nothing in this Agreement obliges the Licensor to explain the Base Process.'],
  ['out', '除产品检验单外，许可方不向被许可方提供钕铁硼磁体烧结的任何资料。'],
  ['out', '对钕铁硼烧结试验结果有异议的，被许可方应在十五日内提出。'],
  ['out', '被许可方可以向其在汉诺威的律师和审计师出示许可资料包。'],
  ['out', 'Tell the Licensee how the application for the export licence of the Licensed Package stands.'],
  ['out', '许可方存放于赣州的钕铁硼烧结炉图纸应投保火灾险。'],
  ['out', '双方成立四人工作组，督促基础工艺合同的履行。'],
  ['out', '被许可方应将许可资料包锁存，仅限确有需要的员工接触。'],
  ['out', "The Licensor need not show the Licensee's engineers its diffusion line for neodymium-iron-boron magnets."],
  [
    'out',
    'The Licensor shall, at its own cost, apply for such licences as Chinese law may require for the Licensed Package.',
  ],
  ['out', '双方应各指派专人一名，负责钕铁硼烧结合同的往来联系。'],
  ['in', "The Licensor's engineers will be at the Licensee's works until three batches of magnets are sintered."],
  ['in', '德国供应商的工程师讲授钕铁硼烧结炉的操作。'],
  ['in', 'The Licensee may let its subsidiary in Ganzhou use the Licensed Package.'],
  ['inside', 'The sintering furnaces shall be fitted with graphite parts from a supplier in Germany.'],
];

describe('what goes from China abroad', () => {
  it.each(FLAGGED)('is flagged (%s): %s', async (frame, clause) => {
    expect(await isFlagged(clause, frame)).toBe(true);
  });
});

describe('what stays, comes in or is not ordered', () => {
  it.each(LOW)('is low (%s): %s', async (frame, clause) => {
    expect(await isFlagged(clause, frame)).toBe(false);
  });
});

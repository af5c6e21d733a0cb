/** From whom to whom technology goes, and what that is when seen from mainland China. */
import { describe, expect, it } from 'vitest';
import { findingOn, judgeText, verdictOn } from './judge-text.ts';
import { CHINESE_MAKER, chinese, english, type Frame, GERMAN_MAKER } from './write-contract.ts';

async function judgeClause(clause: string, frame: Frame = {}): Promise<{ level: string; direction: string } | null> {
  const write = /\p{Script=Han}/u.test(clause) ? chinese : english;
  const finding = findingOn(await judgeText(write([clause], frame)), clause);
  return finding === null ? null : { level: finding.level, direction: finding.direction };
}

const DELIVERY = {
  en: 'The Licensor shall deliver the Licensed Package to the Licensee.',
  zh: '许可方应向被许可方交付许可资料包。',
} as const;
const LANGUAGES = ['en', 'zh'] as const;

const CHINESE_CUSTOMER = {
  en: 'Lanting Motors, registered office: 8 Hebin Road, Suzhou, China',
  zh: '兰亭电机有限公司，住所：江苏省苏州市河滨路8号',
} as const;
const NORWEGIAN_MAKER = {
  en: 'Fjord Motors, registered office: Storgata 4, Trondheim, Norway',
  zh: '峡湾电机公司，住所：挪威特隆赫姆市大街4号',
} as const;

describe.each(LANGUAGES)('a delivery between the parties (%s)', (language) => {
  it.each([
    ['from China abroad is outbound and high', CHINESE_MAKER, GERMAN_MAKER, 'high', 'outbound'],
    ['from abroad to China is inbound and low', GERMAN_MAKER, CHINESE_CUSTOMER, 'low', 'inbound'],
    ['inside China is domestic and low', CHINESE_MAKER, CHINESE_CUSTOMER, 'low', 'domestic'],
    ['with no Chinese side is foreign and low', GERMAN_MAKER, NORWEGIAN_MAKER, 'low', 'foreign'],
  ] as const)('%s', async (_, provider, recipient, level, direction) => {
    const frame = { provider: provider[language], recipient: recipient[language] };
    expect(await judgeClause(DELIVERY[language], frame)).toEqual({ level, direction });
  });

  it('to a party whose home is not stated is open and medium', async () => {
    const name = { en: 'Brightwater Magnetics', zh: '明水磁材有限公司' }[language];
    expect(await judgeClause(DELIVERY[language], { recipient: name })).toEqual({
      level: 'medium',
      direction: 'unknown',
    });
    const blank = await judgeClause(DELIVERY[language], { recipient: '________________' });
    expect(blank).toEqual({ level: 'medium', direction: 'unknown' });
  });
});

describe('Hong Kong, Macao and Taiwan', () => {
  it.each([
    '明水磁材公司，住所：香港九龙弥敦道8号',
    '明水磁材公司，住所：澳门南湾大马路8号',
    '明水磁材股份有限公司，住所：台湾新竹市河滨路8号',
  ])('lie outside the customs border: %s', async (recipient) => {
    expect(await judgeClause(DELIVERY.zh, { recipient })).toEqual({ level: 'high', direction: 'outbound' });
  });

  it.each([
    'Brightwater Magnetics Limited, registered office: 8 Nathan Road, Kowloon, Hong Kong',
    'Brightwater Magnetics, registered office: Avenida da Praia 8, Macao',
    'Brightwater Magnetics, registered office: 8 Hebin Road, Hsinchu, Taiwan',
  ])('lie outside the customs border in English: %s', async (recipient) => {
    expect(await judgeClause(DELIVERY.en, { recipient })).toEqual({ level: 'high', direction: 'outbound' });
  });
});

describe('the order of the parties', () => {
  it('does not matter, who gives does', async () => {
    const passive = 'The Licensed Package shall be delivered to the Licensee by the Licensor.';
    expect(await judgeClause(passive)).toEqual({ level: 'high', direction: 'outbound' });
    const back =
      'The Licensee shall deliver the drawings of its own sintering furnace for rare-earth magnets to the Licensor.';
    expect(await judgeClause(back)).toEqual({ level: 'low', direction: 'inbound' });
    const own = '被许可方应将其对基础工艺的改进许可给许可方使用。';
    expect(await judgeClause(own)).toEqual({ level: 'low', direction: 'inbound' });
  });

  it('turns round where something is permitted and not ordered', async () => {
    expect(await judgeClause('The Licensee may copy the Licensed Package and use it at its works.')).toEqual({
      level: 'high',
      direction: 'outbound',
    });
    expect(await judgeClause('被许可方有权复制并在其工厂使用许可资料包。')).toEqual({
      level: 'high',
      direction: 'outbound',
    });
  });
});

describe('an inbound licence', () => {
  it.each([
    ['en', 'The Licensee hereby grants to the Licensor a licence to use all improvements of the Base Process.'],
    ['zh', '被许可方应将其对基础工艺的改进回授许可给许可方使用。'],
  ] as const)('is flagged where the Chinese side licenses its improvements back (%s)', async (language, clause) => {
    const frame = { provider: GERMAN_MAKER[language], recipient: CHINESE_CUSTOMER[language] };
    expect(await judgeClause(clause, frame)).toEqual({ level: 'high', direction: 'outbound' });
  });
});

describe('a party inside China', () => {
  it.each([
    ['en', 'The Licensee may grant sublicences under the Licensed Package to its parent company in Germany.'],
    ['zh', '被许可方可以将许可资料包提供给其位于德国的母公司。'],
    ['zh', '许可方应将许可资料包发送至被许可方在越南的工厂。'],
  ] as const)('that passes technology on abroad makes it outbound (%s): %s', async (language, clause) => {
    expect(await judgeClause(clause, { recipient: CHINESE_CUSTOMER[language] })).toEqual({
      level: 'high',
      direction: 'outbound',
    });
  });

  it.each([
    [
      'en',
      'The Licensor shall train a foreign national employed by the Licensee in the sintering of neodymium-iron-boron magnets.',
    ],
    ['zh', '许可方应对被许可方聘用的德国籍工程师进行钕铁硼烧结工艺培训。'],
  ] as const)('that employs a foreign national has a foreign person taught (%s)', async (language, clause) => {
    expect(await judgeClause(clause, { recipient: CHINESE_CUSTOMER[language] })).toEqual({
      level: 'high',
      direction: 'outbound',
    });
  });
});

describe('a foreign recipient', () => {
  it('that may sublicense with leave of the Chinese licensor is flagged', async () => {
    for (const clause of [
      'The Licensor agrees that the Licensee may sublicense the Licensed Package to its affiliates.',
      'The Licensee may grant sublicences under the Licensed Package to third parties.',
      '许可方同意被许可方将许可资料包分许可给其关联公司。',
      '被许可方可以就许可资料包向第三方授予分许可。',
    ])
      expect((await judgeClause(clause))?.level, clause).toMatch(/^(?:high|medium)$/);
  });

  it('that shows it to its own advisers abroad is foreign and low', async () => {
    expect(await judgeClause('The Licensee may disclose the Licensed Package to its auditors in Germany.')).toEqual({
      level: 'low',
      direction: 'foreign',
    });
  });
});

describe('both parties together', () => {
  it('send technology abroad where one of them is Chinese', async () => {
    const judged = await judgeText(chinese(['双方共同研发新的钕铁硼晶界扩散工艺。']));
    expect(verdictOn(judged, '双方共同研发')).toBe('high transfer');
  });
});

describe('a right that one side holds', () => {
  it.each([
    '被许可方享有在欧洲实施许可资料包的权利。',
    '被许可方取得在其工厂使用许可资料包的许可。',
    'The Licensee enjoys the right to practise the Licensed Package in Europe.',
  ])('brings the technology to it: %s', async (clause) => {
    expect(await judgeClause(clause)).toEqual({ level: 'high', direction: 'outbound' });
  });
});

describe('a thing that stands abroad', () => {
  it('does not go where it stands', async () => {
    const clause = '被许可方介绍大阪工厂的钕铁硼烧结工艺，许可方技术人员可以记录并在赣州采用。';
    expect((await judgeClause(clause))?.direction).toBe('inbound');
  });

  it('is explained by whoever lets it be used', async () => {
    const clause = '被许可方应当允许许可方人员使用其汉诺威的烧结炉，并讲解烧结工艺的要领。';
    expect((await judgeClause(clause))?.direction).toBe('inbound');
  });
});

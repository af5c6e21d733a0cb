/** Technology without its name: what a passage tells by its reagents, figures and steps, and what other trades share of them. */
import { describe, expect, it } from 'vitest';
import { flaggedIn, judgeText } from './judge-text.ts';

/** Nothing in it but the clause says what it is about. */
const english = (what: string): string => `SERVICE AGREEMENT

Provider: Haiyue Industrial Co., Ltd., 18 Jiangbei Road, Ningbo, Zhejiang, China

Recipient: Nordlicht Werke GmbH, Uferstrasse 4, Hanover, Germany

1. Within thirty days after signature the Provider shall deliver to the Recipient ${what}.

2. The Recipient shall pay each invoice within fifteen days.
`;

const chinese = (what: string): string => `技术服务合同

甲方：Nordlicht Werke GmbH，住所：德国汉诺威市河滨街4号

乙方：海越实业有限公司，住所：浙江省宁波市江北路18号

第一条 乙方应自签署之日起三十日内向甲方交付${what}。

第二条 甲方应于收到发票后十五日内付款。
`;

async function stagesOf(text: string): Promise<readonly string[]> {
  const judged = await judgeText(text);
  return judged.findings.filter(({ level }) => level !== 'low').flatMap(({ stages }) => stages);
}

const ENGLISH = [
  [
    'mining',
    'the injection schedule for ammonium sulphate, the hole grid and the collection-ditch layout for the weathered granite slope',
  ],
  [
    'separation',
    'the stage-count calculation for the P507 circuit with scrub and strip acidities and a saponification degree of 36 %',
  ],
  [
    'separation',
    'the conversion of the double sulphate with caustic and the selective dissolution that leaves the cerium behind',
  ],
  ['metal-smelting', 'the bath recipe NdF3–LiF for 1,050 °C with graphite anodes and a tungsten cathode'],
  ['metal-smelting', 'the handling of anode effect, bottom sludge and syphon tapping in the 30 kA oxyfluoride cells'],
  [
    'magnet-making',
    'the copper wheel speed, the pouring temperature and the flake thickness of 0.28 mm for 48SH alloy',
  ],
  [
    'magnet-making',
    'the alignment field, the green density and the isostatic step in the nitrogen glove box for 45H blocks',
  ],
  [
    'recycling',
    'the roasting of magnet swarf, its dissolution at pH 2, the goethite step and the oxalate precipitation',
  ],
] as const;

const CHINESE = [
  ['mining', '山头就地浸矿的注液孔间距、浸取剂浓度、水封压力和清水顶水制度'],
  ['separation', 'P507体系的级数计算书，包括反萃酸度、存槽量和36%皂化度'],
  ['separation', '草酸盐900℃烧成氧化镝、氧化铽的窑参数'],
  ['metal-smelting', '三万安氟盐槽的阳极效应处理、捞渣与虹吸出金属办法'],
  ['magnet-making', '1075℃保温五小时、两级时效900℃和490℃的烧结曲线，牌号N52'],
  ['magnet-making', '取向场1.8特、生坯密度4.1、氮气手套箱内等静压200兆帕的制度'],
  ['recycling', '磨泥脱油、700℃焙烧、盐酸控pH2溶解、针铁矿除铁和草酸沉淀的办法'],
] as const;

const OTHER_TRADES_ENGLISH = [
  'the wheel speed, roll gap and casting temperature of the twin-roll strip caster for silicon steel',
  'the separation of cobalt and nickel with P507 and Cyanex 272 at 60 % saponification for battery sulphates',
  'the extraction of uranium with tertiary amine and the scrub acid and strip acid of yellowcake',
  'the preparative chromatography, elution and precipitation of the monoclonal antibody',
  'the calcination, wet pressing in a field and sintering at 1,230 °C of strontium ferrite segments',
  'the anode effect control, bath ratio and syphon tapping of the aluminium potline',
  'the rotor assembly in which 42UH segments are inserted, glued and sleeved',
  'the firing of zirconia dental crowns stabilised with Y2O3',
  'the shredding of lithium-ion cells, the black mass leaching, the iron removal and the P204 extraction of manganese',
  'the hydrogen decrepitation of zirconium alloy and its dehydrogenation',
] as const;

const OTHER_TRADES_CHINESE = [
  '双辊薄带连铸硅钢的辊缝、线速度和浇注温度',
  'P507与Cyanex 272分离镍钴、皂化度60%、反萃酸度和存槽量',
  '砂岩铀矿地浸井网、注液强度和母液收集办法',
  '锶铁氧体预烧、取向场和1230℃烧结曲线',
  '电解铝槽阳极效应处理、捞渣和出铝制度',
  '转子插装42UH磁钢、灌胶和护套装配办法',
  '掺氧化镝钛酸钡电容的烧成曲线',
  '氯化锂熔盐电解、石墨阳极和锂锭浇铸办法',
  'TBP分离锆铪的萃取、洗涤、反萃级数',
] as const;

describe('a process that nobody names', () => {
  it.each(ENGLISH)('of %s is told by its cues: %s', async (stage, what) => {
    expect(await stagesOf(english(what))).toEqual([stage]);
  });

  it.each(CHINESE)('of %s is told by its cues in Chinese: %s', async (stage, what) => {
    expect(await stagesOf(chinese(what))).toEqual([stage]);
  });

  it.each(OTHER_TRADES_ENGLISH)('of another trade is not: %s', async (what) => {
    expect(flaggedIn(await judgeText(english(what)))).toEqual([]);
  });

  it.each(OTHER_TRADES_CHINESE)('of another trade is not, in Chinese: %s', async (what) => {
    expect(flaggedIn(await judgeText(chinese(what)))).toEqual([]);
  });

  it('is told by the rows of an annex together', async () => {
    const judged = await judgeText(`${english('the documents listed in Schedule 1')}
Schedule 1 – Documents

1. Flake thickness and pouring temperature

2. Green density and alignment field

3. Two-step ageing, furnace curve

4. Acceptance of 48SH blocks
`);
    expect(flaggedIn(judged).join()).toContain('documents listed in Schedule 1');
  });

  it('shows each cue as evidence', async () => {
    const judged = await judgeText(chinese(CHINESE[1][1]));
    const quotes = judged.findings[0]?.evidence.filter(({ element }) => element === 'stage').map(({ quote }) => quote);
    expect(quotes).toEqual(expect.arrayContaining(['P507', '存槽量', '皂化度']));
  });
});

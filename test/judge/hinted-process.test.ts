/** A letter that names its material and no process: the words of all its clauses together hint at the stage. */
import { describe, expect, it } from 'vitest';
import { flaggedIn, judgeText } from './judge-text.ts';

const secondment = (metal: string): string => `SECONDMENT LETTER

Home Company: Haiyue Metals Co., Ltd., 18 Jiangbei Road, Baotou, Inner Mongolia, China

Host: Fjordmetall AS, Havnegata 4, Porsgrunn, Norway

1. The Host builds a smelter which will make ${metal}.

2. For a year the Home Company sends its Mr. Lan to the Host, where he shall commission cells 1 to 8 and advise the crew on tapping.

3. The Home Company goes on paying his insurance.

4. The Home Company shall hand over the lining drawings.
`;

const consulting = (ore: string): string => `顾问协议

聘请方：明水矿业有限公司，住所：老挝万象市河滨街4号

顾问：兰守田，男，中国籍，住江西省赣州市

第一条 聘请方在丰沙里有一片${ore}。

第二条 顾问应到丰沙里指导聘请方的人收母液、做沉淀。

第三条 聘请方每月付三万元。
`;

describe('a contract that names only its material', () => {
  it('is read for the stage at which its words hint together', async () => {
    const judged = await judgeText(secondment('neodymium-praseodymium metal'));
    const stages = new Set(judged.findings.filter(({ level }) => level !== 'low').flatMap((one) => one.stages));
    expect([...stages]).toEqual(['metal-smelting']);
    expect(flaggedIn(judged)).toHaveLength(2);
  });

  it('is read so in Chinese', async () => {
    const [flagged] = flaggedIn(await judgeText(consulting('风化壳稀土矿')));
    expect(flagged).toContain('收母液、做沉淀');
  });

  it('is nothing where the material is that of another trade', async () => {
    expect(flaggedIn(await judgeText(secondment('aluminium')))).toEqual([]);
    expect(flaggedIn(await judgeText(consulting('岩盐矿')))).toEqual([]);
  });
});

describe('an order for machines', () => {
  const order = (clause: string): string => `采购合同
买方：明水分离有限公司，住所：马来西亚关丹市河滨街4号
卖方：清河萃取设备厂，住所：江苏省宜兴市兰亭路8号
用途：买方轻稀土分离车间
1. 卖方交付混合澄清槽一百二十级。
2. ${clause}
3. 包装为木箱。`;

  it('renders the work whose process it tells itself', async () => {
    const work = '卖方三人到关丹装槽、试水、充槽，直至镨钕萃取分离合格。';
    expect(flaggedIn(await judgeText(order(work)))).toContain(`2. ${work}`);
  });

  it('renders none where it only speaks of handling goods', async () => {
    const handling = '卖方应当妥善捆扎木箱并加贴唛头。';
    expect(flaggedIn(await judgeText(order(handling)))).not.toContain(`2. ${handling}`);
  });
});

/** Who the contract is between, under which names the text speaks of them, and what proves where they are at home. */
import { describe, expect, it } from 'vitest';
import { partyOf, structureText, wordsOf } from './structure-text.ts';

const REST = `1. Goods
1.1 The goods are flour and bread.
2. Price
2.1 The price is paid at the end of the month.`;
const REST_ZH = `第一条 货物
货物为面粉和面包。
第二条 价款
价款于月末支付。`;

function homesOf(contract: Awaited<ReturnType<typeof structureText>>['contract']): readonly (string | null)[] {
  return contract.parties.map(({ jurisdiction }) => jurisdiction);
}

describe('parties behind a role', () => {
  it('are read in Chinese with their role, name and address', async () => {
    const structured = await structureText(`技术许可合同
甲方（许可方）：清河磁谷材料有限公司，住所：江西省赣州市章贡区兰亭路8号
乙方（被许可方）：Brightwater Magnetics GmbH，注册地址：德国汉诺威市河滨街4号
${REST_ZH}`);
    expect(partyOf(structured, '许可方')).toMatchObject({ name: '清河磁谷材料有限公司', jurisdiction: 'CN' });
    expect(partyOf(structured, '被许可方')).toMatchObject({ name: 'Brightwater Magnetics GmbH', jurisdiction: 'DE' });
    expect(partyOf(structured, '甲方')).toBe(partyOf(structured, '许可方'));
    expect(structured.contract.parties).toHaveLength(2);
  });

  it('have a short name that stands alone on the last line of their block', async () => {
    const structured = await structureText(`访问协议
接待方：明水湿法研究所
地址：德国汉诺威市河滨街4号
（以下称“明所”）

访问人：柳闻笛，女，中国籍
（以下称“柳教授”）
${REST_ZH}`);
    expect(partyOf(structured, '明所')).toBe(partyOf(structured, '接待方'));
    expect(partyOf(structured, '柳教授')).toMatchObject({ name: '柳闻笛', jurisdiction: 'CN' });
    expect(structured.contract.parties).toHaveLength(2);
  });

  it('are read in English', async () => {
    const structured = await structureText(`SERVICE AGREEMENT
Client: Brightwater Magnetics GmbH, Uferstrasse 4, Hanover, Germany
Consultant: Ms Lan Qinghe, citizen of the People's Republic of China, resident in Baotou
${REST}`);
    expect(partyOf(structured, 'Client')).toMatchObject({ name: 'Brightwater Magnetics GmbH', jurisdiction: 'DE' });
    expect(partyOf(structured, 'Consultant').jurisdiction).toBe('CN');
  });

  it('are read behind a label that no list knows, where a body with its home follows', async () => {
    const structured = await structureText(`来访安排
致：明水磁材株式会社（地址：日本国大阪市河滨街4号，以下简称贵方）
发函单位：清河磁谷材料有限公司（地址：江西省赣州市兰亭路8号，以下简称我方）
交货日期：2027年三月
${REST_ZH}`);
    expect(partyOf(structured, '贵方').jurisdiction).toBe('JP');
    expect(partyOf(structured, '我方').jurisdiction).toBe('CN');
    expect(structured.contract.parties).toHaveLength(2);
    const course = await structureText(`COURSE
Teaching house: Lanting Vocational College, 3 Lanting Road, Longyan, China
Venue: Lanting Hotel Company, 9 Hebin Road, Longyan, China
${REST}`);
    expect(course.contract.parties.map(({ name }) => name)).toEqual(['Lanting Vocational College']);
  });

  it('are at home where they are yet to be formed', async () => {
    const structured = await structureText(`合资合同
甲方：清河磁谷材料有限公司，住所：江西省赣州市兰亭路8号
乙方：Brightwater Magnetics GmbH，注册地址：德国汉诺威市河滨街4号
双方拟在越南海防市设立合资公司（以下简称“合资公司”）。
${REST_ZH}`);
    expect(partyOf(structured, '合资公司').jurisdiction).toBe('VN');
  });

  it.each([
    ['甲方：', '乙方：'],
    ['许可人　', '被许可人　'],
    ['转让方（甲方）：', '受让方（乙方）：'],
    ['卖方：', '买方：'],
    ['委托方：', '受托方：'],
    ['用人单位：', '劳动者：'],
    ['披露方：', '接收方：'],
    ['发包人：', '承包人：'],
    ['Party A: ', 'Party B: '],
    ['Licensor: ', 'Licensee: '],
    ['Seller: ', 'Buyer: '],
    ['Disclosing Party: ', 'Receiving Party: '],
    ['Employer: ', 'Employee: '],
    ['Party A (Client): ', 'Party B (Service Provider): '],
  ])('are told by it: %s %s', async (one, other) => {
    const { contract } = await structureText(`CONTRACT 合同
${one}清河磁谷材料有限公司，住所：中国江西省赣州市
${other}Brightwater Magnetics GmbH, Uferstrasse 4, Hanover, Germany
${REST}`);
    expect(homesOf(contract)).toEqual(['CN', 'DE']);
    expect(contract.parties.every(({ role }) => role !== null)).toBe(true);
  });

  it('have their address on the lines below', async () => {
    const structured = await structureText(`技术服务合同
甲方：清河磁谷材料有限公司
统一社会信用代码：91999999MA00000000
地址：江西省赣州市章贡区兰亭路8号
联系人：陆清
乙方：Brightwater Magnetics
地址：德国汉诺威市河滨街4号
邮编：30159
${REST_ZH}`);
    expect(partyOf(structured, '甲方').jurisdiction).toBe('CN');
    expect(partyOf(structured, '乙方').jurisdiction).toBe('DE');
    const english = await structureText(`SERVICE AGREEMENT
Party A: Qinghe Magnet Valley Materials
Address: 8 Lanting Road, Ganzhou, Jiangxi, China
Tel: +86 797 5550123
Party B: Brightwater Magnetics
Address: Uferstrasse 4, Hanover, Germany
${REST}`);
    expect(homesOf(english.contract)).toEqual(['CN', 'DE']);
  });
});

describe('the lines below a party', () => {
  it('name its head and address, however short the contract is', async () => {
    const structured = await structureText(`技术服务合同
甲方：清河磁谷材料有限公司
法定代表人：蓝清河
地址：江西省赣州市章贡区兰亭路8号
乙方：明水磁材公司
法定代表人：陆清
地址：德国汉诺威市河滨街4号
第一条 服务
甲方为乙方提供烘焙服务。
第二条 付款
乙方按月付款。
法定代表人：`);
    expect(homesOf(structured.contract)).toEqual(['CN', 'DE']);
    expect(structured.contract.clauses.at(-1)?.kind).toBe('signature');
    expect(structured.contract.clauses.filter(({ kind }) => kind === 'signature')).toHaveLength(1);
  });
});

describe('parties behind a role in two languages', () => {
  it.each([
    ['许可方 Licensor：', '被许可方 Licensee：'],
    ['Licensor 许可方：', 'Licensee 被许可方：'],
    ['甲方 Party A（许可方 Licensor）：', '乙方 Party B（被许可方 Licensee）：'],
  ])('go by both: %s', async (one, other) => {
    const structured = await structureText(`TECHNOLOGY LICENCE 技术许可合同
${one}清河磁谷材料有限公司，住所：江西省赣州市
${other}Brightwater Magnetics GmbH，住所：德国汉诺威市
${REST}
${REST_ZH}`);
    expect(structured.contract.parties).toHaveLength(2);
    expect(partyOf(structured, '许可方')).toBe(partyOf(structured, 'Licensor'));
    expect(partyOf(structured, '被许可方')).toBe(partyOf(structured, 'Licensee'));
    expect(homesOf(structured.contract)).toEqual(['CN', 'DE']);
  });
});

describe('a role in running text', () => {
  it('may be written small or shortened', async () => {
    const structured = await structureText(`SERVICE LEVELS
Service Provider 服务方: Qinghe Magnet Valley Materials Co., Ltd., 8 Lanting Road, Ganzhou, China
Customer 客户: Brightwater Bakery GmbH, Uferstrasse 4, Hanover, Germany
1. Services
1.1 The provider keeps the oven of the customer clean.
2. Price
2.1 The price is paid at the end of the month.`);
    expect(partyOf(structured, 'provider')).toBe(partyOf(structured, '服务方'));
    expect(partyOf(structured, 'customer')).toBe(partyOf(structured, '客户'));
    expect(homesOf(structured.contract)).toEqual(['CN', 'DE']);
  });
});

describe('parties without a short name', () => {
  it('are read from their names and addresses', async () => {
    const structured = await structureText(`SUPPLY AGREEMENT
This Agreement is made between GANZHOU QINGHE BREAD CO., LTD. of 8 Lanting Road, Ganzhou, China; and Brightwater Bakery LLC of 4 River Street, Columbus, Ohio, USA.
${REST}`);
    expect(structured.contract.parties.map(({ name, jurisdiction }) => [name, jurisdiction])).toEqual([
      ['GANZHOU QINGHE BREAD CO., LTD.', 'CN'],
      ['Brightwater Bakery LLC', 'US'],
    ]);
    const lines = await structureText(`SUPPLY AGREEMENT
GANZHOU QINGHE BREAD CO., LTD., of 8 Lanting Road, Ganzhou, China; and
Brightwater Bakery LLC, with offices at 4 River Street, Columbus, Ohio, USA
${REST}`);
    expect(homesOf(lines.contract)).toEqual(['CN', 'US']);
  });
});

describe('parties with a short name behind them', () => {
  it('are read from brackets in English', async () => {
    const structured = await structureText(`LICENCE AGREEMENT
This Agreement is made between Qinghe Magnet Valley Materials Co., Ltd., a company with its registered office at 8 Lanting Road, Ganzhou, China (the "Licensor") and Brightwater Magnetics GmbH, a company with its registered office at Uferstrasse 4, Hanover, Germany (the "Licensee").
${REST}`);
    expect(partyOf(structured, 'Licensor').jurisdiction).toBe('CN');
    expect(partyOf(structured, 'Licensor').name).toContain('Qinghe Magnet Valley');
    expect(partyOf(structured, 'Licensee')).toMatchObject({ name: 'Brightwater Magnetics GmbH', jurisdiction: 'DE' });
  });

  it('are called neither after the plot they stand on nor after the word before them', async () => {
    const structured = await structureText(`LICENCE AGREEMENT
Between Qinghe Magnet Valley Materials Co., Ltd., a company incorporated in China (the "Licensor"); and
Brightwater Oxides Sdn. Bhd., a company incorporated in Malaysia, whose registered office is at PT 4410, Kuantan Estate (the "Licensee").
${REST}`);
    expect(partyOf(structured, 'Licensor').name).toBe('Qinghe Magnet Valley Materials Co., Ltd.');
    expect(partyOf(structured, 'Licensee').name).toBe('Brightwater Oxides Sdn. Bhd.');
  });

  it('are read from two short names', async () => {
    const structured = await structureText(`LICENCE AGREEMENT
(1) Qinghe Magnet Valley Materials Co., Ltd., a company registered in Ganzhou, China ("QMV" or the "Licensor"); and
(2) Brightwater Magnetics GmbH, a company registered in Hanover, Germany ("Brightwater" or the "Licensee").
${REST}`);
    expect(partyOf(structured, 'QMV')).toBe(partyOf(structured, 'Licensor'));
    expect(homesOf(structured.contract)).toEqual(['CN', 'DE']);
  });

  it('are read from brackets in Chinese', async () => {
    const structured = await structureText(`合作协议
清河磁谷材料有限公司，住所地江西省赣州市（以下简称“清河公司”）与
Brightwater Magnetics GmbH，住所地德国汉诺威市（以下简称“明水公司”）
就面包供应事宜达成如下协议：
${REST_ZH}`);
    expect(partyOf(structured, '清河公司').jurisdiction).toBe('CN');
    expect(partyOf(structured, '明水公司').jurisdiction).toBe('DE');
  });

  it.each([
    ['本院', '德方'],
    ['企业方', '我司'],
    ['清河', '明水'],
  ])('are read from plain brackets right behind the name: %s, %s', async (one, other) => {
    const rest = `一、${one}向${other}供应面包。\n二、${other}按月付款。`;
    for (const opening of [
      `甲方：清河大学烘焙学院（${one}）\n地址：江西省赣州市兰亭路8号\n乙方：磁谷面包公司（${other}）\n地址：德国汉诺威市河滨街4号`,
      `清河大学烘焙学院（${one}），住所：江西省赣州市兰亭路8号\n磁谷面包公司（${other}），住所：德国汉诺威市河滨街4号`,
    ]) {
      const structured = await structureText(`合作协议\n${opening}\n${rest}`);
      expect(partyOf(structured, one)).toMatchObject({ name: '清河大学烘焙学院', jurisdiction: 'CN' });
      expect(partyOf(structured, other)).toMatchObject({ name: '磁谷面包公司', jurisdiction: 'DE' });
    }
    const inline = await structureText(
      `协议\n本协议由清河大学烘焙学院（${one}方）与磁谷面包公司（${other}方）订立。\n${rest}`,
    );
    expect(inline.contract.parties.map(({ name }) => name)).toEqual(['清河大学烘焙学院', '磁谷面包公司']);
  });

  it('are no names when they give a place or the form of a body', async () => {
    const structured = await structureText(`合作协议
甲方：磁谷面包公司（德国）
地址：德国汉诺威市河滨街4号
乙方：清河面包中心（有限合伙）
地址：江西省赣州市兰亭路8号
${REST_ZH}
第三条 地点
面包在德国交付。清河面包中心（有限合伙）负责运输。`);
    expect([...structured.contract.parties].flatMap(({ aliases }) => aliases)).not.toContain('德国');
    expect([...structured.contract.parties].flatMap(({ aliases }) => aliases)).not.toContain('有限合伙');
  });

  it('are read between dashes', async () => {
    const structured = await structureText(`SERVICE AGREEMENT
Brightwater Magnetics GmbH, Uferstrasse 4, Hanover, Germany – hereinafter: Customer –
and
Qinghe Magnet Valley Materials Co., Ltd., 8 Lanting Road, Ganzhou, China – hereinafter: Contractor –
${REST}`);
    expect(partyOf(structured, 'Customer').jurisdiction).toBe('DE');
    expect(partyOf(structured, 'Contractor').jurisdiction).toBe('CN');
  });
});

describe('the parties of a letter', () => {
  it('are we and you', async () => {
    const structured = await structureText(`Brightwater Magnetics GmbH, Uferstrasse 4, Hanover, Germany
Dr. Lan Qinghe
No. 8 Lanting Road, Baotou, Inner Mongolia, China
Dear Dr. Lan,
We are pleased to offer you a place in our bakery from the first of May.
You will report to the head baker and keep the oven warm.
Yours sincerely,`);
    expect(partyOf(structured, 'we').jurisdiction).toBe('DE');
    expect(partyOf(structured, 'you').jurisdiction).toBe('CN');
  });

  it('are 我司 and 您', async () => {
    const structured = await structureText(`新加坡明水磁材私人有限公司
新加坡河滨路4号
致：蓝清河 先生
中国内蒙古包头市兰亭路8号
尊敬的蓝先生：
我司诚邀您自五月一日起在面包房工作。
您应向首席面包师报告。
此致`);
    expect(partyOf(structured, '我司').jurisdiction).toBe('SG');
    expect(partyOf(structured, '您').jurisdiction).toBe('CN');
  });

  it('are told by the nationality that the letter mentions', async () => {
    const structured = await structureText(`Brightwater Magnetics GmbH, Uferstrasse 4, Hanover, Germany
Dr. Lan Qinghe
Hanover
Dear Dr. Lan,
We are pleased to offer you a place in our bakery.
We understand that you are a citizen of the People's Republic of China.
Yours sincerely,`);
    expect(partyOf(structured, 'you').jurisdiction).toBe('CN');
  });
});

describe('a bilingual contract', () => {
  it('names each of its parties twice', async () => {
    const structured = await structureText(`TECHNOLOGY LICENCE 技术许可合同
许可方：清河磁谷材料有限公司，住所：江西省赣州市
Licensor: Qinghe Magnet Valley Materials Co., Ltd., Ganzhou, China
被许可方：明水磁材公司，住所：德国汉诺威市
Licensee: Brightwater Magnetics GmbH, Hanover, Germany
${REST}
${REST_ZH}`);
    expect(structured.contract.parties).toHaveLength(2);
    expect(partyOf(structured, '许可方')).toBe(partyOf(structured, 'Licensor'));
    expect(partyOf(structured, '被许可方')).toBe(partyOf(structured, 'Licensee'));
    expect(homesOf(structured.contract)).toEqual(['CN', 'DE']);
  });

  it('calls 甲方 Party A', async () => {
    const structured = await structureText(`SUPPLY 供货合同
甲方 / Party A：清河磁谷材料有限公司 Qinghe Magnet Valley Materials，地址：中国江西省赣州市
乙方 / Party B：Brightwater Magnetics GmbH，地址：德国汉诺威市
${REST}
${REST_ZH}`);
    expect(partyOf(structured, '甲方')).toBe(partyOf(structured, 'Party A'));
    expect(partyOf(structured, '乙方')).toBe(partyOf(structured, 'Party B'));
    expect(homesOf(structured.contract)).toEqual(['CN', 'DE']);
  });
});

describe('where a party is at home', () => {
  async function homeOf(words: string): Promise<string | null> {
    const structured = await structureText(`CONTRACT 合同
甲方：清河磁谷材料有限公司，住所：江西省赣州市
乙方：${words}
${REST}
${REST_ZH}`);
    return partyOf(structured, '乙方').jurisdiction;
  }

  it.each([
    ['明水磁材公司，住所：香港九龙弥敦道8号', 'HK'],
    ['Brightwater Magnetics Limited, registered office: 8 Nathan Road, Kowloon, Hong Kong', 'HK'],
    ['明水磁材公司，住所：澳门特别行政区南湾大马路8号', 'MO'],
    ['Brightwater Magnetics Limited, registered office: Avenida da Praia 8, Macao', 'MO'],
    ['明水磁材股份有限公司，住所：台湾新竹市河滨路8号', 'TW'],
    ['Brightwater Magnetics Co., Ltd., registered office: 8 Hebin Road, Hsinchu, Taiwan', 'TW'],
    ['明水磁材株式会社，住所：日本国大阪市北区4号', 'JP'],
    ['Brightwater Magnetics Inc., registered office: 8 River Street, Columbus, Ohio, USA', 'US'],
    ['Brightwater Magnetics Sdn. Bhd., registered office: Jalan Sungai 8, Kuantan, Malaysia', 'MY'],
    ['明水磁材公司，注册地：越南海防市', 'VN'],
    ['明水磁材有限公司，统一社会信用代码：91999999MA00000000', 'CN'],
    ['明水磁材公司，91999999MA00000000', 'CN'],
    ['陆清，999999198804125510', 'CN'],
    ['陆清，中国公民，身份证号：999999198804125510', 'CN'],
  ])('%s: %s', async (words, home) => {
    expect(await homeOf(words)).toBe(home);
  });

  it('is not told by a name, a language or a blank to be filled in', async () => {
    expect(await homeOf('明水磁材有限公司')).toBeNull();
    expect(await homeOf('Brightwater Magnetics')).toBeNull();
    expect(await homeOf('____________，住所：____________')).toBeNull();
    expect(await homeOf('[          ], registered office: [          ]')).toBeNull();
    expect(await homeOf('陆清')).toBeNull();
  });

  it('is not told by a country or province in the name', async () => {
    expect(await homeOf('德国明水磁材有限公司')).toBeNull();
    expect(await homeOf('江西明水磁材有限公司')).toBeNull();
    expect(await homeOf('China Brightwater Magnetics')).toBeNull();
  });

  it('is where the nationality says, wherever the person lives', async () => {
    expect(await homeOf('汉斯·布鲁克，国籍：德国，住所：中国上海市河滨路8号')).toBe('DE');
    expect(await homeOf('Mr Hans Brook, citizen of Germany, residing at 8 Hebin Road, Shanghai, China')).toBe('DE');
    expect(await homeOf('陆清，中国国籍，现居德国汉诺威市河滨街4号')).toBe('CN');
    expect(await homeOf('陆清，国籍：中国，现居德国汉诺威市河滨街4号')).toBe('CN');
    expect(await homeOf("Ms Lu Qing, a citizen of the People's Republic of China, residing in Hanover, Germany")).toBe(
      'CN',
    );
  });

  it('is each one’s own where a person follows a company', async () => {
    const structured = await structureText(`外派协议
派出单位：清河磁谷材料有限公司，住所：江西省赣州市兰亭路8号
接收单位：Brightwater Bakery GmbH（德国汉诺威市）
外派员工：陆清，女，中国国籍，面包师
${REST_ZH}`);
    expect(homesOf(structured.contract)).toEqual(['CN', 'DE', 'CN']);
    expect(partyOf(structured, '外派员工').name).toBe('陆清');
  });

  it('is not that of its parent', async () => {
    expect(
      await homeOf(
        'Brightwater (Suzhou) Magnetics Co., Ltd., registered office: 8 Hebin Road, Suzhou, China, a wholly owned subsidiary of Brightwater Magnetics GmbH, Germany',
      ),
    ).toBe('CN');
    expect(await homeOf('明水（苏州）磁材有限公司，住所：江苏省苏州市河滨路8号，系德国明水公司的全资子公司')).toBe(
      'CN',
    );
  });

  it('is shown with the words that prove it', async () => {
    const structured = await structureText(`CONTRACT
Seller: Qinghe Magnet Valley Materials, registered office: 8 Lanting Road, Ganzhou
Buyer: Brightwater Magnetics, registered office: Uferstrasse 4, Hanover, Germany
${REST}`);
    const evidence = ['Seller', 'Buyer'].map((name) => {
      const { evidence: span } = partyOf(structured, name);
      return span === null ? null : wordsOf(structured, span);
    });
    expect(evidence[0]).toBe('Ganzhou');
    expect(['Hanover', 'Germany']).toContain(evidence[1]);
  });
});

describe('what is no party', () => {
  it('keeps plants, projects and documents out', async () => {
    const { contract } = await structureText(`SERVICE AGREEMENT
Client: Brightwater Magnetics GmbH, Uferstrasse 4, Hanover, Germany
Contractor: Qinghe Magnet Valley Materials Co., Ltd., 8 Lanting Road, Ganzhou, China
1. Project
1.1 The Client runs a works in Hamelin, Germany (the "Hamelin Works") and another in Celle (the "Second Plant").
1.2 The drawings of the bakery (the "Documents") are kept there.`);
    expect(contract.parties.map(({ role }) => role)).toEqual(['Client', 'Contractor']);
  });

  it('finds none where nobody is named', async () => {
    const { contract } = await structureText(`HOUSE RULES\n${REST}`);
    expect(contract.parties).toEqual([]);
  });
});

describe('bodies in an opening of any layout', () => {
  const named = async (opening: string): Promise<readonly (string | null)[][]> => {
    const { contract } = await structureText(
      `${opening}\n\n1. Bread\n1.1 The bread is delivered daily.\n1.2 It is paid monthly.`,
    );
    return contract.parties.map(({ name, jurisdiction, aliases }) => [name, jurisdiction, aliases[0] ?? null]);
  };

  it('have the name that stands behind hereinafter', async () => {
    expect(
      await named(`CONTRACT

Between

Ganzhou Qinghe Bakery Works Co., Ltd., 8 Lanting Road, Ganzhou, Jiangxi, China, hereinafter "QBW",

and

Leineufer Brotstiftelse, a foundation under Swedish law, Kvarngatan 4, Malmö, Sweden, hereinafter "LBS",

each a "Partner", agree as follows:`),
    ).toEqual([
      ['Ganzhou Qinghe Bakery Works Co., Ltd.', 'CN', 'QBW'],
      ['Leineufer Brotstiftelse', 'SE', 'LBS'],
    ]);
  });

  it('have the name in front of their colon, whatever role it is', async () => {
    expect(
      await named(`BAKING PROTOCOL

Oven house:  Ganzhou Qinghe Bakery Co., Ltd., 8 Lanting Road, Ganzhou, China
Taster:      Brot am Ufer e.V., Uferstrasse 4, Hanover, Germany`),
    ).toEqual([
      ['Ganzhou Qinghe Bakery Co., Ltd.', 'CN', 'Oven house'],
      ['Brot am Ufer e.V.', 'DE', 'Taster'],
    ]);
    expect(
      await named(
        '烘焙协议\n\n客座：Piekarnia Nad Wisłą Sp. z o.o.\n　　　ul. Młyńska 4, Kraków, Polska\n坊主：赣州清河烘焙有限公司\n　　　江西省赣州市兰亭路8号',
      ),
    ).toEqual([
      ['Piekarnia Nad Wisłą Sp. z o.o.', 'PL', '客座'],
      ['赣州清河烘焙有限公司', 'CN', '坊主'],
    ]);
  });

  it('are one where a line gives the name in each language', async () => {
    const parties = await named(`烘焙参观协议 / BAKERY VISIT AGREEMENT

甲方 Party A
中文：赣州清河烘焙有限公司，住所地江西省赣州市兰亭路8号（"清河"）
English: Ganzhou Qinghe Bakery Co., Ltd., 8 Lanting Road, Ganzhou, China ("Qinghe")

乙方 Party B
中文：Bakkerij Maasoever B.V.，住所地荷兰鹿特丹市河滨街4号（"马斯"）
English: Bakkerij Maasoever B.V., Rivierkade 4, Rotterdam, the Netherlands ("Maas")`);
    expect(parties.map(([, home]) => home)).toEqual(['CN', 'NL']);
  });

  it('do not take over the person who is named behind them', async () => {
    const parties = await named(
      'This contract is between Brightwater Bakery LLC, 4 River Street, Columbus, Ohio, USA (the "Company") and Mr. Lu Qing, a citizen of China (the "Baker").',
    );
    expect(parties.map(([, home, alias]) => [home, alias])).toEqual([
      ['US', 'Company'],
      ['CN', 'Baker'],
    ]);
  });

  it('of a mail are we and you where it says so', async () => {
    const { contract } = await structureText(`From: Lu Qing <lu@qinghe.invalid>
To: Anna Ufer <anna@ufer.invalid>

Dear Anna,

The two companies, for the record:

Ganzhou Qinghe Bakery Co., Ltd., 8 Lanting Road, Ganzhou, China ("we");

Brotwerk OÜ, Ranna 4, Tartu, Estonia ("you").

1. Bread
1.1 We send you bread.`);
    expect(contract.parties.map(({ jurisdiction }) => jurisdiction)).toEqual(['CN', 'EE']);
  });
});

describe('words in front of a list of parties', () => {
  it('are nobody’s name, and an apostrophe opens none', async () => {
    const { contract } = await structureText(`BAKING TOGETHER
The partners are: School of Bread, Chang’an Baking University, 1 Chang'an South Road, Xi'an, China (the "School") and Bakkerij Maasoever B.V., Rivierkade 4, Rotterdam, the Netherlands (the "Company").
1. Bread
1.1 The School bakes bread with the Company.`);
    expect(contract.parties.map(({ aliases, jurisdiction }) => [aliases[0], jurisdiction])).toEqual([
      ['School', 'CN'],
      ['Company', 'NL'],
    ]);
  });

  it('give 甲方 to 合资甲方', async () => {
    const { contract } = await structureText(
      `合资协议\n合资甲方：清河烘焙有限公司，住所：江西省赣州市兰亭路8号\n合资乙方：明水烘焙公司，住所：德国汉诺威市河滨街4号\n第一条 出资\n甲方以面包出资。`,
    );
    expect(contract.parties.find(({ aliases }) => aliases.includes('甲方'))?.jurisdiction).toBe('CN');
  });
});

describe('a letter without an address of whom it greets', () => {
  it('has the person it greets, at home where it says so', async () => {
    const { contract } = await structureText(`阿勒法鲁克烘焙城
沙特阿拉伯利雅得市法赫德路88号

周维安教授 台鉴：

敝城拟聘请阁下出任首席面包师，聘期三年。阁下现供职于包头烘焙研究院，系中国公民。

阁下到任后主持建立烤炉，并把和面的办法教给本城学徒。

请于一个月内签回。`);
    expect(contract.parties.map(({ role, jurisdiction }) => [role, jurisdiction])).toEqual([
      ['sender', 'SA'],
      ['addressee', 'CN'],
    ]);
    expect(contract.clauses.find(({ span }) => span.start > 100)?.kind).not.toBe('recital');
  });

  it('says what it says behind a plain greeting too', async () => {
    const { contract } = await structureText(
      `恒隆烘焙（香港）有限公司\n香港九龙观塘开源道60号\n\n聘用函\n\n杜先生：\n\n我司愿聘阁下为炉长。\n\n一、阁下须主管烤炉。\n二、阁下为中国公民。`,
    );
    expect(contract.parties.map(({ jurisdiction }) => jurisdiction)).toEqual(['HK', 'CN']);
  });
});

describe('parties in the first clause', () => {
  it('are found where the opening names none', async () => {
    const { contract } = await structureText(`BAKERY ORDER TERMS
1. Order. This order is placed by Galil Bakery Ltd., Yokneam, Israel ("GBL") with Ningbo Yongci Bread Co., Ltd., Ningbo, China ("NYB") for rolls.
2. NYB shall bake the rolls within ten days.`);
    expect(contract.parties.map(({ aliases, jurisdiction }) => [aliases[0], jurisdiction])).toEqual([
      ['GBL', 'IL'],
      ['NYB', 'CN'],
    ]);
  });
});

describe('a role that ends like the name of a thing', () => {
  it('is a party all the same: Candidate holds a date', async () => {
    const { contract } = await structureText(`EVALUATION AGREEMENT

between Ganzhou Yaxi Clay Co., Ltd., Ganzhou, China ("Owner") and Elmridge Minerals Inc., Toledo, Ohio, USA ("Candidate")

${REST}`);
    expect(homesOf(contract)).toEqual(['CN', 'US']);
  });
});

describe('parties side by side', () => {
  it('have the role above them and the address below', async () => {
    const { contract } = await structureText(`BREAD ORDER                              No. 4500-77

Buyer                                  Supplier
Galil Bakery Ltd.                      Ningbo Yongci Bread Co., Ltd.
14 HaTnufa St., Yokneam, Israel        22 Jinxi Road, Ningbo, China
Company no. 51-448812-3                USCC 91330200MA2YC0000X

1. Supplier bakes the rolls within ten days.
2. Buyer pays after thirty days.`);
    expect(contract.parties.map(({ role, name, jurisdiction }) => [role, name, jurisdiction])).toEqual([
      ['Buyer', 'Galil Bakery Ltd.', 'IL'],
      ['Supplier', 'Ningbo Yongci Bread Co., Ltd.', 'CN'],
    ]);
  });
});

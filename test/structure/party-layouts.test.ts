/** Parties as people lay them out who draft no contracts for a living: letters without a letterhead, orders, minutes, mails. */
import { describe, expect, it } from 'vitest';
import { partyOf, structureText } from './structure-text.ts';

const REST = `1. Goods
1.1 The goods are flour and bread.`;

describe('a letter without a letterhead', () => {
  it('is from the body that its first paragraph names with a place', async () => {
    const structured = await structureText(`3 March 2026

Mr Lan Qinghe
8 Lanting Road, Baotou, China

Dear Mr Lan,

We offer you the post of head baker at Northgate Bakers Inc., 22 Mill Street, Akron, Ohio, USA.

Northgate makes rye bread. You will keep the oven warm, as Northgate expects.`);
    expect(partyOf(structured, 'we')).toMatchObject({ name: 'Northgate Bakers Inc.', jurisdiction: 'US' });
    expect(partyOf(structured, 'you').jurisdiction).toBe('CN');
    expect(partyOf(structured, 'Northgate')).toBe(partyOf(structured, 'we'));
  });

  it('is from 我司, and to whom it says where he worked', async () => {
    const structured = await structureText(`聘用意向函
兰工：
您好！我司 Brightwater Bakers Corp.（菲律宾马尼拉）正在建面包房，知您在宁波干了十年，特邀您加盟。
一、您管烤炉。`);
    expect(partyOf(structured, '我司').jurisdiction).toBe('PH');
    expect(partyOf(structured, '您').jurisdiction).toBe('CN');
  });

  it('is to the lines between its date and its greeting', async () => {
    const structured = await structureText(`Qinghe Bakery Co., Ltd., 8 Lanting Road, Ganzhou, China

4 May 2026

Uferwerk GmbH
Uferstrasse 4, 30159 Hannover, Germany

Dear Sirs,

You may visit our ovens in June.`);
    expect(partyOf(structured, 'our').jurisdiction).toBe('CN');
    expect(partyOf(structured, 'you').jurisdiction).toBe('DE');
  });

  it('of two companies by mail is told by their domains', async () => {
    const structured = await structureText(`From: Lu Qing <lu@qinghe-bread.invalid>
To: Tran Van An <an@songda-flour.invalid>

Dear An,

Guangdong Qinghe Bread Co., Ltd. (Foshan, China) and Song Da Flour JSC (Lao Cai City, Vietnam) agree as follows.

1. We send you bread.`);
    expect(partyOf(structured, 'we').jurisdiction).toBe('CN');
    expect(partyOf(structured, 'you').jurisdiction).toBe('VN');
  });
});

describe('the block of a party', () => {
  it('may close with its register and its role', async () => {
    const structured = await structureText(`LICENCE
between
Ganzhou Qinghe Bakery Co., Ltd.
8 Lanting Road, Ganzhou, Jiangxi, China
unified social credit code 91999999MA00000000 ("Licensor")
and
Northgate Bakers Incorporated
P.O. Box 12, 40 Mill Street, Toronto, Ontario, Canada
Corporation number 1234567 (hereinafter "Licensee")
${REST}`);
    expect(partyOf(structured, 'Licensee')).toMatchObject({
      name: 'Northgate Bakers Incorporated',
      jurisdiction: 'CA',
    });
    expect(partyOf(structured, 'Licensor').jurisdiction).toBe('CN');
  });

  it('may stand below its role', async () => {
    const structured = await structureText(`PURCHASE ORDER 12

BUYER
Galil Bakers Ltd
14 Harbour Road, Haifa 31000, Israel

SUPPLIER
Ningbo Qinghe Oven Works Co., Ltd.
8 Lanting Road, Ningbo, Zhejiang, China

${REST}`);
    expect(partyOf(structured, 'Buyer').jurisdiction).toBe('IL');
    expect(partyOf(structured, 'Supplier').jurisdiction).toBe('CN');
  });

  it('ends where the next label names another body', async () => {
    const structured = await structureText(`VISIT
Host: Ganzhou Qinghe Bakery Co., Ltd., Zhanggong District, Ganzhou, China
Visitors: Mr A. Ufer and Ms B. Strand, Uferwerk Consult GmbH, Hannover, Germany
${REST}`);
    expect(partyOf(structured, 'Host').jurisdiction).toBe('CN');
    expect(partyOf(structured, 'Visitors').jurisdiction).toBe('DE');
  });

  it('ends where the letter names to whom it goes, who may be two', async () => {
    const structured = await structureText(`SECONDMENT LETTER
From: Qinghe Bakery Co., Ltd., Kundulun District, Baotou, PRC ("Home Company")
To: Ms Lan Qing (the "Secondee"), and Wheatfield Bakers Pty Ltd, 19 Dock Road, Perth, Australia ("Host")
${REST}`);
    expect(partyOf(structured, 'Home Company').jurisdiction).toBe('CN');
    expect(partyOf(structured, 'Host').jurisdiction).toBe('AU');
    expect(partyOf(structured, 'Host')).not.toBe(partyOf(structured, 'Home Company'));
  });

  it('may give its role in plain brackets', async () => {
    const structured = await structureText(`DEED between
(1) Hangzhou Qinghe Oven Co., Ltd., Binjiang, Hangzhou, China (Depositor)
(2) Vaultmere Limited, 40 Mill Street, London, United Kingdom (Agent)
${REST}`);
    expect(partyOf(structured, 'Depositor').jurisdiction).toBe('CN');
    expect(partyOf(structured, 'Agent').jurisdiction).toBe('GB');
  });
});

describe('bodies that nothing names but their name', () => {
  it('are known by their first words', async () => {
    const structured = await structureText(`LETTER OF INTENT
between Sichuan Qinghe Bakery Technology Co., Ltd., Mianning, Sichuan, China and Gitega Bread Makers SA, Bujumbura, Burundi
1. Sichuan Qinghe bakes bread.
2. Gitega Bread pays for it. Sichuan Qinghe keeps the oven. Gitega Bread keeps the shop.`);
    expect(partyOf(structured, 'Sichuan Qinghe').jurisdiction).toBe('CN');
    expect(partyOf(structured, 'Gitega Bread').jurisdiction).toBe('BI');
  });

  it('each have what is said of them, behind one label', async () => {
    const structured = await structureText(`会议纪要
参会：赣州清河面包有限公司（下称清河，江西赣州）刘总；PT Bakar Roti Indonesia（下称PBR，印度尼西亚泗水市）Budi先生
1. 清河寄面包，PBR付款。`);
    expect(partyOf(structured, '清河').jurisdiction).toBe('CN');
    expect(partyOf(structured, 'PBR').jurisdiction).toBe('ID');
  });
});

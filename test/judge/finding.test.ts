/** What a finding owes its reader: a place, exact words, and the same number and fingerprint when nothing changed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { structureLines } from '../structure/structure-text.ts';
import { findingOn, flaggedIn, type JudgedText, judge, judgeText } from './judge-text.ts';
import { chinese, english } from './write-contract.ts';

const GRANT = 'The Licensor hereby grants to the Licensee a licence to use the Licensed Package.';
const GRANT_ZH = '许可方授予被许可方使用许可资料包的独占许可。';

function expectExactWords({ document, findings }: JudgedText): void {
  expect(findings).not.toEqual([]);
  for (const { clause, evidence } of findings) {
    const { start, end } = clause.span;
    expect(clause.text).toContain(document.text.slice(start, end));
    expect(evidence).not.toEqual([]);
    for (const { quote, span } of evidence) expect(document.text.slice(span.start, span.end)).toBe(quote);
  }
}

const TRADITIONAL = `專有技術授權合約

授權方：清河磁谷材料有限公司，住所：中國江西省贛州市

被授權方：明水磁材股份有限公司，住所：臺灣新竹市河濱路8號

第一條 定義

1.1 「基礎工藝」是指釹鐵硼磁體的燒結工藝和晶界擴散工藝。

第二條 授權

2.1 授權方應於三十日內向被授權方交付釹鐵硼磁體燒結工藝的全部圖紙和技術資料。

2.2 授權方不得向被授權方披露釹鐵硼速凝工藝的任何技術資料。`;

describe('the quotes of a finding', () => {
  it.each([
    ['English', english([GRANT, 'The Licensor shall not train the staff of the Licensee in the Base Process.'])],
    ['Chinese', chinese([GRANT_ZH, '许可方不得就基础工艺培训被许可方人员。'])],
    ['traditional Chinese', TRADITIONAL],
  ])('are the exact words at their offsets in the reading text: %s', async (_, text) => {
    expectExactWords(await judgeText(text));
  });

  it('stay as they are written in traditional characters', async () => {
    const judged = await judgeText(TRADITIONAL);
    const finding = findingOn(judged, '交付釹鐵硼');
    expect(finding).toMatchObject({ level: 'high', direction: 'outbound' });
    expect(finding?.clause.text).toContain('燒結工藝');
    expect(finding?.evidence.find(({ element }) => element === 'stage')?.quote).toMatch(/釹|燒結/);
    expect(findingOn(judged, '不得向被授權方披露')?.level).toBe('low');
  });

  it('show each element that was found', async () => {
    const finding = findingOn(await judgeText(english([GRANT])), GRANT);
    const elements = new Set(finding?.evidence.map(({ element }) => element));
    for (const element of ['stage', 'definition', 'channel', 'direction'] as const) expect(elements).toContain(element);
  });
});

describe('what is never flagged', () => {
  it('is a title, a heading, a table of contents, a header, a footer, a signature', () => {
    const judged = judge(
      structureLines([
        ['header', 'Licence of the sintering of neodymium-iron-boron magnets to the Licensee'],
        ['paragraph', 'LICENCE OF THE SINTERING AND GRAIN BOUNDARY DIFFUSION OF NEODYMIUM-IRON-BORON MAGNETS'],
        ['paragraph', 'Licensor: Qinghe Magnet Valley Materials, registered office: 8 Lanting Road, Ganzhou, China'],
        ['paragraph', 'Licensee: Brightwater Magnetics, registered office: Uferstrasse 4, Hanover, Germany'],
        ['paragraph', 'CONTENTS'],
        ['paragraph', '1. Delivery of the sintering data for neodymium-iron-boron magnets to the Licensee ........ 1'],
        ['paragraph', '2. Training of the Licensee in grain boundary diffusion ........ 1'],
        ['paragraph', '1. Delivery of the sintering data for neodymium-iron-boron magnets to the Licensee'],
        [
          'paragraph',
          '1.1 The Licensor shall deliver the sintering data for neodymium-iron-boron magnets to the Licensee.',
        ],
        ['footer', 'The Licensor shall deliver the sintering data for neodymium-iron-boron magnets to the Licensee'],
        ['paragraph', '2. Training of the Licensee in grain boundary diffusion'],
        ['paragraph', '2.1 The Licensee shall pay thirty euros for each hour.'],
        ['paragraph', 'Signed by the Licensor, who delivers the sintering data for neodymium magnets to the Licensee'],
      ]),
    );
    expect(flaggedIn(judged)).toEqual([
      '1.1 The Licensor shall deliver the sintering data for neodymium-iron-boron magnets to the Licensee.',
    ]);
  });

  it('is a recital or a definition', async () => {
    const judged = await judgeText(`KNOW-HOW LICENCE AGREEMENT

Licensor: Qinghe Magnet Valley Materials, registered office: 8 Lanting Road, Ganzhou, China

Licensee: Brightwater Magnetics, registered office: Uferstrasse 4, Hanover, Germany

WHEREAS the Licensor will license the sintering of neodymium-iron-boron magnets to the Licensee;

1. Definitions

1.1 "Licensed Package" means the drawings of the grain boundary diffusion of neodymium-iron-boron magnets that the Licensor shall deliver to the Licensee.

2. Price

2.1 The Licensee shall pay ten million euros.`);
    expect(flaggedIn(judged)).toEqual([]);
  });
});

describe('the clause of a finding', () => {
  it('is the smallest numbered unit, not the article that holds it', async () => {
    const judged = await judgeText(
      english(['The Licensee shall pay ten million euros.', GRANT, 'Notices are sent by post.']),
    );
    expect(flaggedIn(judged)).toEqual([`2.2 ${GRANT}`]);
    expect(findingOn(judged, GRANT)?.clause).toMatchObject({ label: '2.2', heading: 'Rights and duties' });
  });

  it('has a number in reading order that a person can say', async () => {
    const { findings } = await judgeText(
      english([GRANT, 'The Licensor shall deliver the Licensed Package to the Licensee.']),
    );
    expect(findings.map(({ id }) => id)).toEqual(findings.map((_, place) => `F-${place + 1}`));
    const starts = findings.map(({ clause }) => clause.span.start);
    expect([...starts].sort((one, other) => one - other)).toEqual(starts);
  });
});

describe('a bilingual contract', () => {
  it('gives one finding for each language of a clause', async () => {
    const judged = await judgeText(`TECHNOLOGY LICENCE

技术许可合同

Licensor: Qinghe Magnet Valley Materials, registered office: 8 Lanting Road, Ganzhou, China

许可方：清河磁谷材料有限公司，住所：中国江西省赣州市

Licensee: Brightwater Magnetics, registered office: Uferstrasse 4, Hanover, Germany

被许可方：明水磁材公司，住所：德国汉诺威市

1. Definitions

1. 定义

1.1 "Licensed Process" means the sintering and grain boundary diffusion of neodymium-iron-boron magnets.

1.1 “许可工艺”是指钕铁硼磁体的烧结工艺和晶界扩散工艺。

2. Grant

2. 许可

2.1 The Licensor hereby grants to the Licensee a licence to use the Licensed Process.

2.1 许可方授予被许可方使用许可工艺的独占许可。

2.2 The Licensee shall pay the fee within thirty days.

2.2 被许可方应在三十日内付款。`);
    const shown = judged.findings.filter(({ level }) => level !== 'low');
    expect(shown.map(({ language, level, direction }) => [language, level, direction])).toEqual([
      ['en', 'high', 'outbound'],
      ['zh', 'high', 'outbound'],
    ]);
  });
});

describe('the same contract', () => {
  it('gives deeply equal findings again', async () => {
    for (const text of [english([GRANT]), chinese([GRANT_ZH]), TRADITIONAL]) {
      const [once, again] = [await judgeText(text), await judgeText(text)];
      expect(again.findings).toEqual(once.findings);
    }
  });
});

describe('the fingerprint of a finding', () => {
  const print = async (text: string, words: string): Promise<string | undefined> =>
    findingOn(await judgeText(text), words)?.fingerprint;

  it('stays when a paragraph is put in front', async () => {
    const moved = english([GRANT]).replace(
      '1. Definitions',
      'This copy was printed on recycled paper.\n\n1. Definitions',
    );
    expect(await print(moved, GRANT)).toBe(await print(english([GRANT]), GRANT));
    const own = chinese([GRANT_ZH]).replace('第一条 定义', '本文件以再生纸印制。\n\n第一条 定义');
    expect(await print(own, GRANT_ZH)).toBe(await print(chinese([GRANT_ZH]), GRANT_ZH));
  });

  it('stays when only white space and capitals change', async () => {
    const plain = english([GRANT]);
    const spaced = plain
      .replaceAll(' to the Licensee', '  to  the  Licensee')
      .replace('hereby grants', 'HEREBY GRANTS');
    expect(await print(spaced, 'a licence to use')).toBe(await print(plain, GRANT));
  });

  it('changes when the words of the clause change', async () => {
    const changed = GRANT.replace('a licence', 'an exclusive licence');
    expect(await print(english([changed]), changed)).not.toBe(await print(english([GRANT]), GRANT));
  });

  it('changes when the definition changes', async () => {
    const changed = english([GRANT]).replace('all drawings, recipes and data', 'all drawings and data');
    expect(await print(changed, GRANT)).not.toBe(await print(english([GRANT]), GRANT));
  });

  it('is another one for another clause', async () => {
    const { findings } = await judgeText(
      english([GRANT, 'The Licensor shall deliver the Licensed Package to the Licensee.']),
    );
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(findings.length);
  });
});

describe('any text', () => {
  it('gives findings whose quotes are the words of the text', async () => {
    const piece = fc.constantFrom(
      'The Licensor shall deliver the Licensed Package to the Licensee.',
      '(a) the sintering data of neodymium-iron-boron magnets;',
      '许可方应向被许可方移交钕铁硼烧结工艺资料。',
      '授權方應向被授權方交付釹鐵硼燒結圖紙。',
      '"Licensed Package" means the grain boundary diffusion of neodymium magnets.',
      'Schedule 1 – Sintering data',
      '3.1 The documents in Schedule 1 shall be sent to Germany:',
      '许可方：清河磁谷材料有限公司，住所：江西省赣州市',
      'ﬁne ＮｄＦｅＢ sinter-\ning 😀 ²³',
      '不得披露稀土萃取分离技术；除非取得出口许可',
      'subject to an export licence',
      '',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 20 }), async (pieces) => {
        if (pieces.join('') === '') return;
        const { document, findings } = await judgeText(pieces.join('\n'));
        for (const { clause, evidence } of findings) {
          expect(document.text.slice(clause.span.start, clause.span.end).trim()).not.toBe('');
          for (const { quote, span } of evidence) expect(document.text.slice(span.start, span.end)).toBe(quote);
        }
      }),
      { numRuns: 60 },
    );
  });
});

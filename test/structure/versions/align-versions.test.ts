/** The two versions of a contract, clause by clause, in every layout that such contracts have. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clauseOf, type StructuredText, structureLines, structureText, wordsOf } from '../structure-text.ts';
import { type Articles, DEFINITIONS, LAYOUTS, layOut } from './bilingual.ts';

const ARTICLES: Articles = [
  DEFINITIONS,
  {
    heading: { zh: '交付', en: 'Delivery' },
    clauses: [
      {
        zh: '许可方应在四十五日内向被许可方交付许可资料包。',
        en: 'The Licensor shall deliver the Licensed Package to the Licensee within forty-five days.',
      },
      {
        zh: '许可方应派遣两名工程师赴汉诺威指导烧结炉的调试。',
        en: 'The Licensor shall send two engineers to Hanover to guide the tuning of the sintering furnaces.',
      },
      {
        zh: '被许可方应对许可资料包保密，保密期限为八年。',
        en: 'The Licensee shall keep the Licensed Package confidential for eight years.',
      },
    ],
  },
  {
    heading: { zh: '一般条款', en: 'General' },
    clauses: [
      { zh: '被许可方应支付许可费三百万欧元。', en: 'The Licensee shall pay a fee of EUR 3,000,000.' },
      { zh: '争议提交瑞士仲裁中心仲裁。', en: 'Disputes are settled by arbitration in Switzerland.' },
      {
        zh: '本合同以中文和英文书就，如有不一致，以中文文本为准。',
        en: 'This Agreement is made in Chinese and English; if they differ, the Chinese version prevails.',
      },
    ],
  },
];

/** The words of the clause that the other version has for this one. */
function partnerOf(structured: StructuredText, words: string): string | null {
  const { index, language } = clauseOf(structured, words);
  const pair = structured.contract.versions?.pairs.find((one) => one[language] === index);
  const other = language === 'zh' ? pair?.en : pair?.zh;
  const clause = other === null || other === undefined ? undefined : structured.contract.clauses[other];
  return clause === undefined ? null : wordsOf(structured, clause.span);
}

describe('two versions', () => {
  for (const layout of LAYOUTS) {
    it(`pairs each clause with its translation, laid out as ${layout}`, async () => {
      const structured = await structureText(layOut(ARTICLES, layout));
      for (const { clauses } of ARTICLES)
        for (const { zh, en } of clauses) {
          expect(partnerOf(structured, zh ?? '')).toContain(en);
          expect(partnerOf(structured, en ?? '')).toContain(zh);
        }
    });

    it(`leaves a clause alone that stands in one version only, laid out as ${layout}`, async () => {
      const [definitions, delivery, general] = ARTICLES;
      if (definitions === undefined || delivery === undefined || general === undefined)
        throw new Error('three articles');
      const [first, second, third] = delivery.clauses;
      if (first === undefined || second === undefined || third === undefined) throw new Error('three clauses');
      for (const missing of ['zh', 'en'] as const) {
        const torn = { ...delivery, clauses: [first, { ...second, [missing]: null }, third] };
        const structured = await structureText(layOut([definitions, torn, general], layout));
        expect(partnerOf(structured, (missing === 'zh' ? second.en : second.zh) ?? '')).toBeNull();
        expect(partnerOf(structured, first.zh ?? '')).toContain(first.en);
        expect(partnerOf(structured, third.zh ?? '')).toContain(third.en);
      }
    });
  }

  it('finds a translation that is attached as an annex', async () => {
    const [zh = '', en = ''] = layOut(ARTICLES, 'whole after whole').split('KNOW-HOW LICENCE AGREEMENT');
    const structured = await structureText(
      `${zh}附件一 英文译本\n\nAnnex 1 English translation\n\nKNOW-HOW LICENCE${en}`,
    );
    expect(partnerOf(structured, '许可方应派遣两名工程师')).toContain('send two engineers');
  });

  it('begins anew behind the annexes of the first version, with a title and parties of its own', async () => {
    const [zh = '', en = ''] = layOut(ARTICLES, 'whole after whole').split('KNOW-HOW LICENCE AGREEMENT');
    const structured = await structureText(
      `${zh}附件一 技术资料\n\n1. 气流磨制粉规程。\n\n\nKNOW-HOW LICENCE AGREEMENT${en}\n\nAnnex 1 Documents\n\n1. Work instructions for jet milling.`,
    );
    expect(clauseOf(structured, 'KNOW-HOW LICENCE AGREEMENT').kind).toBe('title');
    expect(clauseOf(structured, 'send two engineers').annex).toBeNull();
    expect(structured.contract.annexes.map(({ span }) => wordsOf(structured, span))).toEqual([
      expect.stringMatching(/^附件一 技术资料\s+1\. 气流磨制粉规程。\s*$/u),
      expect.stringMatching(/^Annex 1 Documents/u),
    ]);
    expect(partnerOf(structured, '许可方应派遣两名工程师')).toContain('send two engineers');
    expect(partnerOf(structured, '气流磨制粉规程')).toContain('jet milling');
  });

  it('is no annex in the other language', async () => {
    const rows = ['Feed size', 'Gas pressure', 'Classifier speed', 'Oxygen content', 'Batch record'];
    const { contract } = await structureText(
      [...layOut(ARTICLES, 'whole after whole').split('KNOW-HOW LICENCE AGREEMENT').slice(0, 1), 'Annex 1 Jet milling']
        .concat(rows.map((row, place) => `${place + 1}. ${row} as the operator of the mill writes it down each day.`))
        .join('\n\n'),
    );
    expect(contract.clauses.at(-1)?.annex).toBe(0);
  });

  it('is nothing where the contract has one language and names of the other', async () => {
    const { contract } = await structureText(
      [
        '合同',
        '甲方：Brightwater Magnetics GmbH',
        '1.1 甲方应付款。',
        '1.2 Brightwater Magnetics GmbH 应验收。',
        '1.3 完。',
      ].join('\n\n'),
    );
    expect(contract.versions).toBeNull();
  });
});

describe('the prevailing language', () => {
  const ruleOf = async (zh: string, en: string): Promise<string | undefined> => {
    const general = { heading: { zh: '语言', en: 'Language' }, clauses: [{ zh, en }] };
    const structured = await structureText(layOut([...ARTICLES.slice(0, 2), general], 'zh then en'));
    return structured.contract.versions?.prevailing.rule;
  };

  it('is the one that both versions name', async () => {
    expect(
      await ruleOf('两种文本如有歧义，以中文本为准。', 'If the texts differ, the Chinese text shall prevail.'),
    ).toBe('zh');
    expect(await ruleOf('两种文本不符时以英文版为准。', 'In case of doubt the English version governs.')).toBe('en');
  });

  it('is none where both are equal, and the one that decides where they are equal until they differ', async () => {
    expect(
      await ruleOf('中英文文本具有同等法律效力。', 'The Chinese and English versions are equally authentic.'),
    ).toBe('equal');
    expect(
      await ruleOf(
        '中英文文本效力等同；不一致时以英文为准。',
        'Both texts are equally valid; the English text prevails.',
      ),
    ).toBe('en');
  });

  it('is contradictory where each version names itself, and unsaid where none is named', async () => {
    expect(await ruleOf('如有歧义，以中文文本为准。', 'In case of discrepancy the English text prevails.')).toBe(
      'contradictory',
    );
    expect(await ruleOf('本合同一式四份。', 'This Agreement is made in four copies.')).toBe('unsaid');
  });
});

describe('any two versions', () => {
  const line = fc
    .tuple(
      fc.constantFrom(
        '第一条 ',
        '第二条 ',
        '1.1 ',
        '1.2 ',
        '2.1 ',
        '（一）',
        '(a) ',
        'Article 1 ',
        'Article 2 ',
        '附件一 ',
        'Annex 1 ',
        '',
      ),
      fc.constantFrom(
        '面粉厂应在三十日内交付面粉十吨。',
        '面包房应付款。',
        'The Mill shall deliver ten tonnes in thirty days.',
        'The Bakery pays.',
        '总则 General',
        'General',
        '一般',
      ),
    )
    .map((parts) => ['paragraph', parts.join('')] as const);

  it('pairs each clause at most once and keeps the order of both', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 4, maxLength: 60 }), (lines) => {
        const { versions, clauses } = structureLines(lines).contract;
        if (versions === null) return;
        for (const language of ['zh', 'en'] as const) {
          const indices = versions.pairs.flatMap((pair) => pair[language] ?? []);
          expect(indices).toEqual([...new Set(indices)].sort((a, b) => a - b));
          for (const index of indices) expect(clauses[index]).toBeDefined();
        }
        const all = versions.pairs.flatMap(({ zh, en }) => (zh === en ? [zh] : [zh, en])).filter((one) => one !== null);
        expect(new Set(all).size).toBe(all.length);
      }),
      { numRuns: 300 },
    );
  });
});

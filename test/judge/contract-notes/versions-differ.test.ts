/** What stands in one language version only, in both directions, and silence where both say the same. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ContractNote, DIFFERENCE_KINDS, type DifferenceKind } from '../../../src/judge/note.ts';
import type { Language } from '../../../src/messages/language.ts';
import { describeNote } from '../../../src/report/describe-note.ts';
import {
  type Articles,
  DEFINITIONS,
  LAYOUTS,
  type Layout,
  layOut,
  type Twin,
} from '../../structure/versions/bilingual.ts';
import { flaggedIn, type JudgedText, judgeText } from '../judge-text.ts';

const DELIVERS: Twin = {
  zh: '许可方应在六十日内向被许可方交付许可资料包。',
  en: 'The Licensor shall deliver the Licensed Package to the Licensee within sixty days.',
};
const TEACHES: Twin = {
  zh: '许可方应派遣两名工程师赴汉诺威，培训被许可方的人员操作钕铁硼烧结炉。',
  en: 'The Licensor shall send two engineers to Hanover to train the staff of the Licensee in operating the neodymium-iron-boron sintering furnaces.',
};
const PAYS: Twin = {
  zh: '被许可方应在收到发票后三十日内支付许可费三百万欧元。',
  en: 'The Licensee shall pay the licence fee of EUR 3,000,000 within thirty days after the invoice.',
};
const SECRET: Twin = {
  zh: '双方应对在履行本合同中获知的信息保密，期限为八年。',
  en: 'Each party shall keep secret for eight years what it learns in the performance of this Agreement.',
};
const LANGUAGE: Twin = {
  zh: '本合同以中文和英文书就，如有不一致，以中文文本为准。',
  en: 'This Agreement is made in Chinese and English; in case of discrepancy the Chinese version prevails.',
};

function contract(twin: Twin, last: Twin | null = LANGUAGE): Articles {
  return [
    DEFINITIONS,
    { heading: { zh: '交付与培训', en: 'Delivery and Training' }, clauses: [DELIVERS, twin, SECRET] },
    { heading: { zh: '一般条款', en: 'General' }, clauses: [PAYS, ...(last === null ? [] : [last])] },
  ];
}

async function notesOn(
  articles: Articles,
  layout: Layout,
): Promise<{ judged: JudgedText; notes: readonly ContractNote[] }> {
  const judged = await judgeText(layOut(articles, layout));
  return { judged, notes: judged.notes.filter(({ code }) => code === 'versions-differ') };
}

interface Case {
  readonly kind: DifferenceKind;
  readonly transfers: Language;
  readonly twin: Twin;
}

const CASES: readonly Case[] = [
  { kind: 'missing', transfers: 'zh', twin: { ...TEACHES, en: null } },
  { kind: 'missing', transfers: 'en', twin: { ...TEACHES, zh: null } },
  {
    kind: 'denied',
    transfers: 'zh',
    twin: {
      zh: TEACHES.zh,
      en: 'The Licensor shall not send engineers to Hanover and shall not train the staff of the Licensee in operating the neodymium-iron-boron sintering furnaces.',
    },
  },
  {
    kind: 'denied',
    transfers: 'en',
    twin: { zh: '许可方不得派遣工程师赴汉诺威，也不得培训被许可方的人员操作钕铁硼烧结炉。', en: TEACHES.en },
  },
  {
    kind: 'conditional',
    transfers: 'zh',
    twin: {
      zh: TEACHES.zh,
      en: 'Subject to the grant of an export licence by the competent authority, the Licensor shall send two engineers to Hanover to train the staff of the Licensee in operating the neodymium-iron-boron sintering furnaces.',
    },
  },
  {
    kind: 'conditional',
    transfers: 'en',
    twin: {
      zh: '取得商务主管部门颁发的出口许可证后，许可方方可派遣两名工程师赴汉诺威，培训被许可方的人员操作钕铁硼烧结炉。',
      en: TEACHES.en,
    },
  },
  {
    kind: 'exempt',
    transfers: 'zh',
    twin: {
      zh: '许可方应向被许可方提供三份钕铁硼烧结工艺的技术资料。',
      en: 'The Licensor shall provide the Licensee with three papers on the sintering of neodymium-iron-boron magnets that are already in the public domain.',
    },
  },
  {
    kind: 'exempt',
    transfers: 'en',
    twin: {
      zh: '许可方应向被许可方提供三份已公开发表、属于公有领域的钕铁硼烧结工艺论文。',
      en: 'The Licensor shall provide the Licensee with three technical files on the sintering of neodymium-iron-boron magnets.',
    },
  },
  {
    kind: 'recipient',
    transfers: 'zh',
    twin: {
      zh: '许可方应向被许可方交付钕铁硼磁体烧结炉的全部图纸。',
      en: 'The Licensee shall deliver all drawings of the sintering furnaces for neodymium-iron-boron magnets to the Licensor.',
    },
  },
  {
    kind: 'recipient',
    transfers: 'en',
    twin: {
      zh: '被许可方应向许可方交付钕铁硼磁体烧结炉的全部图纸。',
      en: 'The Licensor shall deliver all drawings of the sintering furnaces for neodymium-iron-boron magnets to the Licensee.',
    },
  },
  {
    kind: 'stage',
    transfers: 'zh',
    twin: {
      zh: '许可方应向被许可方交付五份钕铁硼晶界扩散工艺规程。',
      en: 'The Licensor shall deliver to the Licensee five work instructions for the solvent extraction of rare earths with P507.',
    },
  },
  {
    kind: 'other-matter',
    transfers: 'zh',
    twin: { zh: TEACHES.zh, en: 'Headings are for convenience and have no bearing on how this Agreement is read.' },
  },
  {
    kind: 'other-matter',
    transfers: 'en',
    twin: { zh: '各条标题仅为方便阅读而设，不影响对本合同的理解。', en: TEACHES.en },
  },
];

describe('two language versions that differ', () => {
  for (const { kind, transfers, twin } of CASES)
    it(`are noted once: ${kind}, where the transfer stands in ${transfers}`, async () => {
      for (const layout of LAYOUTS) {
        const { judged, notes } = await notesOn(contract(twin), layout);
        expect([layout, ...notes.map(({ details }) => [details['difference'], details['transfers']])]).toEqual([
          layout,
          [kind, transfers],
        ]);
        const quotes = notes[0]?.evidence.map(({ quote }) => quote).join('\n') ?? '';
        for (const words of [twin.zh, twin.en]) if (words !== null) expect(quotes).toContain(words);
        expect(quotes).toContain('以中文文本为准');
        expect(quotes).toContain('the Chinese version prevails');
        // The clause that transfers is a finding, whichever version prevails.
        expect(flaggedIn(judged).some((words) => words.includes(twin[transfers] ?? '-'))).toBe(true);
      }
    });

  it('are said in both languages, with the label and the version that prevails', async () => {
    const twin: Twin = { ...TEACHES, en: null };
    const [note] = (await notesOn(contract(twin), 'zh then en')).notes;
    if (note === undefined) throw new Error('no note');
    expect(describeNote(note, 'zh').says).toBe(
      '2.2：中文本约定了转移，英文本没有与之对应的条款。合同约定以中文本为准。转移在哪一文本中成立，就在该文本的条款中标出。',
    );
    expect(describeNote(note, 'en').says).toBe(
      '2.2: the Chinese version provides for a transfer, and the English version has no such clause. By the contract the Chinese version prevails. The transfer is flagged in the version in which it stands.',
    );
  });

  it('say so where no clause names the version that prevails', async () => {
    const [note] = (await notesOn(contract({ ...TEACHES, zh: null }, null), 'zh then en')).notes;
    expect(note?.details['prevails']).toBe('unsaid');
    expect(note?.evidence.map(({ quote }) => quote)).toEqual([`2.2 ${TEACHES.en}`]);
  });
});

describe('docs/judgement.md', () => {
  it('has a row for each kind of difference, and a case here stands for each', () => {
    const page = readFileSync(new URL('../../../docs/judgement.md', import.meta.url), 'utf8');
    for (const kind of DIFFERENCE_KINDS) expect(page).toContain(`| \`${kind}\` |`);
    expect(new Set(CASES.map(({ kind }) => kind))).toEqual(new Set(DIFFERENCE_KINDS));
  });
});

describe('two language versions that say the same', () => {
  const SAME: readonly Twin[] = [
    TEACHES,
    {
      zh: '许可方不得向被许可方披露晶界扩散工艺的任何数据。',
      en: 'The Licensor withholds all data on grain boundary diffusion from the Licensee.',
    },
    {
      zh: '未取得出口许可证的，许可方不得交付磁体配方。',
      en: 'The Licensor shall hand over the magnet recipes as soon as the export licence has been issued.',
    },
    {
      zh: '一级故障无法远程排除的，许可方应派员赴汉诺威维修速凝炉。',
      en: 'Where a fault of the first class cannot be cured from afar, the Licensor shall send staff to Hanover to repair the strip caster.',
    },
    {
      zh: '被许可方有权在汉诺威工厂使用许可资料包，许可方不再另行收费。',
      en: 'The Licensee may use the Licensed Package at its works in Hanover free of charge.',
    },
    {
      zh: '许可方同意其香港子公司取得许可资料包副本一份。',
      en: 'The Licensor agrees that its Hong Kong subsidiary receives one copy of the Licensed Package.',
    },
    // Plant slang on the one side, dictionary words on the other.
    {
      zh: '许可方应手把手教会被许可方的两名炉工怎么看炉子、怎么卸料。',
      en: 'The Licensor shall train two furnace operators of the Licensee in the sintering of neodymium-iron-boron magnets.',
    },
  ];

  for (const twin of SAME)
    it(`are not noted: ${twin.zh}`, async () => {
      for (const layout of LAYOUTS)
        expect([layout, (await notesOn(contract(twin), layout)).notes]).toEqual([layout, []]);
    });

  it('are not noted where one version sets out as items what the other says in one sentence', async () => {
    const text = layOut(contract(TEACHES), 'zh then en').replace(
      `2.2 ${TEACHES.en}`,
      [
        '2.2 The Licensor shall:',
        '(a) send two engineers to Hanover;',
        '(b) train the staff of the Licensee in operating the neodymium-iron-boron sintering furnaces.',
      ].join('\n\n'),
    );
    expect((await judgeText(text)).notes.filter(({ code }) => code === 'versions-differ')).toEqual([]);
  });
});

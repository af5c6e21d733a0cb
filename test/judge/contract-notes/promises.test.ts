/** Each check on what a contract as a whole says: clauses that it notes, and near ones that it does not, in both languages. */
import { describe, expect, it } from 'vitest';
import type { NoteCode } from '../../../src/judge/note.ts';
import { chinese, english, GERMAN_MAKER } from '../write-contract.ts';
import { noteOn } from './notes-on.ts';

const DELIVERS = {
  en: 'The Licensor shall deliver the Licensed Package to the Licensee.',
  zh: '许可方应当向被许可方交付许可资料包。',
} as const;

interface Cases {
  readonly code: NoteCode;
  readonly provisions: readonly string[];
  readonly noted: { readonly en: readonly string[]; readonly zh: readonly string[] };
  readonly quiet: { readonly en: readonly string[]; readonly zh: readonly string[] };
}

/** Each stands as clause 2.2 behind a delivery of the package. */
const CASES: readonly Cases[] = [
  {
    code: 'effective-before-licence',
    provisions: ['cn-62-2025/1.1a'],
    noted: {
      en: [
        'This Agreement takes effect upon signature by both parties.',
        'The Licensee shall pay the first instalment of the fee within ten days after signature.',
      ],
      zh: ['本合同自双方签字盖章之日起生效。', '被许可方应当在合同签订后十日内支付首期许可费。'],
    },
    quiet: {
      en: [
        'This Agreement takes effect on the day on which the export licence has been granted by the competent authority.',
        'An amendment takes effect upon signature by both parties.',
        'The parties shall meet within ten days after signature.',
      ],
      zh: [
        '本合同自取得技术出口许可证之日起生效。',
        '本合同的修改自双方签字之日起生效。',
        '双方应当在合同签订后十日内会面。',
      ],
    },
  },
  {
    code: 'onward-transfer-open',
    provisions: ['cn-ecl/15-16', 'cn-dur/24-25'],
    noted: {
      en: [
        'The Licensee may sublicense the Licensed Package to its subsidiaries in Poland.',
        'The parties shall meet every year.',
        "The Licensor shall keep the Licensee's commercial data strictly confidential.",
        'The Licensor shall not sublicense the Licensed Package to anybody else.',
        'The Licensee may upon notice sublicense the Licensed Package to its subsidiaries in Poland for a term not exceeding five years.',
      ],
      zh: [
        '被许可方有权将许可资料包再许可给其在波兰的子公司。',
        '双方每年会晤一次。',
        '许可方应当对被许可方的经营信息予以保密。',
        '许可方不得将许可资料包再许可给他人。',
        '被许可方经书面通知可以将许可资料包再许可给其子公司，期限不得超过本合同的期限。',
      ],
    },
    quiet: {
      en: [
        'The Licensee shall not sublicense or re-export the Licensed Package.',
        'The Licensee may sublicense the Licensed Package only with the prior written consent of the Licensor.',
        'The Licensee shall keep the Licensed Package strictly confidential.',
        'Each party shall keep the information of the other strictly confidential.',
      ],
      zh: [
        '双方应当对对方的信息予以保密。',
        '被许可方不得将许可资料包再许可或者再出口。',
        '未经许可方书面同意，被许可方不得将许可资料包提供给任何第三方。',
        '被许可方应当对许可资料包予以保密。',
      ],
    },
  },
  {
    code: 'foreign-check-promised',
    provisions: ['cn-dur/38', 'cn-ecl/32.2'],
    noted: {
      en: [
        'The Licensor agrees to end-use checks at its works by officials of the German government.',
        'Officials of the German government may carry out inspections for export control of the works of the Licensor on behalf of their government.',
      ],
      zh: ['许可方同意接受外国政府官员对其工厂进行出口管制现场检查。', '许可方应当配合德国政府的最终用途核查。'],
    },
    quiet: {
      en: [
        'The Licensor shall not accept end-use checks by any foreign government.',
        'End-use checks by a foreign government take place only with the consent of the Ministry of Commerce of China.',
        'The Licensee accepts end-use checks by the German government.',
        'The works may be inspected by the local government for fire safety.',
      ],
      zh: [
        '许可方不得接受外国政府的最终用途核查。',
        '未经商务部同意，许可方不接受外国政府的现场核查。',
        '被许可方接受德国政府的最终用途核查。',
        '许可方应当接受当地政府的消防现场检查。',
      ],
    },
  },
  {
    code: 'foreign-sanctions-promised',
    provisions: ['ev/blocking'],
    noted: {
      en: [
        'The Licensor shall comply with the sanctions of the United States and the European Union.',
        'Each party shall comply with the Export Administration Regulations.',
      ],
      zh: ['许可方承诺遵守美国和欧盟的制裁规定。', '双方应当遵守美国出口管理条例。'],
    },
    quiet: {
      en: [
        'Each party shall comply with the sanctions and export laws that apply to it.',
        'The Licensee shall comply with the sanctions of the European Union.',
        'The Licensor shall not be obliged to comply with the sanctions of the United States.',
      ],
      zh: [
        '双方应当遵守各自适用的出口管制和制裁规定。',
        '被许可方应当遵守欧盟的制裁规定。',
        '许可方不承诺遵守美国的制裁规定。',
      ],
    },
  },
  {
    code: 'refused-end-use',
    provisions: ['cn-61-2025/3', 'cn-ecl/12.3'],
    noted: {
      en: ['The magnets made with the Licensed Package are intended for missile guidance units.'],
      zh: ['以许可资料包制造的磁体将用于导弹的舵机。'],
    },
    quiet: {
      en: [
        'The Licensee shall not use the Licensed Package for military purposes.',
        'If the magnets are used for military purposes, the Licensor may terminate this Agreement.',
        'The magnets are intended for wind turbines.',
      ],
      zh: [
        '被许可方不得将许可资料包用于军事用途。',
        '如产品用于军事用途，许可方可以解除本合同。',
        '产品将用于风力发电机。',
      ],
    },
  },
  {
    code: 'case-by-case-end-use',
    provisions: ['cn-61-2025/4'],
    noted: {
      en: ['The magnets are used for the production of 256-layer memory.'],
      zh: ['产品将用于14纳米及以下逻辑芯片的生产设备。'],
    },
    quiet: {
      en: [
        'The magnets shall not be used for the production of 256-layer memory.',
        'The magnets are used in printers.',
      ],
      zh: ['产品不得用于14纳米及以下逻辑芯片的生产设备。', '产品将用于打印机。'],
    },
  },
  {
    code: 'value-share',
    provisions: ['cn-61-2025/1.1'],
    noted: {
      en: ['The Licensee shall state whether items of Chinese origin reach 0.1% of the value of each product.'],
      zh: ['原产于中国的物项价值达到产品价值0.1%的，被许可方应当书面说明。'],
    },
    quiet: {
      en: ['For each day of delay the Licensee pays 0.1% of the contract value to the Chinese party per day.'],
      zh: ['逾期付款的，每日按合同价值的0.1%向中国一方支付违约金。'],
    },
  },
  {
    code: 'humanitarian-claimed',
    provisions: ['cn-61-2025/humanitarian'],
    noted: {
      en: ['The parties agree that no export licence is needed, as the items serve disaster relief.'],
      zh: ['物项用于自然灾害救助，双方确认无需申请出口许可。'],
    },
    quiet: {
      en: ['The Licensee may give magnets away for disaster relief after export.'],
      zh: ['被许可方可以将出口的物项捐赠用于自然灾害救助。'],
    },
  },
  {
    code: 'talent-programme',
    provisions: ['cn-62-2025/2.ch.employment', 'cn-62-2025/assistance-ban'],
    noted: {
      en: ['The Licensee engages the chief engineer of the Licensor under the talent programme of its country.'],
      zh: ['被许可方通过所在国的人才引进计划聘用许可方的总工程师。'],
    },
    quiet: {
      en: ['The Licensee runs an internal talent programme for its clerks.'],
      zh: ['被许可方为文员设立内部人才计划。'],
    },
  },
];

describe.each(CASES)('$code', ({ code, provisions, noted, quiet }) => {
  it.each([
    ...noted.en.map((clause) => english([DELIVERS.en, clause])),
    ...noted.zh.map((clause) => chinese([DELIVERS.zh, clause])),
  ])('is noted %#', async (text) => {
    const note = await noteOn(text, code);
    expect(note, text.split('\n').at(-1)).not.toBeNull();
    for (const id of provisions) expect(note?.provisions.map((one) => one.id)).toContain(id);
    expect(note?.evidence.length).toBeGreaterThan(0);
    for (const { quote } of note?.evidence ?? []) expect(text).toContain(quote.trim());
  });

  it.each([
    ...quiet.en.map((clause) => english([DELIVERS.en, clause])),
    ...quiet.zh.map((clause) => chinese([DELIVERS.zh, clause])),
  ])('is not noted %#', async (text) => {
    expect(await noteOn(text, code), text.split('\n').at(-1)).toBeNull();
  });
});

describe('a permission to pass on', () => {
  it('is quoted although the contract is to be kept secret', async () => {
    const text = {
      en: english([
        DELIVERS.en,
        'The Licensee shall keep the Licensed Package strictly confidential.',
        'The Licensee may sublicense the Licensed Package to its subsidiaries in Poland.',
      ]),
      zh: chinese([
        DELIVERS.zh,
        '被许可方应当对许可资料包予以保密。',
        '被许可方有权将许可资料包再许可给其在波兰的子公司。',
      ]),
    };
    for (const one of [text.en, text.zh]) expect((await noteOn(one, 'onward-transfer-open'))?.clauses).toEqual(['2.3']);
  });
});

describe('before-letter-of-intent', () => {
  const mining = {
    en: 'The Licensor shall deliver to the Licensee its know-how and drawings for the mining of rare-earth ore in open pits.',
    zh: '许可方应当向被许可方交付其氟碳铈矿稀土矿山的爆破方案和采场设计图纸。',
  } as const;

  it('is noted for restricted technology, with the rules on letter and commitment', async () => {
    for (const text of [english([mining.en]), chinese([mining.zh])]) {
      const note = await noteOn(text, 'before-letter-of-intent');
      expect(note?.provisions).toEqual([
        { id: 'cn-tier/30-33', state: 'in-force', effect: 'restricted' },
        { id: 'cn-tier/no-commitment', state: 'in-force', effect: 'restricted' },
      ]);
    }
  });

  it('quotes talks too', async () => {
    const talks = 'The parties shall hold substantive negotiations on the price in June.';
    const note = await noteOn(english([mining.en, talks]), 'before-letter-of-intent');
    expect(note?.clauses).toEqual(['2.1', '2.2']);
  });

  it('is not noted where the letter is spoken of, or for prohibited technology', async () => {
    const letter = {
      en: 'Nothing binds the parties before the letter of intent for the technology export licence has been issued.',
      zh: '取得技术出口许可意向书之前，本合同对双方没有约束力。',
    };
    expect(await noteOn(english([mining.en, letter.en]), 'before-letter-of-intent')).toBeNull();
    expect(await noteOn(chinese([mining.zh, letter.zh]), 'before-letter-of-intent')).toBeNull();
    expect(await noteOn(english([DELIVERS.en]), 'before-letter-of-intent')).toBeNull();
  });
});

describe('military users of a country with a rule of its own', () => {
  const use = 'The magnets made with the Licensed Package are intended for missile guidance units.';
  const recipient = (place: string): string => `Brightwater Magnetics, registered office: 4 Mill Road, ${place}`;

  it.each([
    ['Denver, United States', 'cn-46-2024/1'],
    ['Osaka, Japan', 'cn-1-2026'],
  ])('are met by it: %s', async (place, id) => {
    const note = await noteOn(english([DELIVERS.en, use], { recipient: recipient(place) }), 'refused-end-use');
    expect(note?.provisions.map((one) => one.id)).toContain(id);
    const other = await noteOn(english([DELIVERS.en, use], { recipient: GERMAN_MAKER.en }), 'refused-end-use');
    expect(other?.provisions.map((one) => one.id)).not.toContain(id);
  });
});

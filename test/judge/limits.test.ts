/** What keeps a clause from being flagged, or flags it less: denial, matters of any contract, licences, exemptions. */
import { describe, expect, it } from 'vitest';
import { findingOn, judgeText, verdictOn } from './judge-text.ts';
import { chinese, english } from './write-contract.ts';

/** What a reader sees first of clause 2.1. */
async function verdict(clause: string): Promise<string> {
  const write = /\p{Script=Han}/u.test(clause) ? chinese : english;
  return verdictOn(await judgeText(write([clause])), clause);
}

describe('a transfer that is denied or left out', () => {
  it.each([
    'The Licensor shall not disclose any technical data on the strip casting of neodymium-iron-boron alloys to the Licensee.',
    'No drawing of the sintering furnaces for rare-earth magnets shall be handed over to the Licensee.',
    'Nothing in this Agreement obliges the Licensor to disclose the Licensed Package to the Licensee.',
    'The delivery of the Licensed Package to the Licensee is excluded from this Agreement.',
    '许可方不得向被许可方披露钕铁硼合金速凝工艺的任何技术资料。',
    '许可方没有义务向被许可方披露许可资料包。',
    '本合同不包括许可资料包的移交。',
    '严禁向被许可方提供许可资料包。',
  ])('is low: %s', async (clause) => {
    expect(await verdict(clause)).toMatch(/^low/);
  });

  it.each([
    'The Licensor shall not unreasonably refuse to disclose the Licensed Package to the Licensee.',
    'The Licensor shall deliver the Licensed Package to the Licensee and shall not use used boxes for it.',
    'The Licensor shall deliver the Licensed Package to the Licensee not later than the first of May.',
    'The Licensor shall without delay and without charge deliver the Licensed Package to the Licensee.',
    'The Licensor shall not sell machines, but it shall deliver the Licensed Package to the Licensee.',
    'Without prejudice to clause 1, the Licensor shall deliver the Licensed Package to the Licensee.',
    '许可方不得涂改许可资料包，但应向被许可方交付一套复制件。',
    '许可方不提供设备，但应向被许可方交付许可资料包。',
    '许可方不得无故拒绝向被许可方提供许可资料包。',
    '许可方应向被许可方交付许可资料包，不得另行收费。',
    '许可方应将许可资料包的更新同步给被许可方，不另收费。',
  ])('is flagged where the denial is of something else: %s', async (clause) => {
    expect(await verdict(clause)).toBe('high transfer');
  });

  it('shows the words that deny it', async () => {
    const clause =
      'The Licensor shall not disclose any data on the sintering of neodymium-iron-boron magnets to the Licensee.';
    const judged = await judgeText(english([clause]));
    const limit = findingOn(judged, clause)?.evidence.find(({ element }) => element === 'limit');
    expect(limit?.quote).toMatch(/not/);
  });
});

describe('a matter of any contract', () => {
  it.each([
    'Each party shall keep confidential all information that it receives from the other party.',
    'The Licensee shall keep the Licensed Package confidential.',
    'The Licensee shall pay the licence fee for the Licensed Package within thirty days after signature.',
    'This Agreement is governed by the laws of Germany.',
    'Notices are sent to the addresses above.',
    'Neither party is liable for force majeure.',
    'Each party shall comply with the export control laws that apply to the Licensed Package.',
    'Neither party may assign this Agreement without the consent of the other party.',
    '双方应对对方的全部信息保密。',
    '被许可方应对许可资料包予以保密。',
    '被许可方应在签约后三十日内支付许可资料包的许可费。',
    '本合同适用德国法律。',
    '因不可抗力不能履行合同的，互不承担责任。',
    '双方应遵守适用于许可资料包的出口管制法律。',
    '未经对方书面同意，任何一方不得转让本合同。',
  ])('is not flagged: %s', async (clause) => {
    expect(await verdict(clause)).toMatch(/^(?:low|none)/);
  });
});

describe('a licence of the authority', () => {
  it.each([
    'Subject to the grant of an export licence by the competent authority, the Licensor shall deliver the Licensed Package to the Licensee.',
    'The Licensor shall deliver the Licensed Package to the Licensee only after the export licence has been granted.',
    'Until the Ministry of Commerce has granted the export licence, the Licensor shall not deliver the Licensed Package to the Licensee.',
    '取得主管部门颁发的出口许可证后，许可方方可向被许可方交付许可资料包。',
    '在取得商务部出口许可之前，许可方不得向被许可方提供许可资料包。',
  ])('for which the clause waits keeps the flag, at medium: %s', async (clause) => {
    const write = /\p{Script=Han}/u.test(clause) ? chinese : english;
    const finding = findingOn(await judgeText(write([clause])), clause);
    expect(finding).toMatchObject({ level: 'medium', decision: 'conditional', direction: 'outbound' });
    expect(finding?.openFacts).toContain('licence-granted');
  });

  it('counts only in the clause itself', async () => {
    const judged = await judgeText(
      english([
        'Clause 2.2 takes effect only after the export licence has been granted.',
        'The Licensor shall deliver the Licensed Package to the Licensee.',
      ]),
    );
    expect(verdictOn(judged, 'shall deliver the Licensed Package')).toBe('high transfer');
  });

  it.each([
    'The Licensor shall apply for the export licence for the Licensed Package.',
    'The Licensor shall obtain the export licence.',
    '许可方应就许可资料包的出口申请许可证。',
  ])('that is only applied for moves nothing: %s', async (clause) => {
    expect(await verdict(clause)).toMatch(/^(?:low|none)/);
  });
});

describe('an exemption that is plainly stated', () => {
  it.each([
    'The Licensor may hand over to the Licensee published articles on the sintering of neodymium-iron-boron magnets that are in the public domain.',
    '许可方可以向被许可方提供已公开发表、属于公有领域的钕铁硼烧结论文。',
  ])('makes the clause low: %s', async (clause) => {
    const write = /\p{Script=Han}/u.test(clause) ? chinese : english;
    const finding = findingOn(await judgeText(write([clause])), clause);
    expect(finding).toMatchObject({ level: 'low', decision: 'exempt' });
    expect(finding?.openFacts).toContain('public-domain-shown');
  });
});

describe('what moves no controlled technology', () => {
  it.each([
    'The Licensor shall instruct the staff of the Licensee in fire protection and first aid in the magnet works.',
    '许可方应对被许可方来访人员进行进入磁材车间前的安全培训。',
    '许可方应为被许可方员工提供汉语培训。',
  ])('is not flagged, as safety and language courses: %s', async (clause) => {
    expect(await verdict(clause)).toMatch(/^(?:low|none)/);
  });

  it.each([
    'The Licensor shall deliver 40 tonnes of neodymium-iron-boron magnets to the Licensee.',
    'The Licensor shall sell ten tonnes of dysprosium oxide to the Licensee.',
    '许可方应向被许可方交付四十吨钕铁硼磁体。',
    '许可方应向被许可方出售氧化镝十吨。',
  ])('is not flagged, as finished goods: %s', async (clause) => {
    expect(await verdict(clause)).toMatch(/^(?:low|none)/);
  });

  it.each([
    'The Licensee shall return the Licensed Package to the Licensor after expiry of this Agreement.',
    '被许可方应在合同终止后将许可资料包返还许可方。',
  ])('is not flagged, as what comes back: %s', async (clause) => {
    expect(await verdict(clause)).toMatch(/^(?:low|none)/);
  });
});

describe('a course of language', () => {
  it.each([
    "The Licensor shall give the Licensee's operators a language course on sintering vocabulary.",
    'The Licensor shall hold a Chinese course for the Licensee on the terms used in grain boundary diffusion.',
    '许可方应当为被许可方的操作人员举办烧结工艺词汇的汉语培训。',
  ])('is harmless where the process is only the matter of its words: %s', async (clause) => {
    expect(await verdict(clause)).toMatch(/^(?:none|low harmless)$/);
  });

  it.each([
    "The Licensor shall give the Licensee's operators a Chinese course and teach them the sintering of neodymium-iron-boron magnets.",
    '许可方应当为被许可方的操作人员举办汉语培训，并讲授钕铁硼磁体的烧结工艺。',
  ])('is not where the process itself is taught: %s', async (clause) => {
    expect(await verdict(clause)).toBe('high transfer');
  });
});

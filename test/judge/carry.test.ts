/** What a clause takes over from other places of its contract: definitions, annexes, clauses, introductions. */
import { describe, expect, it } from 'vitest';
import { findingOn, flaggedIn, judgeText, verdictOn } from './judge-text.ts';
import { chinese, english } from './write-contract.ts';

describe('a defined term', () => {
  const EN = 'The Licensor hereby grants to the Licensee a licence to use the Licensed Package at its works.';
  const ZH = '许可方授予被许可方在其工厂使用许可资料包的独占许可。';

  it('carries its stage over two steps to the clause that uses it', async () => {
    for (const [judged, words] of [
      [await judgeText(english([EN])), 'hereby grants'],
      [await judgeText(chinese([ZH])), '许可方授予'],
    ] as const)
      expect(findingOn(judged, words)).toMatchObject({
        level: 'high',
        decision: 'transfer',
        stages: ['magnet-making'],
        subject: 'technology',
        channels: ['ip-licensing'],
        direction: 'outbound',
      });
  });

  it('is shown with its definition as evidence', async () => {
    const judged = await judgeText(english([EN]));
    const evidence = findingOn(judged, 'hereby grants')?.evidence ?? [];
    expect(evidence.some(({ element, quote }) => element === 'stage' && quote === 'Licensed Package')).toBe(true);
    expect(evidence.find(({ element }) => element === 'definition')?.quote).toContain('means all drawings');
    const own = await judgeText(chinese([ZH]));
    expect(findingOn(own, '许可方授予')?.evidence.find(({ element }) => element === 'definition')?.quote).toContain(
      '是指',
    );
  });

  it('is a technology where a coined name stands for how something is done', async () => {
    const coined = english([
      '"Red Lantern" means the firing of pressed neodymium-iron-boron blanks in vacuum and the slow cooling behind it.',
      '"Seven Lanterns" means the seven lanterns in the yard of the Licensor.',
      'The Licensor shall unlock the Red Lantern for the Licensee.',
      'The Licensor shall light the Seven Lanterns at dusk.',
    ]);
    const judged = await judgeText(coined);
    expect(findingOn(judged, 'unlock the Red Lantern')).toMatchObject({ level: 'high', stages: ['magnet-making'] });
    expect(flaggedIn(judged)).toHaveLength(1);
    const zh = await judgeText(
      chinese(['“红灯笼”：把钕铁硼毛坯送进真空炉烧结、随后缓冷的那一套做法。', '许可方应当把红灯笼交给被许可方。']),
    );
    expect(findingOn(zh, '把红灯笼交给')).toMatchObject({ level: 'high', stages: ['magnet-making'] });
  });

  it('is not flagged where it is defined', async () => {
    const judged = await judgeText(english([EN]));
    expect(verdictOn(judged, '"Base Process" means')).toBe('low defined-only');
    const own = await judgeText(chinese([ZH]));
    expect(verdictOn(own, '“基础工艺”是指')).toBe('low defined-only');
  });

  it('carries nothing where it means something else', async () => {
    const judged = await judgeText(
      english([
        '"Canteen Menu" means the list of dishes of the day.',
        'The Licensor shall deliver the Canteen Menu to the Licensee.',
        EN,
      ]),
    );
    expect(verdictOn(judged, 'shall deliver the Canteen Menu')).toBe('none');
  });
});

describe('an annex', () => {
  it('carries its stage to the clause that delivers what it lists', async () => {
    const judged = await judgeText(
      `${english(['The Licensor shall deliver the documents that are listed in Schedule 2 to the Licensee.', 'The parties meet in the places that are listed in Schedule 1.'])}
Schedule 1 – Places
1. The canteen of the Licensee.
Schedule 2 – Documents
1. Set-points of the jet milling of neodymium-iron-boron powder.
2. Drawings of the hydrogen decrepitation furnace.`,
    );
    expect(findingOn(judged, 'listed in Schedule 2')).toMatchObject({ level: 'high', stages: ['magnet-making'] });
    expect(verdictOn(judged, 'listed in Schedule 1')).toBe('none');
    expect(verdictOn(judged, 'Set-points of the jet milling')).toBe('low defined-only');
  });

  it('carries its stage in Chinese, whatever numerals name it', async () => {
    const judged = await judgeText(
      `${chinese(['许可方应向被许可方交付附件2所列文件。', '双方在附件一所列地点会面。'])}
附件一 地点
1. 被许可方食堂。
附件二 文件清单
1. 钕铁硼粉末气流磨的工艺参数。
2. 氢破炉图纸。`,
    );
    expect(findingOn(judged, '附件2所列')).toMatchObject({ level: 'high', stages: ['magnet-making'] });
    expect(verdictOn(judged, '附件一所列')).toBe('none');
    expect(verdictOn(judged, '气流磨')).toBe('low defined-only');
  });
});

describe('the line that introduces items', () => {
  it('orders each of them, and stands in the words of its finding', async () => {
    const judged = await judgeText(
      english([
        `The Licensor shall:
(a) hand over the sintering curves of the neodymium-iron-boron magnets to the Licensee; and
(b) keep the keys of the gate.`,
      ]),
    );
    const finding = findingOn(judged, 'the sintering curves');
    expect(finding).toMatchObject({ level: 'high', direction: 'outbound' });
    expect(finding?.clause.text).toMatch(/shall:\s.*hand over/su);
    expect(finding?.clause.label).toContain('(a)');
    expect(verdictOn(judged, 'keys of the gate')).toBe('none');
  });

  it('orders each of them in Chinese', async () => {
    const judged = await judgeText(
      chinese([
        `许可方应：
（1）向被许可方移交钕铁硼磁体烧结曲线；
（2）保管大门钥匙。`,
      ]),
    );
    const finding = findingOn(judged, '烧结曲线');
    expect(finding).toMatchObject({ level: 'high', direction: 'outbound' });
    expect(finding?.clause.text).toMatch(/许可方应：\s.*移交/su);
    expect(verdictOn(judged, '大门钥匙')).toBe('none');
  });

  it('takes away from each of them what it denies', async () => {
    const judged = await judgeText(
      english([
        `The Licensor shall not disclose to the Licensee any of the following:
(a) the sintering curves of the neodymium-iron-boron magnets; or
(b) the composition of the diffusion slurry.`,
      ]),
    );
    expect(verdictOn(judged, 'the sintering curves')).toMatch(/^(?:low|none)/);
    expect(verdictOn(judged, 'the diffusion slurry')).toMatch(/^(?:low|none)/);
  });
});

describe('a reference to another clause', () => {
  it('carries the stage of that clause', async () => {
    const judged = await judgeText(
      english([
        'The records comprise the jet milling and sintering parameters of the neodymium-iron-boron magnets.',
        'The Licensor shall send the records under clause 2.1 to the Licensee.',
      ]),
    );
    expect(verdictOn(judged, 'shall send the records')).toBe('high transfer');
    const own = await judgeText(
      chinese(['许可记录包括钕铁硼磁体的气流磨和烧结参数。', '许可方应将第2.1条所述记录发送给被许可方。']),
    );
    expect(verdictOn(own, '发送给被许可方')).toBe('high transfer');
  });
});

/** What is certain in one language version settles what the other leaves open, and hides nothing. */
import { describe, expect, it } from 'vitest';
import { DEFINITIONS, type Layout, layOut, type Twin } from '../../structure/versions/bilingual.ts';
import { findingOn, type JudgedText, judgeText, verdictOn } from '../judge-text.ts';

async function judgeTwin(twin: Twin, layout: Layout = 'zh then en'): Promise<JudgedText> {
  const pays: Twin = { zh: '被许可方应支付许可费三百万欧元。', en: 'The Licensee shall pay a fee of EUR 3,000,000.' };
  const ends: Twin = { zh: '本合同有效期为八年。', en: 'This Agreement is valid for eight years.' };
  return judgeText(
    layOut([DEFINITIONS, { heading: { zh: '履行', en: 'Performance' }, clauses: [pays, twin, ends] }], layout),
  );
}

describe('one version settles the other', () => {
  it('where its words leave the stage open', async () => {
    const zh = '许可方应对被许可方的两名操作人员进行烧结培训。';
    const en =
      'The Licensor shall train two operators of the Licensee in the sintering of neodymium-iron-boron magnets.';
    expect(verdictOn(await judgeTwin({ zh, en: null }), zh)).toBe('medium stage-open');
    const finding = findingOn(await judgeTwin({ zh, en }), zh);
    expect([finding?.level, finding?.decision]).toEqual(['high', 'transfer']);
    // The words that settled it are shown as evidence.
    expect(finding?.evidence.some(({ quote }) => quote.includes('sintering'))).toBe(true);
  });

  it('where it is read as coming in although both order the Chinese side to give', async () => {
    const twin: Twin = {
      zh: '许可方同意其香港子公司取得许可资料包副本一份，供被许可方查阅。',
      en: 'The Licensor agrees that its Hong Kong subsidiary receives one copy of the Licensed Package for reading by the Licensee.',
    };
    const judged = await judgeTwin(twin);
    for (const words of [twin.zh, twin.en]) expect(findingOn(judged, words ?? '')?.direction).toBe('outbound');
  });

  it('never by lowering what is flagged, nor by raising what is denied', async () => {
    const twin: Twin = {
      zh: '许可方应向被许可方交付钕铁硼磁体的烧结曲线。',
      en: 'The Licensor shall not deliver the sintering schedule for neodymium-iron-boron magnets to the Licensee.',
    };
    const judged = await judgeTwin(twin);
    expect(verdictOn(judged, twin.zh ?? '')).toBe('high transfer');
    expect(verdictOn(judged, twin.en ?? '')).toBe('low forbidden');
  });

  it('only where both stand for the same clause', async () => {
    const judged = await judgeTwin({ zh: '许可方应向被许可方交付钕铁硼磁体的烧结曲线。', en: 'Headings bind nobody.' });
    expect(verdictOn(judged, 'Headings bind nobody.')).toBe('none');
  });
});

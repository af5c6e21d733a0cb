import { describe, expect, it } from 'vitest';
import { DECISIONS } from '../../src/judge/finding.ts';
import { LANGUAGES } from '../../src/messages/language.ts';
import { describeReason } from '../../src/report/reason.ts';
import type { Scan } from '../../src/review.ts';
import { chineseScan, englishScan } from './make-scan.ts';

function reasonOf(scan: Scan, language: 'zh' | 'en'): string {
  const [reviewed] = scan.documents;
  const [finding] = reviewed?.findings ?? [];
  if (reviewed === undefined || finding === undefined) throw new Error('The fixture holds one finding.');
  return describeReason(finding, reviewed.contract, language);
}

describe('the reason of a finding', () => {
  it('says what may move, how, and from whom to whom, by the names that the clause uses', () => {
    expect(reasonOf(englishScan(), 'en')).toBe(
      'Possible transfer of magnet-making technology by training from Party A (China) to Party B (Germany).',
    );
    expect(reasonOf(chineseScan(), 'zh')).toBe('可能由甲方（中国）向乙方（德国）以传授与培训方式转移磁材制造技术。');
  });

  it('says that the direction is unclear instead of guessing the parties', () => {
    const reason = reasonOf(englishScan({ decision: 'direction-open', direction: 'unknown' }), 'en');
    expect(reason).toContain('direction unclear');
    expect(reason).not.toContain('Germany');
  });

  it('turns the parties round where technology comes in', () => {
    const reason = reasonOf(englishScan({ decision: 'inbound', direction: 'inbound', level: 'low' }), 'en');
    expect(reason).toContain('from Party B (Germany) to Party A (China)');
  });

  it('joins several stages and channels as a sentence does', () => {
    const over = { stages: ['separation', 'recycling'], channels: ['trade', 'training', 'consulting'] } as const;
    expect(reasonOf(englishScan(over), 'en')).toContain(
      'rare-earth separation and rare-earth recycling technology by delivery, training and consulting',
    );
    expect(reasonOf(chineseScan(over), 'zh')).toContain('冶炼分离、稀土二次资源回收利用技术');
  });

  it('fills every decision in both languages, with and without stages, and never gives a verdict', () => {
    for (const decision of DECISIONS) {
      for (const language of LANGUAGES) {
        for (const over of [{ decision }, { decision, stages: [], channels: [], direction: 'unknown' as const }]) {
          const reason = reasonOf(englishScan(over), language);
          expect(reason).not.toMatch(/[{}]|undefined/);
          expect(reason).toMatch(/[.。]$/);
          expect(reason).not.toMatch(/violat|illegal|breach|unlawful|违法|违规|违反/i);
        }
      }
    }
  });
});

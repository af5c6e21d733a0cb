/** Which law a finding cites, and its state on three days around the pause of Announcement 62. */
import { describe, expect, it } from 'vitest';
import type { FindingProvision } from '../../src/judge/finding.ts';
import { findingOn, judgeText } from './judge-text.ts';
import { chinese, english } from './write-contract.ts';

const GRANT = 'The Licensor hereby grants to the Licensee a licence to use the Licensed Package.';

async function provisionsOn(day: string): Promise<readonly FindingProvision[]> {
  return findingOn(await judgeText(english([GRANT]), day), GRANT)?.provisions ?? [];
}

function statesOf(provisions: readonly FindingProvision[], instrument: string): ReadonlySet<string> {
  return new Set(provisions.filter(({ id }) => id.startsWith(`${instrument}/`)).map(({ state }) => state));
}

describe('a licence of magnet technology to a foreign company', () => {
  it.each([
    ['2025-10-20', 'in-force'],
    ['2026-03-01', 'suspended'],
    ['2026-11-22', 'not-verified'],
  ])('cites Announcement 62, which on %s is %s', async (day, state) => {
    expect(statesOf(await provisionsOn(day), 'cn-62-2025')).toEqual(new Set([state]));
  });

  it('does not cite Announcement 62 before it was issued', async () => {
    expect(statesOf(await provisionsOn('2025-09-01'), 'cn-62-2025')).toEqual(new Set());
  });

  it('cites the catalogue of prohibited technologies, which never paused', async () => {
    for (const day of ['2025-10-20', '2026-03-01', '2026-11-22']) {
      const catalogue = (await provisionsOn(day)).filter(({ id }) => id.startsWith('cn-cat/'));
      expect(
        catalogue.some(({ state, effect }) => state === 'in-force' && effect === 'prohibited'),
        day,
      ).toBe(true);
    }
  });

  it('tells the reader to look the law up where its state is not known', async () => {
    const today = findingOn(await judgeText(english([GRANT]), '2026-11-22'), GRANT);
    expect(today?.openFacts).toContain('state-of-law');
    expect(today?.nextSteps).toContain('confirm-law');
    const then = findingOn(await judgeText(english([GRANT]), '2025-10-20'), GRANT);
    expect(then?.openFacts).not.toContain('state-of-law');
  });

  it('has the same level and fingerprint on every day', async () => {
    const findings = await Promise.all(
      ['2025-10-20', '2026-03-01', '2026-11-22'].map(async (day) =>
        findingOn(await judgeText(english([GRANT]), day), GRANT),
      ),
    );
    expect(new Set(findings.map((finding) => finding?.level))).toEqual(new Set(['high']));
    expect(new Set(findings.map((finding) => finding?.fingerprint)).size).toBe(1);
  });
});

describe('a finding that is not flagged', () => {
  it('cites no law', async () => {
    const denied = '许可方不得向被许可方披露许可资料包。';
    const judged = await judgeText(chinese([denied]));
    expect(findingOn(judged, denied)).toMatchObject({ level: 'low', provisions: [], nextSteps: [] });
  });
});

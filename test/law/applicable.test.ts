import { describe, expect, it } from 'vitest';
import { CHANNELS, STAGES } from '../../src/dictionary/entries.ts';
import { type LegalQuestion, provisionsFor } from '../../src/law/applicable.ts';
import { loadShippedLaw } from './shipped-law.ts';

const law = loadShippedLaw();
const TODAY = '2026-11-22';
const licensing: LegalQuestion = {
  stages: ['magnet-making'],
  subject: 'technology',
  channels: ['ip-licensing'],
  direction: 'outbound',
};
const idsFor = (question: Partial<LegalQuestion>, day = TODAY) =>
  provisionsFor(law, { ...licensing, ...question }, day).map(({ id }) => id);

describe('provisionsFor', () => {
  it('cites announcement, channel and catalogue for a licence of magnet technology, each with its own state', () => {
    expect(provisionsFor(law, licensing, TODAY)).toEqual([
      { id: 'cn-62-2025/1.1a', state: 'not-verified', effect: 'licence' },
      { id: 'cn-62-2025/2.export.out', state: 'not-verified', effect: 'licence' },
      { id: 'cn-62-2025/2.ch.ip-licence', state: 'not-verified', effect: 'licence' },
      { id: 'cn-cat/2023/083201J', state: 'in-force', effect: 'prohibited' },
      { id: 'cn-tier/29', state: 'in-force', effect: 'prohibited' },
    ]);
  });

  it('cites the line code, and no entry of the catalogue, for a service on a line', () => {
    const ids = idsFor({ subject: 'line-service', channels: ['training'] });
    expect(ids).toEqual(['cn-62-2025/1.1b', 'cn-62-2025/2.export.deemed', 'cn-62-2025/2.ch.teaching']);
  });

  it('cites the catch-all and the ban on assistance for goods or services to a plant abroad', () => {
    const ids = idsFor({ subject: 'catch-all', channels: ['trade'] });
    expect(ids).toEqual(['cn-62-2025/1.2', 'cn-62-2025/assistance-ban']);
  });

  it('adds the ban on services of intermediaries when the clause is about one', () => {
    const ids = idsFor({ subject: 'catch-all', channels: ['trade'], hints: ['intermediary'] });
    expect(ids).toEqual(expect.arrayContaining(['cn-62-2025/intermediaries', 'cn-ecl/20', 'cn-dur/36']));
  });

  it('takes mining technology as restricted, and as prohibited where it leaches ion-adsorption ore', () => {
    const plain = idsFor({ stages: ['mining'] });
    expect(plain).toEqual(expect.arrayContaining(['cn-cat/2023/mining-x', 'cn-tier/30-33', 'cn-tier/34-35']));
    expect(plain).not.toContain('cn-tier/29');
    const leaching = idsFor({ stages: ['mining'], hints: ['leaching'] });
    expect(leaching).toEqual(expect.arrayContaining(['cn-cat/2023/leaching', 'cn-tier/29']));
  });

  it('has no entry of the catalogue for recycling', () => {
    expect(idsFor({ stages: ['recycling'] }).filter((id) => /cat|tier/.test(id))).toEqual([]);
  });

  it('sees an export in a release inside China under the announcement, not under the catalogue', () => {
    const ids = idsFor({ channels: ['exchange'], direction: 'domestic', hints: ['release-in-china'] });
    expect(ids).toEqual(['cn-62-2025/2.export.deemed']);
    const outbound = idsFor({ channels: ['trade'], hints: ['release-in-china'] });
    expect(outbound).toContain('cn-62-2025/2.export.deemed');
    expect(outbound.filter((id) => /cat|tier|export\.out/.test(id))).toEqual([]);
  });

  it.each(['inbound', 'domestic', 'foreign'] as const)('cites nothing for a %s transfer', (direction) => {
    for (const subject of ['technology', 'line-service', 'catch-all'] as const) {
      expect(idsFor({ subject, direction, stages: STAGES, channels: CHANNELS })).toEqual([]);
    }
  });

  it('keeps the announcement and leaves the catalogue out while the stage is open', () => {
    const ids = idsFor({ stages: [] });
    expect(ids).toContain('cn-62-2025/1.1a');
    expect(ids.filter((id) => id.startsWith('cn-cat'))).toEqual([]);
  });

  it('cites the law of the day: in 2015 the entries of 2008 and nothing that was not yet issued', () => {
    expect(idsFor({ stages: ['separation'] }, '2015-05-20')).toEqual(['cn-cat/2008/053302J', 'cn-tier/29']);
    expect(idsFor({}, '2015-05-20')).toEqual([]);
    expect(idsFor({ subject: 'catch-all' }, '2025-10-08')).toEqual([]);
  });

  it('cites the announcement as in force while it operated', () => {
    const [first] = provisionsFor(law, licensing, '2025-10-20');
    expect(first).toEqual({ id: 'cn-62-2025/1.1a', state: 'in-force', effect: 'licence' });
  });
});

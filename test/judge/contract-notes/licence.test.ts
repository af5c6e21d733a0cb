import { describe, expect, it } from 'vitest';
import { chinese, english } from '../write-contract.ts';
import { noteCodes, noteOn } from './notes-on.ts';

const DELIVERS = {
  en: 'The Licensor shall deliver the Licensed Package to the Licensee.',
  zh: '许可方应当向被许可方交付许可资料包。',
} as const;
const WAITS = {
  en: 'The Licensor shall hand the Licensed Package to the Licensee only after the export licence has been granted by the competent authority.',
  zh: '取得商务主管部门颁发的出口许可证后，许可方方可向被许可方交付许可资料包。',
} as const;

describe('no licence condition anywhere', () => {
  it('is noted once, with every clause that moves something, in both languages', async () => {
    for (const text of [english([DELIVERS.en, DELIVERS.en]), chinese([DELIVERS.zh, DELIVERS.zh])]) {
      const note = await noteOn(text, 'no-licence-condition');
      expect(note?.clauses).toEqual(['2.1', '2.2']);
      expect(note?.evidence.map(({ clause }) => clause)).toEqual(['2.1', '2.2']);
      expect(note?.provisions).toContainEqual({ id: 'cn-62-2025/1.1a', state: 'not-verified', effect: 'licence' });
    }
  });

  it('is not noted where any clause waits for the licence', async () => {
    for (const text of [english([DELIVERS.en, WAITS.en]), chinese([DELIVERS.zh, WAITS.zh])])
      expect(await noteCodes(text)).not.toContain('no-licence-condition');
  });

  it('is not noted where nothing leaves China', async () => {
    const inside = { recipient: '兰亭电机有限公司，住所：江苏省苏州市河滨路8号' };
    expect(await noteCodes(chinese([DELIVERS.zh], inside))).toEqual([]);
    expect(await noteCodes(english(['The Licensor shall pay the rent of the office.']))).toEqual([]);
  });
});

describe('technology that the Catalogue prohibits', () => {
  it('is noted with the entry in force, also where the clause waits for a licence', async () => {
    for (const text of [english([WAITS.en]), chinese([WAITS.zh])]) {
      const note = await noteOn(text, 'prohibited-technology');
      expect(note?.clauses).toEqual(['2.1']);
      expect(note?.provisions.map(({ id, state }) => [id, state])).toEqual([
        ['cn-cat/2023/083201J', 'in-force'],
        ['cn-tier/29', 'in-force'],
      ]);
    }
  });

  it('is not noted on a day before the entry was issued', async () => {
    const note = await noteOn(english([DELIVERS.en]), 'prohibited-technology', '2023-12-01');
    expect(note?.provisions.map(({ id }) => id) ?? []).not.toContain('cn-cat/2023/083201J');
  });

  it('is not noted for mining, which the Catalogue restricts', async () => {
    const text = english(['The Licensor shall deliver the mine plans of its bastnaesite mine to the Licensee.'], {
      title: 'RARE EARTH MINING CO-OPERATION',
    });
    expect(await noteCodes(text)).not.toContain('prohibited-technology');
  });
});

describe('a note', () => {
  it('keeps its fingerprint when its clause moves and changes it with the words', async () => {
    const before = await noteOn(english([DELIVERS.en]), 'no-licence-condition');
    const moved = await noteOn(
      english([DELIVERS.en], { title: 'LONG TERM KNOW-HOW LICENCE AGREEMENT' }),
      'no-licence-condition',
    );
    const other = await noteOn(english([`${DELIVERS.en.slice(0, -1)} in May.`]), 'no-licence-condition');
    expect(moved?.evidence[0]?.span).not.toEqual(before?.evidence[0]?.span);
    expect(moved?.fingerprint).toBe(before?.fingerprint);
    expect(other?.fingerprint).not.toBe(before?.fingerprint);
  });
});

/** What every shipped law pack owes its reader. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CHANNELS, STAGES } from '../../src/dictionary/entries.ts';
import { compileLaw } from '../../src/law/compile-law.ts';
import { describeLaw } from '../../src/law/describe.ts';
import { lawPackSchema } from '../../src/law/instruments.ts';
import { stateOn } from '../../src/law/state.ts';
import { loadShippedLaw, readShippedPacks } from './shipped-law.ts';

const law = loadShippedLaw();
const provisions = [...law.provisions.values()];
const packs = readShippedPacks().map((raw) => lawPackSchema.parse(raw));

/** The fourteen ways of transfer that Announcement 62 names, and the channel under which we find each. */
const NAMED_CHANNELS = {
  trade: 'trade',
  'ip-licence': 'ip-licensing',
  investment: 'investment',
  exchange: 'exchange',
  gift: 'gift',
  exhibition: 'exhibition',
  display: 'exhibition',
  inspection: 'testing',
  test: 'testing',
  aid: 'assistance',
  teaching: 'training',
  'joint-rd': 'joint-rnd',
  employment: 'employment',
  consulting: 'consulting',
} as const;

describe('the shipped law', () => {
  it('gives every provision, event and instrument an id of its own', () => {
    for (const list of ['provisions', 'events', 'instruments'] as const) {
      const ids = packs.flatMap((pack): string[] => pack[list].map(({ id }) => id));
      expect(ids.length).toBeGreaterThan(25);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it.each(Object.entries(NAMED_CHANNELS))('finds the named channel %s under %s', (tail, channel) => {
    const provision = law.provisions.get(`cn-62-2025/2.ch.${tail}`);
    expect(provision?.applies?.flatMap(({ channels }) => channels ?? [])).toEqual([channel]);
  });

  it('names no other channel, and leads every channel of ours to a provision', () => {
    const named = provisions.filter(({ id }) => id.startsWith('cn-62-2025/2.ch.'));
    expect(named.length).toBe(Object.keys(NAMED_CHANNELS).length);
    const reached = provisions
      .filter(({ role }) => role === 'channel')
      .flatMap(({ applies }) => applies?.flatMap(({ channels }) => channels ?? []) ?? []);
    expect(new Set(reached)).toEqual(new Set(CHANNELS));
  });

  it('covers all five stages with the two codes, and defines each stage', () => {
    expect(law.provisions.get('cn-62-2025/1.1a')?.stages).toEqual(STAGES);
    expect(law.provisions.get('cn-62-2025/1.1b')?.stages).toEqual(STAGES);
    const defined = provisions.filter(({ id }) => id.startsWith('cn-62-2025/1.stage.')).flatMap(({ stages }) => stages);
    expect(defined.toSorted()).toEqual(STAGES.toSorted());
  });

  it('titles everything in Chinese and in English', () => {
    for (const { id, title } of [...provisions, ...law.instruments.values()]) {
      expect(title.zh, id).toMatch(/\p{Script=Han}/u);
      expect(title.en, id).toMatch(/^[^\p{Script=Han}]+$/u);
    }
    for (const { id, note } of [...law.instruments.values()].flatMap(({ events }) => events)) {
      expect(note.zh, id).toMatch(/\p{Script=Han}/u);
      expect(note.en, id).toMatch(/^[^\p{Script=Han}]+$/u);
    }
  });

  it('distinguishes provisions of one instrument by their titles', () => {
    for (const language of ['zh', 'en'] as const) {
      const titles = provisions.map(({ instrument, title }) => `${instrument} ${title[language]}`);
      expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
    }
  });

  it('prints no article number where only a word stands for one', () => {
    const worded = provisions.filter(({ id }) => /^cn-[a-z0-9-]+\/[a-z][a-z-]*$/.test(id));
    expect(worded.length).toBeGreaterThan(15);
    expect(worded.filter(({ article }) => article !== null).map(({ id }) => id)).toEqual([]);
  });

  it('grades a fact without a source D, or says that it is our own reading', () => {
    expect(provisions.filter(({ source, grade }) => source === 'none' && grade !== 'D')).toEqual([]);
  });

  it('gives every instrument a provision and a first event', () => {
    for (const { id, events } of law.instruments.values()) {
      expect(events.length, id).toBeGreaterThan(0);
      expect(
        provisions.some(({ instrument }) => instrument === id),
        id,
      ).toBe(true);
    }
  });
});

describe('docs/law.md', () => {
  it('holds the table that is computed from the packs', () => {
    const page = readFileSync(new URL('../../docs/law.md', import.meta.url), 'utf8');
    expect(page).toContain(`<!-- table: 2026-11-22 -->\n${describeLaw(law, '2026-11-22', 'en')}<!-- end of table -->`);
  });

  it('shows a pack that works as it stands', () => {
    const page = readFileSync(new URL('../../docs/law.md', import.meta.url), 'utf8');
    const example: unknown = parse(/```yaml\n([\s\S]+?)```/.exec(page)?.[1] ?? '');
    const outcome = compileLaw([...readShippedPacks(), example]);
    expect(outcome.ok && stateOn(outcome.law, 'cn-62-2025/1.1a', '2026-11-22')).toMatchObject({
      state: 'suspended',
      until: '2027-01-10',
    });
  });

  it('speaks Chinese as well', () => {
    const table = describeLaw(law, '2026-11-22', 'zh');
    expect(table).toContain('| 商务部公告2025年第62号 | 对稀土相关技术实施出口管制 | 全部 | 状态未核实 | 2026-11-11 |');
    expect(table.split('\n').length).toBe(describeLaw(law, '2026-11-22', 'en').split('\n').length);
  });

  it('gives the provisions of one instrument rows of their own where their states differ', () => {
    const rows = describeLaw(law, '2026-11-22', 'en').split('\n');
    expect(rows.filter((row) => row.includes('MOFCOM Announcement 46 of 2024'))).toHaveLength(2);
  });
});

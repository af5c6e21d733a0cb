/** The law on a chosen day, as the server tells it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LawOnDay } from '../../../src/api/knowledge.ts';
import { dayAfter } from '../../../src/law/parse-day.ts';
import { startTestServer, type TestServer } from '../test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

async function lawOn(query: string): Promise<LawOnDay> {
  return JSON.parse((await server.send('GET', `/api/law?${query}`)).body);
}

function provision(law: LawOnDay, id: string) {
  const found = law.instruments.flatMap(({ provisions }) => provisions).find((one) => one.id === id);
  if (found === undefined) throw new Error(`no provision ${id}`);
  return found;
}

describe('the law', () => {
  it('is that of today where no day is named, and of the day where one is', async () => {
    expect((await lawOn('')).asOf).toBe('2026-11-22');
    expect((await lawOn('asOf=2025-10-20')).asOf).toBe('2025-10-20');
    expect((await server.send('GET', '/api/law?asOf=2026-02-30')).status).toBe(400);
  });

  it('tells a pause that ran out as not verified, and after which day', async () => {
    const paused = (await lawOn('asOf=2026-03-01')).instruments.find(({ id }) => id === 'cn-56-2025');
    const lapsed = (await lawOn('asOf=2026-11-22')).instruments.find(({ id }) => id === 'cn-56-2025');
    expect(paused?.provisions[0]).toMatchObject({
      now: { state: 'suspended', to: '2026-11-10' },
      unverifiedAfter: null,
    });
    expect(lapsed?.provisions[0]).toMatchObject({
      now: { state: 'not-verified', label: 'not verified' },
      unverifiedAfter: '2026-11-10',
    });
    expect(lapsed?.events.map(({ kind }) => kind)).toContain('extension-announced');
  });

  it('tells the states of every provision through all time, without gaps and with the one of the day', async () => {
    const law = await lawOn('asOf=2026-11-22&lang=zh');
    const all = law.instruments.flatMap(({ provisions }) => provisions);
    expect(all.length).toBeGreaterThan(50);
    for (const { spells, now, id } of all) {
      expect([spells[0]?.from, spells.at(-1)?.to], id).toEqual([null, null]);
      for (const [at, spell] of spells.slice(1).entries()) expect(spell.from).toBe(dayAfter(spells[at]?.to ?? ''));
      expect(spells).toContainEqual(now);
    }
  });

  it('names effects and states in the language that is asked for', async () => {
    const law = await lawOn('lang=zh&asOf=2024-11-30');
    expect(provision(law, 'cn-ecl/18').now.label).toMatch(/\p{Script=Han}/u);
    expect(
      law.instruments.every(({ number, title, authority }) => [number, title, authority].every((text) => text !== '')),
    ).toBe(true);
  });
});

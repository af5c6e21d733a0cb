/** A text is tried as a small contract: what is assumed is said, and nothing that is written there stops the server. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tried } from '../../../src/api/knowledge.ts';
import { type Answer, startTestServer, type TestServer } from '../test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const SENTENCE =
  'The Supplier shall hand over the extraction process parameters for separating terbium to the Customer.';
const CHINESE = '甲方应将铽分离的萃取工艺参数交给乙方。';

function ask(body: unknown, language = 'en', to = server): Promise<Answer> {
  return to.send('POST', `/api/try?lang=${language}`, { 'content-type': 'application/json' }, JSON.stringify(body));
}

async function attempt(body: unknown, language = 'en'): Promise<Tried> {
  const { status, body: written } = await ask(body, language);
  expect(status, written).toBe(200);
  return JSON.parse(written);
}

describe('a sentence that is tried', () => {
  it.each([
    ['china-to-abroad', 'high'],
    ['abroad-to-china', 'low'],
    ['within-china', 'low'],
    ['outside-china', 'low'],
  ])('between parties %s is judged %s, in either language', async (parties, level) => {
    for (const text of [SENTENCE, CHINESE]) {
      const { clauses, assumed } = await attempt({ text, parties });
      expect(clauses.map((clause) => [clause.text, clause.level])).toEqual([[text, level]]);
      expect(assumed).not.toBeNull();
    }
  });

  it('without parties is taken as it stands', async () => {
    expect((await attempt({ text: SENTENCE, parties: 'as-written' })).assumed).toBeNull();
  });

  it('is explained by the words of lodestone explain, in the language that is asked for', async () => {
    const english = (await attempt({ text: SENTENCE })).clauses[0];
    expect(english?.headline).toBe('Flagged: high (F-1)');
    expect(english?.rows.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Decision', 'Stage', 'Channel', 'Direction', 'Operations']),
    );
    expect(english?.provisions.length).toBeGreaterThan(0);
    const chinese = (await attempt({ text: SENTENCE }, 'zh')).clauses[0];
    expect(chinese?.headline).toContain('已提示');
    expect(chinese?.reason).toMatch(/\p{Script=Han}/u);
  });

  it('is judged by the law of the day', async () => {
    const stateOn = async (asOf: string): Promise<string> =>
      JSON.stringify((await attempt({ text: SENTENCE, asOf })).clauses[0]?.provisions);
    expect(await stateOn('2026-03-01')).toContain('suspended');
    expect(await stateOn('2026-11-22')).toContain('not verified');
  });

  it('that is about something else says so, with what the dictionary knows in it', async () => {
    const { clauses, nothing } = await attempt({
      text: 'The Supplier shall train the staff of the Customer in bookkeeping.',
    });
    expect(clauses).toEqual([]);
    expect(nothing?.found.join('\n')).toContain('ch.training.train');
  });

  it('may be several clauses, of which the first forty are told', async () => {
    const text = Array.from({ length: 45 }, (_, at) => `${at + 1}. ${SENTENCE}`).join('\n');
    const { clauses, left } = await attempt({ text });
    expect([clauses.length, left]).toEqual([40, 5]);
  });
});

describe('what is written to be tried', () => {
  it('is bounded', async () => {
    expect((await ask({ text: 'x'.repeat(20_001) })).status).toBe(400);
    expect((await ask({ text: '  ' })).status).toBe(400);
    expect((await ask({ text: SENTENCE, parties: 'elsewhere' })).status).toBe(400);
  });

  it('is text and nothing else', async () => {
    for (const text of [
      '%PDF-1.7 broken',
      'PK\u0003\u0004',
      '\u0000\u0001',
      '<script>alert(1)</script>',
      '('.repeat(20_000),
      '。'.repeat(20_000),
      'a '.repeat(10_000),
    ]) {
      expect([200, 400]).toContain((await ask({ text })).status);
    }
  });

  it('is kept nowhere', async () => {
    await attempt({ text: SENTENCE });
    expect(JSON.parse((await server.send('GET', '/api/documents')).body)).toMatchObject({ total: 0 });
  });

  it('is given up after a while, and the server answers meanwhile', async () => {
    const hasty = await startTestServer({ deadlineMs: 1 });
    const tried = ask({ text: SENTENCE }, 'en', hasty);
    expect((await hasty.send('GET', '/api/session')).status).toBe(200);
    expect(JSON.parse((await tried).body)).toMatchObject({ problem: { code: 'text-not-judged' } });
    await hasty.close();
  });
});

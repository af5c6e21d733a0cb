/** The dictionary as the server tells it: a list that can be narrowed, and every entry in full. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConceptDetail } from '../../../src/api/knowledge.ts';
import type { Answer } from '../../../src/api/routes.ts';
import { startTestServer, type TestServer } from '../test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

async function list(query: string): Promise<Answer<'listConcepts'>> {
  return JSON.parse((await server.send('GET', `/api/concepts?${query}`)).body);
}

async function read(id: string, language = 'en'): Promise<ConceptDetail> {
  return JSON.parse((await server.send('GET', `/api/concepts/${id}?lang=${language}`)).body);
}

describe('the list of the dictionary', () => {
  it('holds every family, each as large as its kinds together', async () => {
    const { kinds, total } = await list('limit=1');
    for (const family of ['concepts', 'channels', 'cues', 'parties'] as const) {
      const sum = kinds.filter((kind) => kind.family === family).reduce((count, kind) => count + kind.count, 0);
      expect((await list(`family=${family}&limit=1`)).total).toBe(sum);
      expect(sum).toBeGreaterThan(0);
    }
    expect((await list('family=places&limit=1')).total).toBeLessThan(total);
  });

  it('goes by pages that leave nothing out', async () => {
    const { total } = await list('limit=1&family=cues');
    const ids: string[] = [];
    for (let offset = 0; offset < total; offset += 100)
      ids.push(...(await list(`family=cues&limit=100&offset=${offset}`)).concepts.map(({ id }) => id));
    expect(new Set(ids).size).toBe(total);
  });

  it('is narrowed by words in either language and in traditional characters, by stage and by kind', async () => {
    const ids = async (query: string): Promise<string[]> => (await list(query)).concepts.map(({ id }) => id);
    expect(await ids('text=solvent%20EXTRACTION')).toContain('sep.bare');
    expect(await ids(`text=${encodeURIComponent('萃取槽')}`)).toContain('sep.bare');
    expect(await ids(`text=${encodeURIComponent('採礦')}`)).toContain('mng.bare');
    expect(await ids('text=no%20such%20words%20anywhere')).toEqual([]);
    const separation = await list('stage=separation&kind=equipment&limit=200');
    expect(separation.total).toBeGreaterThan(0);
    for (const row of separation.concepts) {
      expect(row.stages).toContain('separation');
      expect(row).toMatchObject({ kind: 'equipment', kindLabel: 'equipment', family: 'concepts' });
    }
  });
});

describe('an entry', () => {
  it('is told with its words, its company, its examples and its place', async () => {
    const entry = await read('mng.bare');
    expect(entry).toMatchObject({ label: 'Mining talk', specificity: 'ambiguous', stages: ['mining'] });
    expect(entry.allTerms.zh).toContain('堆浸');
    expect(entry.needs).toContain('rare earth');
    expect(entry.falseFriends).toContain('bitcoin');
    expect(entry.examples.map(({ language }) => language)).toEqual(['en', 'zh']);
    for (const { hits, nearMisses } of entry.examples)
      expect([hits.length > 0, nearMisses.length > 0]).toEqual([true, true]);
    expect(entry.place).toMatch(/^dictionaries\/concepts\/bare-words\.yaml:\d+$/);
    expect(entry.source).toContain('field practice');
  });

  it('speaks Chinese, with Chinese words first', async () => {
    const entry = await read('mng.bare', 'zh');
    expect(entry.label).toBe('采选行话');
    expect(entry.examples[0]?.language).toBe('zh');
    expect(entry.terms[0]).toMatch(/\p{Script=Han}/u);
  });

  it.each(['channels', 'cues', 'places', 'parties'])('of the family %s can be read, all of them', async (family) => {
    const { concepts, total } = await list(`family=${family}&limit=200`);
    for (const { id, label } of concepts) expect((await read(id)).label).toBe(label);
    expect(concepts).toHaveLength(Math.min(total, 200));
  });

  it('that a list names says since when a party stands on it', async () => {
    const [party] = (await list('family=parties')).concepts;
    expect((await read(party?.id ?? '')).listed?.from).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('that is not there is no entry', async () => {
    for (const id of ['none.such', '__proto__', 'constructor', '%2e%2e%2fpackage'])
      expect((await server.send('GET', `/api/concepts/${id}`)).status).toBe(404);
  });
});

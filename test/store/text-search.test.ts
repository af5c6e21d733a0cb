/** Full text in both languages: what is found, where, and that a query is never more than words. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCAL } from '../../src/store/asker.ts';
import type { Database } from '../../src/store/open-sqlite.ts';
import { forgetText, keepText, searchTexts, type TextHit } from '../../src/store/text-search.ts';
import { addDocument, MATTER, openTestStore } from './test-store.ts';

const TEXTS = {
  english:
    'Article 3. The Supplier shall hand over the recipes for jet-milling of magnets.\nThe milled powder stays with the licensee, and the jet is cleaned.',
  chinese: '第三条　乙方应向甲方提供钕铁硼磁体的烧结工艺。\n磁体的氢碎参数另行约定。',
  traditional: '第四條　乙方應提供釹鐵硼磁體之燒結製程；不得外洩。',
  broken:
    'The process of grain bound-\nary diffusion is described in 烧结\n工艺 files, at 99.95 % “NEAR” the “OR” gate.',
};

let database: Database;
beforeAll(async () => {
  database = await openTestStore();
  for (const [id, text] of Object.entries(TEXTS)) {
    await addDocument(database, id);
    await keepText(database, id, text);
  }
});
afterAll(() => database.destroy());

async function find(text: string): Promise<readonly TextHit[]> {
  return (await searchTexts(database, { text, offset: 0, limit: 50 }, LOCAL)).hits;
}
const names = async (text: string): Promise<string[]> => (await find(text)).map(({ document }) => document).sort();

describe('a word', () => {
  it('is found in its other forms and spellings', async () => {
    expect(await names('magnet')).toEqual(['english']);
    expect(await names('LICENCEE')).toEqual([]);
    expect(await names('Recipe')).toEqual(['english']);
    expect(await names('boundary')).toEqual(['broken']);
  });

  it('of one or more Chinese characters is found as it stands, simplified or traditional', async () => {
    expect(await names('磁')).toEqual(['chinese', 'traditional']);
    expect(await names('烧结')).toEqual(['broken', 'chinese', 'traditional']);
    expect(await names('燒結')).toEqual(['broken', 'chinese', 'traditional']);
    expect(await names('磁体')).toEqual(['chinese', 'traditional']);
    expect(await names('体磁')).toEqual([]);
    expect(await names('烧结工艺')).toEqual(['broken', 'chinese']);
  });

  it('is shown with its place in the text as it is written', async () => {
    const [hit] = (await find('烧结')).filter(({ document }) => document === 'traditional');
    const [place] = hit?.places ?? [];
    expect(hit?.count).toBe(1);
    expect(TEXTS.traditional.slice(place?.start, place?.end)).toBe('燒結');
    expect(place).toMatchObject({ words: '燒結', after: '製程；不得外洩。' });
    expect(place?.before).toContain('釹鐵硼磁體之');
    const [broken] = (await find('烧结工艺')).filter(({ document }) => document === 'broken');
    expect(TEXTS.broken.slice(broken?.places[0]?.start, broken?.places[0]?.end)).toBe('烧结\n工艺');
  });

  it('is shown among whole words', async () => {
    await addDocument(database, 'long');
    await keepText(database, 'long', `${'separation '.repeat(30)}dysprosium ${'precipitation '.repeat(30)}`);
    const [hit] = (await find('dysprosium')).filter(({ document }) => document === 'long');
    expect(hit?.places[0]?.before).toMatch(/^ ?(?:separation )+$/);
    expect(hit?.places[0]?.after).toMatch(/^(?: precipitation)+ ?$/);
  });

  it('is counted wherever it stands', async () => {
    const [hit] = await find('磁体');
    expect((await find('磁体')).map(({ count }) => count).sort()).toEqual([1, 2]);
    expect(hit?.places.length).toBe(hit?.count);
  });
});

describe('several words', () => {
  it('must all be there, in any order', async () => {
    expect(await names('powder recipes')).toEqual(['english']);
    expect(await names('powder 磁体')).toEqual([]);
    expect(await names('氢碎 钕铁硼')).toEqual(['chinese']);
  });

  it('in quotation marks stand side by side', async () => {
    expect(await names('jet cleaned')).toEqual(['english']);
    expect(await names('"jet cleaned"')).toEqual([]);
    expect(await names('"jet milling"')).toEqual(['english']);
    expect(await names('“jet is cleaned” magnets')).toEqual(['english']);
    expect(await names('"磁体的氢碎" 第三条')).toEqual(['chinese']);
    expect(await names('"jet milling')).toEqual(['english']);
  });
});

describe('a query', () => {
  it('that is written in the language of the index is words like any other', async () => {
    expect(await names('recipes OR 磁体')).toEqual([]);
    expect(await names('gate NEAR')).toEqual(['broken']);
    expect(await names('NOT recipes')).toEqual([]);
    expect(await names('magn*')).toEqual([]);
    expect(await names('units:magnets')).toEqual([]);
    expect(await names('"gate" AND')).toEqual([]);
    expect(await names('99.95')).toEqual(['broken']);
    expect(await names('99 95')).toEqual([]);
  });

  it('without any word finds nothing', async () => {
    for (const text of ['*', '"', '""', '( )', '-', '^', "';--", '“”', '。']) expect(await names(text)).toEqual([]);
  });

  it('never fails, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
        const { hits, total } = await searchTexts(database, { text, offset: 0, limit: 50 }, LOCAL);
        expect(hits.length).toBe(total);
      }),
    );
  });

  it('finds again every run of words that it was copied from', async () => {
    const known = Object.entries(TEXTS);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(known.length - 1),
        fc.nat(200),
        fc.integer({ min: 1, max: 12 }),
        async (one, at, length) => {
          const [id, text] = known[one] ?? ['', ''];
          const words = [...text.matchAll(/\p{Script=Han}|[\p{L}\p{N}]+/gu)].map(([word]) => word);
          // A word that is cut at the end of a line, or a number with a point, is one word.
          fc.pre(id !== 'broken');
          const run = words.slice(at % words.length, (at % words.length) + length).join(' ');
          expect(await names(`"${run}"`)).toContain(id);
        },
      ),
    );
  });
});

describe('a text', () => {
  it('that is kept anew is found by its new words alone, and not at all once it is forgotten', async () => {
    await addDocument(database, 'changing');
    await keepText(database, 'changing', 'praseodymium separation');
    await keepText(database, 'changing', 'terbium separation');
    expect(await names('praseodymium')).toEqual([]);
    expect(await names('terbium')).toEqual(['changing']);
    await forgetText(database, 'changing');
    expect(await names('terbium')).toEqual([]);
  });

  it('is found only by those who may see its document', async () => {
    const stranger = { id: 'u-1', name: 'Wen', role: 'reviewer' } as const;
    const query = { text: 'magnets', offset: 0, limit: 10 };
    expect((await searchTexts(database, query, stranger)).total).toBe(0);
    expect((await searchTexts(database, { ...query, matter: MATTER }, LOCAL)).total).toBe(1);
    expect((await searchTexts(database, { ...query, matter: 'another' }, LOCAL)).total).toBe(0);
  });

  it('that says one word for ever is counted to a bound, from its beginning', async () => {
    await addDocument(database, 'endless');
    await keepText(database, 'endless', `${'gallium arsenide '.repeat(30_000)}`);
    const [hit] = await find('arsenide gallium');
    expect(hit?.count).toBe(10_000);
    expect(hit?.places[0]).toMatchObject({ start: 0, end: 7 });
    await forgetText(database, 'endless');
  });

  it('that folds to more characters than it has keeps every place', async () => {
    await addDocument(database, 'folding');
    const text = '㍿ 東日 ﬁlter Ⅷ ½ naïve ＭＡＧＮＥＴ 鏑';
    await keepText(database, 'folding', text);
    const place = async (words: string): Promise<string | undefined> => {
      const [hit] = (await find(words)).filter(({ document }) => document === 'folding');
      return text.slice(hit?.places[0]?.start, hit?.places[0]?.end);
    };
    expect(await place('镝')).toBe('鏑');
    expect(await place('magnet')).toBe('ＭＡＧＮＥＴ');
    expect(await place('filter')).toBe('ﬁlter');
    expect(await place('会社')).toBe('㍿');
  });
});

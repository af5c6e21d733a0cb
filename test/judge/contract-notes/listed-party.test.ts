import { describe, expect, it } from 'vitest';
import { buildDictionary } from '../../../src/dictionary/build-dictionary.ts';
import { judgeContract } from '../../../src/judge/judge.ts';
import type { ContractNote } from '../../../src/judge/note.ts';
import { knowledge, structureText } from '../../structure/structure-text.ts';
import { TODAY } from '../judge-text.ts';
import { english } from '../write-contract.ts';
import { noteOn } from './notes-on.ts';

const licensee = (name: string): string =>
  english([], { recipient: `${name}, registered office: 4 Mill Road, Denver, United States` });

const OWN_LIST = `
pack: own
lists:
  - { id: own.watched, kind: own, title: { zh: 自有名单, en: list of our own }, provisions: [], stated: null, grade: A, source: house }
parties:
  - id: own.qinglan
    list: own.watched
    names: { zh: [清岚永磁材料有限公司], en: [Qinglan Permanent Magnets] }
    country: null
    from: 2026-01-01
    until: 2026-12-31
    examples: { hits: [清岚永磁材料股份有限公司], nearMisses: [明水永磁材料有限公司] }
    grade: A
    source: house
`;

async function noted(text: string, asOf = TODAY): Promise<readonly ContractNote[]> {
  const { dictionary, problems } = buildDictionary([{ file: 'own.yaml', text: OWN_LIST }], '1', 'x');
  expect(problems).toEqual([]);
  const { lists, parties } = dictionary;
  const { document, contract } = await structureText(text);
  const own = { ...knowledge, dictionary: { ...knowledge.dictionary, lists, parties } };
  return judgeContract(document, contract, own, asOf).notes.filter(({ code }) => /list/u.test(code));
}

describe('a listed party', () => {
  it('is noted by its name, with the list and the state of its rule', async () => {
    const note = await noteOn(licensee('MP MATERIALS CORPORATION'), 'listed-party');
    expect(note?.evidence[0]?.quote).toBe('MP MATERIALS CORPORATION');
    expect(note?.details['listed']).toBe('MP Materials Corp.');
    expect(note?.provisions).toContainEqual({ id: 'ev/23-2026', state: 'in-force', effect: 'prohibited' });
    expect(note?.provisions).toContainEqual({ id: 'cn-61-2025/2', state: 'not-verified', effect: 'licence' });
  });

  it('is noted where a clause names it that is no party', async () => {
    const text = english(['The Licensee shall pass one sample on to USA Rare Earth, Inc. for testing.']);
    expect((await noteOn(text, 'listed-party'))?.clauses).toEqual(['2.1']);
  });

  it('is not noted on a day before it was listed', async () => {
    expect(await noteOn(licensee('MP Materials Corp.'), 'listed-party', '2026-06-21')).toBeNull();
    expect(await noteOn(licensee('MP Materials Corp.'), 'listed-party', '2026-06-22')).not.toBeNull();
  });

  it('is told apart from a name that is only close, and from another', async () => {
    expect(await noteOn(licensee('MP Material Corp.'), 'name-like-listed')).not.toBeNull();
    expect(await noteOn(licensee('MP Materials Ridge LLC'), 'name-like-listed')).not.toBeNull();
    for (const name of ['HP Materials Corp.', 'Rare Earth Inc.', 'TDX Corporation']) {
      expect(await noteOn(licensee(name), 'name-like-listed'), name).toBeNull();
      expect(await noteOn(licensee(name), 'listed-party'), name).toBeNull();
    }
  });

  it('may stand on a list of one’s own, in Chinese too, from its first day to its last', async () => {
    const text =
      '技术服务合同\n\n甲方：清岚永磁材料股份有限公司，住所：江西省赣州市兰亭路8号\n\n乙方：明水电机有限公司，住所：江苏省苏州市河滨路8号';
    const [note] = await noted(text);
    expect([note?.code, note?.provisions, note?.details['list']]).toEqual([
      'listed-party',
      [],
      { zh: '自有名单', en: 'list of our own' },
    ]);
    expect(await noted(text, '2027-01-01')).toEqual([]);
    expect(await noted(text.replace('清岚永磁', '明水永磁'))).toEqual([]);
  });

  it('must name a list and rules that are there', () => {
    const broken = OWN_LIST.replace('list: own.watched', 'list: own.other');
    const { problems } = buildDictionary([{ file: 'own.yaml', text: broken }], '1', 'x');
    expect(problems[0]?.details).toMatchObject({ file: 'own.yaml', line: 6 });
    const unknown = OWN_LIST.replace('provisions: []', 'provisions: [cn-0/1]');
    expect(buildDictionary([{ file: 'own.yaml', text: unknown }], '1', 'x').problems[0]?.details['reason']).toMatch(
      /cn-0/u,
    );
  });
});

import { describe, expect, it } from 'vitest';
import { compareNames, findCompanyNames } from '../../src/match/party-names.ts';

describe('names of companies', () => {
  it.each([
    ['Aldermoor Magnetics Inc.', 'ALDERMOOR MAGNETICS CORPORATION'],
    ['Aldermoor Magnetics Inc.', 'The Aldermoor  Magnetics, L.L.C.'],
    ['A.B. Materials Corp.', 'AB Materials'],
    ['清岚磁材股份有限公司', '清嵐磁材有限公司'],
  ])('are one whatever the form, case and marks: %s, %s', (listed, found) => {
    expect(compareNames(listed, found)).toBe('same');
  });

  it.each([
    ['Aldermoor Magnetics Inc.', 'Aldermor Magnetics'],
    ['Aldermoor Magnetics Inc.', 'Alder Moor Magnetics'],
    ['清岚永磁材料有限公司', '清岗永磁材料有限公司'],
  ])('are similar where one letter or a space differs: %s, %s', (listed, found) => {
    expect(compareNames(listed, found)).not.toBeNull();
  });

  it.each([
    ['Aldermoor Magnetics Inc.', 'Aldermoor Magnetics Hanover GmbH'],
    ['清岚永磁材料有限公司', '清岚永磁材料（越南）有限公司'],
  ])('hold a listed name as those of subsidiaries do: %s, %s', (listed, found) => {
    expect(compareNames(listed, found)).toBe('holds');
  });

  it.each([
    ['Aldermoor Magnetics Inc.', 'Aldermoor Bakery Inc.'],
    ['Aldermoor Magnetics Inc.', 'Magnetics Inc.'],
    ['AB Materials Corp.', 'AC Materials Corp.'],
    ['ABK', 'ABC Ltd'],
    ['ABK', 'ABK Northern Ltd'],
    ['清岚公司', '清岗公司'],
    ['清岚永磁材料有限公司', '明水永磁材料有限公司'],
    ['Inc.', 'Ltd'],
  ])('stay apart where they are short or differ in a word: %s, %s', (listed, found) => {
    expect(compareNames(listed, found)).toBeNull();
  });

  it('are found in running text of both languages', () => {
    const text = 'Deliveries go to Aldermoor Magnetics, Inc. at its plant; 余款付给清岚磁材有限公司。';
    const names = findCompanyNames(text);
    expect(names.map(({ name }) => name)[0]).toBe('Aldermoor Magnetics, Inc');
    expect(names.at(-1)?.name.endsWith('清岚磁材有限公司')).toBe(true);
    for (const { name, span } of names) expect(text.slice(span.start, span.end)).toBe(name);
  });

  it('are found in linear time in text that nearly holds one', () => {
    const spaced = `Aa${' '.repeat(300)}`.repeat(1500);
    for (const text of [
      spaced,
      'A'.repeat(100_000),
      'Aaa Bbb, '.repeat(20_000),
      '公'.repeat(100_000),
      'A & '.repeat(20_000),
    ])
      expect(findCompanyNames(text)).toEqual([]);
  });
});

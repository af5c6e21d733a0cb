import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { placeSchema } from '../../src/dictionary/entries.ts';
import { compilePlaces, findPlaces } from '../../src/match/places.ts';

const pack = z
  .strictObject({ pack: z.string(), places: z.array(placeSchema) })
  .parse(parse(readFileSync('dictionaries/context/places.yaml', 'utf8')));
const matcher = compilePlaces(pack.places);

function found(text: string): string[] {
  return findPlaces(matcher, text).map(
    (place) => `${place.code} ${place.evidence} ${text.slice(place.span.start, place.span.end)}`,
  );
}

describe('places of the dictionary', () => {
  it('names each country once, and ninety at least', () => {
    const codes = pack.places.map((place) => place.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.length).toBeGreaterThanOrEqual(90);
  });

  it.each([
    ['承租人为德籍画家，住汉堡。', ['DE people 德籍', 'DE city 汉堡']],
    ['店址：江西省赣州市', ['CN city 江西', 'CN city 赣州']],
    ['房東：臺灣桃園某茶行', ['TW country 臺灣', 'TW city 桃園']],
    [
      'The Tenant is Lumen Pte. Ltd., UEN 2012, of Singapore',
      ['SG form Pte. Ltd', 'SG registration UEN', 'SG country Singapore'],
    ],
    ['a flat in Hong Kong, China', ['HK country Hong Kong, China']],
    ['WRITTEN BY A JAPANESE TEACHER IN KOREA', ['JP people JAPANESE', 'KR country KOREA']],
  ])('finds where %s points to', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    '2026年5月1日本合同生效，当日本协议终止。',
    '平台中的照片可以自由使用，参加纳凉晚会者除外。',
    'The menu is written in Chinese and English; the Chinese version prevails.',
    'The roast turkey is served on china plates, and the waiters polish the glasses.',
    'The dancers perform outside China.',
  ])('finds no place in %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('does not take Inner Mongolia for Mongolia', () => {
    expect(found('内蒙古包头市')).toEqual(['CN city 内蒙古', 'CN city 包头']);
    expect(found('a yurt in Inner Mongolia')).toEqual(['CN city Inner Mongolia']);
  });
});

/** Finds names of countries, cities, nationalities, company forms and registration marks, each with its country. */

import type { Place } from '../dictionary/entries.ts';
import type { Span } from '../extract/document.ts';
import { compileMatcher, type Matcher } from './compile.ts';
import { findMentions } from './find-mentions.ts';

export const PLACE_EVIDENCE = ['registration', 'country', 'people', 'city', 'form'] as const;
export type PlaceEvidence = (typeof PLACE_EVIDENCE)[number];

export interface PlaceMention {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly evidence: PlaceEvidence;
  readonly span: Span;
}

/** Names of places are compared with their case, as written or in capitals: `Turkey` is a country, `turkey` is not. */
function inBothCases(names: readonly string[] | undefined): readonly string[] {
  return (names ?? []).flatMap((name) => [name, name.toUpperCase()]);
}

export function compilePlaces(places: Iterable<Place>): Matcher {
  const entries = [...places].flatMap((place) => {
    const of = (evidence: PlaceEvidence, zh: readonly string[] | undefined, exact: readonly string[]) => ({
      id: `${place.code}:${evidence}`,
      terms: { zh: zh ?? [], exact },
    });
    return [
      of('country', place.zh.names, inBothCases(place.en.names)),
      of('people', place.zh.people, inBothCases(place.en.people)),
      of('city', place.zh.cities, inBothCases(place.en.cities)),
      of('form', [], place.companyForms ?? []),
      of('registration', [], place.registrationMarks ?? []),
      // Longer than the name that it holds, it covers that name, and is no evidence itself.
      { id: `${place.code}:none`, terms: { zh: place.zh.notWithin ?? [], en: place.en.notWithin ?? [] } },
    ];
  });
  return compileMatcher(entries);
}

/** @param offset where `text` starts in the document; spans are offsets into the document */
export function findPlaces(places: Matcher, text: string, offset = 0): readonly PlaceMention[] {
  return findMentions(places, text, offset).flatMap((mention) => {
    const [code, evidence] = mention.id.split(':');
    const kind = PLACE_EVIDENCE.find((one) => one === evidence);
    return code === undefined || kind === undefined ? [] : [{ code, evidence: kind, span: mention.span }];
  });
}

/** Who is named where in a sentence, and on which side of the border each of them is. */
import { contains, type Span } from '../extract/document.ts';
import { findPlaces } from '../match/places.ts';
import type { Party } from '../structure/contract.ts';
import type { Reading } from './reading.ts';

export const SIDES = ['china', 'abroad', 'unknown'] as const;
/** Seen from mainland China; Hong Kong, Macao and Taiwan are abroad. */
export type Side = (typeof SIDES)[number];

export interface Actor {
  readonly side: Side;
  readonly span: Span;
  /** Null when a place or nationality, and no party, is named. */
  readonly party: Party | null;
  /** `Licensor's`, 甲方的: the party owns what follows. */
  readonly owns: boolean;
}

export function sideOf(party: Party): Side {
  if (party.jurisdiction === null) return 'unknown';
  return party.jurisdiction === 'CN' ? 'china' : 'abroad';
}

const PRONOUN = /\b(?:she|he|him|her|his)\b/giu;
const PERSON_ROLE = /^(?:employee|advis[eo]r|consultant|expert|scholar|lecturer|professor|fellow|secondee|trainer)$/iu;
const PERSON_NAME = /^(?:Mr|Ms|Mrs|Dr|Prof|Professor|Herr|Frau)\b/u;

/** The one natural person among the parties, whom "she" or "he" means. */
function onlyPerson(parties: readonly Party[]): Party | null {
  const persons = parties.filter(
    (party) => PERSON_NAME.test(party.name) || party.aliases.some((alias) => PERSON_ROLE.test(alias)),
  );
  const [person] = persons;
  return persons.length === 1 && person !== undefined ? person : null;
}

/** `our engineers`, `your plant`: the word itself is a possessive. */
const OWNING = /^(?:our|your)$/iu;

/** `Ruihai` is a party; `Ruihai Lao Metals Co.` is somebody else. */
const OTHER_BODY =
  /^\s+(?:\p{Lu}[\w.&-]*\s+){1,5}(?:Co\b|Ltd|GmbH|Inc\b|LL[CP]|Sdn|Pty|S\.A|Sole|Limited|Corporation)/u;
const ABROAD = /境外|海外|国外|外籍|外国|外方|國外|\b(?:overseas|foreign|offshore|abroad)\b/giu;
/** A domestic subsidiary or company; 境内外 is both sides. */
const AT_HOME = /境内(?!外)(?=[^，。]{0,6}(?:公司|企业|关联|单位))|\bdomestic (?:subsidiar(?:y|ies)|affiliates?)\b/giu;
/** Somebody who is not named: a place on neither side can be told. */
const ANYONE =
  /第三(?:方|人)|(?:合作|关联|受让|联营|指定)(?:企业|公司|方|伙伴|单位|机构)|\b(?:third (?:part(?:y|ies)|person)|affiliates?|designees?|nominees?|assignees?|sub-?licen[sc]ees?|sponsors?|any other (?:person|company|entity)|(?:an?other|a|any) (?:\w+ )?(?:company|institution|laborator(?:y|ies)|entity|bidder|purchaser|investor)|of whatever country|whose (?:country|names?|seat)|not yet (?:settled|named|known|chosen)|to be (?:named|chosen) later|at a later date)\b|另行指定|尚未确定|待定的?(?:第三方|单位|公司)|届时指定/giu;

/** Every party, then every place and nationality that is no part of a party's name, in reading order. */
export function findActors(reading: Reading, span: Span): readonly Actor[] {
  const { text, contract, places } = reading;
  const own = text.slice(span.start, span.end);
  const actors: Actor[] = [];
  const covers = (start: number, end: number): boolean =>
    actors.some((actor) => actor.span.start < end && actor.span.end > start);
  const aliases = contract.parties
    .flatMap((party) => party.aliases.map((alias) => ({ alias, party })))
    .sort((a, b) => b.alias.length - a.alias.length);
  for (const { alias, party } of aliases) {
    const isLatin = /^[\p{Script=Latin}\d]/u.test(alias);
    for (let at = own.indexOf(alias); at >= 0; at = own.indexOf(alias, at + alias.length)) {
      const end = at + alias.length;
      if (
        isLatin &&
        (/[\p{L}\p{N}]/u.test(own.charAt(at - 1)) || /^[\p{Script=Latin}\p{N}]/u.test(own.slice(end, end + 1)))
      )
        continue;
      if (covers(span.start + at, span.start + end) || (isLatin && OTHER_BODY.test(own.slice(end, end + 60)))) continue;
      const owns =
        OWNING.test(alias) || /^(?:['’]s?\b|的|之|自有|附属|所属|下属|现有|内部|尚未)/u.test(own.slice(end, end + 3));
      actors.push({ side: sideOf(party), span: { start: span.start + at, end: span.start + end }, party, owns });
    }
  }
  const person = onlyPerson(contract.parties);
  if (person !== null)
    for (const match of own.matchAll(PRONOUN)) {
      const at = { start: span.start + match.index, end: span.start + match.index + match[0].length };
      const owns = /^(?:his|her)$/iu.test(match[0]) && /^\s+[a-z]/u.test(own.slice(match.index + match[0].length));
      if (!covers(at.start, at.end)) actors.push({ side: sideOf(person), span: at, party: person, owns });
    }
  for (const place of findPlaces(places, own, span.start)) {
    if (place.evidence === 'form' || place.evidence === 'registration' || covers(place.span.start, place.span.end))
      continue;
    actors.push({
      side: place.code === 'CN' ? 'china' : 'abroad',
      span: withPerson(own, place.span, span.start),
      party: null,
      owns: false,
    });
  }
  for (const named of reading.namedAbroad.overlapping(span)) {
    if (contains(span, named) && !covers(named.start, named.end))
      actors.push({ side: 'abroad', span: named, party: null, owns: false });
  }
  for (const [pattern, side] of [
    [ABROAD, 'abroad'],
    [ANYONE, 'unknown'],
    [AT_HOME, 'china'],
  ] as const) {
    for (const match of own.matchAll(pattern)) {
      const at = { start: span.start + match.index, end: span.start + match.index + match[0].length };
      const told = side === 'unknown' ? reading.sides.get(match[0].toLowerCase()) : undefined;
      if (!covers(at.start, at.end)) actors.push({ side: told ?? side, span: at, party: null, owns: false });
    }
  }
  return actors.sort((a, b) => a.span.start - b.span.start);
}

/** `Dr. Wu, a citizen of the People's Republic of China`: the person is the actor, from the name on. */
function withPerson(own: string, place: Span, offset: number): Span {
  const lead = own.slice(0, place.start - offset);
  const person =
    /(?:(?:Mr|Ms|Mrs|Dr|Prof|Professor|Eng)\.?\s+)[A-Z][^.;:()]{2,60}?,?\s+(?:(?:an?|who is an?|being an?|as a)\s+)?(?:\w+\s+)?(?:citizen|national|resident)s?\s+of\s+(?:the\s+)?$/u.exec(
      lead,
    );
  return person === null ? place : { start: offset + person.index, end: place.end };
}

/** The first named party that no possessive makes a mere owner. */
export function leadActor(actors: readonly Actor[]): Actor | null {
  return actors.find((actor) => actor.party !== null && !actor.owns) ?? null;
}

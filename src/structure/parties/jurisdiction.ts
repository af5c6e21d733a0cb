/** Where a party is at home: by registration number, nationality or address; a name or a language alone proves nothing. */
import type { Span } from '../../extract/document.ts';
import type { Matcher } from '../../match/compile.ts';
import { findPlaces, type PlaceMention } from '../../match/places.ts';
import type { HomeProof, Jurisdiction } from '../contract.ts';

export interface Located {
  readonly code: Jurisdiction;
  readonly span: Span;
  readonly proof: Exclude<HomeProof, 'none'>;
}

/** A place of its own outweighs the form of a company and a place of somebody else. */
const STATED = 3;
/** With this share of the weight a place on the other side of the border leaves doubt. */
const DOUBT = 0.75;

/** The unified social credit code of a body in mainland China: 18 characters of its own alphabet. */
const CREDIT_CODE = /(?<![0-9A-Z])[159YN][1-9A-Z]\d{6}[0-9A-HJ-NP-RTUWXY]{10}(?![0-9A-Z])/u;
const CITIZEN_NUMBER = /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/u;

const WEIGHT: Readonly<Record<PlaceMention['evidence'], number>> = {
  registration: 6,
  people: 5,
  country: 4,
  city: 3,
  form: 1,
};
/** Whose law binds a person wherever the person lives. */
const NATIONALITY = 20;
const CITIZEN =
  /(?:citizen of|national of|nationality\s*[:：]?|citizenship\s*[:：]?|国籍\s*(?:为|[:：])?)\s*(?:the\s+)?$/iu;
/** A place behind one of these words is somebody else's: the parent's, the customer's, the court's. */
const OTHERS =
  /(?:subsidiary of|owned by|controlled by|branch of|affiliate of|parent|子公司|分公司|控股|全资|母公司|隶属)[^,，;；。]{0,40}$/iu;

/**
 * @param spans where the text speaks of the party
 * @param nameEnd places before this offset, from the start of the first span, stand in the name and prove nothing
 */
export function locate(text: string, spans: readonly Span[], nameEnd: number, places: Matcher): Located | null {
  const scores = new Map<Jurisdiction, { score: number; span: Span }>();
  const add = (code: string, weight: number, span: Span): void => {
    const known = scores.get(code);
    scores.set(code, { score: (known?.score ?? 0) + weight, span: known?.span ?? span });
  };
  spans.forEach((span, index) => {
    const words = text.slice(span.start, span.end);
    for (const pattern of [CREDIT_CODE, CITIZEN_NUMBER]) {
      const found = pattern.exec(words);
      if (found !== null)
        add('CN', WEIGHT.registration, {
          start: span.start + found.index,
          end: span.start + found.index + found[0].length,
        });
    }
    for (const place of findPlaces(places, words, span.start)) {
      const inName = index === 0 && place.span.start < nameEnd;
      if (inName && place.evidence !== 'form') continue;
      const before = text.slice(span.start, place.span.start);
      const weight = WEIGHT[place.evidence];
      const citizen =
        CITIZEN.test(before) ||
        isOwnNationality(text, place.span) ||
        /^\s*(?:citizen|national)|^(?:国籍|公民|籍)/iu.test(text.slice(place.span.end, place.span.end + 12));
      add(place.code, citizen ? NATIONALITY : OTHERS.test(before) ? weight / 4 : weight, place.span);
    }
  });
  const ranked = [...scores.entries()].sort((a, b) => b[1].score - a[1].score);
  const [first, second] = ranked;
  if (first === undefined || first[1].score < 1) return null;
  const across = ranked.find(([code]) => (code === 'CN') !== (first[0] === 'CN'));
  const stated = first[1].score >= STATED && (across?.[1].score ?? 0) < first[1].score * DOUBT;
  const proof = stated ? 'stated' : 'hinted';
  if (second !== undefined && second[1].score === first[1].score && first[0] !== second[0])
    return { code: earlier(first, second), span: first[1].span, proof };
  return { code: first[0], span: first[1].span, proof };
}

/** `陆清，中国国籍，现居…`: a member of its own, not `中国籍员工`. */
function isOwnNationality(text: string, { start, end }: Span): boolean {
  const behind = /^(?:国籍|公民|籍)?\s*(?:$|[，,；;。.）)])/u;
  return (
    /(?:国籍|公民|籍)$/u.test(text.slice(start, end)) &&
    /[，,；;（(]\s*$/u.test(text.slice(Math.max(0, start - 3), start)) &&
    behind.test(text.slice(end, end + 4))
  );
}

type Scored = readonly [Jurisdiction, { readonly score: number; readonly span: Span }];

function earlier(one: Scored, other: Scored): Jurisdiction {
  return one[1].span.start <= other[1].span.start ? one[0] : other[0];
}

/**
 * The clauses of one language version in reading order, each with its own number and with what the other version
 * must hold too if it says the same.
 */
import type { Span } from '../../extract/document.ts';
import type { Matcher } from '../../match/compile.ts';
import { findPlaces } from '../../match/places.ts';
import type { Language } from '../../messages/language.ts';
import { annexNumber } from '../annexes.ts';
import type { Clause, ClauseKind, DefinedTerm } from '../contract.ts';
import { figuresIn } from './figures.ts';
import { mattersIn } from './matters.ts';
import { Numbering } from './numbering.ts';

export interface VersionUnit {
  readonly clause: Clause;
  /** Place among all units of the document, both versions together. */
  readonly place: number;
  /** Its own number in plain figures, with its annex before it; null where it has none. */
  readonly number: string | null;
  /** The last number before it in either version: a second paragraph under one number is its translation. */
  readonly near: string | null;
  readonly heads: boolean;
  /** Written in both languages, and so its own translation. */
  readonly inBoth: boolean;
  readonly length: number;
  /** Figures, places, names and matters, as words that are equal in both versions. */
  readonly anchors: ReadonlySet<string>;
}

/** What is written in both languages, as headings and lists often are, stands in both versions. */
export type Versions = Readonly<Record<Language, readonly VersionUnit[]>>;

const COUNTED: ReadonlySet<ClauseKind> = new Set([
  'clause',
  'row',
  'definition',
  'recital',
  'party',
  'heading',
  'title',
]);
const HEADING: ReadonlySet<ClauseKind> = new Set(['heading', 'title']);
/** Running text ends so; a heading or a field of a form does not. */
const ENDS = /[。；;.]["”]?\s*\|?$/u;
const LONGEST_ANCHORED = 4000;

export function readVersions(
  text: string,
  clauses: readonly Clause[],
  definitions: readonly DefinedTerm[],
  places: Matcher,
): Versions {
  const annexes = annexesOf(text, clauses);
  const numberings = { zh: new Numbering(), en: new Numbering() };
  const annexOpen: Record<Language, string> = { zh: '', en: '' };
  const drafts: { clause: Clause; number: string | null; near: string | null; languages: readonly Language[] }[] = [];
  let near: string | null = null;
  for (const clause of clauses) {
    if (!COUNTED.has(clause.kind)) continue;
    const own = text.slice(clause.span.start, clause.span.end);
    const heads = HEADING.has(clause.kind);
    const languages: readonly Language[] =
      (heads || clause.annex !== null || !ENDS.test(own)) && isInBoth(own) ? ['zh', 'en'] : [clause.language];
    const annex = clause.annex === null ? '' : (annexes.get(clause.annex) ?? '');
    let number: string | null = null;
    for (const language of languages) {
      if (annexOpen[language] !== annex) numberings[language].restart();
      annexOpen[language] = annex;
      if (clause.label === null) continue;
      number = opensAnnex(clause) ? annex : prefixed(annex, numberings[language].read(clause.label));
    }
    near = number ?? near;
    drafts.push({ clause, number, near, languages });
  }
  const names = latinNames(text, clauses);
  const terms = termAnchors(definitions, drafts);
  const units = drafts.map(({ clause, number, near: last, languages }, place): VersionUnit => {
    const own = text.slice(clause.span.start, Math.min(clause.span.end, clause.span.start + LONGEST_ANCHORED));
    const body = clause.label !== null && own.startsWith(clause.label) ? own.slice(clause.label.length) : own;
    return {
      clause,
      place,
      number,
      near: last,
      heads: HEADING.has(clause.kind),
      inBoth: languages.length > 1,
      length: body.length,
      anchors: new Set([
        ...figuresIn(body),
        ...mattersIn(body, clause.language),
        ...findPlaces(places, body).flatMap((one) => (one.evidence === 'form' ? [] : [`place ${one.code}`])),
        ...wordsIn(body).filter((word) => names.has(word)),
        ...(terms.get(clause.index) ?? []),
      ]),
    };
  });
  const of = (language: Language): readonly VersionUnit[] =>
    units.filter((_, place) => drafts[place]?.languages.includes(language) === true);
  return { zh: of('zh'), en: of('en') };
}

const opensAnnex = (clause: Clause): boolean =>
  clause.kind === 'heading' && clause.annex !== null && clause.parent === null && clause.path.length === 1;

const prefixed = (annex: string, number: string | null): string | null =>
  number === null || annex === '' ? number : `${annex} ${number}`;

/** `第二条　培训　Article 2 Training` heads both versions, `（二） 图纸 / Drawings` is an item of both. */
function isInBoth(words: string): boolean {
  const han = (words.match(/\p{Script=Han}/gu) ?? []).length;
  const latin = (words.match(/\p{Script=Latin}{3,}/gu) ?? []).length;
  return han >= 2 && latin >= 1 && han < latin * 8 && latin < han * 2;
}

const TRANSLATION =
  /译本|译文|翻译|(?:英文|中文)(?:文|版)?本|\b(?:translation|(?:english|chinese) (?:version|text))\b/iu;

/**
 * How the clauses of each annex are counted: by the annex's number; as clauses of the contract where the annex is
 * nothing but its translation.
 */
function annexesOf(text: string, clauses: readonly Clause[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const clause of clauses) {
    if (clause.annex === null || !opensAnnex(clause) || found.has(clause.annex)) continue;
    const translates = TRANSLATION.test(text.slice(clause.span.start, clause.span.end));
    found.set(clause.annex, translates ? '' : `annex ${annexNumber(clause.label ?? '')}`);
  }
  return found;
}

/** Words in Latin letters or formulas that Chinese clauses hold: the English ones hold them too. */
function latinNames(text: string, clauses: readonly Clause[]): ReadonlySet<string> {
  return new Set(
    clauses
      .filter((clause) => clause.language === 'zh' && !HEADING.has(clause.kind))
      .flatMap((clause) => wordsIn(text.slice(clause.span.start, clause.span.end))),
  );
}

const wordsIn = (text: string): readonly string[] =>
  (text.match(/[\p{Script=Latin}][\p{Script=Latin}\d.-]{1,30}/gu) ?? []).map((word) => word.toLowerCase());

/** What both versions define under one number is one term, however it is called. */
function termAnchors(
  definitions: readonly DefinedTerm[],
  drafts: readonly { readonly clause: Clause; readonly near: string | null }[],
): ReadonlyMap<number, readonly string[]> {
  const nearOf = new Map(drafts.map(({ clause, near }) => [clause.index, near]));
  const starts = drafts.map(({ clause }) => clause.span);
  const anchors = new Map<number, string[]>();
  const counts = new Map<string, number>();
  for (const definition of definitions) {
    const near = nearOf.get(definition.clause);
    if (near === undefined || near === null) continue;
    const counter = `${definition.language} ${near}`;
    const count = counts.get(counter) ?? 0;
    counts.set(counter, count + 1);
    const seen = new Set<number>();
    for (const use of definition.uses) {
      const at = drafts[placeOf(starts, use.start)]?.clause;
      if (at === undefined || at.language !== definition.language || seen.has(at.index)) continue;
      seen.add(at.index);
      anchors.set(at.index, [...(anchors.get(at.index) ?? []), `term ${near} ${count}`]);
    }
  }
  return anchors;
}

/** The last span that begins at or before the offset. */
function placeOf(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

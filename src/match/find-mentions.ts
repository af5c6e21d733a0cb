/** Finds every dictionary entry in a piece of text, with the place of its words in the document. */
import type { Span } from '../extract/document.ts';
import type { Matcher, Term } from './compile.ts';
import type { Mention, Standing } from './mention.ts';
import { foldPlain } from './plain.ts';
import { segment, type Units } from './segment.ts';

interface Hit {
  readonly id: string;
  readonly span: Span;
  readonly sentence: number;
  /** A hit with a gap in it does not cover the hits that stand in the gap. */
  readonly gap: boolean;
}

interface PartHit {
  readonly first: number;
  readonly last: number;
}

/** A wording that is company, or a false friend, of the entries with these ids. */
interface Companion {
  readonly span: Span;
  readonly ids: ReadonlySet<string>;
}

/** By sentence. */
type Company = Map<number, Companion[]>;

/**
 * @param text a clause or a whole document
 * @param offset where `text` starts in the document; spans are offsets into the document
 */
export function findMentions(matcher: Matcher, text: string, offset = 0): readonly Mention[] {
  const units = segment(text, offset);
  const hits: Hit[] = [];
  const partHits = new Map<Term, PartHit[][]>();
  const needed: Company = new Map();
  const cancelling: Company = new Map();

  for (let first = 0; first < units.keys.length; first += 1) {
    let node = matcher.root;
    for (let last = first; last < units.keys.length; last += 1) {
      const next = node.next.get(units.keys[last] ?? '');
      if (next === undefined) break;
      node = next;
      if (node.neededBy !== null) addCompany(needed, units, node.neededBy, first, last);
      if (node.cancels !== null) addCompany(cancelling, units, node.cancels, first, last);
      for (const { term, part } of node.parts ?? []) {
        if (
          term.exact !== null &&
          !isExact(text.slice((units.starts[first] ?? 0) - offset, (units.ends[last] ?? 0) - offset), term.exact)
        )
          continue;
        if (term.parts === 1) {
          hits.push(hitOf(units, term.entry, first, last));
        } else {
          const lists = partHits.get(term) ?? Array.from({ length: term.parts }, () => []);
          lists[part]?.push({ first, last });
          partHits.set(term, lists);
        }
      }
    }
  }
  for (const [term, lists] of partHits) joinGaps(matcher, units, term, lists, hits);
  matchPatterns(matcher, units, text, offset, hits);
  return keepLongest(matcher, hits).map((hit) => judgeStanding(matcher, hit, needed, cancelling));
}

function hitOf(units: Units, id: string, first: number, last: number, gap = false): Hit {
  return {
    id,
    span: { start: units.starts[first] ?? 0, end: units.ends[last] ?? 0 },
    sentence: units.sentences[first] ?? 0,
    gap,
  };
}

function addCompany(company: Company, units: Units, ids: ReadonlySet<string>, first: number, last: number): void {
  const sentence = units.sentences[first] ?? 0;
  const companion = { span: { start: units.starts[first] ?? 0, end: units.ends[last] ?? 0 }, ids };
  const list = company.get(sentence);
  if (list === undefined) company.set(sentence, [companion]);
  else list.push(companion);
}

/** Exact terms compare with case; marks that leave no unit (spaces, hyphens) may differ. */
function isExact(found: string, written: string): boolean {
  const bare = (text: string): string => foldPlain(text).text.replace(/[\s\p{Pd}]/gu, '');
  return bare(found) === bare(written);
}

function joinGaps(matcher: Matcher, units: Units, term: Term, lists: readonly PartHit[][], hits: Hit[]): void {
  for (const start of lists[0] ?? []) {
    let previous = start;
    let complete = true;
    for (const list of lists.slice(1)) {
      // Where the next one is too far, those behind it are further.
      const next = list[firstBehind(list, previous.last)];
      if (next === undefined || !isWithinGap(matcher, units, term, previous, next)) {
        complete = false;
        break;
      }
      previous = next;
    }
    if (complete) hits.push(hitOf(units, term.entry, start.first, previous.last, true));
  }
}

function firstBehind(list: readonly PartHit[], unit: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.first ?? 0) > unit) high = middle;
    else low = middle + 1;
  }
  return low;
}

function isWithinGap(matcher: Matcher, units: Units, term: Term, left: PartHit, right: PartHit): boolean {
  if (units.sentences[left.last] !== units.sentences[right.first]) return false;
  if (term.language === 'zh')
    return (units.starts[right.first] ?? 0) - (units.ends[left.last] ?? 0) <= matcher.gap.zh.characters;
  let words = 0;
  for (let index = left.last + 1; index < right.first && words <= matcher.gap.en.words; index += 1)
    if (units.keys[index] !== '') words += 1;
  return words <= matcher.gap.en.words;
}

function matchPatterns(matcher: Matcher, units: Units, text: string, offset: number, hits: Hit[]): void {
  if (matcher.patterns.length === 0) return;
  const plain = foldPlain(text, offset);
  for (const { entry, pattern } of matcher.patterns) {
    for (const found of plain.text.matchAll(pattern)) {
      if (found[0].length === 0) continue;
      const span = plain.original(found.index, found.index + found[0].length);
      hits.push({ id: entry, span, sentence: sentenceAt(units, span.start), gap: false });
    }
  }
}

function sentenceAt(units: Units, offset: number): number {
  let low = 0;
  let high = units.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((units.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return units.sentences[low] ?? 0;
}

/**
 * Drops a hit that lies inside a longer hit of its own family, and the second of two equal ones. A hit is never
 * covered by a weaker one: an ambiguous phrase must not hide the decisive word in it.
 */
function keepLongest(matcher: Matcher, hits: readonly Hit[]): Hit[] {
  const sorted = [...hits].sort(
    (a, b) => a.span.start - b.span.start || b.span.end - a.span.end || (a.id < b.id ? -1 : 1),
  );
  const kept: Hit[] = [];
  const open = new Map<string, Hit[]>();
  for (const hit of sorted) {
    const family = matcher.family.get(hit.id) ?? '';
    const before = (open.get(family) ?? []).filter((other) => other.span.end > hit.span.start);
    const covered = before.some((other) => {
      const longer = other.span.end - other.span.start > hit.span.end - hit.span.start;
      const outranks = (matcher.rank.get(other.id) ?? 0) >= (matcher.rank.get(hit.id) ?? 0);
      return other.span.end >= hit.span.end && ((longer && outranks && !other.gap) || other.id === hit.id);
    });
    open.set(family, covered ? before : [...before, hit]);
    if (!covered) kept.push(hit);
  }
  return kept;
}

function judgeStanding(matcher: Matcher, hit: Hit, needed: Company, cancelling: Company): Mention {
  const enemy = cancelling.get(hit.sentence)?.find(({ ids }) => ids.has(hit.id));
  if (enemy !== undefined) return mention(hit, 'cancelled', enemy.span);
  if (!matcher.ambiguous.has(hit.id)) return mention(hit, 'accepted', null);
  const friend = needed
    .get(hit.sentence)
    ?.find(
      ({ ids, span }) =>
        ids.has(hit.id) && (span.end <= hit.span.start || span.start >= hit.span.end || standsInGap(span, hit)),
    );
  return friend === undefined ? mention(hit, 'lonely', null) : mention(hit, 'accepted', friend.span);
}

/** "Wins neodymium back": what a wording says it of is company. */
const standsInGap = (other: Span, hit: Hit): boolean =>
  hit.gap && other.start > hit.span.start && other.end < hit.span.end;

function mention(hit: Hit, standing: Standing, because: Span | null): Mention {
  return { id: hit.id, span: hit.span, standing, because };
}

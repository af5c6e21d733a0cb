/**
 * Turns dictionary entries into one trie over units. Terms, the company that ambiguous terms need and the
 * false friends that cancel them all stand in the same trie, so that a text is read once.
 */
import type { Concept, Entry } from '../dictionary/entries.ts';
import type { Language } from '../messages/language.ts';
import { segment } from './segment.ts';

/** What a matcher needs to know of an entry; names of places have no more than this. */
export type Matchable = Entry | (Pick<Entry, 'id' | 'terms'> & Partial<Pick<Entry, 'patterns' | 'falseFriends'>>);

const MOST_GAP = { zh: { characters: 30 }, en: { words: 8 } } as const;

/** One way of writing an entry; a term with gaps has several parts. */
export interface Term {
  readonly entry: string;
  readonly language: Language | null;
  /** The written form, case kept; only for exact terms. */
  readonly exact: string | null;
  readonly parts: number;
}

export interface TermPart {
  readonly term: Term;
  readonly part: number;
}

/** What the end of a path in the trie stands for. */
export interface Node {
  readonly next: Map<string, Node>;
  parts: TermPart[] | null;
  /** Ids of the entries for which this wording is company or a false friend. */
  neededBy: Set<string> | null;
  cancels: Set<string> | null;
}

export interface Matcher {
  readonly root: Node;
  readonly patterns: readonly { readonly entry: string; readonly pattern: RegExp }[];
  /** Ids of ambiguous concepts: accepted only in company. */
  readonly ambiguous: ReadonlySet<string>;
  /** 3 for decisive, 2 for strong and all that is no concept, 1 for ambiguous. */
  readonly rank: ReadonlyMap<string, number>;
  /** Entries of one family compete for the longest match; those of different families do not. */
  readonly family: ReadonlyMap<string, string>;
  readonly gap: typeof MOST_GAP;
}

function makeNode(): Node {
  return { next: new Map(), parts: null, neededBy: null, cancels: null };
}

function walkTo(root: Node, wording: string): Node | null {
  let node = root;
  const { keys } = segment(wording);
  if (keys.length === 0) return null;
  for (const key of keys) {
    let next = node.next.get(key);
    if (next === undefined) {
      next = makeNode();
      node.next.set(key, next);
    }
    node = next;
  }
  return node;
}

const GENERAL_KINDS = new Set(['equipment', 'parameter']);

function familyOf(entry: Matchable): string {
  // 电解槽 is a machine of any plant and still says 电解: a word of no stage must not hide one of a stage.
  if ('stages' in entry) return entry.stages.length === 0 && GENERAL_KINDS.has(entry.kind) ? 'plant' : 'concept';
  if ('channel' in entry) return 'channel';
  return 'role' in entry ? `cue:${entry.role}` : 'place';
}

/** @throws SyntaxError when a pattern is no regular expression; packs are checked for that on load. */
export function compileMatcher(entries: Iterable<Matchable>): Matcher {
  const root = makeNode();
  const patterns: { entry: string; pattern: RegExp }[] = [];
  const ambiguous = new Set<string>();
  const family = new Map<string, string>();
  const rank = new Map<string, number>();

  const addTerm = (entry: Matchable, wording: string, language: Language | null): void => {
    const parts = wording.split('…').map((part) => part.trim());
    const term: Term = { entry: entry.id, language, exact: language === null ? wording : null, parts: parts.length };
    parts.forEach((part, index) => {
      const node = walkTo(root, part);
      if (node === null) return;
      node.parts ??= [];
      node.parts.push({ term, part: index });
    });
  };

  for (const entry of entries) {
    family.set(entry.id, familyOf(entry));
    rank.set(entry.id, isConcept(entry) ? RANK[entry.specificity] : RANK.strong);
    for (const wording of entry.terms.zh ?? []) addTerm(entry, wording, 'zh');
    for (const wording of entry.terms.en ?? []) addTerm(entry, wording, 'en');
    for (const wording of entry.terms.exact ?? []) addTerm(entry, wording, null);
    for (const source of entry.patterns ?? []) patterns.push({ entry: entry.id, pattern: new RegExp(source, 'gu') });
    for (const wording of [...(entry.falseFriends?.zh ?? []), ...(entry.falseFriends?.en ?? [])]) {
      const node = walkTo(root, wording);
      if (node === null) continue;
      node.cancels ??= new Set();
      node.cancels.add(entry.id);
    }
    if (isConcept(entry) && entry.specificity === 'ambiguous') {
      ambiguous.add(entry.id);
      for (const wording of [...(entry.needs?.zh ?? []), ...(entry.needs?.en ?? [])]) {
        const node = walkTo(root, wording);
        if (node === null) continue;
        node.neededBy ??= new Set();
        node.neededBy.add(entry.id);
      }
    }
  }
  return { root, patterns, ambiguous, rank, family, gap: MOST_GAP };
}

const RANK: Readonly<Record<Concept['specificity'], number>> = { decisive: 3, strong: 2, ambiguous: 1 };

function isConcept(entry: Matchable): entry is Concept {
  return 'stages' in entry;
}

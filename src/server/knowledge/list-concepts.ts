/** The dictionary as a list: what a filter leaves of it, by pages, and by which kinds it can be filtered. */
import type { Answer, Query } from '../../api/routes.ts';
import type { Dictionary } from '../../dictionary/dictionary.ts';
import { type ListedEntry, listEntries } from '../../dictionary/list-entries.ts';
import { foldPlain } from '../../match/plain.ts';
import type { Language } from '../../messages/language.ts';
import { describeRow, kindOf, labelKind, termsOf } from './describe-concept.ts';

type Filter = Pick<Query<'listConcepts'>, 'text' | 'family' | 'kind' | 'stage'>;

/** Made once: what is looked for in every entry is folded here and not for each request. */
export interface Catalogue {
  readonly dictionary: Dictionary;
  /** By id. */
  readonly entries: ReadonlyMap<string, ListedEntry>;
  readonly folded: ReadonlyMap<string, string>;
}

export function makeCatalogue(dictionary: Dictionary): Catalogue {
  const listed = listEntries(dictionary);
  return {
    dictionary,
    entries: new Map(listed.map((one) => [one.id, one])),
    folded: new Map(listed.map((one) => [one.id, fold(wordsOf(one).join('\n'))])),
  };
}

export function listConcepts(
  catalogue: Catalogue,
  { offset, limit, ...filter }: Query<'listConcepts'>,
  language: Language,
): Answer<'listConcepts'> {
  const left = [...catalogue.entries.values()].filter((listed) => passes(listed, filter, catalogue.folded));
  return {
    concepts: left.slice(offset, offset + limit).map((listed) => describeRow(listed, catalogue.dictionary, language)),
    total: left.length,
    kinds: countKinds(catalogue, language),
  };
}

function passes(listed: ListedEntry, { text = '', family, kind, stage }: Filter, folded: Catalogue['folded']): boolean {
  if (family !== undefined && listed.family !== family) return false;
  if (kind !== undefined && kindOf(listed) !== kind) return false;
  if (stage !== undefined && !(listed.family === 'concepts' && listed.entry.stages.includes(stage))) return false;
  const words = folded.get(listed.id) ?? '';
  return fold(text)
    .split(/\s+/)
    .every((word) => words.includes(word));
}

function countKinds({ entries, dictionary }: Catalogue, language: Language): Answer<'listConcepts'>['kinds'] {
  const counted = new Map<string, Answer<'listConcepts'>['kinds'][number]>();
  for (const listed of entries.values()) {
    const value = kindOf(listed);
    if (value === null) continue;
    const key = `${listed.family} ${value}`;
    const known = counted.get(key);
    const label = labelKind(listed, dictionary, language) ?? value;
    counted.set(key, { family: listed.family, value, label, count: (known?.count ?? 0) + 1 });
  }
  return [...counted.values()];
}

function wordsOf(listed: ListedEntry): readonly string[] {
  const { zh, en, exact } = termsOf(listed);
  return [listed.id, listed.title.zh, listed.title.en, ...zh, ...en, ...exact];
}

function fold(text: string): string {
  return foldPlain(text).text.toLowerCase();
}

/** Entries of the dictionary as the interface tells them: one line in a list, and one in full. */
import type { ConceptDetail, ConceptRow } from '../../api/knowledge.ts';
import type { Dictionary } from '../../dictionary/dictionary.ts';
import type { FamilyEntry, ListedEntry } from '../../dictionary/list-entries.ts';
import { CHANNEL_LABELS } from '../../messages/elements.ts';
import { CONCEPT_KIND_LABELS, CUE_ROLE_LABELS } from '../../messages/entries.ts';
import { LANGUAGES, type Language } from '../../messages/language.ts';

const FIRST_TERMS = 6;

type Words = ConceptDetail['allTerms'];

export function describeRow(listed: ListedEntry, dictionary: Dictionary, language: Language): ConceptRow {
  const { family, entry, id, title } = listed;
  const { zh, en, exact } = termsOf(listed);
  const own = language === 'zh' ? [...zh, ...en] : [...en, ...zh];
  return {
    id,
    family,
    kind: kindOf(listed),
    kindLabel: labelKind(listed, dictionary, language),
    stages: family === 'concepts' ? [...entry.stages] : [],
    specificity: family === 'concepts' ? entry.specificity : null,
    label: title[language],
    terms: [...own, ...exact].slice(0, FIRST_TERMS),
  };
}

export function describeConcept(listed: ListedEntry, dictionary: Dictionary, language: Language): ConceptDetail {
  const { family, entry, id } = listed;
  const origin = dictionary.origins.get(id);
  const provisions = family === 'channels' ? entry.provisions : listOf(listed, dictionary)?.provisions;
  return {
    ...describeRow(listed, dictionary, language),
    channels: family === 'channels' ? [entry.channel] : family === 'cues' ? [...(entry.channels ?? [])] : [],
    strength: family === 'channels' ? entry.strength : null,
    meaning: family === 'cues' ? (entry.meaning ?? null) : null,
    allTerms: termsOf(listed),
    patterns: 'patterns' in entry ? [...(entry.patterns ?? [])] : [],
    needs: family === 'concepts' ? inOrder(entry.needs, language) : [],
    falseFriends: 'falseFriends' in entry ? inOrder(entry.falseFriends, language) : [],
    examples: examplesOf(listed, language),
    provisions: (provisions ?? []).map((each) => ({
      id: each,
      title: dictionary.law.provisions.get(each)?.title[language] ?? each,
    })),
    listed: family === 'parties' ? { from: entry.from, until: entry.until ?? null, country: entry.country } : null,
    note: 'note' in entry ? (entry.note ?? null) : null,
    source: 'source' in entry ? entry.source : null,
    place: origin === undefined ? '' : `${origin.file}:${origin.line}`,
  };
}

/** What a family is divided by. */
export function kindOf({ family, entry }: FamilyEntry): string | null {
  if (family === 'concepts') return entry.kind;
  if (family === 'channels') return entry.channel;
  if (family === 'cues') return entry.role;
  return family === 'parties' ? entry.list : null;
}

export function labelKind(listed: FamilyEntry, dictionary: Dictionary, language: Language): string | null {
  const { family, entry } = listed;
  if (family === 'concepts') return CONCEPT_KIND_LABELS[entry.kind][language];
  if (family === 'channels') return CHANNEL_LABELS[entry.channel][language];
  if (family === 'cues') return CUE_ROLE_LABELS[entry.role][language];
  return listOf(listed, dictionary)?.title[language] ?? null;
}

function listOf({ family, entry }: FamilyEntry, { lists }: Dictionary) {
  return family === 'parties' ? lists.get(entry.list) : undefined;
}

export function termsOf({ family, entry }: FamilyEntry): Words {
  if (family === 'parties') return { zh: [...(entry.names.zh ?? [])], en: [...(entry.names.en ?? [])], exact: [] };
  if (family === 'places') {
    const names = ({ names: own, people = [], cities = [] }: typeof entry.zh): string[] => [
      ...own,
      ...people,
      ...cities,
    ];
    const { companyForms = [], registrationMarks = [] } = entry;
    return { zh: names(entry.zh), en: names(entry.en), exact: [...companyForms, ...registrationMarks] };
  }
  const { zh = [], en = [], exact = [] } = entry.terms;
  return { zh: [...zh], en: [...en], exact: [...exact] };
}

function examplesOf({ family, entry }: FamilyEntry, first: Language): ConceptDetail['examples'] {
  if (family === 'places') return [];
  if (family === 'parties') {
    const { hits, nearMisses } = entry.examples;
    return [{ language: null, hits: [...hits], nearMisses: [...nearMisses] }];
  }
  return inReadingOrder(first).flatMap((language) => {
    const own = entry.examples[language];
    return own === undefined ? [] : [{ language, hits: [...own.hits], nearMisses: [...own.nearMisses] }];
  });
}

function inOrder(
  words: { readonly [one in Language]?: readonly string[] | undefined } | undefined,
  first: Language,
): string[] {
  return inReadingOrder(first).flatMap((language) => words?.[language] ?? []);
}

function inReadingOrder(first: Language): readonly Language[] {
  return LANGUAGES.toSorted((one, other) => Number(other === first) - Number(one === first));
}

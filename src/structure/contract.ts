/** What a contract is made of, found in the reading text: clauses, defined terms, annexes, parties. */
import type { Span } from '../extract/document.ts';
import type { Language } from '../messages/language.ts';

export const CLAUSE_KINDS = [
  'clause',
  'row', // of a table
  'definition',
  'recital',
  'party',
  'title',
  'heading',
  'contents',
  'signature',
  'margin', // page headers, footers, page numbers
  'comment',
  'deleted',
] as const;
export type ClauseKind = (typeof CLAUSE_KINDS)[number];

/** The smallest unit that the judge decides on: a numbered clause without its sub-clauses, or a bare paragraph. */
export interface Clause {
  readonly index: number;
  readonly kind: ClauseKind;
  /** As written, e.g. `第三条`, `7.2(a)`, `Article IV`; null for an unnumbered paragraph. */
  readonly label: string | null;
  /** From the outermost number inwards, e.g. `['4', '4.2', '(a)']`, of the nearest numbered ancestors and itself. */
  readonly path: readonly string[];
  /** The nearest heading above or on the clause. */
  readonly heading: string | null;
  /** Own words, without sub-clauses. */
  readonly span: Span;
  /** The clause that introduces this one, e.g. the "The Seller shall:" above its items. */
  readonly parent: number | null;
  readonly language: Language;
  /** Index into {@link Contract.annexes} when the clause stands in an annex. */
  readonly annex: number | null;
}

export interface DefinedTerm {
  readonly name: string;
  readonly language: Language;
  /** The whole wording that gives the term its meaning. */
  readonly definition: Span;
  readonly clause: number;
  /** Each later or earlier use, without the definition itself. */
  readonly uses: readonly Span[];
}

export interface Annex {
  /** As written, e.g. `附件一`, `Schedule 2`. */
  readonly label: string;
  readonly span: Span;
  /** Where running text refers to it. */
  readonly references: readonly Span[];
}

/** ISO 3166-1 alpha-2; `XX` when it is certainly abroad but the country cannot be told. */
export type Jurisdiction = string;

/**
 * How well the text shows where a party is at home: it states it; it only hints at it, by the form of a company, by
 * somebody else's place, or by places on both sides of the border; it says nothing.
 */
export type HomeProof = 'stated' | 'hinted' | 'none';

export interface Party {
  readonly name: string;
  /** Every name under which the text speaks of it: 甲方, Licensor, JFM. */
  readonly aliases: readonly string[];
  readonly role: string | null;
  readonly jurisdiction: Jurisdiction | null;
  /** The words that prove the jurisdiction. */
  readonly evidence: Span | null;
  readonly homeProof: HomeProof;
  readonly span: Span;
}

export const CONTRACT_KINDS = [
  'licence',
  'assignment',
  'joint-rnd',
  'joint-venture',
  'employment',
  'secondment',
  'consulting',
  'training',
  'technical-assistance',
  'supply',
  'nda',
  'exhibition',
  'testing',
  'visit',
  'other',
] as const;
export type ContractKind = (typeof CONTRACT_KINDS)[number];

/** `contradictory`: the two versions name different ones, or one clause does. `unsaid`: no clause speaks of it. */
export const PREVAILING_RULES = ['zh', 'en', 'equal', 'contradictory', 'unsaid'] as const;
export type PrevailingRule = (typeof PREVAILING_RULES)[number];

export interface PrevailingLanguage {
  readonly rule: PrevailingRule;
  /** The sentences that say so. */
  readonly spans: readonly Span[];
}

/** What makes two clauses a pair; `order`: nothing but that both stand between the same neighbours. */
export const PAIR_BASES = ['number', 'neighbour', 'content', 'order', 'none'] as const;
export type PairBasis = (typeof PAIR_BASES)[number];

/** Indices of clauses; null on the side where the clause does not stand. A heading in both languages pairs with itself. */
export interface VersionPair {
  readonly zh: number | null;
  readonly en: number | null;
  readonly basis: PairBasis;
}

export interface LanguageVersions {
  /** In reading order; in each language the indices rise. */
  readonly pairs: readonly VersionPair[];
  readonly prevailing: PrevailingLanguage;
}

export interface Contract {
  readonly clauses: readonly Clause[];
  readonly definitions: readonly DefinedTerm[];
  readonly annexes: readonly Annex[];
  readonly parties: readonly Party[];
  readonly languages: readonly Language[];
  /** Null for a contract in one language. */
  readonly versions: LanguageVersions | null;
  readonly kind: ContractKind;
  /** Title, recitals and definitions: the words that say what the contract is about. */
  readonly subject: readonly Span[];
}

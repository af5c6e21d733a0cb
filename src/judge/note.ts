/**
 * What the review says of a contract as a whole: something that is missing, or a promise that counts wherever it
 * stands. A note stands apart from the findings: it changes no level and is never counted as flagged.
 */
import type { Span } from '../extract/document.ts';
import type { Bilingual } from '../messages/language.ts';
import type { FindingProvision } from './finding.ts';

export const NOTE_CODES = [
  'listed-party', // a name on a control list or a watch list stands in the contract
  'name-like-listed', // a name that is nearly one on a list, or holds one
  'prohibited-technology', // the Catalogue prohibits what the contract passes on: there is no licence to wait for
  'before-letter-of-intent', // restricted technology is bound, and nothing speaks of the letter that must come first
  'no-licence-condition', // transfers are flagged, and none waits for a licence
  'effective-before-licence', // the contract takes effect, or delivery and payment begin, without the licence
  'onward-transfer-open', // the recipient is not kept from passing it on
  'refused-end-use', // military users and uses, weapons: refused in principle
  'case-by-case-end-use', // advanced chips, artificial intelligence with military potential
  'foreign-check-promised', // a check by a foreign government is accepted without consent
  'foreign-sanctions-promised', // a promise to follow foreign sanctions or export law
  'value-share', // the 0.1 % share, or products made abroad with Chinese technology
  'humanitarian-claimed', // no licence, it is said, because it serves relief or public health
  'talent-programme', // somebody is engaged under such a programme
  'versions-differ', // a transfer stands in one language version only, or not as it stands in the other
] as const;
export type NoteCode = (typeof NOTE_CODES)[number];

/** How a clause differs between the two language versions. */
export const DIFFERENCE_KINDS = [
  'missing', // one version lacks the clause
  'denied', // one denies or forbids what the other lets go out
  'conditional', // only one makes it wait for a licence
  'exempt', // only one limits it to what is public, basic research or a patent filing
  'recipient', // another giver, or another place
  'stage', // technology of another stage
  'other-matter', // one speaks of something else under that number
] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

export interface NoteEvidence {
  /** The number of the clause in which the words stand; null where it has none. */
  readonly clause: string | null;
  readonly span: Span;
  readonly quote: string;
}

export interface ContractNote {
  /** A number that a person can say aloud, e.g. `N-2`, in the order of {@link NOTE_CODES}. */
  readonly id: string;
  /** Made from the code and the words, not from positions. */
  readonly fingerprint: string;
  readonly code: NoteCode;
  /** Numbers of the clauses that it is about, in reading order; empty where they have none. */
  readonly clauses: readonly string[];
  /** In reading order. Of a thing that is missing: the words that make it necessary. */
  readonly evidence: readonly NoteEvidence[];
  /** With their state on the day; what had ended or was not yet issued is left out. */
  readonly provisions: readonly FindingProvision[];
  /** What the note's sentence names besides the quotes, by the gap that it fills. */
  readonly details: Readonly<Record<string, string | Bilingual>>;
}

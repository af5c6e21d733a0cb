/** What the judge says of one clause. Values are those of the review guideline; sentences are made in report. */
import type { Channel, Direction, Stage, Subject } from '../dictionary/entries.ts';
import type { Span } from '../extract/document.ts';
import type { Effect, ProvisionState } from '../law/provision.ts';
import type { Language } from '../messages/language.ts';

export const LEVELS = ['high', 'medium', 'low'] as const;
export type Level = (typeof LEVELS)[number];

/** What a reader is to look at; low findings are kept for the register. */
export const FLAGGED_LEVELS = ['high', 'medium'] as const satisfies readonly Level[];

/** Rows of the decision table in judge/decide.ts, the first that applies decides. */
export const DECISIONS = [
  'not-operative', // title, table of contents, signature, margin
  'defined-only', // a definition, recital or description: nothing moves
  'forbidden', // negation or exclusion covers the transfer itself
  'exempt', // public domain, basic research, ordinary patent filing
  'standard', // a clause of any contract: confidentiality, payment, ownership …
  'harmless', // technical words in a use that moves no controlled technology
  'goods', // finished goods: a question of goods control
  'inbound',
  'domestic',
  'foreign',
  'no-transfer', // a stage, but no channel
  'both-open', // stage and direction are both open
  'conditional', // waits for a licence of the authority, in the clause itself
  'catch-all', // generic goods, services or money for a plant of a stage abroad
  'direction-open',
  'stage-open',
  'transfer', // stage, channel and outbound direction are certain
] as const;
export type Decision = (typeof DECISIONS)[number];

export const EVIDENCE_ELEMENTS = ['stage', 'subject', 'channel', 'direction', 'limit', 'definition'] as const;
export type EvidenceElement = (typeof EVIDENCE_ELEMENTS)[number];

export interface Evidence {
  readonly element: EvidenceElement;
  /** Dictionary id, or null where a party, definition or annex is the evidence. */
  readonly concept: string | null;
  readonly span: Span;
  readonly quote: string;
}

export const OPEN_FACTS = [
  'recipient-jurisdiction', // where is the recipient registered, and who owns it?
  'provider-jurisdiction', // is the provider a Chinese person, or is the technology from China?
  'stage-meant', // which process does the general word mean?
  'document-missing', // the document that says what is delivered was not at hand
  'licence-granted', // has the licence the clause waits for been granted?
  'comes-with-technology', // does anything come with the goods that teaches how they are made?
  'end-use', // which plant will the goods, money or services serve?
  'state-of-law', // was the suspension extended?
  'public-domain-shown', // what shows that it was public before?
] as const;
export type OpenFact = (typeof OPEN_FACTS)[number];

export const NEXT_STEPS = [
  'hold-transfer', // nothing goes out before the question is settled
  'classify', // compare the technology with the control list and the catalogue
  'apply-licence',
  'prohibited-review', // the catalogue prohibits it whatever the state of the announcement
  'confirm-law', // look up the state of the announcement on the day
  'ask-business', // put the open facts to the business
  'add-condition', // write a condition precedent into the clause
  'end-use-statement', // get end-user and end-use documents
] as const;
export type NextStep = (typeof NEXT_STEPS)[number];

export interface FindingClause {
  readonly index: number;
  readonly label: string | null;
  readonly heading: string | null;
  /** The smallest numbered unit in its own words, a sub-item with its chapeau. */
  readonly text: string;
  readonly span: Span;
  readonly page: number | null;
}

export interface FindingProvision {
  readonly id: string;
  readonly state: ProvisionState;
  readonly effect: Effect;
}

export interface Finding {
  /** A number that a person can say aloud, e.g. `F-3`, in reading order. */
  readonly id: string;
  /** SHA-256 over what decides, not over positions: it survives a clause that moves. */
  readonly fingerprint: string;
  readonly clause: FindingClause;
  readonly language: Language;
  readonly level: Level;
  readonly decision: Decision;
  readonly stages: readonly Stage[];
  readonly subject: Subject;
  readonly channels: readonly Channel[];
  readonly direction: Direction;
  readonly evidence: readonly Evidence[];
  readonly provisions: readonly FindingProvision[];
  readonly openFacts: readonly OpenFact[];
  readonly nextSteps: readonly NextStep[];
}

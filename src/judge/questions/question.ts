/** What is asked of the business: a fact that findings hang on, its possible answers, and what each would change. */
import type { Direction, Stage } from '../../dictionary/entries.ts';
import type { Span } from '../../extract/document.ts';
import type { Bilingual } from '../../messages/language.ts';
import type { Decision, FindingProvision, Level, OpenFact } from '../finding.ts';

export const ANSWER_CODES = [
  'abroad', //              outside mainland China, or a foreign person inside it
  'china', //               at home in mainland China, in Chinese ownership
  'china-foreign-owned', // at home in mainland China, in foreign ownership
  'stage', //               it is of this stage
  'no-stage', //            it is of none of the stages
  'plant-abroad', //        it serves a plant of this stage abroad
  'plant-in-china',
  'brings-technology', //   drawings, recipes, programs or training come with it
  'goods-alone',
  'granted',
  'refused',
  'pending',
  'shown',
  'not-shown',
  'suspended',
  'in-force',
  'ended',
] as const;
export type AnswerCode = (typeof ANSWER_CODES)[number];

/** What one answer makes of one finding, the other facts left as they are. */
export interface Effect {
  /** Id of the finding. */
  readonly finding: string;
  /** Null where the clause would make no finding any more. */
  readonly level: Level | null;
  readonly decision: Decision;
  readonly stages: readonly Stage[];
  readonly direction: Direction;
  readonly provisions: readonly FindingProvision[];
  /** Other facts that stay open, and the levels that their answers may still bring. */
  readonly stillOpen: readonly OpenFact[];
  readonly couldBe: readonly (Level | null)[];
}

export interface Answer {
  readonly code: AnswerCode;
  /** Of the answers `stage` and `plant-abroad`, else null. */
  readonly stage: Stage | null;
  readonly effects: readonly Effect[];
}

/** The words that raise the question, in their sentence. */
export interface QuestionQuote {
  readonly finding: string;
  readonly span: Span;
  readonly quote: string;
  readonly sentence: string;
}

/** A finding that hangs on the fact, as it stands while the fact is open. */
export interface HangingFinding {
  readonly id: string;
  readonly label: string | null;
  readonly page: number | null;
  readonly level: Level;
  readonly decision: Decision;
  readonly provisions: readonly FindingProvision[];
}

export interface Question {
  /** A number that a person can say aloud, e.g. `Q-2`, in reading order. */
  readonly id: string;
  readonly fact: OpenFact;
  /** Whom or what it asks about: a party, a general word or an annex in the words of the contract, or an announcement. */
  readonly about: string | Bilingual | null;
  readonly findings: readonly HangingFinding[];
  readonly quotes: readonly QuestionQuote[];
  readonly answers: readonly Answer[];
}

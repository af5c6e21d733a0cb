/** Why a clause is judged as it is, as codes and spans: each element, each rule that held or barred, each row that was passed. */
import type { Channel, CueRole, Direction, Stage, Subject } from '../../dictionary/entries.ts';
import type { Span } from '../../extract/document.ts';
import type { Standing } from '../../match/mention.ts';
import type { Clause, HomeProof, Jurisdiction } from '../../structure/contract.ts';
import type { Side } from '../actors.ts';
import type { DecisionRow, Elements, StageCertainty } from '../decide.ts';
import type { BarCode, EndGround, EntryUse, LimitEffect, StageWay } from '../rules.ts';
import type { Matter } from '../subject-element.ts';

/** Words of the document, with the id of the dictionary entry that they are. */
export interface Words {
  readonly span: Span;
  readonly quote: string;
  readonly entry: string | null;
}

/** A row of the table before the one that decided, and the elements that kept it from applying. */
export interface PassedRow {
  readonly place: number;
  readonly row: DecisionRow;
  readonly keptBy: readonly (keyof Elements)[];
}

/** A definition, annex or clause over which a stage came. */
export interface CarryStep {
  readonly kind: 'term' | 'annex' | 'clause';
  /** The defined name, or the label of the annex or clause. */
  readonly name: string;
  readonly span: Span;
  readonly quote: string;
}

export interface StageGround {
  readonly stages: readonly Stage[];
  readonly words: Words;
  /** From the clause outwards; empty where its own words tell the stage. */
  readonly steps: readonly CarryStep[];
}

/** Whoever gives or takes in an operation, and how that is known. */
export interface ExplainedEnd {
  readonly side: Side;
  readonly ground: EndGround;
  readonly words: Words | null;
  readonly party: {
    readonly name: string;
    readonly jurisdiction: Jurisdiction | null;
    readonly homeProof: HomeProof;
    readonly words: Words | null;
  } | null;
}

export interface ExplainedOperation {
  readonly words: Words;
  readonly sense: 'gives' | 'takes';
  readonly ordered: boolean;
  readonly permitted: boolean;
  /** Known by its modal alone. */
  readonly implied: boolean;
  readonly channels: readonly Words[];
  readonly direction: Direction;
  readonly from: ExplainedEnd;
  readonly to: ExplainedEnd;
  readonly foreigner: boolean;
  /** Null where something moves by it. */
  readonly bar: { readonly code: BarCode; readonly words: Words | null } | null;
}

/** Words that deny, how far they reach, and which operations stand within. */
export interface ExplainedDenial {
  readonly words: Words;
  readonly reach: Span;
  readonly covers: readonly Words[];
}

export interface ExplainedLimit {
  readonly role: CueRole;
  readonly words: Words;
  readonly effect: LimitEffect;
  /** The operations that it bars, or what overrules it. */
  readonly over: readonly Words[];
}

export interface ExplainedEntry {
  readonly words: Words;
  readonly standing: Standing;
  /** What gave it company or cancelled it. */
  readonly because: Words | null;
  readonly use: EntryUse;
}

export interface Explanation {
  readonly clause: Clause;
  readonly label: string | null;
  /** Id of the finding, where the clause makes one. */
  readonly finding: string | null;
  readonly row: DecisionRow;
  /** From 1. */
  readonly place: number;
  readonly passed: readonly PassedRow[];
  readonly elements: Elements;
  readonly stage: {
    readonly certainty: StageCertainty;
    readonly way: StageWay;
    readonly stages: readonly Stage[];
    readonly grounds: readonly StageGround[];
  };
  readonly subject: { readonly value: Subject; readonly matter: Matter };
  /** A channel without words is that of the contract's kind. */
  readonly channels: readonly { readonly channel: Channel; readonly words: readonly Words[] }[];
  readonly direction: Direction;
  /** Where the other language version settled what this one leaves open: the words of that version. */
  readonly settledBy: Words | null;
  readonly operations: readonly ExplainedOperation[];
  readonly denials: readonly ExplainedDenial[];
  readonly limits: readonly ExplainedLimit[];
  readonly entries: readonly ExplainedEntry[];
}

/** What a check on the whole contract sees, and what it hands back. */
import type { Span } from '../../extract/document.ts';
import type { Law } from '../../law/law.ts';
import type { Day } from '../../law/provision.ts';
import type { Bilingual } from '../../messages/language.ts';
import type { Carried } from '../carry.ts';
import type { Finding } from '../finding.ts';
import type { NoteCode } from '../note.ts';
import type { Reading } from '../reading.ts';
import type { VersionDifference } from '../versions/compare-versions.ts';
import type { Weighed } from '../weigh.ts';

export interface WholeContract {
  readonly reading: Reading;
  readonly carried: Carried;
  /** The contract speaks of rare earths or of one of their stages. */
  readonly concerned: boolean;
  /** Empty where the contract is not concerned. */
  readonly weighed: readonly Weighed[];
  /** Between the language versions, each read by itself. */
  readonly differences: readonly VersionDifference[];
  readonly findings: readonly Finding[];
  /** High and medium ones. */
  readonly flagged: readonly Finding[];
  readonly law: Law;
  readonly asOf: Day;
}

export interface NoteDraft {
  readonly code: NoteCode;
  readonly evidence: readonly Span[];
  /** Ids; their state on the day is looked up for all notes in one place. */
  readonly provisions: readonly string[];
  readonly details?: Readonly<Record<string, string | Bilingual>>;
}

/** One way in which a contract as a whole can need a word; most contracts need none. */
export type NoteCheck = (whole: WholeContract) => readonly NoteDraft[];

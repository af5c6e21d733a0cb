/** The tables as kysely sees them. A migration makes them; see `migrations/`. */
import type { Generated } from 'kysely';
import type { AuditAction } from '../api/audit.ts';
import type { DocumentStatus } from '../api/documents.ts';
import type { DecisionCode, ReopeningCause, ReviewState } from '../api/finding-shapes.ts';
import type { Role } from '../api/route.ts';
import type { Channel, Direction, Stage, Subject } from '../dictionary/entries.ts';
import type { MediaType } from '../extract/document.ts';
import type { Level, Decision as TableRow } from '../judge/finding.ts';
import type { Language } from '../messages/language.ts';
import type { ContractKind } from '../structure/contract.ts';

/** ISO 8601 in UTC. */
export type Moment = string;
/** 0 or 1: the same in every database. */
export type YesNo = 0 | 1;
/** Text that holds JSON. */
export type Json = string;

export interface Tables {
  users: UserTable;
  sessions: SessionTable;
  invitations: InvitationTable;
  tokens: TokenTable;
  matters: MatterTable;
  members: MemberTable;
  documents: DocumentTable;
  document_values: DocumentValueTable;
  reviews: ReviewTable;
  findings: FindingTable;
  finding_values: FindingValueTable;
  decisions: DecisionTable;
  reopenings: ReopeningTable;
  comments: CommentTable;
  assignments: AssignmentTable;
  views: ViewTable;
  audit: AuditTable;
  texts: TextTable;
}

export interface UserTable {
  id: string;
  name: string;
  /** The name without case and width, by which it is found. */
  folded_name: string;
  role: Role;
  /** PHC string of argon2id; null until the invitation is accepted. */
  password: string | null;
  created_at: Moment;
  disabled: YesNo;
}

export interface SessionTable {
  /** SHA-256 of the cookie's secret. */
  hash: string;
  user_id: string;
  created_at: Moment;
  last_used_at: Moment;
  expires_at: Moment;
}

export interface InvitationTable {
  /** SHA-256 of the link's secret. */
  hash: string;
  /** Whose password it sets; null for the first administrator, who chooses a name with it. */
  user_id: string | null;
  created_at: Moment;
  expires_at: Moment;
}

export interface TokenTable {
  id: string;
  /** SHA-256 of the secret. */
  hash: string;
  user_id: string;
  name: string;
  created_at: Moment;
  last_used_at: Moment | null;
}

export interface MatterTable {
  id: string;
  name: string;
  created_at: Moment;
  archived: YesNo;
  second_reader: YesNo;
}

export interface MemberTable {
  matter_id: string;
  user_id: string;
}

export interface DocumentTable {
  id: string;
  matter_id: string;
  name: string;
  /** As `fold-words.ts` folds it. */
  folded_name: string;
  sha256: string;
  size: number;
  uploaded_at: Moment;
  uploaded_by: string;
  status: DocumentStatus;
  /** The day of the law that the next scan is to use; null for the day on which it runs. */
  wanted_day: string | null;
  /** Scans begun and not ended: what ended the process twice is not tried a third time. */
  attempts: number;
  /** Code and details of the problem. */
  problem: Json | null;
  media_type: MediaType | null;
  kind: ContractKind | null;
  pages: number | null;
  pages_read: number | null;
  unread: number;
  high: number;
  medium: number;
  low: number;
  notes: number;
  /** Flagged findings without a decision that holds. */
  open: number;
  as_of: string | null;
  removed_at: Moment | null;
}

/** What a document has several of, to be filtered by. */
export interface DocumentValueTable {
  document_id: string;
  /** Names of parties are folded as `fold-words.ts` does. */
  name: 'language' | 'country' | 'party';
  value: string;
}

/** The last review of a document, whole. */
export interface ReviewTable {
  document_id: string;
  scanned_at: Moment;
  as_of: string;
  tool_version: string;
  dictionary_version: string;
  dictionary_sha256: string;
  /** Gzipped JSON of the `ReviewedDocument`. */
  body: Uint8Array;
}

/** The findings of the last review, one row each, with how they stand. */
export interface FindingTable {
  document_id: string;
  /** The fingerprint; where one document holds it twice, the later ones end in `~2`, `~3` … */
  key: string;
  number: string;
  position: number;
  level: Level;
  rule: TableRow;
  language: Language;
  subject: Subject;
  direction: Direction;
  clause_label: string | null;
  clause_heading: string | null;
  page: number | null;
  quote: string;
  /** The clause as `fold-words.ts` folds it. */
  folded_text: string;
  /** Hash of the clause's words without space, case and width: same words, same hash. */
  words: string;
  /** Provisions with their states, in one order. */
  law: Json;
  /** How it stands; `settle.ts` computes this and the two below from the decisions. */
  state: ReviewState;
  reopened_by: ReopeningCause | null;
  /** The decision that holds, or that held before the finding was reopened. */
  decision_id: string | null;
}

export interface FindingValueTable {
  document_id: string;
  key: string;
  name: 'stage' | 'channel';
  value: Stage | Channel;
}

/** Decisions are never changed: a later one takes the place of an earlier one, and undoing marks it. */
export interface DecisionTable {
  id: string;
  /** Rises with every decision, in the order in which they were made. */
  sequence: Generated<number>;
  document_id: string;
  key: string;
  decision: DecisionCode;
  reason: string;
  by_id: string;
  at: Moment;
  second_id: string | null;
  second_at: Moment | null;
  undone_id: string | null;
  undone_at: Moment | null;
  /** Whether the matter asked for a second reader when it was made. */
  second_wanted: YesNo;
  /** What it was decided on: level, language and clause label as written, words, and the law's states. */
  level: Level;
  language: Language;
  clause_label: string | null;
  words: string;
  law: Json;
}

/** Findings that are reopened now, so that each reopening is told once. */
export interface ReopeningTable {
  document_id: string;
  key: string;
  decision_id: string;
  cause: ReopeningCause;
}

export interface CommentTable {
  id: string;
  document_id: string;
  key: string;
  /** Of the clause, by which it follows the finding when the key changes. */
  words: string;
  by_id: string;
  at: Moment;
  text: string;
  removed_at: Moment | null;
}

export interface AssignmentTable {
  document_id: string;
  key: string;
  /** Of the clause, by which it follows the finding when the key changes. */
  words: string;
  user_id: string;
  by_id: string;
  at: Moment;
}

export interface ViewTable {
  id: string;
  user_id: string;
  name: string;
  address: string;
  shared: YesNo;
}

export interface AuditTable {
  sequence: number;
  at: Moment;
  actor: string;
  action: AuditAction;
  document_id: string | null;
  subject: string;
  before: Json;
  after: Json;
  previous: string;
  hash: string;
}

/** The reading text of a document, and how search sees it; see `text-units.ts`. */
export interface TextTable {
  number: Generated<number>;
  document_id: string;
  text: string;
  units: string;
  places: Uint8Array;
}

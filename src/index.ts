/**
 * The public door: what a program needs that reviews contracts with Lodestone. Everything behind it may move;
 * these names and shapes do not change without a new major version.
 *
 * Nothing here asks the network or the clock, and nothing but `readKnowledge`, `readDictionary`,
 * `checkDictionary`, `findFiles`, `scanFiles` and `readWordHtml` opens a file (the first two leave one mark in the
 * cache folder: this content's examples passed). What can be expected to go wrong is
 * a value with a code. On some damaged files pdfjs rejects a promise that it gave to nobody: the program that
 * owns the process should listen to `unhandledRejection`, as `lodestone` itself does.
 */

/** The files below paths, each once, with the problem of those that will not be opened. Problems: `not-found`, `empty-folder`. */
export { type FileToScan, type FoundFiles, findFiles } from './batch/find-files.ts';
/**
 * The packs of the product and of own folders, matched and ready. `readDictionary` refuses the first mistake;
 * `checkDictionary` runs every example and returns all mistakes beside what was loaded.
 */
export {
  type CheckedDictionary,
  checkDictionary,
  type LoadedDictionary,
  OWN_DICTIONARY,
  readDictionary,
} from './batch/read-dictionary.ts';
/** Everything a review needs besides the file: read once, used for all. Problems: `bad-dictionary`, `no-packs`, `not-found`. */
export { readKnowledge } from './batch/read-knowledge.ts';
/** The formatted look of Word files, by path, for `reportHtml`. */
export { readWordHtml } from './batch/read-word-html.ts';
/**
 * Files, or bytes in memory, to reviews. `scanFiles` and `reviewBytes` never reject: a defect in the review of
 * one file becomes its problem `internal`. `makeScan` joins reviews to the one value that reports are made from.
 * `reviewWithMembers` gives a document for the file, and one for each file inside of it.
 */
export { makeScan, reviewBytes, reviewWithMembers, type ScanOptions, scanFiles } from './batch/scan-files.ts';
/** The version of this package. */
export { TOOL_VERSION } from './batch/version.ts';
/** What a dictionary holds, with the place of each entry. */
export { allEntries, type Dictionary, type Origin } from './dictionary/dictionary.ts';
/** Entries of packs, their closed lists, and the zod schemas against which packs are checked. */
export {
  CHANNELS,
  type Channel,
  type ChannelEntry,
  type Concept,
  type Cue,
  channelPackSchema,
  conceptPackSchema,
  cuePackSchema,
  DIRECTIONS,
  type Direction,
  type Entry,
  type Place,
  placeSchema,
  STAGES,
  type Stage,
  SUBJECTS,
  type Subject,
} from './dictionary/entries.ts';
/** The reading text with its blocks and their anchors in the file; offsets are UTF-16 units of `Document.text`. */
export {
  type Anchor,
  type Block,
  type BlockKind,
  DEFAULT_LIMITS,
  type Document,
  type ExtractionLimits,
  type ExtractionResources,
  MEDIA_TYPES,
  type MediaType,
  type Page,
  type Span,
  UNREAD_CODES,
  type Unread,
  type UnreadCode,
} from './extract/document.ts';
/** A flagged clause: its level, elements with quotes, provisions, open facts, next steps, fingerprint. */
export {
  DECISIONS,
  type Decision,
  type Evidence,
  type EvidenceElement,
  type Finding,
  type FindingClause,
  type FindingProvision,
  LEVELS,
  type Level,
  type NextStep,
  type OpenFact,
} from './judge/finding.ts';
/** What the review says of a contract as a whole, apart from its findings. */
export { type ContractNote, NOTE_CODES, type NoteCode, type NoteEvidence } from './judge/note.ts';
/** A fact that findings hang on: the possible answers, and what each makes of each finding. */
export {
  ANSWER_CODES,
  type Answer,
  type AnswerCode,
  type Effect as AnswerEffect,
  type Question,
} from './judge/questions/question.ts';
/** What law packs hold, and the zod schema against which they are checked. */
export { lawPackSchema } from './law/instruments.ts';
export type { Instrument, Law, Provision } from './law/law.ts';
/** A date of the calendar as `YYYY-MM-DD`, or the problem `bad-date`. */
export { parseDay } from './law/parse-day.ts';
export { type Day, EFFECTS, type Effect, PROVISION_STATES, type ProvisionState } from './law/provision.ts';
/** The state of a provision on a day, and all its states through time. Both throw a RangeError for an unknown id. */
export { type Spell, type StateOnDay, stateOn, timelineOf } from './law/state.ts';
/** The languages in which Lodestone speaks. */
export { LANGUAGES, type Language } from './messages/language.ts';
/** Results that are a value or a coded problem, and the problem as a sentence. */
export { describeProblem, type Outcome, type Problem, type ProblemCode } from './messages/problems.ts';
/** One page without outside parts; `REPORT_POLICY` is its Content-Security-Policy, to be sent as a header too. */
export { type HtmlOptions, REPORT_POLICY, reportHtml } from './report/html.ts';
/** The scan as text in the shape `lodestone.scan/1`. */
export { reportJson } from './report/json.ts';
/** The questions of a run as text: `lodestone.questions/1`, a form in Markdown, and for a terminal or a plain file. */
export type { AskedDocument, Inquiry } from './report/questions/inquiry.ts';
export { reportQuestionsJson } from './report/questions/json.ts';
export { reportQuestionsMarkdown } from './report/questions/markdown.ts';
/** The shape `lodestone.questions/1` as a zod schema. */
export { type QuestionsJson, questionsSchema } from './report/questions/schema.ts';
export { type QuestionTextOptions, reportQuestions } from './report/questions/text.ts';
/** The shape `lodestone.scan/1` as a zod schema. */
export { type DocumentJson, type FindingJson, type NoteJson, type ScanJson, scanSchema } from './report/scan-schema.ts';
/** The figures of a scan; `isNotFullyRead` holds for all that must not be called clean. */
export { isNotFullyRead, type Summary, summarise } from './report/summary.ts';
/** The scan as text for a terminal or a plain file. */
export { reportTerminal, type TerminalOptions } from './report/terminal.ts';
/**
 * One document through all stages; it rejects only where a defect stopped it. `questionsOf` asks what the findings of a
 * reviewed document hang on.
 */
export {
  type Knowledge,
  questionsOf,
  REVIEW_STATUSES,
  type ReviewedDocument,
  type ReviewStatus,
  reviewDocument,
  type Scan,
} from './review.ts';
/** Clauses, defined terms, annexes and parties of a contract. */
export type { Annex, Clause, Contract, ContractKind, DefinedTerm, Party } from './structure/contract.ts';

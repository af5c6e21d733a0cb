/**
 * What kind of mistake a miss or a false alarm is: a miss by what the program itself read in the clause that holds
 * the words, a false alarm by what its label says and the program did not read. Every mistake has one kind.
 */
import type { Decision } from '../../src/judge/finding.ts';
import { BARS, type BarCode } from '../../src/judge/rules.ts';
import type { Weighed } from '../../src/judge/weigh.ts';
import { type FalseAlarm, foldForScoring, LONGEST_CLAUSE, type Miss } from './score.ts';

/** In the order in which the page lists them. */
export const MISTAKE_KINDS = {
  'not-read': 'missed: the document was not read',
  'not-concerned': 'missed: the contract is not told to be about rare earths',
  'no-clause': 'missed: the contract is cut into other clauses',
  'too-long': 'missed: the clause is too long, or shown in part without these words',
  'not-operative': 'missed: read as a title, contents, margin or signature',
  'defined-only': 'missed: read as a definition or description',
  'no-stage-no-operation': 'missed: neither a stage nor an operation is read',
  'no-stage': 'missed: an operation is read, but no stage',
  'no-operation': 'missed: a stage is read, but no operation',
  'not-ordered': 'missed: the operation is read as not ordered',
  denied: 'missed: the operation is read as denied',
  technology: 'missed: the operation is read as without technology',
  channel: 'missed: the operation is read as without a channel',
  forbidden: 'missed: read as forbidden',
  exempt: 'missed: read as exempt',
  standard: 'missed: taken for a matter of any contract',
  harmless: 'missed: taken for a harmless use',
  goods: 'missed: taken for finished goods',
  inbound: 'missed: direction read as inbound',
  domestic: 'missed: direction read as domestic',
  foreign: 'missed: direction read as foreign',
  'both-open': 'missed: stage and direction are both left open',
  'alarm-stage': 'false alarm: a stage is read where there is none',
  'alarm-inbound': 'false alarm: an inbound flow is not read as one',
  'alarm-domestic': 'false alarm: a domestic flow is not read as one',
  'alarm-foreign': 'false alarm: a foreign flow is not read as one',
  'alarm-nothing-moves': 'false alarm: a transfer is read where nothing moves',
  'alarm-limit': 'false alarm: what forbids, exempts or explains the transfer is not read',
  'alarm-unlabelled': 'false alarm: a clause without a label is flagged',
} as const;
export type MistakeKind = keyof typeof MISTAKE_KINDS;

export interface Mistake {
  readonly kind: MistakeKind;
  readonly doc: string;
  readonly words: string;
}

/** What the program read in the document of a miss; null where it was not read at all. */
export interface ReadDocument {
  readonly text: string;
  /** Empty where the contract is not about rare earths. */
  readonly weighed: readonly Weighed[];
}

export function kindOfMiss({ label }: Miss, document: ReadDocument | null): MistakeKind {
  if (document === null) return 'not-read';
  if (document.weighed.length === 0) return 'not-concerned';
  const quote = foldForScoring(label.quote);
  const holding = document.weighed
    .map((weighed) => ({ weighed, words: wordsOf(weighed, document.text) }))
    .filter(({ words }) => foldForScoring(words).includes(quote))
    .toSorted((left, right) => left.words.length - right.words.length);
  const [shortest] = holding;
  if (shortest === undefined) return 'no-clause';
  const { decision, level } = shortest.weighed.row;
  if (level !== 'low' || [...shortest.words].length > LONGEST_CLAUSE) return 'too-long';
  return decision === 'no-transfer' ? kindOfNoTransfer(shortest.weighed) : KIND_OF_DECISION[decision];
}

/** As findings show them: a sub-item with the line that introduces it. */
function wordsOf({ clause, chapeau }: Weighed, text: string): string {
  const spans = chapeau === null ? [clause.span] : [chapeau.span, clause.span];
  return spans.map(({ start, end }) => text.slice(start, end)).join('\n');
}

/** Rows of the table that come to low; the others are flagged and therefore no miss. */
const KIND_OF_DECISION: Readonly<Record<Exclude<Decision, 'no-transfer'>, MistakeKind>> = {
  'not-operative': 'not-operative',
  'defined-only': 'defined-only',
  forbidden: 'forbidden',
  exempt: 'exempt',
  standard: 'standard',
  harmless: 'harmless',
  goods: 'goods',
  inbound: 'inbound',
  domestic: 'domestic',
  foreign: 'foreign',
  'both-open': 'both-open',
  conditional: 'too-long',
  'catch-all': 'too-long',
  'direction-open': 'too-long',
  'stage-open': 'too-long',
  transfer: 'too-long',
};

const KIND_OF_BAR = {
  'not-ordered': 'not-ordered',
  denied: 'denied',
  'beside-denied': 'denied',
  standard: 'standard',
  harmless: 'harmless',
  'no-technology': 'technology',
  inspection: 'technology',
  'no-channel': 'channel',
  'other-direction': 'channel',
} as const satisfies Record<BarCode, MistakeKind>;

/** Of several operations the one that came furthest says what was lacking. */
function kindOfNoTransfer({ stage, transfer }: Weighed): MistakeKind {
  const bars = transfer.operations.flatMap((one) => (one.bar === null ? [] : [one.bar.code]));
  if (stage.certainty === 'none') return transfer.operations.length === 0 ? 'no-stage-no-operation' : 'no-stage';
  const furthest = BARS.findLast((code) => bars.includes(code));
  return furthest === undefined ? 'no-operation' : KIND_OF_BAR[furthest];
}

export function kindOfFalseAlarm({ held }: FalseAlarm): MistakeKind {
  const [label] = held;
  if (label === undefined) return 'alarm-unlabelled';
  if (label.stages.length === 0) return 'alarm-stage';
  if (label.direction === 'inbound') return 'alarm-inbound';
  if (label.direction === 'domestic') return 'alarm-domestic';
  if (label.direction === 'foreign') return 'alarm-foreign';
  return label.channels.length === 0 ? 'alarm-nothing-moves' : 'alarm-limit';
}

/**
 * What moves by a clause: its operations sentence by sentence, each with its flow, and of these the ones
 * that are ordered, not denied, about technology, and no matter of any contract.
 */

import type { Direction } from '../dictionary/entries.ts';
import type { Span } from '../extract/document.ts';
import { byPlace } from '../match/by-place.ts';
import type { Clause, ContractKind } from '../structure/contract.ts';
import { type Actor, findActors, leadActor } from './actors.ts';
import { type Bar, bar, barOf, forbids } from './bars.ts';
import { type Denial, readDenials } from './denial.ts';
import { type FlowEnd, flowOf, usualProvider } from './direction.ts';
import { readIntroduction } from './introduction.ts';
import { type Limits, waitsForLicence } from './limits.ts';
import { findOperations, type Operation } from './operations.ts';
import type { ClauseMentions, Reading } from './reading.ts';
import { splitSentences } from './sentences.ts';
import type { StageElement } from './stage-element.ts';
import { surroundings } from './surroundings.ts';

export interface WeighedOperation {
  readonly operation: Operation;
  readonly sentence: Span;
  readonly direction: Direction;
  /** The words that name provider and recipient. */
  readonly parties: readonly Span[];
  readonly from: FlowEnd;
  readonly to: FlowEnd;
  /** Inside China, but a foreign national takes part. */
  readonly foreigner: boolean;
  /** Null for an operation by which something moves. */
  readonly bar: Bar | null;
}

export interface TransferElement {
  readonly operations: readonly WeighedOperation[];
  /** Those by which something moves, all of one direction. */
  readonly moving: readonly WeighedOperation[];
  readonly direction: Direction;
  /** Something is ordered, and all of it is denied. */
  readonly forbidden: boolean;
  readonly denials: readonly Denial[];
  /** From each denial to where it ends. */
  readonly denied: readonly Span[];
}

/** The direction that matters most comes first. */
const RANK: Readonly<Record<Direction, number>> = { outbound: 0, unknown: 1, inbound: 2, domestic: 3, foreign: 4 };

export function readTransfer(
  reading: Reading,
  clause: Clause,
  chapeau: Clause | null,
  mentions: ClauseMentions,
  limits: Limits,
  stage: StageElement,
): TransferElement {
  const { text, contract } = reading;
  const operations: Unbarred[] = [];
  const denials: Denial[] = [];
  const introduction = readIntroduction(reading, clause, chapeau);
  const around = surroundings(mentions, limits, stage);
  let { subject } = introduction;
  const provider = usualProvider(contract);
  for (const sentence of splitSentences(text.slice(clause.span.start, clause.span.end), clause.span.start)) {
    const actors = findActors(reading, sentence);
    const awaitsVerb = introduction.awaitsVerb && operations.length === 0;
    const inherited = { subject, ordered: chapeau !== null, awaitsVerb, provider };
    const inSentence = readDenials(text.slice(sentence.start, sentence.end), sentence.start, clause.language);
    const near = around(sentence);
    const names = reading.uses.overlapping(sentence).map(({ span }) => span);
    const own = findOperations({
      text,
      sentence,
      language: clause.language,
      mentions: near.mentions,
      actors,
      names,
      denials: inSentence,
      inherited,
    });
    const carries = own.every((one) => !one.ordered || (one.channels.length === 0 && one.denied === null));
    for (const found of [...own, ...(carries ? introduction.orders : [])]) {
      const operation = found.denied === null ? { ...found, denied: introduction.denied } : found;
      const flow = flowOf(operation.head ?? operation, actors, contract, clause.language, text);
      const foreigner = flow.direction === 'domestic' && namesForeigner(text, clause.span, actors);
      // "Shall not be delivered before the licence" is no denial, "follows once it is granted" an order: both wait.
      const waits = waitsForLicence(sentence, near.limits);
      operations.push({
        operation: waits ? { ...operation, denied: null, ordered: true } : operation,
        sentence,
        direction: foreigner ? 'outbound' : flow.direction,
        parties: flow.evidence,
        from: flow.from,
        to: flow.to,
        foreigner,
      });
    }
    denials.push(...inSentence);
    subject = leadActor(actors) ?? subject;
  }
  if (
    clause.kind === 'row' &&
    clause.annex === null &&
    ROW_KINDS.has(contract.kind) &&
    operations.every((one) => one.operation.denied === null)
  ) {
    operations.push(orderedByRow(clause, reading, mentions));
  }
  const ordered = operations.filter((one) => one.operation.ordered);
  const standing = ordered.filter((one) => one.operation.denied === null);
  const denied = denials.map((denial) => ({ start: denial.span.start, end: denial.reach }));
  const bySentence = Map.groupBy(operations, (one) => one.sentence);
  const bars = new Map(
    [...bySentence].flatMap(([sentence, beside]) => {
      const near = { ...around(sentence), text, stage, kind: contract.kind, operations: beside, denied };
      return beside.map((one) => [one, barOf(one, near)] as const);
    }),
  );
  const transfers = operations.filter((one) => bars.get(one) === null);
  const direction = leadingDirection(transfers, mentions);
  const weighed = operations.map((one): WeighedOperation => {
    const barred = bars.get(one) ?? null;
    return { ...one, bar: barred ?? (one.direction === direction ? null : bar('other-direction')) };
  });
  return {
    operations: weighed,
    moving: weighed.filter((one) => one.bar === null),
    direction,
    forbidden:
      (ordered.length > 0 && transfers.length === 0 && [...bySentence.values()].some(forbids)) ||
      (standing.length === 0 && (ordered.length > 0 || limits.negation.length > 0)),
    denials,
    denied,
  };
}

type Unbarred = Omit<WeighedOperation, 'bar'>;

/** In each sentence the operations that name a channel speak for plain work and for bare modals. */
function leadingDirection(transfers: readonly Unbarred[], mentions: ClauseMentions): Direction {
  const services = byPlace(
    mentions.concepts.filter((one) => one.concept.kind === 'service' && one.standing === 'accepted'),
    ({ span }) => span,
  );
  const explicitness = (one: Unbarred): number => {
    if (one.operation.channels.length > 0 || services.overlapping(one.operation.span).length > 0) return 2;
    return one.operation.implied ? 0 : 1;
  };
  const bySentence = Map.groupBy(transfers, (one) => one.sentence.start);
  const directions = [...bySentence.values()].map((group) => {
    const best = Math.max(...group.map(explicitness));
    return (
      [...group].filter((one) => explicitness(one) === best).sort((a, b) => RANK[a.direction] - RANK[b.direction])[0]
        ?.direction ?? 'unknown'
    );
  });
  return directions.sort((a, b) => RANK[a] - RANK[b])[0] ?? 'unknown';
}

/** In these contracts a row of a table says what is delivered; no verb stands in it. */
const ROW_KINDS: ReadonlySet<ContractKind> = new Set([
  'supply',
  'technical-assistance',
  'assignment',
  'licence',
  'training',
  'testing',
]);

function orderedByRow(clause: Clause, reading: Reading, mentions: ClauseMentions): Unbarred {
  const operation: Operation = {
    span: clause.span,
    sense: 'gives',
    ordered: true,
    denied: null,
    subject: null,
    passive: false,
    permitted: false,
    work: false,
    implied: false,
    channels: mentions.channels.filter((one) => one.standing === 'accepted'),
    head: null,
  };
  const actors = findActors(reading, clause.span).filter((actor) => actor.party === null);
  const flow = flowOf(operation, actors, reading.contract, clause.language, reading.text);
  return {
    operation,
    sentence: clause.span,
    direction: flow.direction,
    parties: flow.evidence,
    from: flow.from,
    to: flow.to,
    foreigner: false,
  };
}

const NATIONALITY =
  /国籍|外籍|[\p{Script=Han}]籍|\b(?:nationals?|citizens?|nationality|citizenship)\b|(?:an?|the|two|three|four|its|foreign) (?:[A-Z]\w+(?:an|ese|ish|ch|i)|Greek|Czech|Thai) (?:[a-z]+ )?(?:metallurgist|engineer|chemist|technician|scientist|expert|employee|colleague|student|trainee|specialist|researcher|fellow|manager)s?\b/u;

/** A foreign national who is taught by a Chinese party is a foreign person, also inside China. */
function namesForeigner(text: string, clause: Span, actors: readonly Actor[]): boolean {
  return actors.some(
    (actor) =>
      actor.party === null &&
      actor.side === 'abroad' &&
      NATIONALITY.test(text.slice(Math.max(clause.start, actor.span.start - 30), actor.span.end + 28)),
  );
}

/** One clause, weighed: its five elements with their evidence, and the row of the table that decides. */

import type { Channel, Direction, Subject } from '../dictionary/entries.ts';
import type { Span } from '../extract/document.ts';
import type { Clause } from '../structure/contract.ts';
import { chapeauOf } from '../structure/outline-clauses.ts';
import { type Actor, findActors } from './actors.ts';
import type { Carried } from './carry.ts';
import { channelsOf } from './channel-element.ts';
import { type DecisionRow, decide, type Elements } from './decide.ts';
import { flowOf } from './direction.ts';
import type { Evidence } from './finding.ts';
import { cuesIn } from './limits.ts';
import { findOperations, type Operation } from './operations.ts';
import type { Reading } from './reading.ts';
import { splitSentences } from './sentences.ts';
import { readStages, type StageElement } from './stage-element.ts';
import { subjectOf } from './subject-element.ts';

export interface WeighedOperation {
  readonly operation: Operation;
  readonly sentence: Span;
  readonly direction: Direction;
  readonly parties: readonly Span[];
}

export interface Weighed {
  readonly clause: Clause;
  readonly chapeau: Clause | null;
  readonly stage: StageElement;
  readonly subject: Subject;
  readonly channels: readonly Channel[];
  readonly direction: Direction;
  readonly operations: readonly WeighedOperation[];
  readonly elements: Elements;
  readonly row: DecisionRow;
  readonly evidence: readonly Evidence[];
}

const DESCRIBING = new Set(['definition', 'recital', 'party']);
const SILENT = new Set(['title', 'heading', 'contents', 'margin', 'signature']);
const RANK: Readonly<Record<Direction, number>> = { outbound: 0, unknown: 1, inbound: 2, domestic: 3, foreign: 4 };

export function weighClause(reading: Reading, carried: Carried, clause: Clause): Weighed {
  const { text, contract, places } = reading;
  const mentions = reading.mentions[clause.index] ?? { concepts: [], channels: [], cues: [], cancelled: [] };
  const chapeau = chapeauOf(clause, contract.clauses, text);
  const stage = readStages(reading, carried, clause, chapeau);
  const introduced = chapeau === null ? null : leadActor(findActors(text, chapeau.span, contract, places));

  const operations: WeighedOperation[] = [];
  let subject: Actor | null = introduced;
  for (const sentence of splitSentences(text.slice(clause.span.start, clause.span.end), clause.span.start)) {
    const actors = findActors(text, sentence, contract, places);
    const inherited = { subject, ordered: chapeau !== null };
    for (const operation of findOperations(text, sentence, clause.language, mentions, actors, inherited)) {
      const flow = flowOf(operation, actors, contract, clause.language, text);
      operations.push({ operation, sentence, direction: flow.direction, parties: flow.evidence });
    }
    subject = leadActor(actors) ?? subject;
  }

  const ordered = operations.filter((one) => one.operation.ordered);
  const standing = ordered.filter((one) => one.operation.denied === null);
  const best = [...standing].sort((a, b) => RANK[a.direction] - RANK[b.direction])[0];
  const direction = best?.direction ?? 'unknown';
  const moving = standing.filter((one) => one.direction === direction);
  const channels = channelsOf(moving.map((one) => one.operation));
  const standard = cuesIn(mentions, 'standard', clause.span);
  const harmless = cuesIn(mentions, 'harmless', clause.span);
  const exemption = cuesIn(mentions, 'exemption', clause.span);
  const condition = cuesIn(mentions, 'condition', clause.span);
  const negation = [...cuesIn(mentions, 'negation', clause.span), ...cuesIn(mentions, 'exclusion', clause.span)];
  const kind = subjectOf(mentions, clause.span);
  const transfer = moving.length > 0;
  const elements: Elements = {
    operative: !SILENT.has(clause.kind),
    describes: DESCRIBING.has(clause.kind) || clause.annex !== null,
    stage: stage.certainty,
    subject: kind,
    transfer: transfer && !(standard.length > 0 && !isOrderedFirst(moving, standard)),
    forbidden: (ordered.length > 0 && standing.length === 0) || (negation.length > 0 && standing.length === 0),
    exempt: exemption.length > 0,
    standard: standard.length > 0,
    harmless: harmless.length > 0 && stage.evidence.every((one) => one.concept === null),
    goods: false,
    conditional: condition.length > 0,
    direction,
  };
  const row = decide(elements);
  const quote = (element: Evidence['element'], concept: string | null, span: Span): Evidence => ({
    element,
    concept,
    span,
    quote: text.slice(span.start, span.end),
  });
  const evidence: Evidence[] = [
    ...stage.evidence.flatMap((one) => [
      quote('stage', one.concept, one.span),
      ...(one.from === null ? [] : [quote('definition', null, one.from)]),
    ]),
    ...moving.flatMap((one) => one.operation.channels.map((channel) => quote('channel', channel.id, channel.span))),
    ...moving.flatMap((one) => one.parties.map((span) => quote('direction', null, span))),
    ...[...condition, ...exemption, ...negation].map((cue) => quote('limit', cue.id, cue.span)),
    ...operations.flatMap((one) => (one.operation.denied === null ? [] : [quote('limit', null, one.operation.denied)])),
  ];
  return {
    clause,
    chapeau,
    stage,
    subject: kind,
    channels,
    direction,
    operations,
    elements,
    row,
    evidence: unique(evidence),
  };
}

/** The first named party that no possessive and no preposition makes a mere companion. */
function leadActor(actors: readonly Actor[]): Actor | null {
  return actors.find((actor) => actor.party !== null && !actor.owns) ?? null;
}

/** A standard matter yields to a transfer that the clause orders before it. */
function isOrderedFirst(moving: readonly WeighedOperation[], standard: readonly { readonly span: Span }[]): boolean {
  const first = Math.min(...standard.map((one) => one.span.start));
  return moving.some((one) => one.operation.span.start < first && one.operation.channels.length > 0);
}

function unique(evidence: readonly Evidence[]): readonly Evidence[] {
  const seen = new Set<string>();
  return evidence.filter((one) => {
    const key = `${one.element}\0${one.concept ?? ''}\0${one.span.start}\0${one.span.end}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

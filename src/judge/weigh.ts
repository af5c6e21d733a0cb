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
import type { ClauseMentions, CueMention, Reading } from './reading.ts';
import { splitSentences } from './sentences.ts';
import { readStages, type StageElement } from './stage-element.ts';
import { type Matter, readMatter, subjectOf } from './subject-element.ts';

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
  const names = contract.definitions.flatMap((definition) =>
    definition.uses.filter((use) => use.start < clause.span.end && use.end > clause.span.start),
  );
  let subject: Actor | null = introduced;
  for (const sentence of splitSentences(text.slice(clause.span.start, clause.span.end), clause.span.start)) {
    const actors = findActors(text, sentence, contract, places);
    const inherited = { subject, ordered: chapeau !== null };
    const named = [...names, ...actors.map((actor) => actor.span)];
    for (const operation of findOperations(text, sentence, clause.language, mentions, actors, named, inherited)) {
      const flow = flowOf(operation.head ?? operation, actors, contract, clause.language, text);
      // A foreign national who is taught by a Chinese party is a foreign person, also inside China.
      const direction = flow.direction === 'domestic' && employsForeigner(text, clause.span, actors) ? 'outbound' : flow.direction;
      operations.push({ operation, sentence, direction, parties: flow.evidence });
    }
    subject = leadActor(actors) ?? subject;
  }

  const ordered = operations.filter((one) => one.operation.ordered);
  const standard = cuesIn(mentions, 'standard', clause.span);
  const standing = ordered.filter((one) => one.operation.denied === null);
  const harmless = cuesIn(mentions, 'harmless', clause.span);
  const transfers = standing.filter((one) => isBeforeStandard(one, standard) && !isHarmless(one, harmless, mentions));
  const best = [...transfers].sort((a, b) => RANK[a.direction] - RANK[b.direction])[0];
  const direction = best?.direction ?? 'unknown';
  const moving = transfers.filter((one) => one.direction === direction);
  const channels = channelsOf(
    moving.map((one) => one.operation),
    contract.kind,
  );
  const exemption = cuesIn(mentions, 'exemption', clause.span);
  const condition = cuesIn(mentions, 'condition', clause.span);
  const negation = [...cuesIn(mentions, 'negation', clause.span), ...cuesIn(mentions, 'exclusion', clause.span)];
  const matter = readMatter(mentions, clause.span);
  const teaches = channels.some((channel) => channel === 'training' || channel === 'ip-licensing');
  const carriesTechnology = stage.termKinds.has('technology');
  const kind = subjectOf(matter, teaches, carriesTechnology);
  const transfer = moving.length > 0;
  const elements: Elements = {
    operative: !SILENT.has(clause.kind),
    describes: DESCRIBING.has(clause.kind) || clause.annex !== null,
    stage: stage.certainty,
    subject: kind,
    transfer,
    forbidden: (ordered.length > 0 && standing.length === 0) || (negation.length > 0 && standing.length === 0),
    exempt: exemption.length > 0,
    standard: standard.length > 0,
    harmless: harmless.length > 0 && !transfer,
    goods: isGoods(matter, channels, carriesTechnology, mentions.concepts.some((one) => one.concept.kind === 'process' && one.standing === 'lonely')),
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

/** In a sentence on a standard matter only what is ordered before that matter is a transfer. */
function isBeforeStandard(one: WeighedOperation, standard: readonly { readonly span: Span }[]): boolean {
  const inSentence = standard.filter((cue) => cue.span.start < one.sentence.end && cue.span.end > one.sentence.start);
  return inSentence.every((cue) => one.operation.span.end <= cue.span.start);
}

/** Safety, language or office matters beside the operation, and no process in the sentence. */
function isHarmless(one: WeighedOperation, harmless: readonly CueMention[], mentions: ClauseMentions): boolean {
  const inside = (span: Span): boolean => span.start < one.sentence.end && span.end > one.sentence.start;
  if (!harmless.some((cue) => inside(cue.span))) return false;
  return !mentions.concepts.some(
    (mention) =>
      mention.standing === 'accepted' &&
      (mention.concept.kind === 'process' || mention.concept.kind === 'parameter') &&
      mention.concept.stages.length > 0 &&
      inside(mention.span) &&
      !harmless.some((cue) => cue.span.start <= mention.span.start && cue.span.end >= mention.span.end),
  );
}

/** Finished goods that are sold, shown, sampled or given, and nothing that teaches how they are made. */
function isGoods(matter: Matter, channels: readonly Channel[], carriesTechnology: boolean, speaksOfProcess: boolean): boolean {
  const onlyGoods = matter.goods > 0 && matter.technology === 0 && matter.service === 0 && matter.equipment === 0 && matter.generic === 0;
  return onlyGoods && !carriesTechnology && !speaksOfProcess && channels.every((channel) => GOODS_CHANNELS.has(channel));
}

const GOODS_CHANNELS: ReadonlySet<Channel> = new Set(['trade', 'testing', 'exhibition', 'gift', 'other']);

const NATIONALITY = /国籍|外籍|[\p{Script=Han}]籍|\b(?:nationals?|citizens?|nationality|citizenship)\b/u;

function employsForeigner(text: string, clause: Span, actors: readonly Actor[]): boolean {
  return actors.some((actor) => actor.party === null && actor.side === 'abroad' && NATIONALITY.test(text.slice(Math.max(clause.start, actor.span.start - 30), actor.span.end + 12)));
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

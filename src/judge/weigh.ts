/** One clause, weighed: its five elements with their evidence, and the row of the table that decides. */
import type { Channel, Subject } from '../dictionary/entries.ts';
import type { Span } from '../extract/document.ts';
import type { Clause } from '../structure/contract.ts';
import { chapeauOf, introducesItems } from '../structure/outline-clauses.ts';
import { type Act, findActs } from './acts.ts';
import type { Carried } from './carry.ts';
import { channelsOf } from './channel-element.ts';
import { type DecisionRow, decide, type Elements, type StageCertainty } from './decide.ts';
import type { Evidence } from './finding.ts';
import { type Limits, readLimits } from './limits.ts';
import type { Reading } from './reading.ts';
import { readStages, type StageElement } from './stage-element.ts';
import { isGoods, type Matter, readMatter, subjectOf } from './subject-element.ts';
import { readTransfer, type TransferElement } from './transfer-element.ts';

export interface Weighed {
  readonly clause: Clause;
  readonly chapeau: Clause | null;
  readonly stage: StageElement;
  readonly transfer: TransferElement;
  readonly limits: Limits;
  readonly matter: Matter;
  readonly subject: Subject;
  readonly channels: readonly Channel[];
  readonly acts: readonly Act[];
  readonly elements: Elements;
  readonly row: DecisionRow;
  readonly evidence: readonly Evidence[];
  /** The same clause in the other language version, where it settled what this one left open. */
  readonly settledBy: Clause | null;
}

const DESCRIBING = new Set(['definition', 'recital', 'party']);
const SILENT = new Set(['title', 'heading', 'contents', 'margin', 'signature', 'deleted', 'comment']);

export function weighClause(reading: Reading, carried: Carried, clause: Clause): Weighed {
  const { text, contract } = reading;
  const mentions = reading.mentions[clause.index] ?? { concepts: [], channels: [], cues: [], cancelled: [] };
  const chapeau = chapeauOf(clause, contract.clauses, text);
  const stage = readStages(reading, carried, clause, chapeau);
  const limits = readLimits(mentions, clause.span);
  const transfer = readTransfer(reading, clause, chapeau, mentions, limits, stage);
  const names = reading.uses.overlapping(clause.span).map(({ span }) => span);
  const acts = findActs(
    mentions,
    transfer,
    names,
    limits.condition.map((one) => one.span),
    text,
  );
  const channels = channelsOf(transfer.moving.length > 0, acts, contract.kind);
  const matter = readMatter(mentions, clause.span, transfer.denied, stage.termKinds, transfer.moving);
  const subject = subjectOf(matter, mentions, transfer.moving);
  const elements: Elements = {
    operative: !SILENT.has(clause.kind),
    describes: DESCRIBING.has(clause.kind) || clause.annex !== null || introducesItems(clause, contract.clauses, text),
    stage: stage.certainty,
    subject,
    transfer: transfer.moving.length > 0,
    forbidden: transfer.forbidden,
    exempt: limits.exemption.length > 0,
    standard: limits.standard.length > 0,
    harmless: limits.harmless.length > 0 && transfer.moving.length === 0,
    goods: isGoods(matter, channels),
    conditional: limits.condition.length > 0,
    direction: transfer.direction,
  };
  return {
    clause,
    chapeau,
    stage,
    transfer,
    limits,
    matter,
    subject,
    channels,
    acts,
    elements,
    row: decide(elements),
    evidence: gatherEvidence(reading.document.text, stage, transfer, limits),
    settledBy: null,
  };
}

function gatherEvidence(
  text: string,
  stage: StageElement,
  transfer: TransferElement,
  limits: Limits,
): readonly Evidence[] {
  const quote = (element: Evidence['element'], concept: string | null, span: Span): Evidence => ({
    element,
    concept,
    span,
    quote: text.slice(span.start, span.end),
  });
  const evidence = [
    ...stage.evidence.flatMap((one) => [
      quote('stage', one.concept, one.span),
      ...(one.from === null ? [] : [quote('definition', null, one.from)]),
    ]),
    ...transfer.moving.flatMap((one) =>
      one.operation.channels.map((channel) => quote('channel', channel.id, channel.span)),
    ),
    ...transfer.moving.flatMap((one) => one.parties.map((span) => quote('direction', null, span))),
    ...[...limits.condition, ...limits.exemption, ...limits.negation].map((cue) => quote('limit', cue.id, cue.span)),
    ...transfer.operations.flatMap((one) =>
      one.operation.denied === null ? [] : [quote('limit', null, one.operation.denied)],
    ),
  ];
  const seen = new Set<string>();
  return evidence.filter((one) => {
    const key = `${one.element}\0${one.concept ?? ''}\0${one.span.start}\0${one.span.end}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** What makes a finding: all that is flagged, and of the rest what certainly speaks of a stage. */
export function isWorthReading({ decision, level }: DecisionRow, stage: StageCertainty): boolean {
  return decision !== 'not-operative' && stage !== 'none' && (level !== 'low' || stage === 'certain');
}

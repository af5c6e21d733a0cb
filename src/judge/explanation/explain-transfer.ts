/** What moves in a clause and what does not: its operations with their ends, its denials, and what its limits do. */
import { overlaps } from '../../extract/document.ts';
import type { Denial } from '../denial.ts';
import type { FlowEnd } from '../direction.ts';
import type { Decision } from '../finding.ts';
import { harmlessIn, type Limits } from '../limits.ts';
import type { ClauseMentions, CueMention, Reading } from '../reading.ts';
import type { LimitEffect } from '../rules.ts';
import type { WeighedOperation } from '../transfer-element.ts';
import type { Weighed } from '../weigh.ts';
import type { ExplainedDenial, ExplainedEnd, ExplainedLimit, ExplainedOperation, Words } from './explanation.ts';
import { quoteWords } from './words.ts';

export function explainOperations({ transfer }: Weighed, reading: Reading): readonly ExplainedOperation[] {
  return transfer.operations.map(({ operation, direction, from, to, foreigner, bar }) => ({
    words: quoteWords(reading, operation.span),
    sense: operation.sense,
    ordered: operation.ordered,
    permitted: operation.permitted,
    implied: operation.implied,
    channels: operation.channels.map(({ span, id }) => quoteWords(reading, span, id)),
    direction,
    from: explainEnd(from, reading),
    to: explainEnd(to, reading),
    foreigner,
    bar:
      bar === null ? null : { code: bar.code, words: bar.by === null ? null : quoteWords(reading, bar.by, bar.entry) },
  }));
}

function explainEnd({ side, ground, actor }: FlowEnd, reading: Reading): ExplainedEnd {
  const party = actor?.party ?? null;
  return {
    side,
    ground,
    words: actor === null ? null : quoteWords(reading, actor.span),
    party:
      party === null
        ? null
        : {
            name: party.name,
            jurisdiction: party.jurisdiction,
            homeProof: party.homeProof,
            words: party.evidence === null ? null : quoteWords(reading, party.evidence),
          },
  };
}

/** Each denial once, with the operations that it takes out; one of the words above reaches over the whole clause. */
export function explainDenials({ transfer, clause }: Weighed, reading: Reading): readonly ExplainedDenial[] {
  const above = transfer.operations.flatMap(({ operation: { denied } }) =>
    denied === null || transfer.denials.some(({ span }) => span.start === denied.start) ? [] : [denied],
  );
  const denials: readonly Denial[] = [
    ...above.slice(0, 1).map((span) => ({ span, reach: clause.span.end })),
    ...transfer.denials,
  ];
  return denials.map(({ span, reach }) => ({
    words: quoteWords(reading, span),
    reach: { start: span.start, end: reach },
    covers: transfer.operations
      .filter(({ operation }) => operation.denied?.start === span.start)
      .map(({ operation }) => quoteWords(reading, operation.span)),
  }));
}

/** The row that would rest on a cue of each kind. */
const ROW_OF = {
  standard: 'standard',
  harmless: 'harmless',
  exemption: 'exempt',
  condition: 'conditional',
  negation: 'forbidden',
} as const satisfies Record<keyof Limits, Decision>;
const KINDS = [
  'negation',
  'exemption',
  'condition',
  'standard',
  'harmless',
] as const satisfies readonly (keyof Limits)[];

export function explainLimits(weighed: Weighed, mentions: ClauseMentions, reading: Reading): readonly ExplainedLimit[] {
  return KINDS.flatMap((kind) =>
    weighed.limits[kind].map((cue) => ({
      role: cue.cue.role,
      words: quoteWords(reading, cue.span, cue.id),
      ...effectOf(kind, cue, weighed, mentions, reading),
    })),
  );
}

function effectOf(
  kind: keyof Limits,
  cue: CueMention,
  { row, transfer, limits }: Weighed,
  mentions: ClauseMentions,
  reading: Reading,
): { readonly effect: LimitEffect; readonly over: readonly Words[] } {
  const quote = ({ operation }: WeighedOperation): Words => quoteWords(reading, operation.span);
  const decides = row.decision === ROW_OF[kind];
  if (kind === 'exemption' || kind === 'condition' || kind === 'negation') {
    if (decides) return { effect: 'decides', over: [] };
    return { effect: kind === 'negation' ? 'nothing' : 'preceded', over: [] };
  }
  const barred = transfer.operations.filter(({ bar }) => bar?.code === kind && bar.entry === cue.id);
  if (barred.length > 0) return { effect: decides ? 'decides' : 'bars', over: barred.map(quote) };
  const here = transfer.operations.filter(({ sentence }) => overlaps(sentence, cue.span));
  const process = here
    .map(({ sentence }) => harmlessIn(reading.text, sentence, limits.harmless, mentions)?.overruledBy ?? null)
    .find((one) => one !== null);
  if (kind === 'harmless' && process !== undefined)
    return { effect: 'overruled', over: [quoteWords(reading, process.span, process.id)] };
  const moving = here.filter(({ bar }) => bar === null);
  if (moving.length > 0) return { effect: 'overruled', over: moving.map(quote) };
  return { effect: decides ? 'decides' : 'nothing', over: [] };
}

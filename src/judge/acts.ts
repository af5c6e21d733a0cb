/**
 * What a clause says about the way by which something goes: the wordings of channels and of acts in it, each with the weight
 * of the place where it stands. The predicate that moves something weighs most, a noun in passing least.
 */
import type { Channel } from '../dictionary/entries.ts';
import { contains, type Span } from '../extract/document.ts';
import { byPlace } from '../match/by-place.ts';
import type { ChannelMention, ClauseMentions, CueMention } from './reading.ts';
import type { TransferElement } from './transfer-element.ts';

export interface Act {
  readonly id: string;
  readonly span: Span;
  readonly channels: readonly Channel[];
  readonly weight: number;
  /** Something is handed over, and nothing more is said: what the contract is about says what for. */
  readonly handsOver: boolean;
}

type Place = 'predicate' | 'object' | 'passing';

const WEIGHTS = {
  /** A verb with its object: 开通账号, "answer … questions". */
  act: { predicate: 3, object: 2.7, passing: 2.5 },
  /** Delivery alone is the way of many acts. */
  handOver: { predicate: 2.7, object: 2.4, passing: 2.2 },
  /** The name of a channel: 培训, "licence". */
  named: { predicate: 2.8, object: 2.4, passing: 1.8 },
} as const satisfies Record<string, Record<Place, number>>;
/** A verb that goes with a channel by itself, or work on a line. */
const VERB = 1.5;
const SUGGESTED = 1;

/**
 * @param names uses of defined terms: words in a name are no act
 * @param conditions words by which the clause waits for a licence
 */
export function findActs(
  mentions: ClauseMentions,
  transfer: TransferElement,
  names: readonly Span[],
  conditions: readonly Span[],
  text: string,
): readonly Act[] {
  const within = (spans: readonly Span[]): ((span: Span) => readonly Span[]) =>
    byPlace(spans, (one) => one).overlapping;
  const sentences = within([...new Set(transfer.moving.map((one) => one.sentence))]);
  const denied = within(transfer.denied);
  const named = within(names);
  const waiting = within(conditions);
  const operations = byPlace(
    transfer.moving.map((one) => one.operation),
    ({ span }) => span,
  );
  const stands = (span: Span): boolean =>
    sentences(span).length > 0 &&
    denied(span).length === 0 &&
    !named(span).some((name) => contains(name, span)) &&
    waiting(span).length === 0 &&
    !isExportLicence(span, text);
  const placeOf = (span: Span): Place => {
    const under = operations.overlapping(span);
    if (under.length === 0) return 'passing';
    return under.some((one) => one.head === null) ? 'predicate' : 'object';
  };
  const ofChannel = ({ id, span, entry }: ChannelMention): Act => {
    const weight = entry.strength === 'names' ? WEIGHTS.named[placeOf(span)] : SUGGESTED;
    return { id, span, channels: [entry.channel], weight, handsOver: HANDS_OVER.has(id) };
  };
  const ofCue = ({ id, span, cue }: CueMention): Act => {
    const handsOver = cue.meaning === 'hand-over';
    const isAct = cue.role === 'act';
    const weight = isAct ? WEIGHTS[handsOver ? 'handOver' : 'act'][placeOf(span)] : VERB;
    return { id, span, channels: cue.channels ?? [], weight, handsOver };
  };
  return [
    ...mentions.channels.filter((one) => one.standing === 'accepted' && stands(one.span)).map(ofChannel),
    ...mentions.cues
      .filter((one) => one.standing === 'accepted' && one.cue.channels !== undefined && stands(one.span))
      .filter((one) => one.cue.role === 'act' || placeOf(one.span) === 'predicate')
      .map(ofCue),
    ...mentions.concepts
      .filter((one) => one.standing === 'accepted' && one.concept.kind === 'service' && stands(one.span))
      .map(({ id, span }): Act => ({ id, span, channels: ['assistance'], weight: VERB, handsOver: false })),
  ];
}

const HANDS_OVER: ReadonlySet<string> = new Set(['ch.trade.provide', 'ch.trade.documents', 'ch.trade.mail']);

/** UTF-16 units on each side of a licence in which its authority is named. */
const BESIDE = 12;

/** 出口许可证, "an export licence": what the authority grants is no channel. */
function isExportLicence(span: Span, text: string): boolean {
  const around = text.slice(Math.max(0, span.start - BESIDE), span.end + BESIDE);
  return (
    /许可|licen[cs]|grant|技术出口/iu.test(text.slice(span.start, span.end)) &&
    /出口|许可证|export|部门|authority|ministry/iu.test(around)
  );
}

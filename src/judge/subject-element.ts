/**
 * What may move: money, brokering and goods for a plant are a catch-all, work on a line is a line service, whatever carries,
 * teaches or is a technology is technology.
 */
import type { Channel, ConceptKind, Subject } from '../dictionary/entries.ts';
import type { Span } from '../extract/document.ts';
import { byPlace } from '../match/by-place.ts';
import { cuesIn } from './limits.ts';
import type { ChannelMention, ClauseMentions, ConceptMention } from './reading.ts';
import type { TermKind } from './term-kind.ts';
import type { WeighedOperation } from './transfer-element.ts';

/** What the words of a clause are about, each kind counted by its accepted and undenied mentions. */
export interface Matter {
  /** Documents, data, software, and defined technologies. */
  readonly carriers: number;
  /** Carriers, and processes and set-points by their own words. */
  readonly technology: number;
  readonly service: number;
  readonly equipment: number;
  /** Equipment, also that of which nobody says for which stage it is. */
  readonly machines: number;
  readonly generic: number;
  readonly goods: number;
}

const CARRIER: ReadonlySet<ConceptKind> = new Set(['carrier']);
const TECHNOLOGY_KINDS: ReadonlySet<ConceptKind> = new Set(['carrier', 'parameter', 'process', 'subject']);
const EQUIPMENT_KINDS: ReadonlySet<ConceptKind> = new Set(['equipment', 'line', 'reagent']);
const GOODS_KINDS: ReadonlySet<ConceptKind> = new Set(['material', 'element', 'grade']);

/** Words that say of which stage something is need company; that a machine is meant, they say by themselves. */
const LONELY_EQUIPMENT: ReadonlySet<ConceptKind> = new Set(['equipment']);
/** A general process word counts as technology even where its stage is open, but not as a property of goods: 镀锌, sintered. */
const LONELY_TECHNOLOGY: ReadonlySet<ConceptKind> = new Set(['process']);

/**
 * @param denied reaches of denials: "no production record" is not a record
 * @param termKinds kinds of the defined terms that the clause uses
 * @param moving the operations by which something moves
 */
export function readMatter(
  mentions: ClauseMentions,
  within: Span,
  denied: readonly Span[],
  termKinds: ReadonlySet<TermKind>,
  moving: readonly WeighedOperation[],
): Matter {
  const reaches = byPlace(denied, (reach) => reach);
  const stands = (span: Span): boolean => reaches.overlapping(span).length === 0;
  const isDone = doneBy(moving);
  const count = (kinds: ReadonlySet<ConceptKind>, lonely = false): number =>
    new Set(
      mentions.concepts
        .filter((one) => (lonely || one.standing === 'accepted') && kinds.has(one.concept.kind) && stands(one.span))
        // A finish of goods (plated, magnetised) is a process of no stage, and no technology by itself.
        .filter((one) => one.concept.kind !== 'process' || one.concept.stages.length > 0)
        .map((one) => one.span.start),
    ).size;
  const goods = count(GOODS_KINDS) + (termKinds.has('goods') ? 1 : 0);
  return {
    carriers: count(CARRIER, true) + (termKinds.has('technology') ? 1 : 0),
    technology:
      count(TECHNOLOGY_KINDS) +
      (goods === 0 ? count(LONELY_TECHNOLOGY, true) : 0) +
      (termKinds.has('technology') ? 1 : 0),
    service: mentions.concepts.filter((one) => isDone(one) && stands(one.span)).length,
    equipment: count(EQUIPMENT_KINDS) + (termKinds.has('equipment') ? 1 : 0),
    machines: count(LONELY_EQUIPMENT, true) + (termKinds.has('equipment') ? 1 : 0),
    generic: cuesIn(mentions, 'catch-all', within).filter((cue) => stands(cue.span)).length,
    goods,
  };
}

/** Work on the line is what the clause orders, or what those do who are sent: not the time or the plant that it names. */
function doneBy(moving: readonly WeighedOperation[]): (mention: ConceptMention) => boolean {
  const operations = byPlace(moving, ({ operation }) => operation.span);
  const sentences = byPlace(moving, ({ sentence }) => sentence);
  const isAllWork = moving.every(({ operation }) => operation.channels.every((one) => WORK.has(one.entry.channel)));
  return ({ concept, span, standing }) => {
    if (concept.kind !== 'service') return false;
    if (operations.overlapping(span).length > 0) return true;
    return (
      standing === 'accepted' &&
      isAllWork &&
      sentences.overlapping(span).some(({ operation }) => span.start > operation.span.start)
    );
  };
}

/** By these people come and work. */
const WORK: ReadonlySet<Channel> = new Set(['assistance', 'testing', 'employment', 'consulting']);
/** By these knowledge goes from head to head, whatever goods stand beside it. */
const TEACHING: ReadonlySet<Channel> = new Set(['ip-licensing', 'exchange', 'exhibition', 'training', 'joint-rnd']);
/** By these a thing changes hands: a document, or a machine. */
const HANDING_OVER: ReadonlySet<Channel> = new Set(['trade', 'ip-licensing', 'exchange', 'investment', 'gift']);
/** By these goods come to a plant. */
const SUPPLY: ReadonlySet<Channel> = new Set(['trade', 'investment', 'gift', 'other']);

export function subjectOf(matter: Matter, mentions: ClauseMentions, moving: readonly WeighedOperation[]): Subject {
  const names = ({ entry, standing }: ChannelMention): boolean => standing === 'accepted' && entry.strength === 'names';
  const spoken = mentions.channels.filter(names).map((one) => one.entry);
  const moved = moving.flatMap((one) => one.operation.channels.filter(names)).map((one) => one.entry);
  const teaches = spoken.some((entry) => TEACHING.has(entry.channel));
  if (matter.carriers === 0 && !teaches && spoken.some((entry) => entry.subject === 'catch-all')) return 'catch-all';
  if (!teaches && isSupply(matter, moving)) return 'catch-all';
  if (matter.generic > 0 && matter.technology === 0 && matter.service === 0) return 'catch-all';
  const works = moved.some((entry) => entry.subject === 'line-service');
  const handsOver = matter.carriers > 0 && moved.some((entry) => HANDING_OVER.has(entry.channel));
  const trains = spoken.some((entry) => entry.channel === 'training');
  return ((works && !trains) || (matter.service > 0 && !teaches)) && !handsOver ? 'line-service' : 'technology';
}

/** Machines, reagents and parts alone are delivered, without a document, a process that is taught, or work on the line. */
function isSupply(matter: Matter, moving: readonly WeighedOperation[]): boolean {
  const channels = moving.flatMap((one) => one.operation.channels);
  const rows = moving.some(({ operation, sentence }) => operation.span === sentence);
  return (
    matter.carriers === 0 &&
    matter.service === 0 &&
    matter.equipment + matter.machines + matter.generic > 0 &&
    (channels.length > 0 || rows) &&
    channels.every((one) => SUPPLY.has(one.entry.channel))
  );
}

const GOODS_CHANNELS: ReadonlySet<Channel> = new Set(['trade', 'testing', 'exhibition', 'gift', 'other']);

/** Finished goods that are sold, shown, sampled or given, and nothing that teaches how they are made. */
export function isGoods(matter: Matter, channels: readonly Channel[]): boolean {
  const onlyGoods = matter.goods > 0 && matter.technology + matter.service + matter.equipment + matter.generic === 0;
  return onlyGoods && channels.every((channel) => GOODS_CHANNELS.has(channel));
}

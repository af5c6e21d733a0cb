/**
 * What may move: work on a line makes it a line service, what carries or is a technology makes it
 * technology, generic goods, services and money for a plant make it a catch-all.
 */
import type { Channel, ConceptKind, Subject } from '../dictionary/entries.ts';
import { overlaps, type Span } from '../extract/document.ts';
import { cuesIn } from './limits.ts';
import type { ClauseMentions } from './reading.ts';
import type { TermKind } from './term-kind.ts';

/** What the words of a clause are about, each kind counted by its accepted and undenied mentions. */
export interface Matter {
  readonly technology: number;
  readonly service: number;
  readonly equipment: number;
  readonly generic: number;
  readonly goods: number;
}

const TECHNOLOGY_KINDS: ReadonlySet<ConceptKind> = new Set(['carrier', 'parameter', 'process', 'subject']);
const EQUIPMENT_KINDS: ReadonlySet<ConceptKind> = new Set(['equipment', 'line', 'reagent']);
const GOODS_KINDS: ReadonlySet<ConceptKind> = new Set(['material', 'element', 'grade']);

/**
 * @param denied reaches of denials: "no production record" is not a record
 * @param termKinds kinds of the defined terms that the clause uses
 */
export function readMatter(
  mentions: ClauseMentions,
  within: Span,
  denied: readonly Span[],
  termKinds: ReadonlySet<TermKind>,
): Matter {
  const stands = (span: Span): boolean => !denied.some((reach) => overlaps(reach, span));
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
    technology:
      count(TECHNOLOGY_KINDS) +
      (goods === 0 ? count(LONELY_TECHNOLOGY, true) : 0) +
      (termKinds.has('technology') ? 1 : 0),
    service: count(SERVICE),
    equipment: count(EQUIPMENT_KINDS),
    generic: cuesIn(mentions, 'catch-all', within).filter((cue) => stands(cue.span)).length,
    goods,
  };
}

const SERVICE: ReadonlySet<ConceptKind> = new Set(['service']);
/** A general process word counts as technology even where its stage is open, but not as a property of goods: 镀锌, sintered. */
const LONELY_TECHNOLOGY: ReadonlySet<ConceptKind> = new Set(['process']);

const TEACHING: ReadonlySet<Channel> = new Set(['training', 'ip-licensing', 'exchange', 'joint-rnd']);

export function subjectOf(matter: Matter, channels: readonly Channel[]): Subject {
  const teaches = channels.some((channel) => TEACHING.has(channel));
  if (matter.generic > 0 && matter.technology === 0 && matter.service === 0) return 'catch-all';
  if (matter.service > 0 && !teaches && matter.service >= matter.technology) return 'line-service';
  return 'technology';
}

const GOODS_CHANNELS: ReadonlySet<Channel> = new Set(['trade', 'testing', 'exhibition', 'gift', 'other']);

/** Finished goods that are sold, shown, sampled or given, and nothing that teaches how they are made. */
export function isGoods(matter: Matter, channels: readonly Channel[]): boolean {
  const onlyGoods = matter.goods > 0 && matter.technology + matter.service + matter.equipment + matter.generic === 0;
  return onlyGoods && channels.every((channel) => GOODS_CHANNELS.has(channel));
}

/**
 * What may move: work on a line makes it a line service, what carries or is a technology makes it
 * technology, generic goods, services and money for a plant make it a catch-all.
 */
import type { Span } from '../extract/document.ts';
import type { ConceptKind, Subject } from '../dictionary/entries.ts';
import { cuesIn } from './limits.ts';
import type { ClauseMentions } from './reading.ts';

const TECHNOLOGY_KINDS: ReadonlySet<ConceptKind> = new Set(['carrier', 'parameter', 'process', 'subject']);

/** What the words of a clause are about, each kind counted by its accepted mentions. */
export interface Matter {
  readonly technology: number;
  readonly service: number;
  readonly equipment: number;
  readonly generic: number;
  readonly goods: number;
}

export function readMatter(mentions: ClauseMentions, within: Span): Matter {
  const count = (test: (kind: ConceptKind, id: string) => boolean): number =>
    new Set(
      mentions.concepts
        .filter((one) => one.standing === 'accepted' && one.span.start >= within.start && one.span.end <= within.end && test(one.concept.kind, one.id))
        .map((one) => one.span.start),
    ).size;
  return {
    technology: count((kind) => TECHNOLOGY_KINDS.has(kind)),
    service: count((kind) => kind === 'service'),
    equipment: count((kind) => kind === 'equipment' || kind === 'line' || kind === 'reagent'),
    generic: cuesIn(mentions, 'catch-all', within).length,
    goods: count((kind) => kind === 'material' || kind === 'element' || kind === 'grade'),
  };
}

/** @param carriesTechnology a defined technology is used in the clause */
export function subjectOf(matter: Matter, teaches: boolean, carriesTechnology: boolean): Subject {
  if (matter.generic > 0 && matter.technology === 0 && matter.service === 0 && !carriesTechnology) return 'catch-all';
  if (matter.service > 0 && !teaches && matter.service >= matter.technology) return 'line-service';
  return 'technology';
}

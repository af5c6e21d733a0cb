/**
 * Where both language versions say the same, what is certain in one settles what the other left open. A clause that
 * differs from its translation, that denies, or that is a matter of any contract stays as it was read; nothing that is
 * flagged is made low.
 */
import type { Span } from '../../extract/document.ts';
import { decide } from '../decide.ts';
import type { Reading } from '../reading.ts';
import type { StageElement } from '../stage-element.ts';
import type { Weighed } from '../weigh.ts';
import type { VersionDifference } from './compare-versions.ts';
import { onlyObliged } from './difference-of.ts';

/**
 * @param weighed by clause index, each version read by itself
 * @returns by clause index
 */
export function settleVersions(
  reading: Reading,
  weighed: readonly Weighed[],
  differences: readonly VersionDifference[],
): readonly Weighed[] {
  const { versions } = reading.contract;
  if (versions === null) return weighed;
  const differing = new Set(differences.flatMap(({ zh, en }) => [zh, en]));
  const settled = [...weighed];
  for (const { zh, en, basis } of versions.pairs) {
    const [chinese, english] = [weighed[zh ?? -1], weighed[en ?? -1]];
    if (chinese === undefined || english === undefined || chinese === english || basis === 'order') continue;
    if (differing.has(zh) || differing.has(en)) continue;
    settled[chinese.clause.index] = settleBy(reading, chinese, english);
    settled[english.clause.index] = settleBy(reading, english, chinese);
  }
  return settled;
}

/** @param other the same clause in the other version */
export function settleBy(reading: Reading, own: Weighed, other: Weighed): Weighed {
  if (other.row.level === 'low' || !leavesOpen(reading, own, other)) return own;
  const stage = SURENESS[other.stage.certainty] > SURENESS[own.stage.certainty] ? carry(other.stage, own) : own.stage;
  const moves = own.transfer.moving.length > 0;
  const direction = own.row.decision === 'stage-open' ? own.transfer.direction : other.transfer.direction;
  const { subject, channels } = moves ? own : other;
  const elements = { ...own.elements, stage: stage.certainty, transfer: true, direction, subject };
  const carried = other.evidence.filter(({ element }) => element !== 'limit');
  return {
    ...own,
    stage,
    transfer: { ...own.transfer, direction },
    elements,
    subject,
    channels,
    row: decide(elements),
    evidence: [...own.evidence, ...carried],
    settledBy: other.clause,
  };
}

function leavesOpen(reading: Reading, own: Weighed, other: Weighed): boolean {
  switch (own.row.decision) {
    case 'stage-open':
    case 'direction-open':
    case 'both-open':
      return true;
    case 'inbound':
      return isHigh(other) && haveOneGiver(reading, own, other);
    case 'no-transfer':
      return isHigh(other) && own.transfer.denied.length === 0 && standInOneLine(reading, own, other);
    default:
      return false;
  }
}

const isHigh = ({ row }: Weighed): boolean => row.level === 'high';

/** Both versions order the same party, and it alone, to give: then it goes the same way in both. */
function haveOneGiver(reading: Reading, own: Weighed, other: Weighed): boolean {
  const giver = onlyObliged(reading, own);
  return giver !== null && giver === onlyObliged(reading, other);
}

/** Cells of one row are each other's translation beyond doubt: what one moves, the other moves. */
function standInOneLine({ text }: Reading, own: Weighed, other: Weighed): boolean {
  const [first, second] = [own.clause.span, other.clause.span].sort((a: Span, b: Span) => a.start - b.start);
  return first !== undefined && second !== undefined && !text.slice(first.end, second.start).includes('\n');
}

const SURENESS = { certain: 3, settled: 2, open: 1, none: 0 } as const satisfies Record<
  StageElement['certainty'],
  number
>;

const carry = (stage: StageElement, own: Weighed): StageElement => ({ ...stage, termKinds: own.stage.termKinds });

/** A clause judged again under a supposition: the same weighing and the same decision table, with a fact filled in. */
import type { Direction, Stage } from '../../dictionary/entries.ts';
import { overlaps, type Span } from '../../extract/document.ts';
import { type ApplicableProvision, provisionsFor } from '../../law/applicable.ts';
import type { Law } from '../../law/law.ts';
import type { Day } from '../../law/provision.ts';
import type { Jurisdiction } from '../../structure/contract.ts';
import type { Side } from '../actors.ts';
import type { Carried } from '../carry.ts';
import { type DecisionRow, decide, type Elements } from '../decide.ts';
import { directionOf } from '../direction.ts';
import type { Level } from '../finding.ts';
import type { ClauseMentions, CueMention, Reading } from '../reading.ts';
import { settleBy } from '../versions/settle-versions.ts';
import { isWorthReading, type Weighed, weighClause } from '../weigh.ts';

/** What is needed to judge a clause again. */
export interface Ground {
  readonly reading: Reading;
  readonly carried: Carried;
  readonly law: Law;
  readonly asOf: Day;
  /** Clauses weighed under a supposition before, by clause and supposition: answers are tried out together often. */
  readonly tried?: Map<string, Weighed>;
}

/** A fact filled in; what is left out stays as the clause has it. */
export interface Supposition {
  /** Where parties are at home, by their index in the contract. */
  readonly homes?: ReadonlyMap<number, Jurisdiction>;
  /** Where somebody is whom the text does not name, by the words for them. */
  readonly sides?: ReadonlyMap<string, Side>;
  /** The sides of a flow of which the text says nothing at all. */
  readonly ends?: { readonly from?: Side; readonly to?: Side };
  /** Words that claim an exemption or a harmless use which nothing shows. */
  readonly unshown?: readonly Span[];
  readonly elements?: Partial<Elements>;
  readonly stages?: readonly Stage[];
  readonly law?: Law;
}

export interface Supposed {
  readonly row: DecisionRow;
  /** Null where the clause would make no finding. */
  readonly level: Level | null;
  readonly stages: readonly Stage[];
  readonly direction: Direction;
  readonly provisions: readonly ApplicableProvision[];
}

/** Both at once; of one and the same fact the second holds. */
export function together(one: Supposition, other: Supposition): Supposition {
  return {
    ...one,
    ...other,
    homes: new Map([...(one.homes ?? []), ...(other.homes ?? [])]),
    sides: new Map([...(one.sides ?? []), ...(other.sides ?? [])]),
    ends: { ...one.ends, ...other.ends },
    elements: { ...one.elements, ...other.elements },
  };
}

export function levelUnder(supposition: Supposition, weighed: Weighed, ground: Ground): Level | null {
  const { elements } = elementsUnder(supposition, weighed, ground);
  return levelOf(decide(elements), elements);
}

export function judgeUnder(supposition: Supposition, weighed: Weighed, ground: Ground): Supposed {
  const { elements, again } = elementsUnder(supposition, weighed, ground);
  const row = decide(elements);
  const level = levelOf(row, elements);
  const stages = elements.stage === 'none' ? [] : [...(supposition.stages ?? again.stage.stages)].sort();
  const { direction, subject } = elements;
  return {
    row,
    level,
    stages,
    direction,
    provisions:
      level === null || level === 'low'
        ? []
        : provisionsFor(
            supposition.law ?? ground.law,
            { stages, subject, channels: again.channels, direction },
            ground.asOf,
          ),
  };
}

function levelOf(row: DecisionRow, elements: Elements): Level | null {
  return isWorthReading(row, elements.stage) ? row.level : null;
}

function elementsUnder(
  supposition: Supposition,
  weighed: Weighed,
  ground: Ground,
): { readonly elements: Elements; readonly again: Weighed } {
  const again = weighAgain(supposition, weighed, ground);
  const [moving] = again.transfer.moving;
  const { from, to } = supposition.ends ?? {};
  const direction =
    (from === undefined && to === undefined) || moving === undefined
      ? again.elements.direction
      : directionOf(from ?? moving.from.side, to ?? moving.to.side);
  return { elements: { ...again.elements, direction, ...supposition.elements }, again };
}

/** Who is where decides on the flow of every operation, so the whole clause is weighed anew. */
function weighAgain(supposition: Supposition, weighed: Weighed, ground: Ground): Weighed {
  const { homes, sides, unshown } = supposition;
  if ((homes?.size ?? 0) + (sides?.size ?? 0) + (unshown?.length ?? 0) === 0) return weighed;
  const sorted = (pairs: ReadonlyMap<number | string, string> | undefined): readonly string[] =>
    [...(pairs ?? [])].map((pair) => pair.join(' ')).sort();
  const key = JSON.stringify([weighed.clause.index, sorted(homes), sorted(sides), unshown ?? []]);
  const known = ground.tried?.get(key);
  if (known !== undefined) return known;
  const again = weighUnder(supposition, weighed, ground);
  ground.tried?.set(key, again);
  return again;
}

function weighUnder(
  { homes, sides, unshown }: Supposition,
  { clause, settledBy }: Weighed,
  { reading, carried }: Ground,
): Weighed {
  const parties = reading.contract.parties.map((party, index) => {
    const jurisdiction = homes?.get(index);
    return jurisdiction === undefined ? party : { ...party, jurisdiction };
  });
  const mentions =
    unshown === undefined
      ? reading.mentions
      : reading.mentions.map((own, index) => (index === clause.index ? withoutClaims(own, unshown) : own));
  const contract = { ...reading.contract, parties };
  const supposed = { ...reading, contract, mentions, sides: sides ?? reading.sides };
  const again = weighClause(supposed, carried, clause);
  return settledBy === null ? again : settleBy(supposed, again, weighClause(supposed, carried, settledBy));
}

function withoutClaims(mentions: ClauseMentions, unshown: readonly Span[]): ClauseMentions {
  const isClaim = ({ cue, span }: CueMention): boolean =>
    (cue.role === 'exemption' || cue.role === 'harmless') && unshown.some((one) => overlaps(one, span));
  return { ...mentions, cues: mentions.cues.filter((one) => !isClaim(one)) };
}

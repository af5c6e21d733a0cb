/**
 * Which stages the words of one passage mean. Roasting, leaching or an iron removal belong to several stages; the
 * words beside them, and then the contract's own subject, say to which. What only a general word suggests
 * gives way to what the passage names.
 */
import type { Concept, ConceptKind, Stage } from '../dictionary/entries.ts';
import { contains, overlaps, type Span } from '../extract/document.ts';
import type { ConceptMention } from './reading.ts';

/** Words that point to a stage, and how much they prove. */
export interface StageCue {
  readonly stage: Stage;
  readonly concept: string;
  readonly kind: ConceptKind;
  readonly specificity: Concept['specificity'];
  readonly span: Span;
  readonly weight: number;
  /** False for a stage that only borrows the concept. */
  readonly isHome: boolean;
}

/** What a mention proves: a lonely word only suggests. */
export const LONELY = 1;
const WEIGHT = { decisive: 4, strong: 3, ambiguous: 2, lonely: LONELY } as const;
/** A concept of several stages is at home in the first; the others borrow it. */
const NOT_AT_HOME = 0.5;
/** From here on a word names its stage; below it is general. */
export const NAMES_ITS_STAGE = WEIGHT.strong;
/** A stage that general words alone suggest must weigh more than this share of what the passage says most of. */
const NEAR = 0.6;

export function cuesOf(mentions: readonly ConceptMention[]): readonly StageCue[] {
  return mentions.flatMap((mention) =>
    mention.concept.stages.map((stage, place) => ({
      stage,
      concept: mention.id,
      kind: mention.concept.kind,
      specificity: mention.concept.specificity,
      span: mention.span,
      weight:
        (mention.standing === 'accepted' ? WEIGHT[mention.concept.specificity] : WEIGHT.lonely) -
        (place === 0 ? 0 : NOT_AT_HOME),
      isHome: place === 0,
    })),
  );
}

/** Cues whose words overlap: several readings of the same words. */
type Spot = readonly StageCue[];

/** What the whole contract says of its stages. */
export interface StageSubject {
  /** How much it speaks of each. */
  readonly counts: ReadonlyMap<Stage, number>;
  /** Those that it somewhere names by more than a general word. */
  readonly named: ReadonlySet<Stage>;
}

/** @returns the cues that stand: each spot is read for one stage, unless nothing tells which */
export function settleStages(cues: readonly StageCue[], { counts, named }: StageSubject): readonly StageCue[] {
  if (new Set(cues.map((one) => one.stage)).size < 2) return cues;
  const spots = spotsOf(cues);
  const worths = weighStages(spots, counts);
  const worth = (stage: Stage): number => worths.get(stage) ?? 0;
  const read = spots.flatMap((spot) => {
    const best = Math.max(...spot.map((one) => worth(one.stage)));
    return spot.filter((one) => worth(one.stage) === best);
  });
  const strongest = Math.max(...read.map((one) => worth(one.stage)));
  const isProven = read.some((one) => one.weight > LONELY);
  const stands = (one: StageCue): boolean =>
    one.weight >= NAMES_ITS_STAGE ||
    named.has(one.stage) ||
    (worth(one.stage) > strongest * NEAR && (one.weight > LONELY || !isProven));
  const standing = new Set(read.filter(stands).map((one) => one.stage));
  return read.filter((one) => standing.has(one.stage));
}

/** Different words add up, words that several stages share are divided among them, and the contract's subject counts up to double. */
function weighStages(spots: readonly Spot[], counts: ReadonlyMap<Stage, number>): ReadonlyMap<Stage, number> {
  const most = Math.max(1, ...counts.values());
  const worths = new Map<Stage, number>();
  const seen = new Set<string>();
  for (const spot of spots) {
    const stages = new Set(spot.map((one) => one.stage));
    const words = spot.map((one) => `${one.concept}${one.span.end - one.span.start}`).join(' ');
    if (seen.has(words)) continue;
    seen.add(words);
    for (const stage of stages) {
      const best = Math.max(...spot.filter((one) => one.stage === stage).map((one) => one.weight));
      const share = 1 + (counts.get(stage) ?? 0) / most;
      worths.set(stage, (worths.get(stage) ?? 0) + (best * share) / stages.size);
    }
  }
  return worths;
}

/** The stages that the contract is mainly about: the most spoken of, and any at least half as often. */
export function isSubject(stage: Stage, subject: ReadonlyMap<Stage, number>): boolean {
  const count = subject.get(stage) ?? 0;
  return count > 0 && count * 2 >= Math.max(...subject.values());
}

export function spotsOf(cues: readonly StageCue[]): readonly Spot[] {
  const sorted = cues.toSorted((one, other) => one.span.start - other.span.start);
  const spots: { cues: StageCue[]; span: Span }[] = [];
  for (const cue of sorted) {
    const last = spots.at(-1);
    if (last !== undefined && overlaps(last.span, cue.span)) {
      last.cues.push(cue);
      if (!contains(last.span, cue.span)) last.span = { start: last.span.start, end: cue.span.end };
    } else spots.push({ cues: [cue], span: cue.span });
  }
  return spots.map((spot) => spot.cues);
}

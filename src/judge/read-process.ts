/**
 * Reads a process that nobody names: reagents, steps, machines and figures of one stage that stand together, with or
 * without a rare-earth material beside them. Words of another trade (copper, ferrite, dental ceramics) speak against it.
 */
import type { ConceptKind, Stage } from '../dictionary/entries.ts';
import type { ConceptMention, CueMention } from './reading.ts';
import { cuesOf, NAMES_ITS_STAGE, type StageCue, spotsOf } from './settle-stages.ts';

/** What one different wording is worth: a strong one, a reagent or a wording of several parts, and a bare word of any trade. */
const WORTH = { named: 2, technical: 1, bare: 0.5 } as const;
const MATERIAL_WORTH = { decisive: 3, strong: 2, ambiguous: 1 } as const;
const MOST_OF_MATERIAL = 3;
const AGAINST_EACH_TRADE = 2;
/** What process words must reach: alone, and beside a material that is named. */
const FEWEST = { alone: 2, besideMaterial: 1 } as const;
export const THRESHOLD = { clause: 4, rows: 6 } as const;

const MATERIALS: ReadonlySet<ConceptKind> = new Set(['material', 'element', 'grade']);
const SILENT: ReadonlySet<ConceptKind> = new Set(['regime', 'end-use', 'carrier', 'service', 'subject']);

/** A clause, or the rows of a table. */
export interface Passage {
  readonly concepts: readonly ConceptMention[];
  readonly cues: readonly CueMention[];
  /** What cues must reach here: rows that stand apart prove less than words of one clause. */
  readonly threshold: number;
}

/**
 * @param text the reading text
 * @param about trades that the contract says it is about
 * @returns the stages whose process the passage tells
 */
export function readProcess(
  text: string,
  { concepts, cues, threshold }: Passage,
  about: ReadonlySet<string>,
): ReadonlySet<Stage> {
  const spoken = concepts.filter(({ concept }) => !SILENT.has(concept.kind));
  const steps = cuesOf(spoken.filter(({ concept }) => concept.kind !== 'grade'));
  if (steps.length < FEWEST.besideMaterial) return new Set();
  const material = weighMaterial(text, spoken);
  const against = AGAINST_EACH_TRADE * new Set([...about, ...tradesIn(cues)]).size;
  const told = new Set<Stage>();
  for (const [stage, worth] of weighSteps(text, steps)) {
    const fewest = material >= MATERIAL_WORTH.strong ? FEWEST.besideMaterial : FEWEST.alone;
    if (worth >= fewest && worth + material - against >= threshold) told.add(stage);
  }
  return told;
}

/** Names of other trades that a passage speaks of. */
export function tradesIn(cues: readonly CueMention[]): ReadonlySet<string> {
  return new Set(
    cues
      .filter((one) => one.cue.role === 'other-trade' && one.standing === 'accepted')
      .map((one) => one.cue.meaning ?? one.id),
  );
}

function weighMaterial(text: string, mentions: readonly ConceptMention[]): number {
  const worths = new Map<string, number>();
  for (const { concept, standing, span } of mentions) {
    if (!MATERIALS.has(concept.kind) || (concept.kind === 'material' && concept.stages.length > 0)) continue;
    const worth = standing === 'accepted' ? MATERIAL_WORTH[concept.specificity] : MATERIAL_WORTH.ambiguous;
    worths.set(text.slice(span.start, span.end), worth);
  }
  const sum = [...worths.values()].reduce((total, one) => total + one, 0);
  return Math.min(MOST_OF_MATERIAL, sum);
}

function weighSteps(text: string, cues: readonly StageCue[]): ReadonlyMap<Stage, number> {
  const worths = new Map<Stage, number>();
  const seen = new Set<string>();
  for (const spot of spotsOf(cues)) {
    const words = spot.map(({ span }) => text.slice(span.start, span.end).toLowerCase()).join(' ');
    if (seen.has(words)) continue;
    seen.add(words);
    for (const stage of new Set(spot.map((one) => one.stage))) {
      const best = Math.max(...spot.filter((one) => one.stage === stage).map((one) => worthOf(text, one)));
      worths.set(stage, (worths.get(stage) ?? 0) + best);
    }
  }
  return worths;
}

/** One English word or two Chinese characters: 烧结, extraction. A figure, a machine or a reagent says more, however short. */
const BARE = /^(?:\p{Script=Han}{1,2}|\p{Script=Latin}+)$/u;

const GENERAL: ReadonlySet<ConceptKind> = new Set(['process', 'material', 'line']);

function worthOf(text: string, { weight, isHome, span, kind }: StageCue): number {
  if (!isHome) return WORTH.bare;
  if (weight >= NAMES_ITS_STAGE) return WORTH.named;
  return GENERAL.has(kind) && BARE.test(text.slice(span.start, span.end)) ? WORTH.bare : WORTH.technical;
}

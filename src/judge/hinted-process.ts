/**
 * In a contract that names its rare-earth material in its opening and its process nowhere, finds the stage at which the
 * words of all its clauses together hint. A short letter about neodymium metal speaks of cells and tapping in passing; no
 * clause of it tells a process by itself. A contract of another trade must say more.
 */
import type { ConceptKind, Stage } from '../dictionary/entries.ts';
import type { ConceptMention } from './reading.ts';
import { cuesOf, NAMES_ITS_STAGE, type StageCue, spotsOf } from './settle-stages.ts';

/** What was said in one clause and not denied. */
export interface Said {
  readonly concepts: readonly ConceptMention[];
  /** Title, recital, definition, or one of the first clauses. */
  readonly isSubject: boolean;
}

const MATERIAL_WORTH = { decisive: 3, strong: 2, ambiguous: 1 } as const;
const STEP_WORTH = { named: 2, technical: 1, bare: 0.5 } as const;
/** Many words of one sort prove no more than this. */
const MOST = { material: 3, steps: 3 } as const;
const FEWEST = { material: 2, steps: 1 } as const;
const THRESHOLD = 4;
const OTHER_TRADE = 3;

const MATERIALS: ReadonlySet<ConceptKind> = new Set(['material', 'element', 'grade', 'subject']);
const STEPS: ReadonlySet<ConceptKind> = new Set(['process', 'parameter', 'equipment', 'reagent', 'line', 'material']);

/** @param trades how many other trades the contract speaks of */
export function hintedStages(text: string, said: readonly Said[], trades: number): ReadonlySet<Stage> {
  const material = Math.min(MOST.material, weighMaterials(text, said));
  if (material < FEWEST.material) return new Set();
  const steps = weighHints(text, said);
  const most = Math.max(0, ...steps.values());
  const total = material + Math.min(MOST.steps, most) - OTHER_TRADE * trades;
  if (most < FEWEST.steps || total < THRESHOLD) return new Set();
  return new Set([...steps].filter(([, worth]) => worth === most).map(([stage]) => stage));
}

/** Rare earths, their minerals and magnets, where the contract says what it is about. */
function weighMaterials(text: string, said: readonly Said[]): number {
  const worths = new Map<string, number>();
  for (const { concepts, isSubject } of said) {
    if (!isSubject) continue;
    for (const { concept, standing, span } of concepts)
      if (MATERIALS.has(concept.kind) && standing === 'accepted')
        worths.set(text.slice(span.start, span.end).toLowerCase(), MATERIAL_WORTH[concept.specificity]);
  }
  return [...worths.values()].reduce((total, one) => total + one, 0);
}

/** Each different wording once, whatever company it has. */
function weighHints(text: string, said: readonly Said[]): ReadonlyMap<Stage, number> {
  const worths = new Map<Stage, number>();
  const seen = new Set<string>();
  for (const { concepts } of said) {
    for (const spot of spotsOf(cuesOf(concepts.filter(({ concept }) => STEPS.has(concept.kind))))) {
      const words = spot.map(({ span }) => text.slice(span.start, span.end).toLowerCase()).join(' ');
      if (seen.has(words)) continue;
      seen.add(words);
      for (const stage of new Set(spot.map((one) => one.stage))) {
        const best = Math.max(...spot.filter((one) => one.stage === stage).map(worthOf));
        worths.set(stage, (worths.get(stage) ?? 0) + best);
      }
    }
  }
  return worths;
}

function worthOf({ isHome, weight }: StageCue): number {
  if (!isHome) return STEP_WORTH.bare;
  if (weight >= NAMES_ITS_STAGE) return STEP_WORTH.named;
  return weight > 1 ? STEP_WORTH.technical : STEP_WORTH.bare;
}

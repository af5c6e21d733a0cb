/**
 * Whether a contract names what it is about: rare earths, one of their stages, or the magnets made of them. Only where it
 * does, or where a passage tells such a process (told-processes.ts), do words that other trades share prove a stage.
 */

import type { Contract } from '../structure/contract.ts';
import { deniedIn } from './clause-denials.ts';
import type { ClauseMentions } from './reading.ts';

/** What a wording weighs, each counted once: together they must reach the threshold. */
const WORTH = {
  decisiveStage: 3,
  decisiveSubject: 2,
  decisiveMaterial: 1,
  strongStage: 1,
  inCompany: 0.75,
  strongMaterial: 0.5,
} as const;
/** Many weak words are still weak: what they may add up to. */
const MOST = { stage: 2.5, material: 1 } as const;
const IN_SUBJECT = 1.5;
const IN_PASSING = 0.75;
const NAMED_ENOUGH = 3.5;
const SILENT_KINDS = new Set(['regime', 'end-use', 'carrier', 'service']);

/** Weighs every different wording once; what is denied ("contains no rare earths") weighs nothing. */
export function namesRareEarths(text: string, contract: Contract, mentions: readonly ClauseMentions[]): boolean {
  const decisive = new Map<string, number>();
  let decisiveStages = 0;
  const stages = new Map<string, number>();
  const materials = new Map<string, number>();
  const raise = (into: Map<string, number>, word: string, worth: number): void => {
    into.set(word, Math.max(into.get(word) ?? 0, worth));
  };
  const sum = (worth: Map<string, number>): number => [...worth.values()].reduce((total, one) => total + one, 0);
  const isEnough = (): boolean =>
    (stages.size > 0 || decisiveStages > 0) &&
    sum(decisive) + Math.min(MOST.stage, sum(stages)) + Math.min(MOST.material, sum(materials)) >= NAMED_ENOUGH;
  // What a letter or an order is about stands in its first paragraphs, whatever they are called.
  const opening = Math.max(8, Math.ceil(contract.clauses.length / 8));
  for (const [index, { concepts }] of mentions.entries()) {
    const clause = contract.clauses[index];
    if (clause === undefined || concepts.length === 0) continue;
    const isSubject = SUBJECT_KINDS.has(clause.kind) || index < opening;
    const place = isSubject ? IN_SUBJECT : IN_PASSING;
    const isDenied = deniedIn(text, clause);
    for (const { concept, standing, span } of concepts) {
      if (standing !== 'accepted' || SILENT_KINDS.has(concept.kind)) continue;
      if (isDenied(span)) continue;
      const word = text.slice(span.start, span.end).toLowerCase();
      const isMaterial = concept.kind === 'material' || concept.kind === 'element' || concept.kind === 'grade';
      if (concept.specificity === 'decisive') {
        const worth =
          concept.stages.length > 0 ? WORTH.decisiveStage : isMaterial ? WORTH.decisiveMaterial : WORTH.decisiveSubject;
        raise(decisive, word, worth * place);
        if (concept.stages.length > 0) decisiveStages += 1;
      } else if (concept.stages.length > 0) {
        raise(stages, word, (concept.specificity === 'strong' ? WORTH.strongStage : WORTH.inCompany) * place);
      } else if (isMaterial && concept.specificity === 'strong') {
        raise(materials, word, WORTH.strongMaterial * place);
      }
    }
    // What is weighed never grows less: the first clauses often say enough.
    if (isEnough()) return true;
  }
  return false;
}

const SUBJECT_KINDS = new Set(['title', 'recital', 'definition']);

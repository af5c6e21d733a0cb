/** Whether a contract is about rare earths at all: only there do words that other trades share prove a stage. */
import type { Clause } from '../structure/contract.ts';
import { type Denial, readDenials } from './denial.ts';
import type { Reading } from './reading.ts';
import { splitSentences } from './sentences.ts';

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
const THRESHOLD = 3.5;
const SILENT_KINDS = new Set(['regime', 'end-use', 'carrier', 'service']);

/** Weighs every different wording once; what is denied ("contains no rare earths") weighs nothing. */
export function isAboutRareEarths(reading: Reading): boolean {
  const decisive = new Map<string, number>();
  let decisiveStages = 0;
  const stages = new Map<string, number>();
  const materials = new Map<string, number>();
  const raise = (into: Map<string, number>, word: string, worth: number): void => {
    into.set(word, Math.max(into.get(word) ?? 0, worth));
  };
  // What a letter or an order is about stands in its first paragraphs, whatever they are called.
  const opening = Math.max(8, Math.ceil(reading.contract.clauses.length / 8));
  for (const [index, { concepts }] of reading.mentions.entries()) {
    const clause = reading.contract.clauses[index];
    if (clause === undefined || concepts.length === 0) continue;
    const isSubject = SUBJECT_KINDS.has(clause.kind) || index < opening;
    const place = isSubject ? IN_SUBJECT : IN_PASSING;
    const denials = denialsIn(reading, clause);
    for (const { concept, standing, span } of concepts) {
      if (standing !== 'accepted' || SILENT_KINDS.has(concept.kind)) continue;
      if (denials.some((denial) => span.start >= denial.span.start && span.end <= denial.reach)) continue;
      const word = reading.text.slice(span.start, span.end).toLowerCase();
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
  }
  const sum = (worth: Map<string, number>): number => [...worth.values()].reduce((total, one) => total + one, 0);
  const namesStage = stages.size > 0 || decisiveStages > 0;
  return (
    namesStage &&
    sum(decisive) + Math.min(MOST.stage, sum(stages)) + Math.min(MOST.material, sum(materials)) >= THRESHOLD
  );
}

const SUBJECT_KINDS = new Set(['title', 'recital', 'definition']);

function denialsIn(reading: Reading, clause: Clause): readonly Denial[] {
  return splitSentences(reading.text.slice(clause.span.start, clause.span.end), clause.span.start).flatMap((sentence) =>
    readDenials(reading.text.slice(sentence.start, sentence.end), sentence.start, clause.language),
  );
}

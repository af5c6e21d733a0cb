/** Where the stage of a clause comes from, over which steps. */
import { contains, type Span } from '../../extract/document.ts';
import { annexNumber } from '../../structure/annexes.ts';
import type { Carried, CarriedFrom, Carrier } from '../carry.ts';
import type { WholeContract } from '../contract-notes/check.ts';
import type { StageEvidence } from '../stage-element.ts';
import type { Weighed } from '../weigh.ts';
import type { CarryStep, StageGround } from './explanation.ts';
import { quoteWords } from './words.ts';

/** One ground for the same words and the same way, whatever the number of stages. */
export function explainStage({ stage }: Weighed, whole: WholeContract): readonly StageGround[] {
  const grounds = new Map<string, StageGround>();
  for (const evidence of stage.evidence) {
    const steps = stepsOf(evidence, whole);
    const key = JSON.stringify([evidence.span, evidence.concept, steps.map(({ span }) => span)]);
    const known = grounds.get(key);
    const words = quoteWords(whole.reading, evidence.span, evidence.concept);
    const stages = [...(known?.stages ?? []), evidence.stage];
    grounds.set(key, { stages: [...new Set(stages)], words, steps });
  }
  return [...grounds.values()];
}

const MOST_STEPS = 12;

function stepsOf({ stage, from }: StageEvidence, { reading, carried }: WholeContract): readonly CarryStep[] {
  if (from === null) return [];
  const first = sourceAt(from, reading.contract, carried);
  if (first === null) return [clauseStep(from, reading)];
  const steps: CarryStep[] = [];
  let source: CarriedFrom | undefined = first;
  while (source !== undefined && steps.length < MOST_STEPS) {
    const found: { readonly step: CarryStep; readonly carrier: Carrier | undefined } = stepAt(source, reading, carried);
    if (steps.some(({ span }) => span === found.step.span)) break;
    steps.push(found.step);
    source = found.carrier?.from.get(stage);
  }
  return steps;
}

type Reading = WholeContract['reading'];

/** Which definition or annex has these words; null where they are a clause's own. */
function sourceAt(span: Span, contract: Reading['contract'], carried: Carried): CarriedFrom | null {
  const term = carried.terms.findIndex((carrier) => carrier.span === span);
  if (term >= 0) return { kind: 'term', index: term };
  const annex = contract.annexes.findIndex((one) => one.span === span);
  return annex >= 0 ? { kind: 'annex', index: annex } : null;
}

function stepAt(
  source: CarriedFrom,
  reading: Reading,
  carried: Carried,
): { step: CarryStep; carrier: Carrier | undefined } {
  const { contract } = reading;
  if (source.kind === 'term') {
    const carrier = carried.terms[source.index];
    const span = carrier?.span ?? { start: 0, end: 0 };
    const name = contract.definitions[source.index]?.name ?? '';
    return { step: { kind: 'term', name, span, quote: quoteWords(reading, span).quote }, carrier };
  }
  const annex = contract.annexes[source.index];
  const span = annex?.span ?? { start: 0, end: 0 };
  const name = annex?.label ?? '';
  return {
    step: { kind: 'annex', name, span, quote: quoteWords(reading, span).quote },
    carrier: carried.annexes.get(annexNumber(name)),
  };
}

function clauseStep(span: Span, reading: Reading): CarryStep {
  const clause = reading.contract.clauses.find((one) => contains(one.span, span));
  return { kind: 'clause', name: clause?.label ?? '', span, quote: quoteWords(reading, span).quote };
}

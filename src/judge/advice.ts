/** What to do next after a decision. */
import type { Subject } from '../dictionary/entries.ts';
import type { Decision, FindingProvision, Level, NextStep, OpenFact } from './finding.ts';

export interface Situation {
  readonly decision: Decision;
  readonly level: Level;
  readonly subject: Subject;
  readonly provisions: readonly FindingProvision[];
  readonly openFacts: readonly OpenFact[];
}

export function nextStepsOf(situation: Situation): readonly NextStep[] {
  if (situation.level === 'low') return [];
  const steps: NextStep[] = ['hold-transfer'];
  if (situation.subject === 'catch-all') steps.push('end-use-statement');
  else steps.push('classify');
  if (situation.provisions.some((provision) => provision.effect === 'prohibited' && provision.state === 'in-force'))
    steps.push('prohibited-review');
  steps.push('apply-licence');
  if (situation.decision !== 'conditional') steps.push('add-condition');
  if (situation.provisions.some((provision) => provision.state === 'not-verified')) steps.push('confirm-law');
  if (situation.openFacts.length > 0) steps.push('ask-business');
  return steps;
}

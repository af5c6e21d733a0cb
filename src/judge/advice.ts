/** Which facts are open after a decision, and what to do next. */
import type { Direction, Subject } from '../dictionary/entries.ts';
import type { Decision, FindingProvision, Level, NextStep, OpenFact } from './finding.ts';

export interface Situation {
  readonly decision: Decision;
  readonly level: Level;
  readonly subject: Subject;
  readonly direction: Direction;
  readonly stageOpen: boolean;
  readonly provisions: readonly FindingProvision[];
}

export function openFactsOf(situation: Situation): readonly OpenFact[] {
  const facts: OpenFact[] = [];
  if (situation.level === 'low') return situation.decision === 'exempt' ? ['public-domain-shown'] : facts;
  if (situation.direction === 'unknown') facts.push('recipient-jurisdiction', 'provider-jurisdiction');
  if (situation.stageOpen) facts.push('stage-meant');
  if (situation.decision === 'conditional') facts.push('licence-granted');
  if (situation.subject === 'catch-all') facts.push('end-use');
  if (situation.provisions.some((provision) => provision.state === 'not-verified')) facts.push('state-of-law');
  return facts;
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
  if (openFactsOf(situation).length > 0) steps.push('ask-business');
  return steps;
}

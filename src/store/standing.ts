/**
 * How the findings of one document stand after what was decided on them. A decision holds for the finding with its key while
 * the law is in the same state. Where a re-scan left no finding with its key, it is looked for under other keys, by its words and then by
 * its clause; what is found so is reopened and not decided, since rule or words are no longer those that somebody judged.
 */
import { OPEN_DECISIONS, type ReopeningCause, type ReviewState } from '../api/finding-shapes.ts';
import type { DecisionTable, FindingTable } from './tables.ts';

export type StandingFinding = Pick<FindingTable, 'key' | 'words' | 'law' | 'language' | 'clause_label'>;

/** One that was not undone. */
export interface KeptDecision
  extends Pick<
    DecisionTable,
    'id' | 'key' | 'decision' | 'words' | 'law' | 'language' | 'clause_label' | 'second_wanted' | 'second_id'
  > {
  readonly sequence: number;
}

export interface Standing {
  readonly state: ReviewState;
  readonly reopenedBy: ReopeningCause | null;
  /** The one that holds, or that held before the finding was reopened. */
  readonly decision: KeptDecision | null;
}

const UNDECIDED: Standing = { state: 'open', reopenedBy: null, decision: null };

/** In this order; a decision is found again at most once. */
const TRACES: readonly {
  readonly cause: ReopeningCause;
  /** What both must have in common; null where this says nothing. */
  readonly trace: (one: Omit<StandingFinding, 'key' | 'law'>) => string | null;
}[] = [
  { cause: 'rule', trace: ({ words, clause_label }) => JSON.stringify([words, clause_label]) },
  { cause: 'rule', trace: ({ words }) => words },
  {
    cause: 'words',
    trace: ({ language, clause_label }) => (clause_label === null ? null : JSON.stringify([language, clause_label])),
  },
];

/** @param findings in reading order; no two with one key */
export function standingOf(
  findings: readonly StandingFinding[],
  decisions: readonly KeptDecision[],
): ReadonlyMap<string, Standing> {
  const last = lastOfEachKey(decisions);
  const standings = new Map<string, Standing>();
  for (const finding of findings) {
    const own = last.get(finding.key);
    if (own !== undefined) standings.set(finding.key, standingUnder(own, finding));
  }
  const keys = new Set(findings.map(({ key }) => key));
  let lost = [...last.values()].filter(({ key }) => !keys.has(key)).sort((a, b) => b.sequence - a.sequence);
  for (const { cause, trace } of TRACES) {
    const traced = Map.groupBy(lost, trace);
    for (const finding of findings) {
      const mark = trace(finding);
      if (mark === null || standings.has(finding.key)) continue;
      const decision = traced.get(mark)?.shift();
      if (decision === undefined) continue;
      standings.set(finding.key, { state: 'reopened', reopenedBy: cause, decision });
      lost = lost.filter((one) => one !== decision);
    }
  }
  return new Map(findings.map(({ key }) => [key, standings.get(key) ?? UNDECIDED]));
}

function lastOfEachKey(decisions: readonly KeptDecision[]): Map<string, KeptDecision> {
  const last = new Map<string, KeptDecision>();
  for (const decision of decisions)
    if (decision.sequence > (last.get(decision.key)?.sequence ?? Number.NEGATIVE_INFINITY))
      last.set(decision.key, decision);
  return last;
}

function standingUnder(decision: KeptDecision, finding: StandingFinding): Standing {
  if (decision.law !== finding.law) return { state: 'reopened', reopenedBy: 'law', decision };
  return { state: stateUnder(decision), reopenedBy: null, decision };
}

function stateUnder({ decision, second_wanted, second_id }: KeptDecision): ReviewState {
  if (OPEN_DECISIONS.some((open) => open === decision)) return 'pending';
  return second_wanted === 1 && second_id === null ? 'awaiting-second' : 'closed';
}

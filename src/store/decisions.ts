/**
 * Decisions on findings. None is ever changed or lost: where two people decide at once, both are kept and the later one
 * holds; taking a decision back lets the one before it hold again.
 */
import { type DecisionCode, OPEN_DECISIONS } from '../api/finding-shapes.ts';
import { fail, type Outcome, succeed } from '../messages/problems.ts';
import type { Asker } from './asker.ts';
import { changeFinding, type FindingPlace, type SeenFinding } from './change-finding.ts';
import { type FindingReview, readFindingReview } from './finding-reviews.ts';
import type { Database } from './open-sqlite.ts';
import { recordChange } from './record-change.ts';
import { settleReviews } from './settle.ts';
import type { DecisionTable, Moment } from './tables.ts';

export interface NewDecision {
  readonly decision: DecisionCode;
  readonly reason: string;
  readonly at: Moment;
  readonly newId: () => string;
}

export async function decide(
  database: Database,
  place: FindingPlace,
  decision: NewDecision,
  asker: Asker,
): Promise<Outcome<FindingReview>> {
  return changeFinding(database, place, asker, async (transaction, finding) => {
    if (lacksReason(finding, decision)) return fail('reason-required');
    await insertDecision(transaction, finding, decision, asker);
    await settleReviews(transaction, place.document, decision.at);
    return succeed(await readFindingReview(transaction, place));
  });
}

/** Nobody closes a high finding without saying why. */
export function lacksReason({ level }: SeenFinding, { decision, reason }: NewDecision): boolean {
  return level === 'high' && closes(decision) && reason.trim() === '';
}

function closes(decision: DecisionCode): boolean {
  return !OPEN_DECISIONS.some((open) => open === decision);
}

/** The caller settles the document when all are made. */
export async function insertDecision(
  transaction: Database,
  finding: SeenFinding,
  { decision, reason, at, newId }: NewDecision,
  asker: Asker,
): Promise<void> {
  const { document_id, key, level, language, clause_label, words, law } = finding;
  const secondWanted = finding.second_reader === 1 && level === 'high' && closes(decision);
  const made: Omit<DecisionTable, 'sequence'> = {
    id: newId(),
    document_id,
    key,
    decision,
    reason,
    by_id: asker.id,
    at,
    second_id: null,
    second_at: null,
    undone_id: null,
    undone_at: null,
    second_wanted: secondWanted ? 1 : 0,
    level,
    language,
    clause_label,
    words,
    law,
  };
  const before = await readDecision(transaction, finding.decision_id);
  await transaction.insertInto('decisions').values(made).execute();
  await recordChange(transaction, {
    at,
    actor: asker.name,
    action: 'finding-decided',
    document: document_id,
    subject: key,
    before,
    after: made,
  });
}

export interface Step {
  readonly at: Moment;
  /** The decision that the asker has seen; where another holds by now, nothing is done. */
  readonly seen?: string | undefined;
}

export async function undoDecision(
  database: Database,
  place: FindingPlace,
  { at, seen }: Step,
  asker: Asker,
): Promise<Outcome<FindingReview>> {
  return changeFinding(database, place, asker, async (transaction, finding) => {
    const before = await readDecision(transaction, finding.decision_id);
    if (before === null) return fail('nothing-to-undo');
    if (seen !== undefined && seen !== before.id) return fail('changed-meanwhile');
    const change = { undone_id: asker.id, undone_at: at };
    await changeDecision(transaction, 'decision-undone', place, before, change, asker, at);
    return succeed(await readFindingReview(transaction, place));
  });
}

/** The second reader agrees. */
export async function confirmDecision(
  database: Database,
  place: FindingPlace,
  { at, seen }: Step,
  asker: Asker,
): Promise<Outcome<FindingReview>> {
  return changeFinding(database, place, asker, async (transaction, finding) => {
    const before = await readDecision(transaction, finding.decision_id);
    if (before === null || finding.state !== 'awaiting-second') return fail('nothing-to-confirm');
    if (seen !== undefined && seen !== before.id) return fail('changed-meanwhile');
    if (before.by_id === asker.id) return fail('own-decision');
    const change = { second_id: asker.id, second_at: at };
    await changeDecision(transaction, 'decision-confirmed', place, before, change, asker, at);
    return succeed(await readFindingReview(transaction, place));
  });
}

async function changeDecision(
  transaction: Database,
  action: 'decision-undone' | 'decision-confirmed',
  { document, key }: FindingPlace,
  before: DecisionRow,
  change: Partial<Pick<DecisionTable, 'undone_id' | 'undone_at' | 'second_id' | 'second_at'>>,
  asker: Asker,
  at: Moment,
): Promise<void> {
  await transaction.updateTable('decisions').set(change).where('id', '=', before.id).execute();
  const after = { ...before, ...change };
  await recordChange(transaction, { at, actor: asker.name, action, document, subject: key, before, after });
  await settleReviews(transaction, document, at);
}

type DecisionRow = Omit<DecisionTable, 'sequence'> & { readonly sequence: number };

async function readDecision(transaction: Database, id: string | null): Promise<DecisionRow | null> {
  if (id === null) return null;
  return transaction.selectFrom('decisions').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

/**
 * Decisions on findings. None is ever changed or lost: where two people decide at once, both are kept and the later one
 * holds; taking a decision back lets the one before it hold again.
 */
import { type DecisionCode, OPEN_DECISIONS } from '../api/finding-shapes.ts';
import { fail, type Outcome, succeed } from '../messages/problems.ts';
import { type Asker, seenBy } from './asker.ts';
import { type FindingReview, readFindingReview } from './finding-reviews.ts';
import type { Database } from './open-sqlite.ts';
import { recordChange } from './record-change.ts';
import { settleReviews } from './settle.ts';
import type { DecisionTable, FindingTable, Moment, YesNo } from './tables.ts';

/** A finding within its document. */
export interface FindingPlace {
  readonly document: string;
  readonly key: string;
}

export interface NewDecision {
  readonly decision: DecisionCode;
  readonly reason: string;
  readonly at: Moment;
  readonly newId: () => string;
}

/** What is decided on. */
export type DecidedFinding = FindingTable & { readonly matter_id: string; readonly second_reader: YesNo };

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
    return succeed(null);
  });
}

/** Nobody closes a high finding without saying why. */
export function lacksReason({ level }: DecidedFinding, { decision, reason }: NewDecision): boolean {
  return level === 'high' && closes(decision) && reason.trim() === '';
}

function closes(decision: DecisionCode): boolean {
  return !OPEN_DECISIONS.some((open) => open === decision);
}

/** The caller settles the document when all are made. */
export async function insertDecision(
  transaction: Database,
  finding: DecidedFinding,
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
    return succeed(null);
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
    return succeed(null);
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

/**
 * One transaction on one finding that the asker may see; how it stands afterwards.
 * @param change does nothing where it answers with a problem
 */
export async function changeFinding(
  database: Database,
  { document, key }: FindingPlace,
  asker: Asker,
  change: (transaction: Database, finding: DecidedFinding) => Promise<Outcome<null>>,
): Promise<Outcome<FindingReview>> {
  return database.transaction().execute(async (transaction) => {
    const finding = await selectDecided(transaction, asker)
      .where('findings.document_id', '=', document)
      .where('findings.key', '=', key)
      .executeTakeFirst();
    if (finding === undefined) return fail('unknown-thing');
    const done = await change(transaction, finding);
    return done.ok ? succeed(await readFindingReview(transaction, document, key)) : done;
  });
}

export function selectDecided(database: Database, asker: Asker) {
  return database
    .selectFrom('findings')
    .innerJoin('documents', 'documents.id', 'findings.document_id')
    .innerJoin('matters', 'matters.id', 'documents.matter_id')
    .where(seenBy(asker))
    .selectAll('findings')
    .select(['documents.matter_id', 'matters.second_reader']);
}

type DecisionRow = Omit<DecisionTable, 'sequence'> & { readonly sequence: number };

async function readDecision(transaction: Database, id: string | null): Promise<DecisionRow | null> {
  if (id === null) return null;
  return transaction.selectFrom('decisions').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

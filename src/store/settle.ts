/**
 * Brings the findings of a document in line with what was decided: called with the change itself, after each review and each
 * decision. It counts what is open, tells each reopening once, and lets comments and assignments follow the words.
 */
import { OPEN_STATES } from '../api/open-states.ts';
import { FLAGGED_LEVELS } from '../judge/finding.ts';
import type { Database } from './open-sqlite.ts';
import { recordChange } from './record-change.ts';
import { type KeptDecision, type Standing, standingOf } from './standing.ts';
import type { FindingTable, Moment } from './tables.ts';

type SettledFinding = Pick<
  FindingTable,
  'key' | 'level' | 'words' | 'law' | 'language' | 'clause_label' | 'state' | 'reopened_by' | 'decision_id'
>;

export async function settleReviews(transaction: Database, documentId: string, at: Moment): Promise<void> {
  const findings = await transaction
    .selectFrom('findings')
    .select(['key', 'level', 'words', 'law', 'language', 'clause_label', 'state', 'reopened_by', 'decision_id'])
    .where('document_id', '=', documentId)
    .orderBy('position')
    .execute();
  const decisions = await transaction
    .selectFrom('decisions')
    .selectAll()
    .where('document_id', '=', documentId)
    .where('undone_at', 'is', null)
    .execute();
  const standings = standingOf(findings, decisions);
  for (const finding of findings) await keepStanding(transaction, documentId, finding, standings.get(finding.key));
  await tellReopenings(transaction, documentId, standings, at);
  await followWords(transaction, 'comments', documentId, findings, standings);
  await followWords(transaction, 'assignments', documentId, findings, standings);
  await countOpen(transaction, documentId);
}

async function keepStanding(
  transaction: Database,
  documentId: string,
  finding: SettledFinding,
  standing: Standing | undefined,
): Promise<void> {
  if (standing === undefined) return;
  const { state, reopenedBy } = standing;
  const decisionId = standing.decision?.id ?? null;
  if (finding.state === state && finding.reopened_by === reopenedBy && finding.decision_id === decisionId) return;
  await transaction
    .updateTable('findings')
    .set({ state, reopened_by: reopenedBy, decision_id: decisionId })
    .where('document_id', '=', documentId)
    .where('key', '=', finding.key)
    .execute();
}

/** A review writes all findings anew, so what was told is kept apart from them. */
async function tellReopenings(
  transaction: Database,
  documentId: string,
  standings: ReadonlyMap<string, Standing>,
  at: Moment,
): Promise<void> {
  const told = await transaction
    .selectFrom('reopenings')
    .select(['key', 'decision_id', 'cause'])
    .where('document_id', '=', documentId)
    .execute();
  const same = (one: (typeof told)[number], key: string, standing: Standing | undefined): boolean =>
    one.key === key && one.decision_id === standing?.decision?.id && one.cause === standing.reopenedBy;
  for (const one of told) {
    if (same(one, one.key, standings.get(one.key))) continue;
    await transaction
      .deleteFrom('reopenings')
      .where('document_id', '=', documentId)
      .where('key', '=', one.key)
      .execute();
  }
  for (const [key, standing] of standings) {
    const { reopenedBy: cause, decision } = standing;
    if (cause === null || decision === null || told.some((one) => same(one, key, standing))) continue;
    await transaction
      .insertInto('reopenings')
      .values({ document_id: documentId, key, decision_id: decision.id, cause })
      .execute();
    await recordChange(transaction, {
      at,
      actor: 'system',
      action: 'finding-reopened',
      document: documentId,
      subject: key,
      before: decision,
      after: { state: 'reopened', cause },
    });
  }
}

/** What was said of a finding whose key is gone goes to the finding on the same words. */
async function followWords(
  transaction: Database,
  table: 'comments' | 'assignments',
  documentId: string,
  findings: readonly SettledFinding[],
  standings: ReadonlyMap<string, Standing>,
): Promise<void> {
  const keys = new Set(findings.map(({ key }) => key));
  const kept = await transaction
    .selectFrom(table)
    .select(['key', 'words'])
    .distinct()
    .where('document_id', '=', documentId)
    .execute();
  const taken = new Set(table === 'assignments' ? kept.map(({ key }) => key) : []);
  for (const { key, words } of kept) {
    if (keys.has(key)) continue;
    const onSameWords = findings.filter((finding) => finding.words === words && !taken.has(finding.key));
    const to = onSameWords.find((finding) => decidedUnder(standings.get(finding.key), key)) ?? onSameWords[0];
    if (to === undefined) continue;
    if (table === 'assignments') taken.add(to.key);
    await transaction
      .updateTable(table)
      .set({ key: to.key })
      .where('document_id', '=', documentId)
      .where('key', '=', key)
      .execute();
  }
}

function decidedUnder(standing: Standing | undefined, key: string): boolean {
  const decision: KeptDecision | null = standing?.decision ?? null;
  return decision?.key === key;
}

async function countOpen(transaction: Database, documentId: string): Promise<void> {
  const { open } = await transaction
    .selectFrom('findings')
    .select(({ fn }) => fn.countAll<number>().as('open'))
    .where('document_id', '=', documentId)
    .where('level', 'in', FLAGGED_LEVELS)
    .where('state', 'in', OPEN_STATES)
    .executeTakeFirstOrThrow();
  await transaction
    .updateTable('documents')
    .set({ open: Number(open) })
    .where('id', '=', documentId)
    .execute();
}

/** How findings stand, as every answer tells it: state, decision with who made it, assignee, number of comments. */
import { sql } from 'kysely';
import type { z } from 'zod';
import type { DecisionMade, reviewShape } from '../api/finding-shapes.ts';
import type { FindingPlace } from './change-finding.ts';
import type { Database } from './open-sqlite.ts';
import type { DecisionTable, FindingTable } from './tables.ts';

export type FindingReview = z.infer<typeof reviewShape>;

/** Findings with their documents and all that {@link toReview} needs; conditions, order and further columns are the caller's. */
export function selectReviewed(database: Database) {
  return database
    .selectFrom('findings')
    .innerJoin('documents', 'documents.id', 'findings.document_id')
    .leftJoin('decisions', 'decisions.id', 'findings.decision_id')
    .leftJoin('users as decider', 'decider.id', 'decisions.by_id')
    .leftJoin('users as second', 'second.id', 'decisions.second_id')
    .leftJoin('assignments', (join) =>
      join.onRef('assignments.document_id', '=', 'findings.document_id').onRef('assignments.key', '=', 'findings.key'),
    )
    .leftJoin('users as assignee', 'assignee.id', 'assignments.user_id')
    .select([
      'findings.document_id',
      'findings.key',
      'findings.state',
      'findings.reopened_by',
      'findings.decision_id',
      'decisions.decision',
      'decisions.reason',
      'decisions.by_id',
      'decisions.at',
      'decisions.second_id',
      'decisions.second_at',
      'decider.name as decider_name',
      'second.name as second_name',
      'assignments.user_id as assignee_id',
      'assignee.name as assignee_name',
      countComments.as('comments'),
    ]);
}

const countComments = sql<number>`(select count(*) from comments where comments.document_id = findings.document_id and comments.key = findings.key and comments.removed_at is null)`;

type Nullable<T> = { readonly [K in keyof T]: T[K] | null };

export interface ReviewedRow
  extends Pick<FindingTable, 'state' | 'reopened_by' | 'decision_id'>,
    Nullable<Pick<DecisionTable, 'decision' | 'reason' | 'by_id' | 'at' | 'second_id' | 'second_at'>> {
  readonly decider_name: string | null;
  readonly second_name: string | null;
  readonly assignee_id: string | null;
  readonly assignee_name: string | null;
  readonly comments: number;
}

export function toReview(row: ReviewedRow): FindingReview {
  return {
    state: row.state,
    decision: toDecision(row),
    reopenedBy: row.reopened_by,
    assignee: row.assignee_id === null ? null : person(row.assignee_id, row.assignee_name),
    comments: Number(row.comments),
  };
}

function toDecision(row: ReviewedRow): DecisionMade | null {
  const { decision_id, decision, reason, by_id, at, second_id, second_at } = row;
  if (decision_id === null || decision === null || reason === null || by_id === null || at === null) return null;
  return {
    id: decision_id,
    decision,
    reason,
    by: person(by_id, row.decider_name),
    at,
    second: second_id === null || second_at === null ? null : { by: person(second_id, row.second_name), at: second_at },
  };
}

/** Who decided before the first account existed has an id and no account. */
export function person(id: string, name: string | null): { readonly id: string; readonly name: string } {
  return { id, name: name ?? id };
}

export async function readFindingReview(database: Database, { document, key }: FindingPlace): Promise<FindingReview> {
  const row = await selectReviewed(database)
    .where('findings.document_id', '=', document)
    .where('findings.key', '=', key)
    .executeTakeFirstOrThrow();
  return toReview(row);
}

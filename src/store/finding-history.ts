/**
 * All that was decided and said on a finding, also what was taken back, oldest first. A finding whose words or rule
 * changed has the decisions of its clause before: those on the same words, and those under the same label.
 */
import type { z } from 'zod';
import type { historyShape } from '../api/findings.ts';
import { fail, type Outcome, succeed } from '../messages/problems.ts';
import type { Asker } from './asker.ts';
import { type FindingPlace, findSeen, type SeenFinding } from './change-finding.ts';
import { person } from './finding-reviews.ts';
import type { Database } from './open-sqlite.ts';

export type History = z.infer<typeof historyShape>;

export async function readHistory(database: Database, place: FindingPlace, asker: Asker): Promise<Outcome<History>> {
  const finding = await findSeen(database, place, asker);
  if (finding === undefined) return fail('unknown-thing');
  return succeed({
    decisions: await readDecisions(database, finding),
    comments: await readComments(database, place),
  });
}

async function readDecisions(database: Database, finding: SeenFinding): Promise<History['decisions']> {
  const rows = await database
    .selectFrom('decisions')
    .leftJoin('users as decider', 'decider.id', 'decisions.by_id')
    .leftJoin('users as second', 'second.id', 'decisions.second_id')
    .leftJoin('users as undoer', 'undoer.id', 'decisions.undone_id')
    .selectAll('decisions')
    .select(['decider.name as decider_name', 'second.name as second_name', 'undoer.name as undoer_name'])
    .where('decisions.document_id', '=', finding.document_id)
    .where(({ and, or, eb, not, exists, selectFrom }) => {
      const ofAnother = exists(
        selectFrom('findings')
          .select('findings.key')
          .whereRef('findings.document_id', '=', 'decisions.document_id')
          .whereRef('findings.key', '=', 'decisions.key'),
      );
      const sameClause =
        finding.clause_label === null
          ? []
          : [
              and([
                eb('decisions.clause_label', '=', finding.clause_label),
                eb('decisions.language', '=', finding.language),
              ]),
            ];
      const traced = or([eb('decisions.words', '=', finding.words), ...sameClause]);
      return or([eb('decisions.key', '=', finding.key), and([not(ofAnother), traced])]);
    })
    .orderBy('decisions.sequence')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    decision: row.decision,
    reason: row.reason,
    by: person(row.by_id, row.decider_name),
    at: row.at,
    second:
      row.second_id === null || row.second_at === null
        ? null
        : { by: person(row.second_id, row.second_name), at: row.second_at },
    undone:
      row.undone_id === null || row.undone_at === null
        ? null
        : { by: person(row.undone_id, row.undoer_name), at: row.undone_at },
  }));
}

async function readComments(database: Database, { document, key }: FindingPlace): Promise<History['comments']> {
  const rows = await database
    .selectFrom('comments')
    .leftJoin('users', 'users.id', 'comments.by_id')
    .select(['comments.id', 'by_id', 'at', 'text', 'users.name'])
    .where('document_id', '=', document)
    .where('key', '=', key)
    .where('removed_at', 'is', null)
    .orderBy('at')
    .orderBy('comments.id')
    .execute();
  return rows.map(({ id, by_id, at, text, name }) => ({ id, by: person(by_id, name), at, text }));
}

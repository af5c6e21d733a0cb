/** A store in memory with one matter, and documents and findings as a review would have left them. */
import { createHash } from 'node:crypto';
import { LOCAL } from '../../src/store/asker.ts';
import { foldWords } from '../../src/store/fold-words.ts';
import { createMatter } from '../../src/store/matters.ts';
import { type Database, openSqlite } from '../../src/store/open-sqlite.ts';
import { settleReviews } from '../../src/store/settle.ts';
import type { FindingTable } from '../../src/store/tables.ts';

export const MORNING = '2026-11-22T08:00:00.000Z';
export const MATTER = 'matter-1';

export async function openTestStore(): Promise<Database> {
  const opened = await openSqlite(':memory:');
  if (!opened.ok) throw new Error(opened.problem.code);
  await createMatter(opened.value, { id: MATTER, name: 'Northern licences', at: MORNING }, LOCAL);
  return opened.value;
}

export async function addDocument(database: Database, id: string, matter = MATTER, name = `${id}.txt`): Promise<void> {
  await database
    .insertInto('documents')
    .values({
      id,
      matter_id: matter,
      name,
      folded_name: foldWords(name),
      sha256: createHash('sha256').update(id).digest('hex'),
      size: 1,
      uploaded_at: MORNING,
      uploaded_by: 'local',
      status: 'reviewed',
      attempts: 0,
      unread: 0,
      high: 0,
      medium: 0,
      low: 0,
      notes: 0,
      open: 0,
    })
    .execute();
}

export type Written = Pick<FindingTable, 'key'> & Partial<FindingTable>;

/** Stores these findings in place of those that were there, as a re-scan does. */
export async function writeFindings(
  database: Database,
  documentId: string,
  findings: readonly Written[],
  at = MORNING,
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('findings').where('document_id', '=', documentId).execute();
    for (const [position, finding] of findings.entries()) {
      const row: FindingTable = {
        document_id: documentId,
        number: `F-${position + 1}`,
        position,
        level: 'high',
        rule: 'transfer',
        language: 'en',
        subject: 'technology',
        direction: 'outbound',
        clause_label: `${position + 1}`,
        clause_heading: null,
        page: null,
        quote: 'sintering recipes',
        folded_text: 'the supplier sends sintering recipes.',
        words: `words of ${finding.key}`,
        law: '[]',
        state: 'open',
        reopened_by: null,
        decision_id: null,
        ...finding,
      };
      await transaction.insertInto('findings').values(row).execute();
    }
    await settleReviews(transaction, documentId, at);
  });
}

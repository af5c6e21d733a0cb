/** The same clause in other contracts: findings on the same words with the same level and elements, decided together. */
import { sql } from 'kysely';
import type { FindingRow } from '../api/finding-shapes.ts';
import { fail, type Outcome, succeed } from '../messages/problems.ts';
import type { Asker } from './asker.ts';
import { changeFinding, type FindingPlace, findSeen, type SeenFinding, selectSeen } from './change-finding.ts';
import { insertDecision, lacksReason, type NewDecision } from './decisions.ts';
import { readValues, selectLines, toFindingRows, type ValuesOfFinding } from './finding-lines.ts';
import type { Database } from './open-sqlite.ts';
import { settleReviews } from './settle.ts';

/** At once; those that are closed already come last. */
const MOST = 1000;

/** By the name of the document; the finding itself is not among them. */
export async function listSameWords(
  database: Database,
  place: FindingPlace,
  asker: Asker,
): Promise<Outcome<FindingRow[]>> {
  const finding = await findSeen(database, place, asker);
  if (finding === undefined) return fail('unknown-thing');
  const lines = await selectLines(database, asker)
    .where('findings.words', '=', finding.words)
    .orderBy('documents.name')
    .orderBy('documents.id')
    .orderBy('findings.position')
    .execute();
  const same = new Set((await findSameWords(database, finding, asker)).map(nameOf));
  return succeed(
    await toFindingRows(
      database,
      lines.filter((line) => same.has(nameOf(line))),
    ),
  );
}

/**
 * One decision for the finding and for the others that are named. All or none: where one of them is no longer what the
 * preview showed, nothing is decided.
 * @returns all that were decided
 */
export async function decideSameWords(
  database: Database,
  place: FindingPlace,
  others: readonly FindingPlace[],
  decision: NewDecision,
  asker: Asker,
): Promise<Outcome<readonly FindingPlace[]>> {
  return changeFinding(database, place, asker, async (transaction, finding) => {
    const same = new Map((await findSameWords(transaction, finding, asker)).map((one) => [nameOf(one), one]));
    const named = new Set(others.map(({ document, key }) => nameOf({ document_id: document, key })));
    const chosen = [...named].flatMap((name) => same.get(name) ?? []);
    if (chosen.length < named.size) return fail('changed-meanwhile');
    const all = [finding, ...chosen];
    if (all.some((one) => lacksReason(one, decision))) return fail('reason-required');
    for (const one of all) await insertDecision(transaction, one, decision, asker);
    for (const document of new Set(all.map(({ document_id }) => document_id)))
      await settleReviews(transaction, document, decision.at);
    return succeed(all.map(({ document_id, key }) => ({ document: document_id, key })));
  });
}

async function findSameWords(database: Database, finding: SeenFinding, asker: Asker): Promise<SeenFinding[]> {
  const found = await selectSeen(database, asker)
    .where('findings.words', '=', finding.words)
    .where('findings.level', '=', finding.level)
    .where('findings.rule', '=', finding.rule)
    .where('findings.language', '=', finding.language)
    .where('findings.subject', '=', finding.subject)
    .where('findings.direction', '=', finding.direction)
    .orderBy(sql`findings.state = 'closed'`)
    .orderBy('documents.name')
    .orderBy('documents.id')
    .orderBy('findings.position')
    .limit(MOST)
    .execute();
  const values = await readValues(database, found);
  const elements = (one: SeenFinding): string => {
    const { stages, channels }: ValuesOfFinding = values.get(nameOf(one)) ?? { stages: [], channels: [] };
    return JSON.stringify([stages, channels]);
  };
  const [self, wanted] = [nameOf(finding), elements(finding)];
  return found.filter((one) => nameOf(one) !== self && elements(one) === wanted);
}

function nameOf({ document_id, key }: { readonly document_id: string; readonly key: string }): string {
  return `${document_id}\n${key}`;
}

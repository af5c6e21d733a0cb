/** Whatever people and re-scans do to a document, in whatever order: the rows say what the kept decisions say, and nothing is lost. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DECISION_CODES, type DecisionCode } from '../../src/api/finding-shapes.ts';
import { OPEN_STATES } from '../../src/api/open-states.ts';
import { FLAGGED_LEVELS } from '../../src/judge/finding.ts';
import type { Asker } from '../../src/store/asker.ts';
import { verifyAudit } from '../../src/store/audit.ts';
import { addComment } from '../../src/store/comments.ts';
import { confirmDecision, decide, undoDecision } from '../../src/store/decisions.ts';
import type { Database } from '../../src/store/open-sqlite.ts';
import { standingOf } from '../../src/store/standing.ts';
import { addDocument, MATTER, openTestStore, type Written, writeFindings } from './test-store.ts';

const PEOPLE: readonly Asker[] = [
  { id: 'u-1', name: 'Wen', role: 'administrator' },
  { id: 'u-2', name: 'Oda', role: 'administrator' },
];

type Step =
  | { readonly type: 'decide'; readonly key: string; readonly decision: DecisionCode; readonly person: number }
  | { readonly type: 'undo' | 'confirm' | 'comment'; readonly key: string; readonly person: number }
  | { readonly type: 'scan'; readonly findings: readonly Written[] }
  | { readonly type: 'second'; readonly wanted: 0 | 1 };

const key = fc.constantFrom('a', 'b', 'c');
const person = fc.nat(1);
const finding: fc.Arbitrary<Written> = fc.record({
  key,
  words: fc.constantFrom('w1', 'w2', 'w3'),
  law: fc.constantFrom('in force', 'suspended'),
  level: fc.constantFrom('high' as const, 'medium' as const, 'low' as const),
  clause_label: fc.constantFrom('1', '2', null),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('decide' as const),
      key,
      decision: fc.constantFrom(...DECISION_CODES),
      person,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constantFrom('undo' as const, 'confirm' as const, 'comment' as const),
      key,
      person,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('scan' as const),
      findings: fc.uniqueArray(finding, { selector: (one) => one.key, maxLength: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('second' as const), wanted: fc.constantFrom(0 as const, 1 as const) }),
  },
);

it('rows, counts and log agree after every step', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      const database = await openTestStore();
      try {
        await addDocument(database, 'd');
        await writeFindings(database, 'd', [
          { key: 'a', words: 'w1' },
          { key: 'b', words: 'w2' },
        ]);
        for (const [count, one] of steps.entries()) {
          await take(database, one, count);
          await check(database);
        }
        expect(await verifyAudit(database, [])).toMatchObject({ intact: true });
      } finally {
        await database.destroy();
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);

async function take(database: Database, one: Step, count: number): Promise<void> {
  const at = new Date(Date.UTC(2026, 10, 22) + count * 60_000).toISOString();
  if (one.type === 'scan') return writeFindings(database, 'd', one.findings, at);
  if (one.type === 'second') {
    await database.updateTable('matters').set({ second_reader: one.wanted }).where('id', '=', MATTER).execute();
    return;
  }
  const asker = PEOPLE[one.person];
  if (asker === undefined) return;
  const place = { document: 'd', key: one.key };
  const made = { reason: 'Because.', at, newId: () => `decision-${count}` };
  if (one.type === 'decide') await decide(database, place, { ...made, decision: one.decision }, asker);
  else if (one.type === 'undo') await undoDecision(database, place, { at }, asker);
  else if (one.type === 'confirm') await confirmDecision(database, place, { at }, asker);
  else await addComment(database, place, { id: `comment-${count}`, text: 'Hm.', at }, asker);
}

async function check(database: Database): Promise<void> {
  const findings = await database.selectFrom('findings').selectAll().orderBy('position').execute();
  const decisions = await database.selectFrom('decisions').selectAll().execute();
  const standings = standingOf(
    findings,
    decisions.filter(({ undone_at }) => undone_at === null),
  );
  for (const { key: own, state, reopened_by, decision_id } of findings) {
    const standing = standings.get(own);
    expect({ state, reopened_by, decision_id }).toEqual({
      state: standing?.state,
      reopened_by: standing?.reopenedBy,
      decision_id: standing?.decision?.id ?? null,
    });
  }
  const flagged = findings.filter(({ level }) => FLAGGED_LEVELS.some((one) => one === level));
  const { open } = await database.selectFrom('documents').select('open').executeTakeFirstOrThrow();
  expect(open).toBe(flagged.filter(({ state }) => OPEN_STATES.some((one) => one === state)).length);
  const told = await database.selectFrom('reopenings').selectAll().execute();
  const reopened = findings.filter(({ state }) => state === 'reopened');
  expect(told.map((one) => one.key).sort()).toEqual(reopened.map((one) => one.key).sort());
  const comments = await database.selectFrom('comments').selectAll().execute();
  for (const comment of comments)
    if (findings.some(({ words }) => words === comment.words))
      expect(findings.map((one) => one.key)).toContain(comment.key);
  await checkLog(database);
}

/** As many entries as there are decisions, decisions taken back, and comments. */
async function checkLog(database: Database): Promise<void> {
  const log = await database.selectFrom('audit').select('action').execute();
  const logged = (action: string): number => log.filter((entry) => entry.action === action).length;
  const decisions = await database.selectFrom('decisions').selectAll().execute();
  const comments = await database.selectFrom('comments').selectAll().execute();
  expect(logged('finding-decided')).toBe(decisions.length);
  expect(logged('decision-undone')).toBe(decisions.filter(({ undone_at }) => undone_at !== null).length);
  expect(logged('decision-confirmed')).toBe(decisions.filter(({ second_at }) => second_at !== null).length);
  expect(logged('comment-added')).toBe(comments.length);
}

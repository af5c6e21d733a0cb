/** Decisions as people make them: what holds, what a re-scan leaves of it, what the log says. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DecisionCode } from '../../src/api/finding-shapes.ts';
import type { Asker } from '../../src/store/asker.ts';
import { confirmDecision, decide, undoDecision } from '../../src/store/decisions.ts';
import { type FindingReview, readFindingReview } from '../../src/store/finding-reviews.ts';
import type { Database } from '../../src/store/open-sqlite.ts';
import { addDocument, MATTER, openTestStore, writeFindings } from './test-store.ts';

const WEN: Asker = { id: 'u-wen', name: 'Wen', role: 'reviewer' };
const ODA: Asker = { id: 'u-oda', name: 'Oda', role: 'reviewer' };
const STRANGER: Asker = { id: 'u-iris', name: 'Iris', role: 'reviewer' };
const PLACE = { document: 'd', key: 'k' };

let database: Database;
let minute = 0;
const now = (): string => new Date(Date.UTC(2026, 10, 22, 9, minute++)).toISOString();

beforeEach(async () => {
  database = await openTestStore();
  for (const { id, name, role } of [WEN, ODA, STRANGER]) {
    await database
      .insertInto('users')
      .values({ id, name, folded_name: name.toLowerCase(), role, created_at: now(), disabled: 0 })
      .execute();
  }
  for (const { id } of [WEN, ODA])
    await database.insertInto('members').values({ matter_id: MATTER, user_id: id }).execute();
  await addDocument(database, 'd');
  await writeFindings(database, 'd', [{ key: 'k' }, { key: 'medium', level: 'medium' }, { key: 'low', level: 'low' }]);
});
afterEach(() => database.destroy());

async function made(decision: DecisionCode, reason = 'Catalogue entry checked.', asker = WEN, key = 'k') {
  const newId = (): string => `decision-${minute++}`;
  return decide(database, { ...PLACE, key }, { decision, reason, at: now(), newId }, asker);
}
async function held(outcome: ReturnType<typeof made>): Promise<FindingReview> {
  const done = await outcome;
  if (!done.ok) throw new Error(done.problem.code);
  return done.value;
}
const undo = (asker = WEN, seen?: string) => undoDecision(database, PLACE, { at: now(), seen }, asker);
const confirm = (asker: Asker, seen?: string) => confirmDecision(database, PLACE, { at: now(), seen }, asker);
const standing = (key = 'k') => readFindingReview(database, { document: 'd', key });

async function open(): Promise<number> {
  return (await database.selectFrom('documents').select('open').where('id', '=', 'd').executeTakeFirstOrThrow()).open;
}
async function log(): Promise<string[]> {
  const entries = await database.selectFrom('audit').selectAll().orderBy('sequence').execute();
  return entries.filter(({ document_id }) => document_id === 'd').map(({ actor, action }) => `${actor}: ${action}`);
}

describe('a decision', () => {
  it('is kept with who made it and why, and closes the finding', async () => {
    expect(await open()).toBe(2);
    const review = await held(made('to-be-licensed'));
    expect(review).toMatchObject({
      state: 'closed',
      decision: { decision: 'to-be-licensed', reason: 'Catalogue entry checked.', by: { id: WEN.id, name: 'Wen' } },
    });
    expect(await open()).toBe(1);
    expect(await log()).toEqual(['Wen: finding-decided']);
  });

  it('that closes a high finding needs a reason; others do not', async () => {
    expect(await made('not-controlled', '  ')).toMatchObject({ ok: false, problem: { code: 'reason-required' } });
    expect(await standing()).toMatchObject({ state: 'open', decision: null });
    expect(await held(made('needs-facts', ''))).toMatchObject({ state: 'pending' });
    expect(await held(made('not-controlled', '', WEN, 'medium'))).toMatchObject({ state: 'closed' });
    expect(await open()).toBe(1);
  });

  it('that is taken back lets the one before hold again, and can be taken back by another', async () => {
    await held(made('escalated', ''));
    await held(made('to-be-changed'));
    expect(await undo(ODA)).toMatchObject({
      ok: true,
      value: { state: 'pending', decision: { decision: 'escalated' } },
    });
    expect(await undo()).toMatchObject({ ok: true, value: { state: 'open', decision: null } });
    expect(await undo()).toMatchObject({ ok: false, problem: { code: 'nothing-to-undo' } });
    expect((await log()).slice(2)).toEqual(['Oda: decision-undone', 'Wen: decision-undone']);
  });

  it('is not taken back by somebody who saw another one', async () => {
    const seen = (await held(made('needs-facts'))).decision?.id ?? '';
    const later = (await held(made('to-be-changed', 'Delete the clause.', ODA))).decision?.id ?? '';
    expect(await undo(WEN, seen)).toMatchObject({ ok: false, problem: { code: 'changed-meanwhile' } });
    expect(await standing()).toMatchObject({ decision: { id: later } });
    expect(await undo(WEN, later)).toMatchObject({ ok: true, value: { decision: { id: seen } } });
  });

  it('of two people at once is lost for neither: the later holds', async () => {
    await Promise.all([
      held(made('to-be-licensed', 'One.', WEN)),
      held(made('not-controlled', 'Two.', ODA)),
      held(made('escalated', 'Three.', WEN)),
    ]);
    expect(await standing()).toMatchObject({ state: 'pending', decision: { reason: 'Three.' } });
    const kept = await database.selectFrom('decisions').select('reason').orderBy('sequence').execute();
    expect(kept.map(({ reason }) => reason)).toEqual(['One.', 'Two.', 'Three.']);
    expect(await log()).toHaveLength(3);
  });

  it('on what is not there, or not open to the asker, is the same problem', async () => {
    const unknown = { ok: false, problem: { code: 'unknown-thing' } };
    expect(await made('escalated', '', WEN, 'none')).toMatchObject(unknown);
    expect(await made('escalated', '', STRANGER)).toMatchObject(unknown);
    await database.updateTable('documents').set({ removed_at: now() }).where('id', '=', 'd').execute();
    expect(await made('escalated', '')).toMatchObject(unknown);
    expect(await log()).toEqual([]);
  });
});

describe('a second reader', () => {
  beforeEach(async () => {
    await database.updateTable('matters').set({ second_reader: 1 }).where('id', '=', MATTER).execute();
  });

  it('confirms what another closed, and nobody their own', async () => {
    const { decision, state } = await held(made('not-controlled'));
    expect(state).toBe('awaiting-second');
    expect(await open()).toBe(2);
    expect(await confirm(WEN)).toMatchObject({ ok: false, problem: { code: 'own-decision' } });
    expect(await confirm(ODA, 'another')).toMatchObject({ ok: false, problem: { code: 'changed-meanwhile' } });
    expect(await confirm(ODA, decision?.id)).toMatchObject({
      ok: true,
      value: { state: 'closed', decision: { by: { name: 'Wen' }, second: { by: { id: ODA.id, name: 'Oda' } } } },
    });
    expect(await open()).toBe(1);
    expect(await confirm(ODA)).toMatchObject({ ok: false, problem: { code: 'nothing-to-confirm' } });
    expect(await log()).toEqual(['Wen: finding-decided', 'Oda: decision-confirmed']);
  });

  it('is asked for high findings that are closed, and for nothing else', async () => {
    expect(await held(made('escalated'))).toMatchObject({ state: 'pending' });
    expect(await held(made('not-controlled', '', WEN, 'medium'))).toMatchObject({ state: 'closed' });
  });

  it('is asked from then on: what was closed before stays closed', async () => {
    await database.updateTable('matters').set({ second_reader: 0 }).where('id', '=', MATTER).execute();
    await held(made('not-controlled'));
    await database.updateTable('matters').set({ second_reader: 1 }).where('id', '=', MATTER).execute();
    await writeFindings(database, 'd', [{ key: 'k' }]);
    expect(await standing()).toMatchObject({ state: 'closed' });
  });
});

describe('a re-scan', () => {
  const reopened = (cause: string) => ({
    state: 'reopened',
    reopenedBy: cause,
    decision: { decision: 'to-be-changed' },
  });

  it('with the same words leaves the decision, wherever the clause moved', async () => {
    await held(made('to-be-changed'));
    await writeFindings(database, 'd', [{ key: 'new' }, { key: 'k', clause_label: '12', words: 'words of k' }]);
    expect(await standing()).toMatchObject({ state: 'closed', decision: { decision: 'to-be-changed' } });
    expect(await open()).toBe(1);
  });

  it('under another state of the law reopens, tells it once, and lets the decision hold when the state is back', async () => {
    await held(made('to-be-changed'));
    for (const law of ['suspended', 'suspended']) await writeFindings(database, 'd', [{ key: 'k', law }]);
    expect(await standing()).toMatchObject(reopened('law'));
    expect(await open()).toBe(1);
    await writeFindings(database, 'd', [{ key: 'k' }]);
    expect(await standing()).toMatchObject({ state: 'closed', reopenedBy: null });
    await writeFindings(database, 'd', [{ key: 'k', law: 'suspended' }]);
    expect(await log()).toEqual(['Wen: finding-decided', 'system: finding-reopened', 'system: finding-reopened']);
  });

  it('by another rule reopens the same words, and a decision on them holds', async () => {
    await held(made('to-be-changed'));
    await writeFindings(database, 'd', [{ key: 'other', words: 'words of k', level: 'medium' }]);
    expect(await standing('other')).toMatchObject(reopened('rule'));
    expect(await held(made('not-controlled', '', ODA, 'other'))).toMatchObject({ state: 'closed', reopenedBy: null });
    expect(await undoDecision(database, { document: 'd', key: 'other' }, { at: now() }, ODA)).toMatchObject({
      value: reopened('rule'),
    });
    expect((await log()).filter((entry) => entry.includes('reopened'))).toHaveLength(2);
  });

  it('with other words in the clause reopens it, and the old decision can be taken back', async () => {
    await held(made('to-be-changed'));
    await writeFindings(database, 'd', [{ key: 'other' }]);
    expect(await standing('other')).toMatchObject(reopened('words'));
    expect(await undoDecision(database, { document: 'd', key: 'other' }, { at: now() }, WEN)).toMatchObject({
      value: { state: 'open', decision: null },
    });
  });
});

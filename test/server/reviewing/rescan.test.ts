/** Decisions over a re-scan: they stay with the same words, rule and law, and a finding is reopened where one of these changed. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../../src/api/audit.ts';
import type { FindingCard } from '../../../src/api/finding-shapes.ts';
import { startTestServer, type TestServer } from '../test-server.ts';
import { uploadFile, waitForReview } from '../upload.ts';
import { LICENCE } from './contracts.ts';

/** A word of this house alone: it says nothing to the product's own dictionary. */
const CONTRACT = LICENCE.replace('sintering recipes', 'sintering recipes, the Kailin cycle charts');
const OWN_PACK = `pack: house-words
concepts:
  - id: house.kailin_cycle
    title: { zh: 凯林循环, en: Kailin cycle }
    kind: process
    stages: [metal-smelting]
    specificity: decisive
    terms:
      zh: [凯林循环]
      en: [Kailin cycle]
    examples:
      zh:
        hits: [甲方提供凯林循环的曲线。]
        nearMisses: [凯林先生负责联络。]
      en:
        hits: [The Seller hands over the Kailin cycle.]
        nearMisses: [The parties meet in Kailin.]
    source: a process of this house
`;

let folder: string;
let server: TestServer;
let document: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lodestone-rescan-'));
  server = await startTestServer({ dataFolder: join(folder, 'data') });
  document = (await uploadFile(server, 'licence.txt', CONTRACT)).id;
  await waitForReview(server, document);
}, 60_000);
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

async function send(method: string, path: string, body?: unknown) {
  const answer = await server.send(
    method,
    path,
    { 'content-type': 'application/json' },
    body === undefined ? undefined : JSON.stringify(body),
  );
  if (answer.status >= 300) throw new Error(`${answer.status} ${answer.body}`);
  return answer.body === '' ? null : JSON.parse(answer.body);
}
async function cardOn(clause: string): Promise<FindingCard> {
  const { findings }: { findings: FindingCard[] } = await send('GET', `/api/documents/${document}/findings`);
  const card = findings.find((one) => one.clause === clause);
  if (card === undefined) throw new Error(`nothing on ${clause}`);
  return card;
}
const pathOf = ({ key }: FindingCard): string => `/api/documents/${document}/findings/${encodeURIComponent(key)}`;
async function rescan(asOf: string): Promise<void> {
  await send('POST', `/api/documents/${document}/scan`, { asOf });
  await waitForReview(server, document);
}
async function open(): Promise<number> {
  return (await send('GET', `/api/documents/${document}`)).open;
}
async function reopenings(): Promise<AuditEntry[]> {
  return (await send('GET', `/api/audit?document=${document}&action=finding-reopened`)).entries;
}

describe('a decision with its comments and the person it was handed to', () => {
  it('stays through a re-scan on the same day', async () => {
    const card = await cardOn('Article 1');
    await send('POST', `${pathOf(card)}/decision`, { decision: 'to-be-licensed', reason: 'Application filed.' });
    await send('POST', `${pathOf(card)}/comments`, { text: 'Who signs?' });
    await send('PUT', `${pathOf(card)}/assignee`, { user: 'local' });
    const before = await open();
    await rescan('2026-11-22');
    expect(await cardOn('Article 1')).toMatchObject({
      key: card.key,
      review: { state: 'closed', decision: { reason: 'Application filed.' }, comments: 1, assignee: { id: 'local' } },
    });
    expect(await open()).toBe(before);
    expect(await reopenings()).toEqual([]);
  });

  it('is reopened by the law on a day on which it is in another state, once, and holds again on the day before', async () => {
    const before = await open();
    for (const day of ['2026-06-01', '2026-06-02']) {
      await rescan(day);
      expect((await cardOn('Article 1')).review).toMatchObject({
        state: 'reopened',
        reopenedBy: 'law',
        decision: { decision: 'to-be-licensed' },
        comments: 1,
      });
    }
    expect(await open()).toBe(before + 1);
    expect(await reopenings()).toMatchObject([{ actor: 'system', after: { state: 'reopened', cause: 'law' } }]);
    await rescan('2026-11-22');
    expect((await cardOn('Article 1')).review).toMatchObject({ state: 'closed', reopenedBy: null });
    expect(await open()).toBe(before);
  });

  it('is reopened by the rule when the dictionary knows more words; comments and the person follow the words', async () => {
    const before = await cardOn('Article 1');
    await server.close();
    await writeFile(join(folder, 'house-words.yaml'), OWN_PACK);
    server = await startTestServer({ dataFolder: join(folder, 'data'), dictionary: [folder] });
    await rescan('2026-11-22');
    const after = await cardOn('Article 1');
    expect(after.key).not.toBe(before.key);
    expect(after.stages).toContain('metal-smelting');
    expect(after.review).toMatchObject({
      state: 'reopened',
      reopenedBy: 'rule',
      decision: { decision: 'to-be-licensed' },
      comments: 1,
      assignee: { id: 'local' },
    });
    const history = await send('GET', `${pathOf(after)}/history`);
    expect(history).toMatchObject({
      decisions: [{ reason: 'Application filed.' }],
      comments: [{ text: 'Who signs?' }],
    });
    await send('POST', `${pathOf(after)}/decision`, { decision: 'to-be-changed', reason: 'Cycle charts go out.' });
    await rescan('2026-11-22');
    expect((await cardOn('Article 1')).review).toMatchObject({
      state: 'closed',
      decision: { decision: 'to-be-changed' },
    });
    expect((await send('GET', `${pathOf(after)}/history`)).decisions).toHaveLength(2);
    expect(await reopenings()).toHaveLength(2);
  }, 60_000);

  it('belongs to the document that was read: the same file again is another document', async () => {
    const again = await uploadFile(server, 'licence.txt', CONTRACT);
    const read = await waitForReview(server, again.id);
    expect(read.open).toBe(read.high + read.medium);
  });
});

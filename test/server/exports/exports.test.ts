/** Exports over a real server: the same findings, ids and counts in every format, with how they stand on the desk. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FindingRow } from '../../../src/api/finding-shapes.ts';
import { type ScanJson, scanSchema } from '../../../src/report/scan-schema.ts';
import { readTable } from '../../report/read-csv.ts';
import { type Client, startTeam } from '../people/team.ts';
import { keepReview, openStore } from '../reading/keep-review.ts';
import { CHINESE_LICENCE, LICENCE, SECOND_LICENCE } from '../reviewing/contracts.ts';
import { type Answer, startTestServer, type TestServer } from '../test-server.ts';
import { uploadFile, waitForReview } from '../upload.ts';

let server: TestServer;
const ids = new Map<string, string>();
const HOSTILE = '=cmd|x "quoted"\u202E.txt';
const JSON_TYPE = { 'content-type': 'application/json' };

beforeAll(async () => {
  server = await startTestServer();
  for (const [name, text] of [
    ['licence.txt', LICENCE],
    ['许可.txt', CHINESE_LICENCE],
    [HOSTILE, SECOND_LICENCE],
    ['rent.txt', 'LEASE\n\n1. The rent is due monthly.\n'],
    ['broken.pdf', '%PDF-1.7 and nothing else'],
  ] as const) {
    const { id } = await uploadFile(server, name, text);
    await waitForReview(server, id);
    ids.set(name, id);
  }
});
afterAll(() => server.close());

async function get(path: string): Promise<Answer> {
  const answer = await server.send('GET', path);
  expect(answer.status, answer.body.slice(0, 300)).toBe(200);
  return answer;
}
const json = async (path: string): Promise<ScanJson> => scanSchema.parse(JSON.parse((await get(path)).body));
const csv = async (path: string): Promise<Record<string, string>[]> => readTable((await get(path)).body);
const withFinding = (rows: readonly Record<string, string>[]) => rows.filter(({ Finding }) => Finding !== '');

describe('the register of all documents', () => {
  it('has the same documents, findings and counts as the lists, in both formats', async () => {
    const listed = JSON.parse((await get('/api/documents')).body);
    const scan = await json('/api/export?format=json&lang=en');
    const rows = await csv('/api/export?format=csv&lang=en');
    expect(scan.summary).toMatchObject({
      documents: listed.total,
      high: listed.high,
      medium: listed.medium,
      low: listed.low,
      notFullyRead: listed.notFullyRead,
    });
    for (const level of ['high', 'medium', 'low'] as const)
      expect(rows.filter(({ Level }) => Level === level)).toHaveLength(listed[level]);
    const findings = scan.documents.flatMap(({ path, findings: own }) => own.map(({ id }) => [path, id]));
    expect(withFinding(rows)).toHaveLength(findings.length);
    expect(new Set(rows.map(({ Document }) => Document)).size).toBe(listed.total);
  });

  it('is narrowed by the filters of the lists', async () => {
    const { findings, total }: { findings: FindingRow[]; total: number } = JSON.parse(
      (await get('/api/findings?language=zh&limit=200')).body,
    );
    const rows = await csv('/api/export?format=csv&lang=en&language=zh&scope=findings');
    expect(rows).toHaveLength(total);
    expect(rows.map(({ Finding }) => Finding).sort()).toEqual(findings.map(({ id }) => id).sort());
    const scan = await json('/api/export?format=json&text=licence.txt');
    expect(scan.documents.map(({ path }) => path)).toEqual(['licence.txt']);
    expect((await json('/api/export?format=json&text=nothing-of-this')).summary.documents).toBe(0);
  });

  it('tells how each finding stands, by whom and when', async () => {
    const { findings }: { findings: FindingRow[] } = JSON.parse(
      (await get(`/api/documents/${ids.get('licence.txt')}/findings`)).body,
    );
    const [first] = findings;
    const reason = '=the "licence" is asked for,\nsee the file';
    const decided = await server.send(
      'POST',
      `/api/documents/${first?.document}/findings/${first?.key}/decision`,
      JSON_TYPE,
      JSON.stringify({ decision: 'to-be-licensed', reason }),
    );
    expect(decided.status, decided.body).toBe(200);
    const row = (await csv('/api/export?format=csv&lang=en')).find(
      ({ Document, Finding }) => Document === 'licence.txt' && Finding === first?.id,
    );
    expect(row).toMatchObject({ Review: 'closed', Decision: 'to be licensed', 'Decided by': 'local' });
    expect(row?.['Reason for the decision']).toBe(`'${reason}`);
    expect(row?.['Decided at']).toMatch(/^\d{4}-\d\d-\d\dT/);
    const document = (await json(`/api/documents/${first?.document}/export?format=json`)).documents[0];
    expect(document?.findings.find(({ id }) => id === first?.id)?.review).toMatchObject({
      state: 'closed',
      decision: { decision: 'to-be-licensed', reason, by: 'local', second: null },
    });
    const other = document?.findings.find(({ id }) => id !== first?.id);
    expect(other?.review).toMatchObject({ state: 'open', decision: null });
    expect(document?.desk).toMatchObject({ id: first?.document, asOf: '2026-11-22', uploadedBy: 'local' });
  });

  it('holds documents that wait for their review, as such', async () => {
    const own = await startTestServer();
    const store = await openStore(own.dataFolder);
    await keepReview(store, 'waiting', null);
    await store.destroy();
    const scan = scanSchema.parse(JSON.parse((await own.send('GET', '/api/export?format=json')).body));
    expect(scan.documents[0]?.status).toMatch(/waiting|reading|failed/);
    expect(scan.summary.documents).toBe(1);
    expect(readTable((await own.send('GET', '/api/export?format=csv&lang=en')).body)).toHaveLength(1);
    await own.close();
  });
});

describe('a file that is handed out', () => {
  it('has a safe name and its own kind', async () => {
    const { headers } = await get(`/api/documents/${ids.get('许可.txt')}/export?format=csv`);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toBe(
      `attachment; filename="??.txt.csv"; filename*=UTF-8''${encodeURIComponent('许可')}.txt.csv`,
    );
    const hostile = await get(`/api/documents/${ids.get(HOSTILE)}/export?format=json`);
    expect(hostile.headers['content-disposition']).toMatch(/^attachment; filename="[^"\\]*(?:\\"[^"\\]*)*"/);
    expect(JSON.parse(hostile.body).documents[0].path).not.toContain('\u202E');
    expect((await get('/api/export?format=csv')).headers['content-disposition']).toBe(
      'attachment; filename=lodestone-2026-11-22.csv',
    );
  });

  it('shows the contract as a page in which nothing of it can act', async () => {
    const { body, headers } = await get(`/api/documents/${ids.get('licence.txt')}/export?format=html&lang=zh`);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'/);
    expect(body).toMatch(/^<!doctype html>\n<html lang="zh-Hans">/);
    expect(body).toContain('Harzwerk Motoren GmbH');
  });

  it('is refused where there is no such document', async () => {
    for (const format of ['html', 'json', 'csv'])
      expect((await server.send('GET', `/api/documents/none/export?format=${format}`)).status).toBe(404);
    expect((await server.send('GET', '/api/export?format=docx')).status).toBe(400);
  });
});

describe('a person', () => {
  it('takes out the documents of their own matters alone', async () => {
    const { server: own, administrator, invite } = await startTeam();
    const as = ({ cookie, csrf }: Client) => ({
      send: (method: string, path: string, headers = {}, body?: Uint8Array | string) =>
        own.send(method, path, { cookie, 'x-csrf-token': csrf, ...headers }, body),
    });
    const { id, matter } = await uploadFile(as(administrator), 'licence.txt', LICENCE);
    await waitForReview(as(administrator), id);
    const reader = await invite('Rea Reader', 'reader');
    const names = async (): Promise<string[]> =>
      readTable((await reader.ask('GET', '/api/export?format=csv&lang=en')).body).map(({ Document = '' }) => Document);
    expect((await reader.ask('GET', `/api/documents/${id}/export?format=json`)).status).toBe(404);
    expect(await names()).toEqual([]);
    expect((await reader.ask('GET', '/api/export?format=csv&scope=findings')).body).not.toContain('sintering');
    await administrator.ask('PUT', `/api/matters/${matter}/members/${reader.user.id}`);
    expect(new Set(await names())).toEqual(new Set(['licence.txt']));
    expect((await own.send('GET', '/api/export?format=csv')).status).toBe(401);
    await own.close();
  });
});

/** Reviewing over a real server: lists, cards, decisions, comments, the same words elsewhere, search, figures, views. */
import { get } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { DeskEvent, DocumentDetail } from '../../../src/api/documents.ts';
import type { FindingCard, FindingRow } from '../../../src/api/finding-shapes.ts';
import type { Dashboard } from '../../../src/api/findings.ts';
import { scanSchema } from '../../../src/report/scan-schema.ts';
import { startTestServer, type TestServer } from '../test-server.ts';
import { uploadFile, waitForReview } from '../upload.ts';
import { CHINESE_LICENCE, LICENCE, SECOND_LICENCE } from './contracts.ts';

let server: TestServer;
const documents = new Map<string, DocumentDetail>();

beforeAll(async () => {
  server = await startTestServer();
  for (const [name, text] of [
    ['licence.txt', LICENCE],
    ['support.txt', SECOND_LICENCE],
    ['许可.txt', CHINESE_LICENCE],
  ] as const) {
    const { id } = await uploadFile(server, name, text);
    documents.set(name, await waitForReview(server, id));
  }
}, 60_000);
afterAll(() => server.close());

const idOf = (name: string): string => documents.get(name)?.id ?? '';

async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
  const sent = body === undefined ? undefined : JSON.stringify(body);
  const answer = await server.send(method, path, { 'content-type': 'application/json' }, sent);
  if (answer.status >= 300) throw new Error(`${answer.status} ${answer.body}`);
  return answer.body === '' ? (undefined as T) : JSON.parse(answer.body);
}
async function problem(method: string, path: string, body?: unknown): Promise<unknown> {
  const sent = body === undefined ? undefined : JSON.stringify(body);
  const answer = await server.send(method, path, { 'content-type': 'application/json' }, sent);
  return [answer.status, JSON.parse(answer.body).problem.code];
}
async function cardsOf(name: string, language = 'en'): Promise<FindingCard[]> {
  const { findings } = await ask<{ findings: FindingCard[] }>(
    'GET',
    `/api/documents/${idOf(name)}/findings?lang=${language}`,
  );
  return findings;
}
async function cardOn(name: string, clause: string): Promise<FindingCard> {
  const card = (await cardsOf(name)).find((one) => one.clause === clause);
  if (card === undefined) throw new Error(`nothing on ${clause}`);
  return card;
}
const list = (query = ''): Promise<{ findings: FindingRow[]; total: number }> => ask('GET', `/api/findings${query}`);
const pathOf = ({ document, key }: Pick<FindingRow, 'document' | 'key'>): string =>
  `/api/documents/${document}/findings/${key}`;

describe('the cards of a document', () => {
  it('say each part in words, in the language that is asked for, with quotes from the text', async () => {
    const card = await cardOn('licence.txt', 'Article 1');
    expect(card).toMatchObject({ level: 'high', direction: 'outbound', clauseLanguage: 'en' });
    expect(card.clauseText).toContain('sintering recipes');
    expect(card.fromTo).toContain('Harzwerk Motoren GmbH');
    for (const part of [card.what, card.how, card.reason, card.levelReason]) expect(part).not.toBe('');
    expect(card.provisions.length).toBeGreaterThan(0);
    for (const { quote, start, end } of card.evidence) {
      expect(LICENCE).toContain(quote);
      expect(end - start).toBe(quote.length);
    }
    const [chinese] = (await cardsOf('licence.txt', 'zh')).filter(({ key }) => key === card.key);
    expect(chinese?.reason).toMatch(/[\u4e00-\u9fff]/);
    expect(chinese?.clauseText).toBe(card.clauseText);
  });

  it('are the lines of the list', async () => {
    const { findings, total } = await list(`?level=high,medium,low&sort=document&limit=200`);
    const cards = (await Promise.all(['licence.txt', 'support.txt', '许可.txt'].map((name) => cardsOf(name)))).flat();
    expect(total).toBe(cards.length);
    for (const line of findings)
      expect(cards.find(({ key, document }) => key === line.key && document === line.document)).toMatchObject(line);
  });
});

describe('the list of findings', () => {
  it('is narrowed by each filter, and by pages', async () => {
    const all = await list();
    expect(all.findings.every(({ level }) => level !== 'low')).toBe(true);
    expect((await list('?level=high')).findings.every(({ level }) => level === 'high')).toBe(true);
    expect((await list('?channel=training')).findings.every(({ channels }) => channels.includes('training'))).toBe(
      true,
    );
    expect((await list('?stage=magnet-making')).total).toBeGreaterThan(0);
    expect((await list('?country=FR')).findings.map(({ documentName }) => documentName)).toEqual(['support.txt']);
    expect((await list('?language=zh')).findings.every(({ documentName }) => documentName === '许可.txt')).toBe(true);
    expect((await list('?text=grain%20boundary')).total).toBe(2);
    expect((await list('?text=Lorient')).total).toBe(1);
    expect((await list('?text=GRAIN%20bound')).total).toBe(2);
    expect((await list(`?text=${encodeURIComponent('釹鐵硼磁體')}`)).findings.map(({ clause }) => clause)).toEqual([
      '第一条',
    ]);
    expect(
      (await list(`?text=${encodeURIComponent('嶺北')}`)).findings.every((one) => one.documentName === '许可.txt'),
    ).toBe(true);
    expect((await list('?text=%25')).total).toBe(0);
    expect((await list('?direction=inbound')).total).toBe(0);
    expect((await list('?state=closed')).total).toBe(0);
    const pages = [];
    for (let offset = 0; offset < all.total; offset += 1)
      pages.push(...(await list(`?offset=${offset}&limit=1`)).findings);
    expect(pages).toEqual(all.findings);
  });
});

describe('a decision', () => {
  it('is made, seen in every list, and taken back', async () => {
    const { document, key } = await cardOn('许可.txt', '第一条');
    const path = pathOf({ document, key });
    const before = await ask<DocumentDetail>('GET', `/api/documents/${document}`);
    expect(await problem('POST', `${path}/decision`, { decision: 'not-controlled' })).toEqual([400, 'reason-required']);
    const review = await ask('POST', `${path}/decision`, { decision: 'not-controlled', reason: '已核对目录。' });
    expect(review).toMatchObject({
      state: 'closed',
      decision: { by: { id: 'local', name: 'local' }, reason: '已核对目录。' },
    });
    expect(await cardOn('许可.txt', '第一条')).toMatchObject({ review });
    expect((await list('?state=closed')).findings.map((one) => one.key)).toEqual([key]);
    expect((await ask<DocumentDetail>('GET', `/api/documents/${document}`)).open).toBe(before.open - 1);
    expect(await ask('DELETE', `${path}/decision`)).toMatchObject({ state: 'open', decision: null });
    expect((await ask<DocumentDetail>('GET', `/api/documents/${document}`)).open).toBe(before.open);
    expect(await problem('DELETE', `${path}/decision`)).toEqual([409, 'nothing-to-undo']);
    const { decisions } = await ask<{ decisions: unknown[] }>('GET', `${path}/history`);
    expect(decisions).toMatchObject([{ decision: 'not-controlled', undone: { by: { id: 'local' } } }]);
  });

  it('is told to whoever has the page open', async () => {
    const { document, key } = await cardOn('licence.txt', 'Article 2');
    const events: DeskEvent[] = [];
    const stream = get(new URL('/api/events', server.address), (response) => {
      response.setEncoding('utf8').on('data', (text: string) => {
        for (const [, json = ''] of text.matchAll(/^data: (.*)$/gm)) events.push(JSON.parse(json));
      });
    });
    await vi.waitUntil(() => events.length > 0);
    await ask('POST', `${pathOf({ document, key })}/decision`, { decision: 'needs-facts' });
    await ask('DELETE', `${pathOf({ document, key })}/decision`);
    const told = (): DeskEvent[] => events.filter(({ type }) => type === 'review');
    await vi.waitUntil(() => told().length === 2);
    stream.destroy();
    const matter = documents.get('licence.txt')?.matter;
    expect(told()).toEqual([1, 2].map(() => ({ type: 'review', document, matter, key })));
  });

  it('on what is not there is a problem', async () => {
    const unknown = [404, 'unknown-thing'];
    const body = { decision: 'escalated' };
    expect(await problem('POST', `/api/documents/none/findings/none/decision`, body)).toEqual(unknown);
    expect(await problem('POST', `/api/documents/${idOf('licence.txt')}/findings/none/decision`, body)).toEqual(
      unknown,
    );
    const path = pathOf(await cardOn('licence.txt', 'Article 1'));
    expect(await problem('POST', `${path}/decision`, { decision: 'approved' })).toEqual([400, 'bad-request']);
  });
});

describe('a comment', () => {
  it('is added, counted, read and removed', async () => {
    const path = pathOf(await cardOn('licence.txt', 'Article 1'));
    const { id } = await ask<{ id: string }>('POST', `${path}/comments`, { text: '<b>Ask</b> the plant.' });
    expect((await cardOn('licence.txt', 'Article 1')).review.comments).toBe(1);
    const history = await ask<{ comments: unknown[] }>('GET', `${path}/history`);
    expect(history.comments).toMatchObject([{ id, text: '<b>Ask</b> the plant.', by: { id: 'local' } }]);
    await ask('DELETE', `/api/comments/${id}`);
    expect((await cardOn('licence.txt', 'Article 1')).review.comments).toBe(0);
    expect(await problem('DELETE', `/api/comments/${id}`)).toEqual([404, 'unknown-thing']);
  });
});

describe('a finding', () => {
  it('is handed to a person who may see it, and to nobody else', async () => {
    const path = pathOf(await cardOn('licence.txt', 'Article 2'));
    expect(await problem('PUT', `${path}/assignee`, { user: 'somebody' })).toEqual([400, 'not-a-member']);
    expect(await ask('PUT', `${path}/assignee`, { user: 'local' })).toMatchObject({ assignee: { id: 'local' } });
    expect((await list('?assignee=local')).total).toBe(1);
    expect(await ask('PUT', `${path}/assignee`, { user: null })).toMatchObject({ assignee: null });
    expect((await list('?assignee=local')).total).toBe(0);
  });
});

describe('the same words elsewhere', () => {
  it('are shown before, and decided together, all or none', async () => {
    const card = await cardOn('licence.txt', 'Article 2');
    const path = `${pathOf(card)}/same-words`;
    const { findings: same } = await ask<{ findings: FindingRow[] }>('GET', path);
    expect(same).toMatchObject([{ documentName: 'support.txt', level: card.level, review: { state: 'open' } }]);
    const [other] = same.map(({ document, key }) => ({ document, key }));
    const body = { decision: 'to-be-licensed', reason: 'One application for both.' };
    const stray = { document: other?.document ?? '', key: 'another' };
    expect(await problem('POST', path, { ...body, findings: [other, stray] })).toEqual([409, 'changed-meanwhile']);
    expect(await problem('POST', path, { ...body, reason: '', findings: [other] })).toEqual([400, 'reason-required']);
    expect((await list('?state=closed')).total).toBe(0);
    expect(await ask('POST', path, { ...body, findings: [other, other] })).toEqual({ decided: 2 });
    expect((await list('?state=closed')).findings.map(({ documentName }) => documentName).sort()).toEqual([
      'licence.txt',
      'support.txt',
    ]);
    for (const one of await list('?state=closed').then(({ findings }) => findings))
      await ask('DELETE', `${pathOf(one)}/decision`);
  });
});

describe('search', () => {
  const hits = async (text: string): Promise<string[]> => {
    const answer = await ask<{ hits: { name: string }[] }>('GET', `/api/search?text=${encodeURIComponent(text)}`);
    return answer.hits.map(({ name }) => name).sort();
  };

  it('finds words of a scanned document in both languages, with traditional characters too', async () => {
    expect(await hits('sinter magnet')).toEqual(['licence.txt', 'support.txt']);
    expect(await hits('"process parameter"')).toEqual(['licence.txt']);
    expect(await hits('燒結工藝')).toEqual(['许可.txt']);
    expect(await hits('税')).toEqual([]);
    expect(await hits('") OR ("')).toEqual([]);
  });
});

describe('the figures', () => {
  it('are those of the lists', async () => {
    const closed = await cardOn('licence.txt', 'Article 1');
    await ask('POST', `${pathOf(closed)}/decision`, { decision: 'to-be-changed', reason: 'Delete.' });
    const figures = await ask<Dashboard>('GET', '/api/dashboard');
    const total = async (query: string): Promise<number> => (await list(`?${query}&limit=1`)).total;
    const open = 'state=open,pending,awaiting-second,reopened';
    const rows = await ask<Record<string, number>>('GET', '/api/documents');
    expect(figures).toMatchObject({ documents: rows['total'], notFullyRead: rows['notFullyRead'], waiting: 0 });
    expect(figures.findings).toEqual({ high: rows['high'], medium: rows['medium'], low: rows['low'] });
    expect(await total(open)).toBe(rows['open']);
    for (const [state, count] of Object.entries(figures.states)) expect(await total(`state=${state}`)).toBe(count);
    for (const [name, counts] of [
      ['level', figures.byLevel],
      ['stage', figures.byStage],
      ['channel', figures.byChannel],
      ['country', figures.byCountry],
      ['matter', figures.byMatter],
      ['age', figures.byAge],
    ] as const) {
      expect(counts.length).toBeGreaterThan(0);
      for (const { value, open: still, closed: done } of counts) {
        expect(await total(`${name}=${value}&${open}`)).toBe(still);
        expect(await total(`${name}=${value}&state=closed`)).toBe(done);
      }
    }
    for (const { stage, channel, open: still } of figures.stageByChannel)
      expect(await total(`stage=${stage}&channel=${channel}&${open}`)).toBe(still);
    expect(figures.byAge.map(({ value }) => value)).toEqual(['7', '30', '90', 'more']);
    expect(figures.byAge[0]?.open).toBe(rows['open']);
    const [matter] = figures.byMatter;
    expect(await ask('GET', `/api/dashboard?matter=${matter?.value}`)).toEqual(figures);
    expect(await ask('GET', '/api/dashboard?matter=none')).toMatchObject({ documents: 0, byStage: [] });
  });
});

describe('the export', () => {
  it('has the figures of the overview', async () => {
    const figures = await ask<Dashboard>('GET', '/api/dashboard');
    const { documents: exported } = scanSchema.parse(await ask('GET', '/api/export?format=json'));
    const flagged = exported.flatMap(({ findings }) => findings).filter(({ level }) => level !== 'low');
    for (const [state, count] of Object.entries(figures.states))
      expect(flagged.filter(({ review }) => review?.state === state)).toHaveLength(count);
    const closed = (one: (typeof flagged)[number]): boolean => one.review?.state === 'closed';
    for (const { value, open, closed: done } of figures.byStage) {
      const own = flagged.filter(({ stages }) => stages.includes(value));
      expect([own.filter((one) => !closed(one)).length, own.filter(closed).length]).toEqual([open, done]);
    }
    expect(figures.states.closed).toBeGreaterThan(0);
  });
});

describe('a view', () => {
  it('is saved, replaced under its name, and removed', async () => {
    const first = await ask<{ id: string }>('POST', '/api/views', { name: 'High', address: '?level=high' });
    const again = await ask('POST', '/api/views', { name: 'High', address: '?level=high&state=open', shared: true });
    expect(again).toEqual({ id: first.id, name: 'High', address: '?level=high&state=open', own: true, shared: true });
    expect(await ask('GET', '/api/views')).toEqual({ views: [again] });
    await ask('DELETE', `/api/views/${first.id}`);
    expect(await ask('GET', '/api/views')).toEqual({ views: [] });
    expect(await problem('DELETE', `/api/views/${first.id}`)).toEqual([404, 'unknown-thing']);
  });
});

/** Reviewing with several people: who may see, who may decide, the second reader, and two people on one finding. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FindingCard, FindingRow } from '../../../src/api/finding-shapes.ts';
import { type Client, codeOf, startTeam, type Team } from '../people/team.ts';
import type { Answer } from '../test-server.ts';
import { LICENCE, SECOND_LICENCE } from './contracts.ts';

let team: Team;
let wen: Client;
let oda: Client;
let reader: Client;
let stranger: Client;
let matter: string;
let document: string;
let hidden: string;

beforeAll(async () => {
  team = await startTeam();
  [wen, oda, reader, stranger] = [
    await team.invite('Wen', 'reviewer'),
    await team.invite('Oda', 'reviewer'),
    await team.invite('Rea', 'reader'),
    await team.invite('Iris', 'reviewer'),
  ];
  matter = read(await wen.ask('POST', '/api/matters', { name: 'Northern licences' })).id;
  for (const { user } of [oda, reader])
    await team.administrator.ask('PUT', `/api/matters/${matter}/members/${user.id}`);
  const other = read(await stranger.ask('POST', '/api/matters', { name: 'Elsewhere' })).id;
  document = await upload(wen, matter, LICENCE);
  hidden = await upload(stranger, other, SECOND_LICENCE);
}, 60_000);
afterAll(() => team.server.close());

function read(answer: Answer) {
  if (answer.status >= 300) throw new Error(`${answer.status} ${answer.body}`);
  return answer.body === '' ? null : JSON.parse(answer.body);
}

async function upload(client: Client, into: string, text: string): Promise<string> {
  const headers = {
    cookie: client.cookie,
    'x-csrf-token': client.csrf,
    'content-type': 'application/octet-stream',
  };
  const { id } = read(await team.server.send('POST', `/api/documents?name=a.txt&matter=${into}`, headers, text));
  for (;;) {
    const { status } = read(await client.ask('GET', `/api/documents/${id}`));
    if (status === 'reviewed') return id;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function cardOn(clause: string, client = wen, id = document): Promise<FindingCard> {
  const { findings }: { findings: FindingCard[] } = read(await client.ask('GET', `/api/documents/${id}/findings`));
  const card = findings.find((one) => one.clause === clause);
  if (card === undefined) throw new Error(`nothing on ${clause}`);
  return card;
}
const pathOf = ({ document: id, key }: Pick<FindingRow, 'document' | 'key'>): string =>
  `/api/documents/${id}/findings/${key}`;
const REASONED = { decision: 'not-controlled', reason: 'Finished goods.' };

describe('who is no member of the matter', () => {
  it('sees nothing of it and changes nothing in it', async () => {
    const path = pathOf(await cardOn('Article 1'));
    for (const [method, address, body] of [
      ['GET', `/api/documents/${document}/findings`],
      ['GET', `${path}/history`],
      ['GET', `${path}/same-words`],
      ['POST', `${path}/decision`, REASONED],
      ['POST', `${path}/comments`, { text: 'Hello.' }],
      ['PUT', `${path}/assignee`, { user: null }],
      ['POST', `${path}/same-words`, { ...REASONED, findings: [] }],
    ] as const)
      expect(codeOf(await stranger.ask(method, address, body))).toBe('unknown-thing');
    const lists = read(await stranger.ask('GET', '/api/findings'));
    expect(lists.findings.every((row: FindingRow) => row.document === hidden)).toBe(true);
    expect(read(await stranger.ask('GET', '/api/search?text=Goslar')).total).toBe(0);
    expect(read(await stranger.ask('GET', `/api/dashboard?matter=${matter}`)).documents).toBe(0);
    expect(read(await stranger.ask('GET', '/api/dashboard')).byMatter).toHaveLength(1);
  });

  it('is not shown, and cannot reach, the same words there', async () => {
    const card = await cardOn('Article 2');
    expect(read(await wen.ask('GET', `${pathOf(card)}/same-words`)).findings).toEqual([]);
    const { key } = await cardOn('Article 2', stranger, hidden);
    const findings = [{ document: hidden, key }];
    const refused = await wen.ask('POST', `${pathOf(card)}/same-words`, { ...REASONED, findings });
    expect(codeOf(refused)).toBe('changed-meanwhile');
    expect((await cardOn('Article 2')).review.state).toBe('open');
    expect((await cardOn('Article 2', stranger, hidden)).review.state).toBe('open');
    const all = read(await team.administrator.ask('GET', `${pathOf(card)}/same-words`)).findings;
    expect(all).toMatchObject([{ document: hidden, key }]);
  });

  it('is handed nothing', async () => {
    const path = `${pathOf(await cardOn('Article 1'))}/assignee`;
    expect(codeOf(await wen.ask('PUT', path, { user: stranger.user.id }))).toBe('not-a-member');
    expect(read(await wen.ask('PUT', path, { user: oda.user.id })).assignee).toMatchObject({ name: 'Oda' });
    expect(read(await wen.ask('PUT', path, { user: team.administrator.user.id })).assignee.name).toBe('Ada Admin');
    read(await wen.ask('PUT', path, { user: null }));
  });
});

describe('a reader', () => {
  it('reads everything of the matter and decides nothing', async () => {
    const path = pathOf(await cardOn('Article 1', reader));
    expect(read(await reader.ask('GET', `${path}/history`))).toEqual({ decisions: [], comments: [] });
    expect(codeOf(await reader.ask('POST', `${path}/decision`, REASONED))).toBe('not-allowed');
    expect(codeOf(await reader.ask('DELETE', `${path}/decision`))).toBe('not-allowed');
    expect(codeOf(await reader.ask('POST', `${path}/comments`, { text: 'Hello.' }))).toBe('not-allowed');
  });
});

describe('two people on one finding', () => {
  it('lose no decision: the later holds, both are in the history', async () => {
    const path = pathOf(await cardOn('Article 1'));
    const answers = await Promise.all(
      [wen, oda, wen, oda].map((client, index) =>
        client.ask('POST', `${path}/decision`, { decision: 'to-be-changed', reason: `Reason ${index}.` }),
      ),
    );
    for (const answer of answers) expect(answer.status).toBe(200);
    const { decisions } = read(await wen.ask('GET', `${path}/history`));
    expect(decisions).toHaveLength(4);
    expect((await cardOn('Article 1')).review.decision).toMatchObject({ id: decisions.at(-1).id });
    // Oda has not seen what Wen decides now, and does not take it back.
    const seen = decisions.at(-1).id;
    read(await wen.ask('POST', `${path}/decision`, { decision: 'escalated' }));
    expect(codeOf(await oda.ask('DELETE', `${path}/decision?decision=${seen}`))).toBe('changed-meanwhile');
    for (let left = 5; left > 0; left -= 1) read(await wen.ask('DELETE', `${path}/decision`));
    expect((await cardOn('Article 1')).review).toMatchObject({ state: 'open', decision: null });
  });

  it('remove their own comments alone', async () => {
    const path = pathOf(await cardOn('Article 1'));
    const { id } = read(await wen.ask('POST', `${path}/comments`, { text: 'Ask the plant.' }));
    expect(codeOf(await oda.ask('DELETE', `/api/comments/${id}`))).toBe('unknown-thing');
    expect((await wen.ask('DELETE', `/api/comments/${id}`)).status).toBe(204);
  });
});

describe('a second reader', () => {
  it('confirms what another person closed, where the matter asks for it', async () => {
    read(await wen.ask('PATCH', `/api/matters/${matter}`, { secondReader: true }));
    const path = pathOf(await cardOn('Article 1'));
    const open = async (): Promise<number> => read(await wen.ask('GET', `/api/documents/${document}`)).open;
    const before = await open();
    expect(read(await wen.ask('POST', `${path}/decision`, REASONED)).state).toBe('awaiting-second');
    expect(await open()).toBe(before);
    expect(codeOf(await wen.ask('POST', `${path}/confirmation`))).toBe('own-decision');
    expect(codeOf(await reader.ask('POST', `${path}/confirmation`))).toBe('not-allowed');
    expect(read(await oda.ask('POST', `${path}/confirmation`))).toMatchObject({
      state: 'closed',
      decision: { by: { name: 'Wen' }, second: { by: { name: 'Oda' } } },
    });
    expect(await open()).toBe(before - 1);
    const { entries } = read(await wen.ask('GET', `/api/audit?document=${document}&action=decision-confirmed`));
    expect(entries).toMatchObject([{ actor: 'Oda', before: { second_id: null }, after: { second_id: oda.user.id } }]);
  });
});

describe('a view', () => {
  it('is seen by others when it is shared, and removed by its owner alone', async () => {
    read(await wen.ask('POST', '/api/views', { name: 'Mine', address: '?level=high' }));
    const { id } = read(await wen.ask('POST', '/api/views', { name: 'All', address: '?state=open', shared: true }));
    const { views } = read(await oda.ask('GET', '/api/views'));
    expect(views).toEqual([{ id, name: 'All', address: '?state=open', own: false, shared: true }]);
    expect(codeOf(await oda.ask('DELETE', `/api/views/${id}`))).toBe('unknown-thing');
    expect((await wen.ask('DELETE', `/api/views/${id}`)).status).toBe(204);
  });
});

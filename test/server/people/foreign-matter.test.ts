/**
 * A person outside of a matter learns nothing of it and changes nothing in it, whatever they ask for: all routes are walked
 * through with the ids of the foreign matter, by an outsider who has a matter with the same words in it.
 */
import { get } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FindingRow } from '../../../src/api/finding-shapes.ts';
import { PATHS, type RouteName } from '../../../src/api/paths.ts';
import { waitForReview } from '../upload.ts';
import { type Client, startTeam, type Team } from './team.ts';

const SECRET = 'Quetzalwerk';
const SHARED_WORDS = `Article 2. The Licensor shall train the engineers of the Licensee in Germany in grain boundary diffusion of sintered NdFeB magnets.`;
const FOREIGN = `LICENCE AGREEMENT

between Baotou Ridge Magnetics Co., Ltd., Baotou, China (the "Licensor") and ${SECRET} GmbH, Goslar, Germany (the "Licensee").

${SHARED_WORDS}
`;
const OWN = FOREIGN.replaceAll(SECRET, 'Harzwerk');

let team: Team;
let outsider: Client;
let member: Client;
let foreign: { readonly matter: string; readonly document: string; readonly finding: string; readonly comment: string };
let own: { readonly document: string; readonly finding: string };

async function json(answer: Promise<{ readonly status: number; readonly body: string }>) {
  const { status, body } = await answer;
  if (status >= 400) throw new Error(body);
  return JSON.parse(body);
}

async function addContract(client: Client, matter: string, name: string, text: string) {
  const headers = { cookie: client.cookie, 'x-csrf-token': client.csrf, 'content-type': 'application/octet-stream' };
  const query = new URLSearchParams({ name, matter });
  const { id } = await json(team.server.send('POST', `/api/documents?${query}`, headers, text));
  await waitForReview({ send: (method, path) => client.ask(method, path) }, id);
  const { findings } = await json(client.ask('GET', `/api/documents/${id}/findings`));
  const found = (findings as FindingRow[]).find(({ level }) => level !== 'low');
  if (found === undefined) throw new Error('the contract should have a finding');
  return { document: id, finding: found.key };
}

beforeAll(async () => {
  team = await startTeam();
  member = await team.invite('Mei Member', 'reviewer');
  outsider = await team.invite('Otto Outsider', 'reviewer');
  const matter = (await json(member.ask('POST', '/api/matters', { name: `${SECRET} licences` }))).id;
  const contract = await addContract(member, matter, `${SECRET}.txt`, FOREIGN);
  const path = `/api/documents/${contract.document}/findings/${contract.finding}`;
  await json(member.ask('POST', `${path}/decision`, { decision: 'to-be-changed', reason: `${SECRET} asks for it` }));
  const comment = (await json(member.ask('POST', `${path}/comments`, { text: `Ask ${SECRET}` }))).id;
  foreign = { matter, ...contract, comment };
  const ownMatter = (await json(outsider.ask('POST', '/api/matters', { name: 'Own licences' }))).id;
  own = await addContract(outsider, ownMatter, 'own.txt', OWN);
});
afterAll(() => team.server.close());

const QUERIES: Partial<Record<RouteName, () => Record<string, string>>> = {
  uploadDocument: () => ({ name: 'mine.txt', matter: foreign.matter }),
  exportDocument: () => ({ format: 'json' }),
  exportDocuments: () => ({ format: 'json' }),
  search: () => ({ text: SECRET }),
};
const BODIES: Partial<Record<RouteName, () => unknown>> = {
  updateMatter: () => ({ name: 'Taken over' }),
  rescanDocument: () => ({}),
  rescanAll: () => ({ matter: foreign.matter }),
  decide: () => ({ decision: 'not-controlled', reason: 'because' }),
  addComment: () => ({ text: 'I was here' }),
  assignFinding: () => ({ user: outsider.user.id }),
  decideSameWords: () => ({ decision: 'not-controlled', reason: 'because', findings: [] }),
};
/** These concern oneself alone, or the door; nothing of a matter goes through them. */
const NOT_OF_MATTERS: readonly RouteName[] = [
  'signIn',
  'signOut',
  'changePassword',
  'beginAccounts',
  'readInvitation',
  'acceptInvitation',
  'createMatter',
  'createToken',
  'saveView',
  'trySentence',
  // Does not end by itself; see below.
  'readEvents',
];

// Object.keys gives strings; these are the keys of PATHS itself.
const WALKED = (Object.keys(PATHS) as RouteName[]).filter((name) => !NOT_OF_MATTERS.includes(name));

function addressOf(name: RouteName, extra: Record<string, string> = {}): readonly [string, string] {
  const [method = '', path = ''] = PATHS[name].split(' ');
  const ids: Readonly<Record<string, string>> = { ...foreign, user: outsider.user.id };
  const filled = path.replace(/:(\w+)/g, (_, part: string) => encodeURIComponent(ids[part] ?? 'none'));
  return [method, `${filled}?${new URLSearchParams({ ...QUERIES[name]?.(), ...extra })}`];
}

/** Ids of one thing that the asker may not see: the answer must be that it is not there. */
const NAMES_A_THING = /:(?:matter|document|comment|view|token)/;

async function snapshot(): Promise<unknown> {
  const path = `/api/documents/${foreign.document}`;
  const asked = [
    path,
    `${path}/findings`,
    `${path}/findings/${foreign.finding}/history`,
    '/api/matters',
    `/api/audit?document=${foreign.document}`,
  ];
  const members = `/api/matters/${foreign.matter}/members`;
  return Promise.all([...asked, members].map(async (one) => json(member.ask('GET', one))));
}

describe('a member', () => {
  it('finds by the same requests what the others look for in vain', async () => {
    const telling: RouteName[] = [];
    for (const name of WALKED) {
      const [method, path] = addressOf(name);
      if (method === 'GET' && (await member.ask(method, path)).body.includes(SECRET)) telling.push(name);
    }
    expect(telling).toEqual(
      expect.arrayContaining([
        ...(['listMatters', 'listDocuments', 'readDocument', 'readFile', 'readPaper', 'listFindings'] as const),
        ...(['listDocumentFindings', 'readHistory', 'search', 'readDashboard', 'listAudit'] as const),
      ]),
    );
  });
});

describe('an outsider', () => {
  it.each(WALKED)('learns and changes nothing by %s', async (name) => {
    const before = await snapshot();
    const body = BODIES[name]?.();
    const variants = body === undefined && !PATHS[name].startsWith('GET') ? [{}] : [{}, { matter: foreign.matter }];
    for (const extra of NAMES_A_THING.test(PATHS[name]) ? [{}] : variants) {
      const [method, path] = addressOf(name, extra);
      const bytes = name === 'uploadDocument';
      const answer = bytes
        ? await team.server.send(
            method,
            path,
            { cookie: outsider.cookie, 'x-csrf-token': outsider.csrf, 'content-type': 'application/octet-stream' },
            'x',
          )
        : await outsider.ask(method, path, body);
      if (NAMES_A_THING.test(PATHS[name]) || bytes) expect([403, 404], `${method} ${path}`).toContain(answer.status);
      expect(answer.status, answer.body).not.toBe(500);
      for (const word of [SECRET, foreign.document, foreign.comment]) expect(answer.body).not.toContain(word);
    }
    expect(await snapshot()).toEqual(before);
  });

  it('who asks for all to be reviewed again means the own contracts', async () => {
    const before = await snapshot();
    expect((await outsider.ask('POST', '/api/scan', {})).status).toBe(202);
    expect(await snapshot()).toEqual(before);
  });

  it('who has the same words in an own contract sees and decides none of the others', async () => {
    const path = `/api/documents/${own.document}/findings/${own.finding}/same-words`;
    expect(await json(outsider.ask('GET', path))).toEqual({ findings: [] });
    const before = await snapshot();
    const named = { document: foreign.document, key: foreign.finding };
    const answer = await outsider.ask('POST', path, { decision: 'not-controlled', reason: 'all', findings: [named] });
    expect([400, 403, 404, 409]).toContain(answer.status);
    expect(await snapshot()).toEqual(before);
    // The member sees both, once they may: the words are the same indeed.
    const members = `/api/matters/${foreign.matter}/members/${outsider.user.id}`;
    await team.administrator.ask('PUT', members);
    const seen = await json(outsider.ask('GET', path));
    expect(seen.findings.map(({ document }: FindingRow) => document)).toEqual([foreign.document]);
    await team.administrator.ask('DELETE', members);
    expect(await json(outsider.ask('GET', path))).toEqual({ findings: [] });
  });

  it('hears nothing of what happens in it', async () => {
    const heard = listen(outsider);
    await expectDone(member.ask('POST', `/api/documents/${foreign.document}/scan`, {}));
    await waitForReview({ send: (method, path) => member.ask(method, path) }, foreign.document);
    await expectDone(outsider.ask('POST', `/api/documents/${own.document}/scan`, {}));
    const words = await heard.until(own.document);
    expect(words).not.toContain(foreign.document);
    expect(words).not.toContain(foreign.matter);
  });
});

describe('a token', () => {
  it('opens no more than its owner may see', async () => {
    const { secret } = await json(outsider.ask('POST', '/api/tokens', { name: 'walk' }));
    const answer = await team.server.send('GET', `/api/documents/${foreign.document}`, {
      authorization: `Bearer ${secret}`,
    });
    expect(answer.status).toBe(404);
  });
});

async function expectDone(answer: Promise<{ readonly status: number; readonly body: string }>): Promise<void> {
  const { status, body } = await answer;
  if (status >= 400) throw new Error(body);
}

/** The stream of events of one person, as text. */
function listen(client: Client) {
  let text = '';
  let wake = (): void => undefined;
  const asked = get(new URL('/api/events', team.server.address), { headers: { cookie: client.cookie } }, (response) => {
    response.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
      wake();
    });
  });
  return {
    until: async (word: string): Promise<string> => {
      while (!text.includes(word)) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      asked.destroy();
      return text;
    },
  };
}

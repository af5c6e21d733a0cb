/** Who hears what: events go to those who may see the document, and end with the right to ask. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, startTeam, type Team } from './people/team.ts';
import { uploadFile, waitForReview } from './upload.ts';

let team: Team;
beforeAll(async () => {
  team = await startTeam();
});
afterAll(() => team.server.close());

interface Heard {
  readonly documents: () => readonly string[];
  /** Resolves when the stream has ended. */
  readonly ended: Promise<void>;
}

async function listen({ cookie }: Client): Promise<Heard> {
  const answer = await fetch(new URL('api/events', team.server.address), { headers: { cookie } });
  expect(answer.status).toBe(200);
  let heard = '';
  const ended = (async () => {
    for await (const piece of answer.body ?? []) heard += Buffer.from(piece).toString();
  })();
  const documents = (): readonly string[] =>
    [...heard.matchAll(/^data: (.*)$/gm)].flatMap(([, data = '']) => JSON.parse(data).document ?? []);
  return { documents, ended };
}

/** With the cookie and the token of one person. */
function as({ cookie, csrf }: Client): Pick<Team['server'], 'send'> {
  return {
    send: (method, path, headers, body) =>
      team.server.send(method, path, { cookie, 'x-csrf-token': csrf, ...headers }, body),
  };
}

it('tells members of a matter and nobody else, and falls silent when the session ends', async () => {
  const { administrator, invite } = team;
  const [member, other] = [await invite('Mei Member', 'reviewer'), await invite('Otto Other', 'reviewer')];
  const made = JSON.parse((await administrator.ask('POST', '/api/matters', { name: 'Closed' })).body);
  await administrator.ask('PUT', `/api/matters/${made.id}/members/${member.user.id}`);
  const [ears, deaf] = [await listen(member), await listen(other)];

  const { id } = await uploadFile(as(member), 'closed.txt', '第一条 双方应当按时付款。\n', `&matter=${made.id}`);
  await waitForReview(as(member), id);
  const own = await uploadFile(as(other), 'own.txt', '第二条 双方应当保密。\n');
  await waitForReview(as(other), own.id);
  expect(new Set(ears.documents())).toEqual(new Set([id]));
  expect(new Set(deaf.documents())).toEqual(new Set([own.id]));
  for (const path of ['', '/file', '/marks', '/paper'])
    expect((await other.ask('GET', `/api/documents/${id}${path}`)).status).toBe(404);
  expect((await other.ask('POST', `/api/documents/${id}/scan`, {})).status).toBe(404);
  expect((await other.ask('DELETE', `/api/documents/${id}`)).status).toBe(404);
  const refused = await as(other)
    .send('POST', `/api/documents?name=a.txt&matter=${made.id}`, { 'content-type': 'application/octet-stream' }, 'a')
    .then(({ status }) => status);
  expect(refused).toBe(404);

  await member.ask('DELETE', '/api/session');
  // The next event is not theirs any more; the stream ends before it.
  while (
    (await Promise.race([ears.ended.then(() => true), new Promise((resolve) => setTimeout(resolve, 300))])) !== true
  )
    await administrator.ask('POST', `/api/documents/${id}/scan`, {});
  await waitForReview(as(administrator), id);
});

/** What most tests over a server begin with: a file is uploaded, and its review is waited for. */
import type { DocumentDetail, DocumentRow } from '../../src/api/documents.ts';
import type { TestServer } from './test-server.ts';

const BYTES = { 'content-type': 'application/octet-stream' };

export async function uploadFile(
  server: Pick<TestServer, 'send'>,
  name: string,
  bytes: Uint8Array | string,
  query = '',
): Promise<DocumentRow> {
  const answer = await server.send('POST', `/api/documents?name=${encodeURIComponent(name)}${query}`, BYTES, bytes);
  if (answer.status !== 201) throw new Error(`${answer.status} ${answer.body}`);
  return JSON.parse(answer.body);
}

export async function waitForReview(server: Pick<TestServer, 'send'>, id: string): Promise<DocumentDetail> {
  for (;;) {
    const answer = await server.send('GET', `/api/documents/${id}`);
    if (answer.status !== 200) throw new Error(`${answer.status} ${answer.body}`);
    const read: DocumentDetail = JSON.parse(answer.body);
    if (read.status !== 'waiting' && read.status !== 'reading') return read;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

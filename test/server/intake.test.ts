/** From an upload to findings in the store, over a real server with real workers. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentDetail, DocumentRow } from '../../src/api/documents.ts';
import { startTestServer, type TestServer } from './test-server.ts';
import { uploadFile, waitForReview } from './upload.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const SAMPLES = new URL('../../samples/', import.meta.url);
const sample = (name: string): Promise<Uint8Array> => readFile(fileURLToPath(new URL(name, SAMPLES)));

describe('an upload', () => {
  it('is kept, reviewed, listed and read', async () => {
    const bytes = await sample('zh-licence-magnet.pdf');
    const added = await uploadFile(server, 'zh-licence-magnet.pdf', bytes);
    expect(added).toMatchObject({ name: 'zh-licence-magnet.pdf', size: bytes.byteLength, uploadedBy: 'local' });
    expect(['waiting', 'reading']).toContain(added.status);
    const read = await waitForReview(server, added.id);
    expect(read).toMatchObject({ status: 'reviewed', mediaType: 'application/pdf', kind: 'licence', look: 'pages' });
    expect(read.high).toBeGreaterThan(0);
    expect(read.open).toBe(read.high + read.medium);
    expect(read.parties.length).toBeGreaterThan(1);
    const list = JSON.parse((await server.send('GET', '/api/documents')).body);
    expect(list).toMatchObject({ total: 1, high: read.high, medium: read.medium, low: read.low, notFullyRead: 0 });
    const [row]: DocumentRow[] = list.documents;
    expect(read).toMatchObject({ ...row } satisfies Partial<DocumentDetail>);
  });
});

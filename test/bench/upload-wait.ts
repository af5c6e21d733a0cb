/** How long a person waits from dropping a contract of twenty pages until its findings are in the store, over a real server. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ServeProcess, startServeProcess } from '../server/serve-process.ts';
import { uploadFile, waitForReview } from '../server/upload.ts';
import type { Table } from '../table.ts';
import { assemblePdf } from './contracts.ts';
import { inMilliseconds, middle } from './cpu.ts';

const PAGES = 20;
const RUNS = 5;

interface Wait {
  readonly kept: number;
  readonly reviewed: number;
}

export async function measureUploadWait(): Promise<Table> {
  const data = await mkdtemp(join(tmpdir(), 'lodestone-bench-'));
  const server = await startServeProcess(data, ['--no-samples']);
  try {
    // The workers have started once they answered; what a first contract costs them is a row of its own.
    const { id } = await uploadFile(server, 'first.txt', '1. The tenant pays the rent.\n');
    await waitForReview(server, id);
    const bytes = await assemblePdf(PAGES);
    const first = await upload(server, bytes);
    const further: Wait[] = [];
    for (let run = 0; run < RUNS; run += 1) further.push(await upload(server, bytes));
    const row = (name: string, waits: readonly Wait[]): string[] => [
      name,
      inMilliseconds(middle(waits.map(({ kept }) => kept))),
      inMilliseconds(middle(waits.map(({ reviewed }) => reviewed))),
    ];
    return {
      title: `A PDF of ${PAGES} pages dropped on the desk, wall time`,
      header: ['', 'until it is kept', 'until its findings are stored'],
      rows: [row('first contract', [first]), row('further contracts', further)],
    };
  } finally {
    await server.end('SIGTERM');
    await rm(data, { recursive: true, force: true });
  }
}

async function upload(server: ServeProcess, bytes: Uint8Array): Promise<Wait> {
  const before = performance.now();
  const { id } = await uploadFile(server, 'contract.pdf', bytes);
  const kept = performance.now();
  const { status } = await waitForReview(server, id);
  if (status !== 'reviewed') throw new Error(`The contract came to ${status}.`);
  return { kept: (kept - before) / 1000, reviewed: (performance.now() - before) / 1000 };
}

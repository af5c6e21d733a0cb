/** A contract of twenty pages, reviewed in a fresh process, beside pdfjs alone reading the same file. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Table } from '../table.ts';
import { assemblePdf } from './contracts.ts';
import { asTimes, inMilliseconds, middle } from './cpu.ts';

const PAGES = 20;
const PROCESSES = 3;
const PRINTED = z.object({ first: z.number(), further: z.number() });

export async function measureLongContract(): Promise<Table> {
  const folder = mkdtempSync(join(tmpdir(), 'lodestone-bench-'));
  try {
    const file = join(folder, 'long.pdf');
    writeFileSync(file, await assemblePdf(PAGES));
    const review = measureInProcesses('review', file);
    const bare = measureInProcesses('bare', file);
    const row = (name: string, which: 'first' | 'further'): string[] => [
      name,
      inMilliseconds(review[which]),
      inMilliseconds(bare[which]),
      asTimes(review[which] / bare[which]),
    ];
    return {
      title: `A contract of ${PAGES} pages, CPU time after start-up`,
      header: ['', 'review', 'pdfjs text alone', 'ratio'],
      rows: [row('first document of a process', 'first'), row('further documents', 'further')],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measureInProcesses(what: 'review' | 'bare', file: string): z.infer<typeof PRINTED> {
  const runs = Array.from({ length: PROCESSES }, () => {
    const printed = execFileSync(process.execPath, [join(import.meta.dirname, 'one-document.ts'), what, file]);
    return PRINTED.parse(JSON.parse(printed.toString('utf8')));
  });
  return { first: middle(runs.map((run) => run.first)), further: middle(runs.map((run) => run.further)) };
}

/** What the queue does, as events for the pages that are open. */
import type { DocumentStatus, ScanStep } from '../api/documents.ts';
import type { QueueOptions } from '../queue/review-queue.ts';
import type { Database } from '../store/open-sqlite.ts';
import { countQueue } from '../store/waiting.ts';
import type { DeskEvents } from './desk-events.ts';

export interface Placed {
  readonly id: string;
  readonly matter: string;
}

export function tellOfQueue(database: Database, events: DeskEvents): Pick<QueueOptions, 'onStep' | 'onDone'> {
  return {
    onStep: (document, step) => {
      tellScan(events, document, step, 'reading');
      if (step === 'extract') void tellCounts(database, events);
    },
    onDone: (document, status) => {
      if (status === null) tellScan(events, document, 'waiting', 'waiting');
      else tellScan(events, document, 'done', status);
      void tellCounts(database, events);
    },
  };
}

export function tellScan(events: DeskEvents, { id, matter }: Placed, step: ScanStep, status: DocumentStatus): void {
  events.tell({ type: 'scan', document: id, matter, step, status });
}

async function tellCounts(database: Database, events: DeskEvents): Promise<void> {
  events.tell({ type: 'queue', ...(await countQueue(database)) });
}

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

export function tellOfQueue(
  database: Database,
  events: DeskEvents,
  onDefect: QueueOptions['onDefect'],
): Pick<QueueOptions, 'onStep' | 'onDone'> {
  const tellCounts = (): void => {
    countQueue(database).then(
      (counts) => events.tell({ type: 'queue', ...counts }),
      (error: unknown) => onDefect('events', error),
    );
  };
  return {
    onStep: (document, step) => {
      tellScan(events, document, step, 'reading');
      if (step === 'extract') tellCounts();
    },
    onDone: (document, status) => {
      if (status === null) tellScan(events, document, 'waiting', 'waiting');
      else tellScan(events, document, 'done', status);
      tellCounts();
    },
  };
}

export function tellScan(events: DeskEvents, { id, matter }: Placed, step: ScanStep, status: DocumentStatus): void {
  events.tell({ type: 'scan', document: id, matter, step, status });
}

/** How far each review is, and how many wait, as the server tells it. */
import { useState } from 'react';
import type { ScanStep } from '../../../api/documents.ts';
import { useEvents } from '../../events.ts';

interface Queue {
  readonly waiting: number;
  readonly reading: number;
}

export function useScanSteps(): {
  readonly steps: ReadonlyMap<string, ScanStep>;
  /** Null where nothing waits. */
  readonly queue: Queue | null;
} {
  const [steps, setSteps] = useState<ReadonlyMap<string, ScanStep>>(new Map());
  const [queue, setQueue] = useState<Queue | null>(null);
  useEvents((event) => {
    if (event.type === 'again' || event.type === 'review' || event.type === 'removed') return;
    if (event.type === 'queue') return setQueue(event.waiting + event.reading === 0 ? null : event);
    const { document, step } = event;
    setSteps((last) => {
      const next = new Map(last);
      if (step === 'done') next.delete(document);
      else next.set(document, step);
      return next;
    });
  });
  return { steps, queue };
}

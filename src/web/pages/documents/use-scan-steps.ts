/** How far each review is, and how many wait, as the server tells it. */
import { useState } from 'react';
import type { ScanStep } from '../../../api/documents.ts';
import { useEvents } from '../../events.ts';

export interface Queue {
  readonly waiting: number;
  readonly reading: number;
}

export function useScanSteps(): {
  readonly steps: ReadonlyMap<string, ScanStep>;
  readonly queue: Queue;
} {
  const [steps, setSteps] = useState<ReadonlyMap<string, ScanStep>>(new Map());
  const [queue, setQueue] = useState<Queue>({ waiting: 0, reading: 0 });
  useEvents((event) => {
    if (event.type === 'review' || event.type === 'removed') return;
    // What went by while nobody listened is not known.
    if (event.type === 'again') return setSteps(new Map());
    if (event.type === 'queue') return setQueue(event);
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

/**
 * How far each review is, as the server tells it. The list is asked anew when something ends, at most about once in a second:
 * the first at once, the rest together.
 */
import { useEffect, useRef, useState } from 'react';
import type { ScanStep } from '../../../api/documents.ts';
import { useEvents } from '../../events.ts';

const REST_MS = 900;

interface Queue {
  readonly waiting: number;
  readonly reading: number;
}

export function useScanSteps(reload: () => void): {
  readonly steps: ReadonlyMap<string, ScanStep>;
  /** Null where nothing waits. */
  readonly queue: Queue | null;
} {
  const [steps, setSteps] = useState<ReadonlyMap<string, ScanStep>>(new Map());
  const [queue, setQueue] = useState<Queue | null>(null);
  const soon = useSoon(reload);
  useEvents((event) => {
    if (event.type === 'again' || event.type === 'review') return soon();
    if (event.type === 'queue') return setQueue(event.waiting + event.reading === 0 ? null : event);
    const { document, step } = event;
    setSteps((last) => {
      const next = new Map(last);
      if (step === 'done') next.delete(document);
      else next.set(document, step);
      return next;
    });
    // Beginning to read changes the status of a row, and ending all of it; the steps between are heard.
    if (step === 'waiting' || step === 'extract' || step === 'done') soon();
  });
  return { steps, queue };
}

function useSoon(act: () => void): () => void {
  const latest = useRef(act);
  latest.current = act;
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const again = useRef(false);
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = null;
    },
    [],
  );
  const run = (): void => {
    latest.current();
    again.current = false;
    timer.current = setTimeout(() => {
      timer.current = null;
      if (again.current) run();
    }, REST_MS);
  };
  return () => {
    if (timer.current === null) run();
    else again.current = true;
  };
}

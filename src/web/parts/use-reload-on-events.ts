/** Asks anew for what is shown when something in it may have changed: the first time at once, then after a rest. */
import { useEffect, useRef } from 'react';
import { useEvents } from '../events.ts';

const USUAL_REST_MS = 900;

/** @param restMs longer for what costs the server more to answer */
export function useReloadOnEvents(reload: () => void, restMs = USUAL_REST_MS): void {
  const soon = useSoon(reload, restMs);
  useEvents((event) => {
    if (event.type === 'again' || event.type === 'review' || event.type === 'removed') soon();
    // Beginning to read changes the status of a row, and so does ending; between the two nothing is kept.
    else if (event.type === 'scan' && ['waiting', 'extract', 'done'].includes(event.step)) soon();
  });
}

function useSoon(act: () => void, restMs: number): () => void {
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
    }, restMs);
  };
  return () => {
    if (timer.current === null) run();
    else again.current = true;
  };
}

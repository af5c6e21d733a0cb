/** What happens on the desk, told to whoever listens: each page that is open has one listener. */
import type { DeskEvent } from '../api/documents.ts';

export interface DeskEvents {
  readonly tell: (event: DeskEvent) => void;
  /** @returns what ends it */
  readonly listen: (listener: Listener) => () => void;
  /** Tells all listeners that there is nothing more to come. */
  readonly end: () => void;
}

/** Null: the end. */
export type Listener = (event: DeskEvent | null) => void;

export function openEvents(): DeskEvents {
  const listeners = new Set<Listener>();
  let ended = false;
  const tell = (event: DeskEvent | null): void => {
    for (const listener of [...listeners]) listener(event);
  };
  return {
    tell,
    listen: (listener) => {
      listeners.add(listener);
      if (ended) queueMicrotask(() => listener(null));
      return () => void listeners.delete(listener);
    },
    end: () => {
      ended = true;
      tell(null);
    },
  };
}

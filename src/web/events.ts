/**
 * What changes on the server, as it happens: one stream for the whole screen. When it was interrupted, listeners hear `again`
 * and ask anew for what they show. A page that nobody looks at lets go of its stream, since a browser opens only a few to
 * one server at a time.
 */
import { useEffect, useRef } from 'react';
import type { DeskEvent } from '../api/documents.ts';
import { addressOf, SESSION_ENDED } from './call.ts';

/** `again`: the stream has just begun, also after an interruption. */
export type HeardEvent = DeskEvent | { readonly type: 'again' };
type Listener = (event: HeardEvent) => void;

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30_000;

const listeners = new Set<Listener>();
let source: EventSource | null = null;
let attempts = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

export function useEvents(listener: Listener): void {
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(() => listen((event) => latest.current(event)), []);
}

/** @returns stops listening */
export function listen(listener: Listener): () => void {
  if (listeners.size === 0) {
    document.addEventListener('visibilitychange', followVisibility);
    followVisibility();
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    document.removeEventListener('visibilitychange', followVisibility);
    close();
  };
}

/** Doubles with each failed attempt in a row. */
export function waitBefore(attempt: number): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.max(0, attempt - 1));
}

function followVisibility(): void {
  if (document.hidden) close();
  else if (source === null) open();
}

function open(): void {
  clearTimeout(timer);
  const opened = new EventSource(addressOf('readEvents', {}));
  source = opened;
  opened.onopen = () => {
    attempts = 0;
    tell({ type: 'again' });
  };
  // The server sends the events of the routes, which its tests hold it to.
  opened.onmessage = ({ data }) => tell(JSON.parse(String(data)) as DeskEvent);
  opened.onerror = () => {
    // The browser tries again by itself while it is connecting, and never again after a refusal.
    if (opened.readyState !== EventSource.CLOSED || source !== opened) return;
    source = null;
    // Refused: whoever sat here may be signed in no more, and what is shown must not stay.
    dispatchEvent(new Event(SESSION_ENDED));
    attempts += 1;
    timer = setTimeout(followVisibility, waitBefore(attempts));
  };
}

function close(): void {
  clearTimeout(timer);
  source?.close();
  source = null;
}

function tell(event: HeardEvent): void {
  for (const listener of [...listeners]) listener(event);
}

/** The address of the page: its path, and the filters in its query. Changing it is how one goes from page to page. */
import { type MouseEvent, useSyncExternalStore } from 'react';

const CHANGED = 'lodestone-address';

function subscribe(listener: () => void): () => void {
  addEventListener('popstate', listener);
  addEventListener(CHANGED, listener);
  return () => {
    removeEventListener('popstate', listener);
    removeEventListener(CHANGED, listener);
  };
}

export interface Address {
  readonly path: string;
  readonly query: URLSearchParams;
}

export function useAddress(): Address {
  const written = useSyncExternalStore(subscribe, () => `${location.pathname}${location.search}`);
  const url = new URL(written, location.origin);
  return { path: url.pathname, query: url.searchParams };
}

/** @param replace for what the back button should not stop at: a filter, a chosen finding */
export function go(to: string, { replace = false } = {}): void {
  history[replace ? 'replaceState' : 'pushState'](null, '', to);
  dispatchEvent(new Event(CHANGED));
}

/** Changes some values of the query; null takes one out. */
export function setQuery(changes: Readonly<Record<string, string | null>>): void {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') query.delete(name);
    else query.set(name, value);
  }
  const written = query.toString();
  go(`${location.pathname}${written === '' ? '' : `?${written}`}`, { replace: true });
}

/** Lets a link of the screen change the page without loading it anew; with a modifier key it stays a link. */
export function follow(event: MouseEvent<HTMLAnchorElement>): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  const { pathname, search } = new URL(event.currentTarget.href);
  go(`${pathname}${search}`);
}

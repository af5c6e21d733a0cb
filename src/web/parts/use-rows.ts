/**
 * A list of the server by pages, for the present filters. Going back to a list that was seen a moment ago shows it at once, and
 * it is asked for anew behind that.
 */
import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { RouteName } from '../../api/paths.ts';
import type { Answer, QueryWritten } from '../../api/routes.ts';
import { call, Refusal } from '../call.ts';
import { useSpeech } from '../language.tsx';
import { PagedRows } from './paged-rows.ts';

type PagedRoute = {
  [N in RouteName]: QueryWritten<N> extends { offset?: unknown } | undefined
    ? Answer<N> extends { readonly total: number }
      ? N
      : never
    : never;
}[RouteName];

export interface Rows<A> {
  readonly total: number | null;
  readonly problem: string | null;
  /** The present filters were not answered yet; what is shown are the rows of the ones before. */
  readonly late: boolean;
  readonly find: PagedRows<A>['find'];
  readonly any: PagedRows<A>['any'];
  readonly want: PagedRows<A>['want'];
  readonly reload: () => void;
  /** Names the list with its filters. */
  readonly written: string;
}

const KEPT_LISTS = 6;
const PAGE_ROWS = 100;
const kept = new Map<string, PagedRows<unknown>>();

/** @param pageRows asked for at once; some routes answer with fewer than is usual */
export function useRows<N extends PagedRoute>(name: N, query: QueryWritten<N>, pageRows = PAGE_ROWS): Rows<Answer<N>> {
  const { language } = useSpeech();
  const written = JSON.stringify([name, query, language]);
  const asked = useMemo(() => openRows(name, query, pageRows, written), [written]);
  useEffect(() => {
    asked.reload();
    return () => asked.stop();
  }, [asked]);
  const subscribe = useCallback((listener: () => void) => asked.subscribe(listener), [asked]);
  useSyncExternalStore(subscribe, () => asked.version);
  const before = useRef(asked);
  if (asked.total !== null || asked.failure !== null) before.current = asked;
  const shown = before.current;
  return {
    total: shown.total,
    problem:
      asked.failure === null ? null : asked.failure instanceof Refusal ? asked.failure.message : String(asked.failure),
    late: shown !== asked,
    find: (index) => shown.find(index),
    any: () => shown.any(),
    want: (first, last) => {
      if (shown === asked) asked.want(first, last);
    },
    reload: () => asked.reload(),
    written,
  };
}

function openRows<N extends PagedRoute>(
  name: N,
  query: QueryWritten<N>,
  pageRows: number,
  written: string,
): PagedRows<Answer<N>> {
  // What was kept under this text was made below, for the same route and query.
  const found = kept.get(written) as PagedRows<Answer<N>> | undefined;
  const rows =
    found ??
    new PagedRows<Answer<N>>(async (offset, limit, signal) => {
      // A query with an offset and a limit is one of this route, by its type.
      const answer = await call(name, { query: { ...(query as object), offset, limit } as QueryWritten<N>, signal });
      // Every route of this kind answers with a total.
      return { answer, total: (answer as { readonly total: number }).total };
    }, pageRows);
  kept.delete(written);
  kept.set(written, rows as PagedRows<unknown>);
  const [oldest] = kept.keys();
  if (kept.size > KEPT_LISTS && oldest !== undefined) kept.delete(oldest);
  return rows;
}

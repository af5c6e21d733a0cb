/** The answer to a request, asked again when the request changes or `reload` is called; the last one stays until then. */
import { useCallback, useEffect, useState } from 'react';
import type { RouteName } from '../api/paths.ts';
import type { Answer } from '../api/routes.ts';
import { call, MANNER, Refusal, type Request } from './call.ts';

export interface Asked<T> {
  readonly value: T | null;
  readonly problem: string | null;
  readonly reload: () => void;
}

/** @param request null to ask nothing yet */
export function useAnswer<N extends RouteName>(name: N, request: Omit<Request<N>, 'signal'> | null): Asked<Answer<N>> {
  const [value, setValue] = useState<Answer<N> | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const written = request === null ? null : JSON.stringify([name, request, MANNER.language, round]);
  useEffect(() => {
    if (request === null) return;
    const abort = new AbortController();
    call(name, { ...request, signal: abort.signal }).then(
      (answer) => {
        setValue(answer);
        setProblem(null);
      },
      (error: unknown) => {
        if (!abort.signal.aborted) setProblem(error instanceof Refusal ? error.message : String(error));
      },
    );
    return () => abort.abort();
  }, [written]);
  const reload = useCallback(() => setRound((last) => last + 1), []);
  return { value, problem, reload };
}

/** A request that a person makes by a button: whether it runs, and in words why it was refused. */
import { useCallback, useState } from 'react';
import type { RouteName } from '../api/paths.ts';
import type { Answer } from '../api/routes.ts';
import { call, Refusal, type Request } from './call.ts';

export interface Requesting {
  readonly busy: boolean;
  readonly problem: string | null;
  /** @returns null where it was refused; the problem then stands beside the button */
  readonly ask: <N extends RouteName>(name: N, request?: Request<N>) => Promise<{ readonly answer: Answer<N> } | null>;
}

export function useRequest(): Requesting {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const ask = useCallback(async <N extends RouteName>(name: N, request: Request<N> = {}) => {
    setBusy(true);
    setProblem(null);
    try {
      return { answer: await call(name, request) };
    } catch (error) {
      setProblem(error instanceof Refusal ? error.message : String(error));
      return null;
    } finally {
      setBusy(false);
    }
  }, []);
  return { busy, problem, ask };
}

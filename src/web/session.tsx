/** Who sits here and what the server is: asked once when the screen opens, and again after signing in or out. */
import { createContext, type ReactNode, useContext, useEffect } from 'react';
import type { Session } from '../api/people.ts';
import { MANNER } from './call.ts';
import { useAnswer } from './use-answer.ts';

interface Sitting {
  readonly session: Session;
  readonly reload: () => void;
}

const SittingContext = createContext<Sitting | null>(null);

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const { value, problem, reload } = useAnswer('readSession', {});
  useEffect(() => {
    if (value !== null) MANNER.csrf = value.csrf;
  }, [value]);
  if (problem !== null) return <p className="problem">{problem}</p>;
  if (value === null) return null;
  MANNER.csrf = value.csrf;
  return <SittingContext value={{ session: value, reload }}>{children}</SittingContext>;
}

export function useSession(): Sitting {
  const sitting = useContext(SittingContext);
  if (sitting === null) throw new Error('useSession is used outside of its provider');
  return sitting;
}

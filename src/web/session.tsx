/**
 * Who sits here and what the server is: asked once when the screen opens, again after signing in or out, and when the server says
 * that the session has ended.
 */
import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';
import type { Session } from '../api/people.ts';
import { MANNER, SESSION_ENDED } from './call.ts';
import { useAnswer } from './use-answer.ts';

interface Sitting {
  readonly session: Session;
  readonly reload: () => void;
  /** Somebody was signed in on this page and is not any more. */
  readonly ended: boolean;
}

const SittingContext = createContext<Sitting | null>(null);

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const { value, problem, reload } = useAnswer('readSession', {});
  const signedIn = useRef(false);
  useEffect(() => {
    addEventListener(SESSION_ENDED, reload);
    return () => removeEventListener(SESSION_ENDED, reload);
  }, [reload]);
  if (value === null) return problem === null ? null : <p className="problem page-problem">{problem}</p>;
  MANNER.csrf = value.csrf;
  MANNER.user = value.user?.id ?? null;
  if (value.user !== null) signedIn.current = true;
  const ended = value.user === null && signedIn.current;
  return <SittingContext value={{ session: value, reload, ended }}>{children}</SittingContext>;
}

export function useSession(): Sitting {
  const sitting = useContext(SittingContext);
  if (sitting === null) throw new Error('useSession is used outside of its provider');
  return sitting;
}

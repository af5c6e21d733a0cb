/** Does something on the server that may be refused, and keeps the sentence with which it was. */
import { useState } from 'react';
import { Refusal } from '../call.ts';

export function useAttempt(onDone: () => void): {
  readonly attempt: (act: () => Promise<unknown>) => Promise<void>;
  /** Null after an attempt that went well. */
  readonly problem: string | null;
} {
  const [problem, setProblem] = useState<string | null>(null);
  const attempt = async (act: () => Promise<unknown>): Promise<void> => {
    try {
      await act();
      setProblem(null);
      onDone();
    } catch (error) {
      setProblem(error instanceof Refusal ? error.message : String(error));
    }
  };
  return { attempt, problem };
}

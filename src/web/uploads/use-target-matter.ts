/** The matter that files go into: the one that the list is narrowed to, else the one that was chosen last. */
import { useState } from 'react';
import type { Matter } from '../../api/matters.ts';
import { useAnswer } from '../use-answer.ts';

const KEPT = 'lodestone-target-matter';

export interface TargetMatter {
  /** Undefined where the server is to choose. */
  readonly id: string | undefined;
  readonly name: string | undefined;
  /** Those that can be chosen. */
  readonly matters: readonly Matter[];
  readonly choose: (id: string) => void;
  /** The list is narrowed to it, so that there is nothing to choose. */
  readonly settled: boolean;
}

export function useTargetMatter(narrowed: string | undefined): TargetMatter {
  const { value } = useAnswer('listMatters', {});
  const [chosen, setChosen] = useState(() => localStorage.getItem(KEPT));
  const matters = (value?.matters ?? []).filter(({ archived }) => !archived);
  const target = matters.find(({ id }) => id === (narrowed ?? chosen)) ?? matters[0];
  return {
    id: target?.id,
    name: target?.name,
    matters,
    settled: narrowed !== undefined && target?.id === narrowed,
    choose: (id) => {
      localStorage.setItem(KEPT, id);
      setChosen(id);
    },
  };
}

/**
 * The matter that files go into: the one that the list is narrowed to, else the one that was chosen last, else the oldest. Where
 * there is none but the samples, the server makes one.
 */
import { useEffect, useState } from 'react';
import type { Matter } from '../../api/matters.ts';
import { SAMPLES_MATTER } from '../../api/samples-matter.ts';
import { useAnswer } from '../use-answer.ts';
import { onTaken } from './uploads.ts';

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
  const { value, reload } = useAnswer('listMatters', {});
  useEffect(() => onTaken(reload), [reload]);
  const [chosen, setChosen] = useState(() => localStorage.getItem(KEPT));
  const matters = (value?.matters ?? []).filter(({ archived }) => !archived);
  const target = matters.find(({ id }) => id === (narrowed ?? chosen)) ?? oldestOf(matters);
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

function oldestOf(matters: readonly Matter[]): Matter | undefined {
  return matters
    .filter(({ id }) => id !== SAMPLES_MATTER)
    .toSorted((one, other) => one.createdAt.localeCompare(other.createdAt))[0];
}

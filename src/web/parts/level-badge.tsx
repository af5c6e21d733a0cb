/** A level as shape, letter and colour, with its word for a screen reader; with a count where there is one. */
import type { FindingRow } from '../../api/finding-shapes.ts';
import { LEVEL_LABELS, LEVEL_LETTERS, LEVEL_SHAPES } from '../../messages/levels.ts';
import { useSpeech } from '../language.tsx';
import { writeCount } from './figures.ts';
import './level-badge.css';

interface Shown {
  readonly level: FindingRow['level'];
  readonly count?: number;
}

export function LevelBadge({ level, count }: Shown) {
  const { language } = useSpeech();
  return (
    <span className={`level ${level}`} title={LEVEL_LABELS[level][language]}>
      <span aria-hidden="true">
        {LEVEL_SHAPES[level]} {LEVEL_LETTERS[level][language]}
      </span>
      <span className="for-screen-readers">{LEVEL_LABELS[level][language]}</span>
      {count === undefined ? null : <span className="count"> {writeCount(count, language)}</span>}
    </span>
  );
}

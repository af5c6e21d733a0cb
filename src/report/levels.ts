/** Which findings a reader is to look at. */
import { FLAGGED_LEVELS, type Level } from '../judge/finding.ts';

export function isFlagged({ level }: { readonly level: Level }): boolean {
  return FLAGGED_LEVELS.some((flagged) => flagged === level);
}

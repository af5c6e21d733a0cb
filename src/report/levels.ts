/** Which levels a reader is to look at; low findings are kept for the register. */
import type { Level } from '../judge/finding.ts';

export function isFlagged(finding: { readonly level: Level }): boolean {
  return finding.level !== 'low';
}

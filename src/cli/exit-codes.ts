/** What the exit code of a run says; docs/cli.md explains it to users. */
import { LEVELS, type Level } from '../judge/finding.ts';
import { isNotFullyRead } from '../report/summary.ts';
import type { Scan } from '../review.ts';

export const EXIT = { nothing: 0, flagged: 1, wrongUse: 2, notRead: 3 } as const;

export const FAIL_ON = [...LEVELS, 'none'] as const;
export type FailOn = (typeof FAIL_ON)[number];

export function exitCodeOf(scan: Scan, failOn: FailOn): number {
  if (scan.documents.some(isNotFullyRead)) return EXIT.notRead;
  const failing: readonly Level[] = failOn === 'none' ? [] : LEVELS.slice(0, LEVELS.indexOf(failOn) + 1);
  const fails = scan.documents.some(({ findings }) => findings.some(({ level }) => failing.includes(level)));
  return fails ? EXIT.flagged : EXIT.nothing;
}

/** What the exit code of a run says; docs/cli.md explains it to users. */
import { type Finding, LEVELS, type Level } from '../judge/finding.ts';
import { isNotFullyRead } from '../report/summary.ts';
import type { Scan } from '../review.ts';

export const EXIT = { nothing: 0, flagged: 1, wrongUse: 2, notRead: 3, interrupted: 130 } as const;

export const FAIL_ON = [...LEVELS, 'none'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** @param isDecided findings that were decided before do not count */
export function exitCodeOf(scan: Scan, failOn: FailOn, isDecided: (finding: Finding) => boolean = () => false): number {
  if (scan.documents.some(isNotFullyRead)) return EXIT.notRead;
  const failing: readonly Level[] = failOn === 'none' ? [] : LEVELS.slice(0, LEVELS.indexOf(failOn) + 1);
  const fails = scan.documents.some(({ findings }) =>
    findings.some((finding) => failing.includes(finding.level) && !isDecided(finding)),
  );
  return fails ? EXIT.flagged : EXIT.nothing;
}

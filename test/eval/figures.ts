/**
 * Counting and the figures made of it. The names of the figures are those of the published scorer's JSON, so
 * that the two can be held against each other value by value.
 */

export const ACCURACIES = ['level', 'stages', 'stagesAny', 'channels', 'channelsAny', 'subject', 'direction'] as const;
export type Accuracy = (typeof ACCURACIES)[number];

/** Counts over some documents. `stages` and `channels` count the same set, `…Any` a value in common. */
export interface Tally {
  documents: number;
  notScanned: number;
  labels: number;
  answered: number;
  flagged: number;
  right: number;
  oversized: number;
  negatives: number;
  negativesHit: number;
  negativesSwept: number;
  unlabelledFalse: number;
  agreed: Record<Accuracy, number>;
}

/** Shares lie between 0 and 1, rounded to four digits; null where there is nothing to divide by. */
export interface Figures {
  readonly documents: number;
  readonly notScanned: number;
  readonly recall: number | null;
  readonly answered: number;
  readonly flagTrueLabels: number;
  readonly missed: number;
  readonly precision: number | null;
  readonly trueFindings: number;
  readonly flaggedFindings: number;
  readonly falseFindings: number;
  readonly oversizedFindings: number;
  readonly f1: number | null;
  readonly flagFalseLabels: number;
  readonly falseAlarmsOnFlagFalse: number;
  readonly falseAlarmRate: number | null;
  readonly sweptFlagFalse: number;
  readonly falseFindingsWithoutLabel: number;
  readonly accuracy: Readonly<Record<Accuracy, number | null>>;
}

export function emptyTally(): Tally {
  return {
    documents: 0,
    notScanned: 0,
    labels: 0,
    answered: 0,
    flagged: 0,
    right: 0,
    oversized: 0,
    negatives: 0,
    negativesHit: 0,
    negativesSwept: 0,
    unlabelledFalse: 0,
    agreed: { level: 0, stages: 0, stagesAny: 0, channels: 0, channelsAny: 0, subject: 0, direction: 0 },
  };
}

export function addTallies(left: Tally, right: Tally): Tally {
  const sum = emptyTally();
  for (const key of Object.keys(sum)) {
    if (isCount(key)) sum[key] = left[key] + right[key];
  }
  for (const key of ACCURACIES) sum.agreed[key] = left.agreed[key] + right.agreed[key];
  return sum;
}

function isCount(key: string): key is Exclude<keyof Tally, 'agreed'> {
  return key !== 'agreed';
}

export function makeFigures(tally: Tally): Figures {
  const recall = share(tally.answered, tally.labels);
  const precision = share(tally.right, tally.flagged);
  return {
    documents: tally.documents,
    notScanned: tally.notScanned,
    recall,
    answered: tally.answered,
    flagTrueLabels: tally.labels,
    missed: tally.labels - tally.answered,
    precision,
    trueFindings: tally.right,
    flaggedFindings: tally.flagged,
    falseFindings: tally.flagged - tally.right,
    oversizedFindings: tally.oversized,
    f1: harmonicMean(recall, precision),
    flagFalseLabels: tally.negatives,
    falseAlarmsOnFlagFalse: tally.negativesHit,
    falseAlarmRate: share(tally.negativesHit, tally.negatives),
    sweptFlagFalse: tally.negativesSwept,
    falseFindingsWithoutLabel: tally.unlabelledFalse,
    accuracy: {
      level: share(tally.agreed.level, tally.answered),
      stages: share(tally.agreed.stages, tally.answered),
      stagesAny: share(tally.agreed.stagesAny, tally.answered),
      channels: share(tally.agreed.channels, tally.answered),
      channelsAny: share(tally.agreed.channelsAny, tally.answered),
      subject: share(tally.agreed.subject, tally.answered),
      direction: share(tally.agreed.direction, tally.answered),
    },
  };
}

export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : roundToFour(part / whole);
}

function harmonicMean(left: number | null, right: number | null): number | null {
  if (left === null || right === null || left + right === 0) return null;
  return roundToFour((2 * left * right) / (left + right));
}

function roundToFour(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/** A score taken apart by what its labels say: how each answer, stage, channel, direction, subject and source fares. */
import type { GoldLabel } from './gold.ts';
import type { Score } from './score.ts';

export const FACETS = ['answer', 'stage', 'channel', 'direction', 'subject', 'kind of source', 'source'] as const;
export type Facet = (typeof FACETS)[number];

export interface BreakdownRow {
  readonly facet: Facet;
  readonly value: string;
  readonly toBeFlagged: number;
  readonly answered: number;
  readonly notToBeFlagged: number;
  readonly flaggedWrongly: number;
}

const SOURCES = /\s*;\s*/u;

const VALUES = {
  answer: (label) => [label.level],
  stage: (label) => orNone(label.stages),
  channel: (label) => orNone(label.channels),
  direction: (label) => [label.direction],
  subject: (label) => [label.subject],
  'kind of source': (label) => (label.source ?? '').split(SOURCES).map(kindOfSource),
  source: (label) => (label.source ?? '').split(SOURCES),
} as const satisfies Record<Facet, (label: GoldLabel) => readonly string[]>;

/** @param facets rows come in the order of these, and by value within each */
export function breakDown(
  labels: readonly GoldLabel[],
  { misses, falseAlarms }: Score,
  facets: readonly Facet[],
): readonly BreakdownRow[] {
  const missed = new Set(misses.map((miss) => miss.label));
  const alarmed = new Set(falseAlarms.flatMap((alarm) => alarm.held));
  return facets.flatMap((facet) => {
    const pairs = labels.flatMap((label) => [...new Set(VALUES[facet](label))].map((value) => ({ value, label })));
    const groups = [...Map.groupBy(pairs, (pair) => pair.value)];
    return groups
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([value, members]) => {
        const own = members.map((member) => member.label);
        const positives = own.filter((label) => label.flag);
        const negatives = own.filter((label) => !label.flag);
        return {
          facet,
          value,
          toBeFlagged: positives.length,
          answered: positives.filter((label) => !missed.has(label)).length,
          notToBeFlagged: negatives.length,
          flaggedWrongly: negatives.filter((label) => alarmed.has(label)).length,
        };
      });
  });
}

function orNone(values: readonly string[]): readonly string[] {
  return values.length === 0 ? ['none'] : values;
}

/** The rules of the guideline stand alone, its lists and the hard cases each as one. */
function kindOfSource(source: string): string {
  if (source.startsWith('HC-')) return 'hard cases';
  return /^guideline (?:rule \d+|close call|[a-z]+)/u.exec(source)?.[0] ?? source;
}

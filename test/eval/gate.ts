/**
 * The gate: how good the figures must be at least. It only ever rises: `raiseGate` never loosens a bound, and
 * a gate.json that is looser than any committed one is refused.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { share } from './figures.ts';
import type { Measurement, SetMeasurement } from './measure.ts';
import { DOCUMENT_LANGUAGES } from './score.ts';

export const GATE_FILE = 'test/eval/gate.json';
const GATE_PATH = join(import.meta.dirname, 'gate.json');

const bounds = z.record(z.string(), z.number()).readonly();
export const gateSchema = z.strictObject({
  atLeast: bounds,
  atMost: bounds,
  /** Upper bounds that no better figure tightens: below them, less is not better. */
  never: bounds,
});
export type Gate = z.infer<typeof gateSchema>;
type Side = keyof Gate;

/** What a measurement holds against each side of the gate. A figure that was not measured is null. */
export type GateFigures = Readonly<Record<Side, Readonly<Record<string, number | null>>>>;

export function readGate(): Gate {
  return gateSchema.parse(JSON.parse(readFileSync(GATE_PATH, 'utf8')));
}

export function writeGate(gate: Gate): void {
  writeFileSync(GATE_PATH, `${JSON.stringify(gate, null, 2)}\n`);
}

export function collectGateFigures({ sets, general }: Measurement): GateFigures {
  const atLeast: Record<string, number | null> = {};
  const atMost: Record<string, number | null> = {};
  const never: Record<string, number | null> = {};
  for (const set of sets) {
    const { overall, languages } = set.score;
    atMost[`${set.name}.falseAlarmShare`] = share(
      overall.falseAlarmsOnFlagFalse + overall.sweptFlagFalse,
      overall.flagFalseLabels,
    );
    if (overall.flagTrueLabels === 0) {
      atMost[`${set.name}.flagged`] = overall.flaggedFindings;
      continue;
    }
    atLeast[`${set.name}.recall`] = overall.recall;
    atLeast[`${set.name}.precision`] = overall.precision;
    for (const language of DOCUMENT_LANGUAGES) {
      const figures = languages[language];
      if (figures === undefined || set.name !== 'dev') continue;
      atLeast[`${set.name}.${language}.recall`] = figures.recall;
      atLeast[`${set.name}.${language}.precision`] = figures.precision;
    }
    if (set.name === 'dev') Object.assign(never, compareWithin(set));
  }
  atMost['general.flagged'] = general === null ? null : general.flagged.length;
  return { atLeast, atMost, never };
}

/** Differences between the halves and between renderings, and the width of what is flagged. */
function compareWithin(set: SetMeasurement): Record<string, number | null> {
  const never: Record<string, number | null> = { 'dev.medianClause': set.medianClause };
  const { tuning, checking } = set.halves;
  for (const figure of ['recall', 'precision'] as const) {
    const [one, other] = [tuning?.overall[figure], checking?.overall[figure]];
    never[`dev.halves.${figure}`] =
      one == null || other == null ? null : Math.round(Math.abs(one - other) * 10_000) / 10_000;
  }
  for (const { rendering, score, asText } of set.renderings) {
    never[`dev.${rendering}.moreMisses`] = score.overall.missed - asText.overall.missed;
    never[`dev.${rendering}.moreFalseAlarms`] = score.overall.falseFindings - asText.overall.falseFindings;
  }
  return never;
}

/** One line a bound. Only contracts that are not in the repository may stay unmeasured. */
export function holdAgainstGate(
  gate: Gate,
  measurement: Measurement,
): { readonly lines: readonly string[]; readonly holds: boolean } {
  const figures = collectGateFigures(measurement);
  const lines: string[] = [];
  let holds = true;
  for (const side of ['atLeast', 'atMost', 'never'] as const) {
    for (const [name, bound] of Object.entries(gate[side])) {
      const measured = figures[side][name] ?? null;
      const wanted = `${side === 'atLeast' ? 'at least' : 'at most'} ${bound}`;
      if (measured === null) {
        const excused = name.startsWith('general.');
        holds &&= excused;
        lines.push(`${excused ? 'left out' : 'FAILED  '}  ${name}: not measured, ${wanted}`);
        continue;
      }
      const good = side === 'atLeast' ? measured >= bound : measured <= bound;
      holds &&= good;
      lines.push(`${good ? 'holds   ' : 'FAILED  '}  ${name}: ${measured}, ${wanted}`);
    }
  }
  return { lines, holds };
}

/** Each bound at the measured figure, rounded to the worse hundredth, where that is stricter than before. */
export function raiseGate(gate: Gate, measurement: Measurement): Gate {
  const figures = collectGateFigures(measurement);
  const tighten = (side: 'atLeast' | 'atMost', round: (value: number) => number, stricter: typeof Math.max) => {
    const raised: Record<string, number> = { ...gate[side] };
    for (const [name, measured] of Object.entries(figures[side])) {
      if (measured === null) continue;
      const bound = round(measured * 100 - (side === 'atLeast' ? -1e-9 : 1e-9)) / 100;
      const before = raised[name];
      raised[name] = before === undefined ? bound : stricter(before, bound);
    }
    return raised;
  };
  return {
    atLeast: tighten('atLeast', Math.floor, Math.max),
    atMost: tighten('atMost', Math.ceil, Math.min),
    never: gate.never,
  };
}

/** Every bound that is looser in this gate than in one of the past, or gone from it, as a line each. */
export function findLowered(gate: Gate, past: readonly Gate[]): readonly string[] {
  const lines = new Set<string>();
  for (const before of past) {
    for (const side of ['atLeast', 'atMost', 'never'] as const) {
      for (const [name, bound] of Object.entries(before[side])) {
        const now = gate[side][name];
        const kept = now !== undefined && (side === 'atLeast' ? now >= bound : now <= bound);
        if (!kept) lines.add(`LOWERED   ${name}: ${now ?? 'gone'}, it was ${bound} in a committed gate`);
      }
    }
  }
  return [...lines];
}

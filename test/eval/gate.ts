/**
 * The gate: how good the figures must be at least. It only ever rises: `raiseGate` never loosens a bound, and
 * a gate.json that is looser than any committed one is refused.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ACCURACIES, share } from './figures.ts';
import type { Measurement, SetMeasurement } from './measure.ts';
import { DOCUMENT_LANGUAGES } from './score.ts';

export const GATE_FILE = 'test/eval/gate.json';
const GATE_PATH = join(import.meta.dirname, 'gate.json');

const bounds = z.record(z.string(), z.number()).readonly();
export const gateSchema = z.object({
  atLeast: bounds,
  atMost: bounds,
});
export type Gate = z.infer<typeof gateSchema>;
type Side = keyof Gate;
const SIDES = ['atLeast', 'atMost'] as const satisfies readonly Side[];

/** How far an upper bound may be tightened where less is not better, or is luck, from there on. */
const TIGHTEST: Readonly<Record<string, number>> = {
  'dev.medianClause': 600,
  'dev.halves.recall': 0.05,
  'dev.halves.precision': 0.05,
  'dev.docx.moreMisses': 1,
  'dev.docx.moreFalseAlarms': 1,
  'dev.pdf.moreMisses': 1,
  'dev.pdf.moreFalseAlarms': 1,
};

/**
 * How far the bound of an element may rise. Elements are shares of the answered labels: above this, one label that is
 * answered for the first time could fail the gate.
 */
const HIGHEST_ELEMENT = 0.97;

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
    if (set.name !== 'dev') continue;
    for (const element of ACCURACIES) atLeast[`dev.elements.${element}`] = overall.accuracy[element];
    Object.assign(atMost, compareWithin(set));
  }
  atMost['general.flagged'] = general === null ? null : general.flagged.length;
  return { atLeast, atMost };
}

/** Differences between the halves and between renderings, and the width of what is flagged. */
function compareWithin(set: SetMeasurement): Record<string, number | null> {
  const differences: Record<string, number | null> = { 'dev.medianClause': set.medianClause };
  const { tuning, checking } = set.halves;
  for (const figure of ['recall', 'precision'] as const) {
    const [one, other] = [tuning?.overall[figure], checking?.overall[figure]];
    differences[`dev.halves.${figure}`] =
      one == null || other == null ? null : Math.round(Math.abs(one - other) * 10_000) / 10_000;
  }
  for (const { rendering, score, asText } of set.renderings) {
    differences[`dev.${rendering}.moreMisses`] = score.overall.missed - asText.overall.missed;
    differences[`dev.${rendering}.moreFalseAlarms`] = score.overall.falseFindings - asText.overall.falseFindings;
  }
  return differences;
}

/** One line a bound. Only contracts that are not in the repository may stay unmeasured. */
export function holdAgainstGate(
  gate: Gate,
  measurement: Measurement,
): { readonly lines: readonly string[]; readonly holds: boolean } {
  const figures = collectGateFigures(measurement);
  const lines: string[] = [];
  let holds = true;
  for (const side of SIDES) {
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

/** 0.29 × 100 is a little less than 29. */
const ROUNDING = 1e-9;

/** Each bound at the measured figure, rounded to the worse hundredth, where that is stricter than before. */
export function raiseGate(gate: Gate, measurement: Measurement): Gate {
  const figures = collectGateFigures(measurement);
  const atLeast: Record<string, number> = { ...gate.atLeast };
  for (const [name, measured] of Object.entries(figures.atLeast)) {
    if (measured === null) continue;
    const bound = Math.floor(measured * 100 + ROUNDING) / 100;
    const highest = name.startsWith('dev.elements.') ? HIGHEST_ELEMENT : 1;
    atLeast[name] = Math.max(atLeast[name] ?? 0, Math.min(bound, highest));
  }
  const atMost: Record<string, number> = { ...gate.atMost };
  for (const [name, measured] of Object.entries(figures.atMost)) {
    if (measured === null) continue;
    const bound = Math.max(TIGHTEST[name] ?? 0, Math.ceil(measured * 100 - ROUNDING) / 100);
    atMost[name] = Math.min(atMost[name] ?? bound, bound);
  }
  return { atLeast, atMost };
}

/** Every bound that is looser in this gate than in one of the past, or gone from it, as a line each. */
export function findLowered(gate: Gate, past: readonly Gate[]): readonly string[] {
  const lines = new Set<string>();
  for (const before of past) {
    for (const side of SIDES) {
      for (const [name, bound] of Object.entries(before[side])) {
        const now = gate[side][name];
        const kept = now !== undefined && (side === 'atLeast' ? now >= bound : now <= bound);
        if (!kept) lines.add(`LOWERED   ${name}: ${now ?? 'gone'}, it was ${bound} in a committed gate`);
      }
    }
  }
  return [...lines];
}

/** `npm run eval`: measures accuracy, prints it, writes docs/accuracy.md, and holds it against the gate. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { chooseDay } from '../../src/cli/today.ts';
import { printTable } from '../table.ts';
import { listMistakes, makeTables } from './accuracy-tables.ts';
import { FACETS } from './breakdown.ts';
import { describeAccuracy } from './describe-accuracy.ts';
import { isUpToDate } from './describe-mistakes.ts';
import { findLowered, GATE_FILE, holdAgainstGate, raiseGate, readGate, writeGate } from './gate.ts';
import { readGatesOfThePast } from './gate-history.ts';
import { measure } from './measure.ts';
import { SETS } from './sets.ts';
import { HALVES } from './split.ts';

const USAGE = `usage: npm run eval -- [options]
  --only SET     one of ${SETS.join(', ')}
  --half HALF    of the sets that have halves: ${HALVES.join(' or ')}
  --verbose      lists misses, false alarms and other differences, but none of a checking half
  --write        writes docs/accuracy.md
  --date DAY     the day of measurement that stands there; today unless given
  --gate         fails when a figure is worse than test/eval/gate.json allows
  --raise        raises the gate to the measured figures; it never lowers it
`;

const ACCURACY_PAGE = join(import.meta.dirname, '../../docs/accuracy.md');

const STALE_PAGE =
  'STALE     docs/accuracy.md: its misses and false alarms are not those measured, run npm run eval -- --write';

const OPTIONS = z.object({
  only: z.enum(SETS).nullable().default(null),
  half: z.enum(HALVES).nullable().default(null),
  date: z.string().optional(),
  verbose: z.boolean().default(false),
  write: z.boolean().default(false),
  gate: z.boolean().default(false),
  raise: z.boolean().default(false),
});

function readOptions(): z.infer<typeof OPTIONS> | null {
  try {
    const { values } = parseArgs({
      options: {
        only: { type: 'string' },
        half: { type: 'string' },
        date: { type: 'string' },
        verbose: { type: 'boolean' },
        write: { type: 'boolean' },
        gate: { type: 'boolean' },
        raise: { type: 'boolean' },
      },
    });
    return OPTIONS.parse(values);
  } catch {
    return null;
  }
}

/** @returns the exit status: 0, 1 when the gate does not hold, 2 for wrong use */
async function evaluate(): Promise<number> {
  const options = readOptions();
  const day = chooseDay(options?.date);
  const partial = options?.only !== null || options.half !== null;
  if (options === null || !day.ok || (partial && (options.write || options.gate || options.raise))) {
    process.stderr.write(USAGE);
    return 2;
  }
  const measurement = await measure(options);
  const tables = options.only === 'clauses' ? makeTables(measurement, FACETS) : makeTables(measurement);
  for (const table of tables) process.stdout.write(`${printTable(table)}\n`);
  if (measurement.general === null && (options.only ?? 'general') === 'general') {
    process.stdout.write('General contracts: not measured, ../shared/eval/general is not beside this checkout.\n');
  }
  if (options.verbose) {
    for (const set of measurement.sets) process.stdout.write(`${listMistakes(set)}\n`);
    for (const { contract, text } of measurement.general?.flagged ?? []) {
      process.stdout.write(`- ${contract}\n    "${text.replace(/\s+/gu, ' ').slice(0, 200)}"\n`);
    }
  }
  if (options.write) writeFileSync(ACCURACY_PAGE, describeAccuracy(measurement, day.value));
  if (options.raise) writeGate(raiseGate(readGate(), measurement));
  if (!options.gate) return 0;

  const { lines, holds } = holdAgainstGate(readGate(), measurement);
  const lowered = findLowered(readGate(), readGatesOfThePast());
  const stale = isUpToDate(readFileSync(ACCURACY_PAGE, 'utf8'), measurement) ? [] : [STALE_PAGE];
  for (const line of [...lines, ...lowered, ...stale]) process.stdout.write(`${line}\n`);
  const passed = holds && lowered.length === 0 && stale.length === 0;
  process.stdout.write(passed ? 'The gate holds.\n' : `The gate does not hold (${GATE_FILE}).\n`);
  return passed ? 0 : 1;
}

process.exitCode = await evaluate();

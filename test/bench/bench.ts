/** `npm run bench`: speed as ratios against baselines of the same run; `--write` puts it into docs/speed.md. */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readKnowledge } from '../../src/batch/read-knowledge.ts';
import { chooseDay } from '../../src/cli/today.ts';
import { describeProblem } from '../../src/messages/problems.ts';
import { printTable, type Table } from '../table.ts';
import { describeSpeed } from './describe-speed.ts';
import { measureDeskLists } from './desk-lists.ts';
import { measureDictionaryLoad } from './dictionary-load.ts';
import { measureDoubling } from './doubling.ts';
import { measureLongContract } from './long-contract.ts';
import { measureMatcher } from './matcher-speed.ts';
import { measureStages } from './stages.ts';
import { measureStartUp } from './start-up.ts';
import { measureUploadWait } from './upload-wait.ts';

const SPEED_PAGE = join(import.meta.dirname, '../../docs/speed.md');

async function bench(): Promise<number> {
  const { values } = parseArgs({ options: { write: { type: 'boolean' }, date: { type: 'string' } } });
  const day = chooseDay(values.date);
  const knowledge = await readKnowledge([]);
  for (const read of [day, knowledge]) {
    if (read.ok) continue;
    process.stderr.write(`${describeProblem(read.problem, 'en')}\n`);
    return 2;
  }
  if (!day.ok || !knowledge.ok) return 2;
  const measurements = [
    () => measureLongContract(),
    () => measureStages(knowledge.value),
    () => measureDoubling(knowledge.value),
    () => measureDictionaryLoad(),
    () => measureMatcher(knowledge.value),
    () => measureStartUp(),
    () => measureUploadWait(),
    () => measureDeskLists(),
  ];
  const tables: Table[] = [];
  for (const measureOne of measurements) {
    const table = await measureOne();
    process.stdout.write(`${printTable(table)}\n`);
    tables.push(table);
  }
  const machine = `${availableParallelism()} cores, Node ${process.versions.node}`;
  if (values.write === true) writeFileSync(SPEED_PAGE, describeSpeed(tables, day.value, machine));
  return 0;
}

process.exitCode = await bench();

/** How long a user waits for the smallest answers, beside Node starting and ending with nothing to do. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Table } from '../table.ts';
import { asTimes, inMilliseconds, middle } from './cpu.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const RUNS = 15;

export function measureStartUp(): Table {
  const waits = [
    ['node alone', ['-e', '0']],
    ['lodestone --version', [MAIN, '--version']],
    ['lodestone --help', [MAIN, '--help']],
    ['lodestone dictionary list', [MAIN, 'dictionary', 'list']],
  ] as const;
  const seconds = waits.map(() => [] as number[]);
  // In turns, so that a busy moment of the machine meets all of them.
  for (let run = 0; run < RUNS; run += 1) {
    waits.forEach(([, args], place) => {
      seconds[place]?.push(waitFor(args));
    });
  }
  const medians = seconds.map(middle);
  const bare = medians[0] ?? Number.NaN;
  return {
    title: 'Start-up, wall time',
    header: ['', 'wait', 'over node alone', 'ratio'],
    rows: waits.map(([name], place) => {
      const wait = medians[place] ?? Number.NaN;
      return [name, inMilliseconds(wait), inMilliseconds(wait - bare), asTimes(wait / bare)];
    }),
  };
}

function waitFor(args: readonly string[]): number {
  const before = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
  return (performance.now() - before) / 1000;
}

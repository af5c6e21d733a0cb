/** Every committed gate.json that this clone knows of, asked of git. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { GATE_FILE, type Gate, gateSchema } from './gate.ts';

/** Empty where the folder is no git clone, or the gate was never committed. */
export function readGatesOfThePast(): readonly Gate[] {
  const commits = git('log', '--format=%H', '--', GATE_FILE).split('\n');
  return commits.flatMap((commit) => {
    const text = commit === '' ? '' : git('show', `${commit}:${GATE_FILE}`);
    return text === '' ? [] : [gateSchema.parse(JSON.parse(text))];
  });
}

function git(...args: readonly string[]): string {
  const asked = spawnSync('git', args, { cwd: join(import.meta.dirname, '../..'), encoding: 'utf8' });
  return asked.status === 0 ? asked.stdout : '';
}

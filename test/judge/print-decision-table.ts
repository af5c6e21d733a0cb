/** Prints the decision table as it stands in docs/judgement.md, for whoever changes a row. */
import { DECISION_TABLE } from '../../src/judge/decide.ts';

export function decisionTable(): string {
  const head = ['', 'decision', 'level', 'when', '情形'];
  const rows = DECISION_TABLE.map(({ decision, level, when }, place) => [
    String(place + 1),
    `\`${decision}\``,
    level,
    when.en,
    when.zh,
  ]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

if (import.meta.main) process.stdout.write(decisionTable());

/** docs/judgement.md says what the judge does: its table is the table, and its examples come out as it says. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgeText, verdictOn } from './judge-text.ts';
import { decisionTable } from './print-decision-table.ts';

const PAGE = readFileSync(new URL('../../docs/judgement.md', import.meta.url), 'utf8');

interface Example {
  readonly title: string;
  readonly contract: string;
  /** The number of a clause, and what the page says of it. */
  readonly rows: readonly (readonly [string, string])[];
}

function readExamples(page: string): readonly Example[] {
  return page
    .split(/^### /mu)
    .slice(1)
    .map((section) => {
      const contract = /```text\n([\s\S]+?)```/u.exec(section)?.[1] ?? '';
      const rows = [...section.matchAll(/^\| ([\d.]+) \| (\w+) \| (?:`([\w-]+)`|–) \|/gmu)].map(
        ([, label = '', level = '', decision]) =>
          [label, decision === undefined ? level : `${level} ${decision}`] as const,
      );
      return { title: section.split('\n')[0] ?? '', contract, rows };
    });
}

describe('docs/judgement.md', () => {
  it('holds the decision table as it stands in the code', () => {
    expect(PAGE).toContain(`<!-- decision table -->\n${decisionTable()}<!-- end of decision table -->`);
  });

  it('has examples in both languages', () => {
    const examples = readExamples(PAGE);
    expect(examples.map(({ contract }) => /\p{Script=Han}/u.test(contract))).toEqual([false, true]);
    for (const { rows } of examples) expect(rows.length).toBeGreaterThan(4);
  });

  it.each(readExamples(PAGE))('says of each clause what the judge says: $title', async ({ contract, rows }) => {
    const judged = await judgeText(contract);
    const lines = contract.split('\n');
    const found = rows.map(([label]) => {
      const line = lines.find((one) => one.startsWith(`${label} `));
      return [label, line === undefined ? 'no such clause' : verdictOn(judged, line)];
    });
    expect(found).toEqual(rows);
  });
});

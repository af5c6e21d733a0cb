/** docs/judgement.md says what the judge does: its table is the table, and its examples come out as it says. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DECISIONS } from '../../src/judge/finding.ts';
import { judgeWhole } from '../../src/judge/judge.ts';
import { knowledge, structureText } from '../structure/structure-text.ts';
import { TODAY } from './judge-text.ts';
import { decisionTable } from './print-decision-table.ts';
import { shownExplanation } from './print-explanation.ts';

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
      const rows = [...section.matchAll(/^\| ([\d.]+) \| (\w+) \| `([\w-]+)` \|/gmu)].map(
        ([, label = '', level = '', decision = '']) => [label, `${level} ${decision}`] as const,
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
    expect(examples.map(({ contract }) => /\p{Script=Han}/u.test(contract))).toEqual([false, true, false]);
    for (const { rows } of examples) expect(rows.length).toBeGreaterThan(4);
  });

  it('has an example for every row of the table', () => {
    const shown = readExamples(PAGE).flatMap(({ rows }) => rows.map(([, verdict]) => verdict.split(' ')[1]));
    expect(DECISIONS.filter((decision) => !shown.includes(decision))).toEqual([]);
  });

  it('shows what explain says', async () => {
    expect(PAGE).toContain(`<!-- explanation -->\n${await shownExplanation(PAGE)}<!-- end of explanation -->`);
  });

  it.each(readExamples(PAGE))('says of each clause what the judge says: $title', async ({ contract, rows }) => {
    const { document, contract: outlined } = await structureText(contract);
    const { weighed, findings } = judgeWhole(document, outlined, knowledge, TODAY);
    const found = rows.map(([label]) => {
      const line = contract.split('\n').find((one) => one.startsWith(`${label} `) || one.startsWith(`${label}. `));
      const start = line === undefined ? -1 : document.text.indexOf(line);
      const clause = weighed.find((one) => one.clause.span.start === start);
      if (clause === undefined) return [label, 'no such clause'];
      const finding = findings.find((one) => one.clause.index === clause.clause.index);
      return [label, `${finding?.level ?? 'none'} ${clause.row.decision}`];
    });
    expect(found).toEqual(rows);
  });
});

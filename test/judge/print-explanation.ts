/** Prints the explanation that docs/judgement.md shows, for whoever changes a rule, a word or the output itself. */
import { readFileSync } from 'node:fs';
import { allEntries } from '../../src/dictionary/dictionary.ts';
import { reportExplanation } from '../../src/report/explanation/text.ts';
import { knowledge } from '../structure/structure-text.ts';
import { explainText } from './explanation/explain-text.ts';

const SHOWN = '2.7 ';
const WIDTH = 100;

/** Of the first contract on the page, in a fence. */
export async function shownExplanation(page: string): Promise<string> {
  const contract = /^### [\s\S]*?```text\n([\s\S]+?)```/mu.exec(page)?.[1] ?? '';
  const line = contract.split('\n').find((one) => one.startsWith(SHOWN)) ?? SHOWN;
  const { text, explanation } = await explainText(contract, line);
  const titles = new Map([...allEntries(knowledge.dictionary)].map(({ id, title }) => [id, title]));
  const shown = reportExplanation(explanation, { language: 'en', width: WIDTH, text, titles });
  return `\`\`\`text\n${shown}\`\`\`\n`;
}

if (import.meta.main) {
  const page = readFileSync(new URL('../../docs/judgement.md', import.meta.url), 'utf8');
  process.stdout.write(await shownExplanation(page));
}

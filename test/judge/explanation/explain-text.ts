/** The explanation of a clause of a contract that a test wrote down. */
import { explainClause } from '../../../src/judge/explanation/explain-clause.ts';
import type { Explanation } from '../../../src/judge/explanation/explanation.ts';
import { judgeWhole } from '../../../src/judge/judge.ts';
import { knowledge, structureText } from '../../structure/structure-text.ts';
import { TODAY } from '../judge-text.ts';

export interface ExplainedText {
  /** The reading text. */
  readonly text: string;
  readonly explanation: Explanation;
}

/** @param words of the clause that is asked for */
export async function explainText(contractText: string, words: string): Promise<ExplainedText> {
  const { document, contract } = await structureText(contractText);
  const whole = judgeWhole(document, contract, knowledge, TODAY);
  const at = document.text.indexOf(words);
  const weighed = whole.weighed.find(({ clause }) => clause.span.start <= at && clause.span.end >= at + words.length);
  if (at < 0 || weighed === undefined) throw new Error(`No clause holds “${words}”`);
  return { text: document.text, explanation: explainClause(weighed, whole) };
}

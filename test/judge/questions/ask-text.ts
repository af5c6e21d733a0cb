/** The questions of a contract that a test wrote down, as lines that a test can compare. */
import { judgeWhole } from '../../../src/judge/judge.ts';
import { askQuestions } from '../../../src/judge/questions/ask-questions.ts';
import type { Effect, Question } from '../../../src/judge/questions/question.ts';
import { knowledge, structureText } from '../../structure/structure-text.ts';
import { TODAY } from '../judge-text.ts';

export async function askText(text: string, asOf = TODAY): Promise<readonly Question[]> {
  const { document, contract } = await structureText(text);
  return askQuestions(judgeWhole(document, contract, knowledge, asOf));
}

/** The one question of this fact. */
export function questionOn(questions: readonly Question[], fact: Question['fact']): Question {
  const found = questions.filter((question) => question.fact === fact);
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} questions ask ${fact}`);
  return found[0];
}

/** `abroad: high transfer`, one line for each answer; the effect on the first finding that hangs on it. */
export function answersOf({ answers }: Question): readonly string[] {
  return answers.map(({ code, stage, effects }) => {
    const name = stage === null ? code : `${code} ${stage}`;
    return `${name}: ${effects[0] === undefined ? 'nothing' : outcomeOf(effects[0])}`;
  });
}

export function outcomeOf({ level, decision }: Effect): string {
  return `${level ?? 'none'} ${decision}`;
}

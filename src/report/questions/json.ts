/** The machine-readable questions. Keys stand in one order and no clock is read: same inquiry, same bytes. */
import type { Question } from '../../judge/questions/question.ts';
import type { Language } from '../../messages/language.ts';
import { describeProblem } from '../../messages/problems.ts';
import { summarise } from '../summary.ts';
import { type Inquiry, nameAbout, remarkOn, wordAnswer, wordQuestion } from './inquiry.ts';
import { QUESTIONS_SCHEMA_NAME, type QuestionsJson } from './schema.ts';

export function reportQuestionsJson({ scan, asked }: Inquiry, { language }: { readonly language: Language }): string {
  const json: QuestionsJson = {
    schema: QUESTIONS_SCHEMA_NAME,
    tool: { name: 'lodestone', version: scan.toolVersion },
    dictionary: { version: scan.dictionary.version, sha256: scan.dictionary.sha256 },
    asOf: scan.asOf,
    documents: asked.map(({ reviewed: { path, sha256, status, problem }, questions }) => ({
      path,
      sha256: sha256 === '' ? null : sha256,
      status,
      problem: problem === null ? null : { code: problem.code, message: describeProblem(problem, language) },
      questions: questions.map(questionJson),
    })),
    summary: {
      documents: asked.length,
      questions: asked.reduce((sum, { questions }) => sum + questions.length, 0),
      notFullyRead: summarise(scan).notFullyRead,
    },
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

function questionJson(question: Question): QuestionsJson['documents'][number]['questions'][number] {
  const { id, fact, about, findings, quotes, answers } = question;
  return {
    id,
    fact,
    // An announcement is named as it is cited officially.
    about: about === null ? null : nameAbout(about, 'zh'),
    question: { ...wordQuestion(question) },
    findings: findings.map(({ provisions, ...finding }) => ({
      ...finding,
      provisions: provisions.map(({ id: provision, state, effect }) => ({ id: provision, state, effect })),
    })),
    quotes: quotes.map(({ finding, quote, span, sentence }) => ({
      finding,
      quote,
      start: span.start,
      end: span.end,
      sentence,
    })),
    answers: answers.map((answer) => {
      const remark = remarkOn(answer);
      return {
        code: answer.code,
        stage: answer.stage,
        answer: { ...wordAnswer(answer) },
        remark: remark === null ? null : { ...remark },
        effects: answer.effects.map(
          ({ finding, level, decision, stages, direction, provisions, stillOpen, couldBe }) => ({
            finding,
            level,
            decision,
            stages: [...stages],
            direction,
            provisions: provisions.map(({ id: provision, state, effect }) => ({ id: provision, state, effect })),
            stillOpen: [...stillOpen],
            couldBe: [...couldBe],
          }),
        ),
      };
    }),
  };
}

/**
 * The questions as a form that can be pasted into Word or mail: for the business in both languages with boxes and lines,
 * and behind it, to be cut off, what each answer would change.
 */
import type { Question } from '../../judge/questions/question.ts';
import type { Bilingual, Language } from '../../messages/language.ts';
import { fillSentence } from '../../messages/problems.ts';
import { QUESTION_WORDS } from '../../messages/questions.ts';
import { SCREENING_AID } from '../../messages/screening-aid.ts';
import { cleanLine } from '../clean-text.ts';
import { describeNotRead } from '../describe-finding.ts';
import { type AskedDocument, groupAnswers, type Inquiry, nameFindings, wordAnswer, wordQuestion } from './inquiry.ts';

const LINE = '\\_'.repeat(40);
const MOST_QUOTES = 6;

export function reportQuestionsMarkdown(inquiry: Inquiry, { language }: { readonly language: Language }): string {
  const pages = inquiry.asked.map((one) => documentLines(one, inquiry, language));
  return `${pages.map((lines) => lines.join('\n')).join('\n\n---\n\n')}\n\n${SCREENING_AID.zh} ${SCREENING_AID.en}\n`;
}

function documentLines({ reviewed, questions }: AskedDocument, inquiry: Inquiry, language: Language): string[] {
  const notRead = describeNotRead(reviewed, language).map((sentence) => `> ${plainText(sentence)}`);
  const lines = [`# ${both(QUESTION_WORDS.formTitle)}`, '', plainText(reviewed.path), '', ...notRead];
  if (notRead.length > 0) lines.push('');
  if (questions.length === 0) return [...lines, both(QUESTION_WORDS.none)];
  // The state of the law is no matter that the business could answer.
  const business = questions.filter(({ fact }) => fact !== 'state-of-law');
  return [
    ...lines,
    ...(business.length === 0 ? [both(QUESTION_WORDS.none)] : [both(QUESTION_WORDS.formIntro)]),
    ...business.flatMap((question) => ['', ...formLines(question)]),
    '',
    `## ${both(QUESTION_WORDS.lawyers)}`,
    '',
    both(QUESTION_WORDS.lawyersIntro),
    ...questions.flatMap((question) => ['', ...lawyerLines(question, inquiry, language)]),
  ];
}

function formLines(question: Question): string[] {
  const { id, findings, quotes, answers } = question;
  const { zh, en } = wordQuestion(question);
  const labels = new Map(findings.map(({ id: finding, label }) => [finding, label]));
  const quoted = quotes.slice(0, MOST_QUOTES).map(({ finding, sentence }) => {
    const label = labels.get(finding) ?? null;
    const named = label === null || sentence.startsWith(label) ? '' : `**${plainText(label)}** `;
    return `> ${named}${plainText(sentence)}`;
  });
  return [
    `## ${id}`,
    '',
    plainText(zh),
    '',
    plainText(en),
    '',
    ...quoted.flatMap((line) => [line, '>']).slice(0, -1),
    '',
    ...answers.map((answer) => `- ☐ ${both(wordAnswer(answer))}`),
    '',
    `${both(QUESTION_WORDS.answer)}: ${LINE}`,
    '',
    `${both(QUESTION_WORDS.answeredBy)}: ${LINE}`,
  ];
}

function lawyerLines(question: Question, { law, scan }: Inquiry, language: Language): string[] {
  const rows = groupAnswers(question, law, scan.asOf, language).map(({ answers, says }) => {
    const cells = [answers.map((answer) => answer[language]), says];
    return `| ${cells.map((cell) => cell.map(plainText).join('<br>')).join(' | ')} |`;
  });
  const findings = nameFindings(question.findings, language);
  return [
    `### ${question.id} · ${plainText(wordQuestion(question)[language])}`,
    '',
    plainText(fillSentence(QUESTION_WORDS.findings[language], { findings })),
    '',
    `| ${QUESTION_WORDS.answer[language]} | ${QUESTION_WORDS.effect[language]} |`,
    '| --- | --- |',
    ...rows,
  ];
}

function both({ zh, en }: Bilingual): string {
  return plainText(zh === en ? en : `${zh} / ${en}`);
}

/** Words of a contract must not become headings, links or markup of their own. */
function plainText(text: string): string {
  return cleanLine(text)
    .replace(/[\\`*_{}[\]<>#|~]/gu, '\\$&')
    .replace(/^(\s*\d+)([.)])(?=\s)/u, '$1\\$2')
    .replace(/^(\s*)([-+])(?=\s)/u, '$1\\$2');
}

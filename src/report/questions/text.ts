/** The questions as text for a terminal or a plain file: each in both languages, with what every answer would change. */
import type { Question } from '../../judge/questions/question.ts';
import type { Language } from '../../messages/language.ts';
import { fillSentence } from '../../messages/problems.ts';
import { QUESTION_SENTENCES, QUESTION_WORDS } from '../../messages/questions.ts';
import { SCREENING_AID } from '../../messages/screening-aid.ts';
import { cleanLine } from '../clean-text.ts';
import { describeNotRead, describeStatus } from '../describe-finding.ts';
import { wrapDisplay } from '../display-width.ts';
import { type AskedDocument, groupAnswers, type Inquiry, nameFinding, nameFindings, wordQuestion } from './inquiry.ts';

export interface QuestionTextOptions {
  readonly language: Language;
  /** Columns of the terminal. */
  readonly width: number;
}

const MOST_QUOTES = 4;

export function reportQuestions(inquiry: Inquiry, options: QuestionTextOptions): string {
  const { language, width } = options;
  const questions = inquiry.asked.reduce((sum, one) => sum + one.questions.length, 0);
  const end = [
    fillSentence(QUESTION_WORDS.summary[language], { documents: inquiry.asked.length, questions }),
    SCREENING_AID[language],
  ];
  const parts = [
    ...inquiry.asked.map((one) => documentLines(one, inquiry, options)),
    end.flatMap((line) => wrapDisplay(line, width)),
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function documentLines(
  { reviewed, questions }: AskedDocument,
  inquiry: Inquiry,
  options: QuestionTextOptions,
): string[] {
  const { language, width } = options;
  const counted =
    questions.length === 0
      ? QUESTION_WORDS.none[language]
      : fillSentence(QUESTION_WORDS.count[language], { count: questions.length });
  return [
    ...wrapDisplay(cleanLine(reviewed.path), width),
    ...lines(`${describeStatus(reviewed, language)} · ${counted}`, 2, '', width),
    ...describeNotRead(reviewed, language).flatMap((sentence) => lines(sentence, 2, '! ', width)),
    ...questions.flatMap((question) => ['', ...questionLines(question, inquiry, options)]),
  ];
}

function questionLines(question: Question, { law, scan }: Inquiry, { language, width }: QuestionTextOptions): string[] {
  const { id, fact, findings, quotes } = question;
  const words = wordQuestion(question);
  const label = new Map(findings.map((finding) => [finding.id, nameFinding(finding, language)]));
  return [
    ...lines(QUESTION_SENTENCES[fact].title[language], 2, `${id} · `, width),
    ...lines(words.zh, 5, '', width),
    ...lines(words.en, 5, '', width),
    ...lines(
      fillSentence(QUESTION_WORDS.findings[language], { findings: nameFindings(findings, language) }),
      5,
      '',
      width,
    ),
    ...quotes
      .slice(0, fact === 'state-of-law' ? 0 : MOST_QUOTES)
      .flatMap(({ finding, sentence }) => lines(`${label.get(finding) ?? finding} “${sentence}”`, 5, '│ ', width)),
    ...(fact !== 'state-of-law' && quotes.length > MOST_QUOTES ? ['     │ …'] : []),
    `     ${QUESTION_WORDS.answers[language]}`,
    ...groupAnswers(question, law, scan.asOf, language).flatMap(({ answers, says }) => [
      ...answers.flatMap((answer) => lines(answer[language], 7, '☐ ', width)),
      ...says.flatMap((one) => lines(one, 11, '', width)),
    ]),
  ];
}

/** Wrapped and indented; what follows the first line stands under its words. */
function lines(text: string, indent: number, mark: string, width: number): string[] {
  const hang = mark.length > 4 ? 2 : mark.length;
  return wrapDisplay(`${mark}${cleanLine(text)}`, width - indent - hang).map(
    (line, at) => ' '.repeat(at === 0 ? indent : indent + hang) + line,
  );
}

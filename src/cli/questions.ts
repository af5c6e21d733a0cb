/** `lodestone questions`: what to ask the business about files and folders, and what each answer would change. */
import { join } from 'node:path';
import { findFiles } from '../batch/find-files.ts';
import type { OcrMode } from '../batch/ocr-mode.ts';
import { readKnowledge } from '../batch/read-knowledge.ts';
import { scanFiles } from '../batch/scan-files.ts';
import { REMARKS } from '../messages/command-line.ts';
import type { Language } from '../messages/language.ts';
import { fillSentence, type Outcome, succeed } from '../messages/problems.ts';
import type { Inquiry } from '../report/questions/inquiry.ts';
import { reportQuestionsJson } from '../report/questions/json.ts';
import { reportQuestionsMarkdown } from '../report/questions/markdown.ts';
import { reportQuestions } from '../report/questions/text.ts';
import { isNotFullyRead } from '../report/summary.ts';
import { questionsOf } from '../review.ts';
import { EXIT } from './exit-codes.ts';
import { guardedReview } from './guarded-reading.ts';
import {
  chooseTarget,
  nameResults,
  QUESTION_ENDINGS,
  type QuestionFormat,
  refuseInput,
  type Target,
} from './output.ts';
import { showProgress } from './progress.ts';
import { sayDefect, sayLine, sayProblem } from './say.ts';
import { terminalLook } from './terminal-look.ts';
import { chooseDay } from './today.ts';
import { writeAll } from './write-all.ts';

export interface QuestionsRequest {
  readonly paths: readonly string[];
  readonly language: Language;
  readonly format: QuestionFormat | undefined;
  readonly output: string | undefined;
  readonly asOf: string | undefined;
  readonly dictionary: readonly string[];
  readonly ocr: OcrMode;
}

export async function runQuestions(request: QuestionsRequest): Promise<number> {
  const written = await askAndWrite(request);
  if (!written.ok) {
    sayProblem(written.problem, request.language);
    return EXIT.wrongUse;
  }
  return written.value.scan.documents.some(isNotFullyRead) ? EXIT.notRead : EXIT.nothing;
}

async function askAndWrite(request: QuestionsRequest): Promise<Outcome<Inquiry>> {
  const { language } = request;
  const day = chooseDay(request.asOf);
  if (!day.ok) return day;
  const found = await findFiles(request.paths);
  if (!found.ok) return found;
  const target = await chooseTarget(request.output, request.format, QUESTION_ENDINGS, 'text');
  if (target.kind === 'file') {
    const allowed = await refuseInput(
      target.path,
      found.value.files.map(({ path }) => path),
    );
    if (!allowed.ok) return allowed;
  }
  const read = await readKnowledge(request.dictionary, request.ocr);
  if (!read.ok) return read;
  const knowledge = read.value;
  if (found.value.hidden > 0) sayLine(fillSentence(REMARKS.hidden[language], { count: found.value.hidden }));
  const scan = await scanFiles(found.value.files, knowledge, {
    asOf: day.value,
    onProgress: showProgress(language),
    onDefect: sayDefect,
    review: guardedReview,
  });
  const asked = scan.documents.map((reviewed) => ({
    reviewed,
    questions: questionsOf(reviewed, knowledge, day.value),
  }));
  const inquiry = { scan, law: knowledge.dictionary.law, asked };
  const written = await write(inquiry, target, language);
  return written.ok ? succeed(inquiry) : written;
}

async function write(inquiry: Inquiry, target: Target<QuestionFormat>, language: Language): Promise<Outcome<null>> {
  if (target.kind === 'folder') return writeAll(formsOf(inquiry, target.path, language), language);
  const content = reportAs(target.format, inquiry, language, target.kind === 'terminal');
  if (target.kind === 'file') return writeAll([[target.path, content]], language);
  process.stdout.write(content);
  return succeed(null);
}

/** One form for each document that has questions, and all of them for other programs. */
function formsOf(inquiry: Inquiry, folder: string, language: Language): readonly (readonly [string, string])[] {
  const names = nameResults(
    inquiry.asked.map(({ reviewed }) => reviewed.path),
    'questions.md',
  );
  const forms = inquiry.asked.flatMap((one, at): [string, string][] => {
    const name = names[at];
    if (name === undefined || one.questions.length === 0) return [];
    return [[join(folder, name), reportQuestionsMarkdown({ ...inquiry, asked: [one] }, { language })]];
  });
  return [...forms, [join(folder, 'questions.json'), reportQuestionsJson(inquiry, { language })]];
}

function reportAs(format: QuestionFormat, inquiry: Inquiry, language: Language, toTerminal: boolean): string {
  if (format === 'json') return reportQuestionsJson(inquiry, { language });
  if (format === 'markdown') return reportQuestionsMarkdown(inquiry, { language });
  return reportQuestions(inquiry, { language, width: terminalLook('never', toTerminal).width });
}

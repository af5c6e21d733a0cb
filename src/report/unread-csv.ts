/** What was not read, for a spreadsheet: one row for each place, so that somebody can go and look. */
import { describeUnread } from '../messages/contracts.ts';
import type { Bilingual, Language } from '../messages/language.ts';
import { STATUS_LABELS } from '../messages/levels.ts';
import { describeProblem } from '../messages/problems.ts';
import type { ReviewedDocument } from '../review.ts';
import { BYTE_ORDER_MARK, writeLine } from './csv-lines.ts';

const HEADS: readonly Bilingual[] = [
  { zh: '合同', en: 'Document' },
  { zh: '审阅情况', en: 'Reading' },
  { zh: '原因代码', en: 'Code' },
  { zh: '页', en: 'Page' },
  { zh: '未读取的内容', en: 'Not read' },
];

export function unreadHead(language: Language): string {
  return `${BYTE_ORDER_MARK}${writeLine(HEADS.map((head) => head[language]))}`;
}

/** Nothing for a document that was read in full. */
export function unreadRows(reviewed: ReviewedDocument, language: Language): string {
  const { path, status, problem, unread } = reviewed;
  const row = (code: string, page: number | undefined, sentence: string): string =>
    writeLine([path, STATUS_LABELS[status][language], code, page === undefined ? '' : String(page), sentence]);
  const whole = problem === null ? '' : row(problem.code, undefined, describeProblem(problem, language));
  return whole + unread.map((one) => row(one.code, one.page, describeUnread(one, language))).join('');
}

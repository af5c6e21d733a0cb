/** What a row says of its document: never the same words for a clean contract and for one that was not read. */
import type { DocumentRow, ScanStep } from '../../../api/documents.ts';
import type { Bilingual, Language } from '../../../messages/language.ts';
import { STATUS_LABELS } from '../../../messages/levels.ts';
import { NOTE_WORDS } from '../../../messages/notes.ts';
import { fillSentence } from '../../../messages/problems.ts';
import { REPORT_WORDS } from '../../../messages/report-words.ts';
import { CONTRACTS_WORDS, SCAN_STEP_LABELS } from '../../../messages/screen/contracts-list.ts';

type Told = Pick<
  DocumentRow,
  'status' | 'problem' | 'high' | 'medium' | 'low' | 'pages' | 'pagesRead' | 'unread' | 'notes'
>;

/** @param step what is being done with it, where that was heard */
export function describeRow(row: Told, step: ScanStep | undefined, language: Language): string {
  if (row.status === 'waiting') return STATUS_LABELS.waiting[language];
  if (row.status === 'reading')
    return step === undefined || step === 'waiting' || step === 'done'
      ? STATUS_LABELS.reading[language]
      : SCAN_STEP_LABELS[step][language];
  if (row.problem !== null) return row.problem.message;
  if (row.status === 'failed' || row.status === 'skipped') return STATUS_LABELS[row.status][language];
  return [
    describeFound(row, language),
    row.notes === 0 ? null : countIn(NOTE_WORDS.countOne, NOTE_WORDS.count, row.notes, language),
    row.unread === 0 ? null : countIn(CONTRACTS_WORDS.unreadPlace, CONTRACTS_WORDS.unreadPlaces, row.unread, language),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

function describeFound(row: Told, language: Language): string {
  if (row.high + row.medium > 0) return STATUS_LABELS[row.status][language];
  const { pages, pagesRead } = row;
  const none = row.low === 0;
  if (pages === null || pages === 0 || pagesRead === null)
    return (none ? REPORT_WORDS.noFindings : REPORT_WORDS.nothingFlagged)[language];
  const words = none ? REPORT_WORDS.noFindingsInPages : REPORT_WORDS.nothingFlaggedInPages;
  return fillSentence(words[language], { read: pagesRead, all: pages });
}

function countIn(one: Bilingual, many: Bilingual, count: number, language: Language): string {
  return count === 1 ? one[language] : fillSentence(many[language], { count });
}

/** An export as text, piece by piece: never more than one document of it is held. */
import type { Law } from '../../law/law.ts';
import type { Language } from '../../messages/language.ts';
import { STATUS_LABELS } from '../../messages/levels.ts';
import { csvHead, csvRows, csvUnreviewed } from '../../report/csv.ts';
import { beginJson, documentJson, endJson, writeDocument } from '../../report/json.ts';
import type { DocumentJson } from '../../report/scan-schema.ts';
import { addToSummary, NO_SUMMARY } from '../../report/summary.ts';
import type { Scan } from '../../review.ts';
import type { Collected } from './collect.ts';

export interface ExportOptions {
  readonly language: Language;
  readonly law: Law;
}

export async function* writeCsv(documents: AsyncIterable<Collected>, options: ExportOptions): AsyncGenerator<string> {
  yield csvHead(options.language);
  for await (const { row, record, review } of documents) {
    const { name, sha256, matter_name: matter } = row;
    yield review === null
      ? csvUnreviewed({ document: name, sha256, matter, status: STATUS_LABELS[row.status][options.language] })
      : csvRows(review.reviewed, review.asOf, options, record);
  }
}

export async function* writeJson(
  documents: AsyncIterable<Collected>,
  head: Omit<Scan, 'documents'>,
  { language }: ExportOptions,
): AsyncGenerator<string> {
  yield beginJson(head);
  let summary = NO_SUMMARY;
  for await (const collected of documents) {
    const { review, record } = collected;
    const document = review === null ? describeUnreviewed(collected) : documentJson(review.reviewed, language, record);
    yield writeDocument(document, summary.documents === 0);
    summary =
      review === null ? { ...summary, documents: summary.documents + 1 } : addToSummary(summary, review.reviewed);
  }
  yield endJson(summary);
}

function describeUnreviewed({ row, record }: Collected): DocumentJson {
  return {
    path: row.name,
    sha256: row.sha256,
    mediaType: null,
    status: row.status,
    problem: null,
    unread: [],
    languages: [],
    kind: null,
    pages: null,
    parties: [],
    notes: [],
    findings: [],
    desk: record.desk,
  };
}

/** The register in a folder: every form of it is written in one pass over the documents, and none of them is kept in memory. */
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Notification } from 'sarif';
import { ZipFile } from 'yazl';
import type { Law } from '../../law/law.ts';
import type { Language } from '../../messages/language.ts';
import { csvHead, csvRows } from '../../report/csv.ts';
import { reportHtml } from '../../report/html.ts';
import { beginJson, documentJson, endJson, writeDocument } from '../../report/json.ts';
import { indexPage } from '../../report/register/index-page.ts';
import { type IndexDocument, indexDocument } from '../../report/register/index-rows.ts';
import { beginSarif, endSarif, sarifNotifications, sarifResults, writeSarifResult } from '../../report/sarif.ts';
import { addToSummary, NO_SUMMARY, type Summary } from '../../report/summary.ts';
import { unreadHead, unreadRows } from '../../report/unread-csv.ts';
import { SHEET_PART, SHEET_RELATIONS_PART, SheetWriter, workbookParts } from '../../report/xlsx.ts';
import type { ReviewedDocument, Scan } from '../../review.ts';
import { PageNames } from './page-names.ts';
import { PartFile } from './part-file.ts';

export interface RegisterOptions {
  readonly language: Language;
  readonly law: Law | null;
}

/** Dates in the workbook would make each run's bytes differ. */
const NO_DATE = new Date('2000-01-01T00:00:00Z');
const PAGES = 'pages';

export class RegisterWriter {
  readonly #folder: string;
  readonly #head: Omit<Scan, 'documents'>;
  readonly #options: RegisterOptions;
  readonly #sheet: SheetWriter;
  readonly #names = new PageNames();
  readonly #rows: IndexDocument[] = [];
  readonly #notRead: Notification[] = [];
  readonly #files: Readonly<Record<'json' | 'lines' | 'csv' | 'unread' | 'sarif' | 'sheet', PartFile>>;
  #summary: Summary = NO_SUMMARY;
  #results = 0;

  private constructor(folder: string, head: Omit<Scan, 'documents'>, options: RegisterOptions) {
    this.#folder = folder;
    this.#head = head;
    this.#options = options;
    this.#sheet = new SheetWriter(options);
    const file = (name: string): PartFile => new PartFile(join(folder, name));
    this.#files = {
      json: file('scan.json'),
      lines: file('scan.jsonl'),
      csv: file('findings.csv'),
      unread: file('unread.csv'),
      sarif: file('findings.sarif'),
      sheet: file('register.sheet.xml'),
    };
  }

  /** Makes the folder; throws what the disk refuses, as all methods do. */
  static async begin(folder: string, head: Omit<Scan, 'documents'>, options: RegisterOptions): Promise<RegisterWriter> {
    await mkdir(join(folder, PAGES), { recursive: true });
    const writer = new RegisterWriter(folder, head, options);
    const { json, csv, unread, sarif, sheet } = writer.#files;
    const { language } = options;
    await json.write(beginJson(head));
    await csv.write(csvHead(language));
    await unread.write(unreadHead(language));
    await sarif.write(beginSarif(head, { language }));
    await sheet.write(writer.#sheet.begin());
    return writer;
  }

  async document(reviewed: ReviewedDocument): Promise<void> {
    const { language, law } = this.#options;
    const { asOf } = this.#head;
    const { json, lines, csv, unread, sarif, sheet } = this.#files;
    const page = reviewed.document === null ? null : await this.#writePage(reviewed);
    const described = documentJson(reviewed, language);
    await json.write(writeDocument(described, this.#summary.documents === 0));
    await lines.write(`${JSON.stringify(described)}\n`);
    await csv.write(csvRows(reviewed, asOf, { language, law }));
    await unread.write(unreadRows(reviewed, language));
    for (const result of sarifResults(reviewed, { language })) {
      await sarif.write(writeSarifResult(result, this.#results === 0));
      this.#results += 1;
    }
    await sheet.write(this.#sheet.document(reviewed, asOf, page));
    this.#notRead.push(...sarifNotifications(reviewed, { language }));
    this.#rows.push(indexDocument(reviewed, page));
    this.#summary = addToSummary(this.#summary, reviewed);
  }

  async #writePage(reviewed: ReviewedDocument): Promise<string> {
    const name = this.#names.nameOf(reviewed.path);
    const scan: Scan = { ...this.#head, documents: [reviewed] };
    const path = join(this.#folder, PAGES, name);
    await writeFile(`${path}.part`, reportHtml(scan, { ...this.#options, wordHtml: new Map() }));
    await rename(`${path}.part`, path);
    return `${PAGES}/${encodeURIComponent(name)}`;
  }

  /** @returns the figures of all documents, and the paths of what was written */
  async finish(): Promise<{ readonly summary: Summary; readonly paths: readonly string[] }> {
    const { json, lines, csv, unread, sarif, sheet } = this.#files;
    await json.write(endJson(this.#summary));
    await sarif.write(endSarif(this.#notRead));
    await sheet.write(this.#sheet.end());
    for (const file of Object.values(this.#files)) await file.finish();
    const workbook = join(this.#folder, 'register.xlsx');
    await this.#pack(sheet.path, workbook);
    const index = join(this.#folder, 'index.html');
    await writeFile(`${index}.part`, indexPage(this.#head, this.#rows, this.#summary, this.#options));
    await rename(`${index}.part`, index);
    const paths = [index, workbook, csv.path, unread.path, json.path, lines.path, sarif.path];
    return { summary: this.#summary, paths };
  }

  async #pack(sheet: string, workbook: string): Promise<void> {
    const archive = new ZipFile();
    const options = { mtime: NO_DATE, compress: true };
    for (const [name, content] of Object.entries(workbookParts(this.#options.language))) {
      archive.addBuffer(Buffer.from(content), name, options);
    }
    archive.addReadStream(createReadStream(sheet), SHEET_PART, options);
    archive.addBuffer(Buffer.from(this.#sheet.relations()), SHEET_RELATIONS_PART, options);
    archive.end();
    await pipeline(archive.outputStream, createWriteStream(`${workbook}.part`));
    await rename(`${workbook}.part`, workbook);
    await rm(sheet);
  }

  /** Leaves nothing half-written behind; pages that are whole stay. */
  async abandon(): Promise<void> {
    for (const file of Object.values(this.#files)) await file.abandon();
  }
}

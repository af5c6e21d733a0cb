/** `lodestone audit …`: the audit log as lines, and its chain computed again. Reads alone, also while the server runs. */
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { REMARKS } from '../messages/command-line.ts';
import type { Language } from '../messages/language.ts';
import { fail, fillSentence, type Problem } from '../messages/problems.ts';
import { AUDIT_HEAD_FILE, DATABASE_FILE } from '../server/open-data.ts';
import { readLines, verifyAudit } from '../store/audit.ts';
import { type AuditHead, readHead, readHeadFile, writeHead } from '../store/audit-head.ts';
import { openSqliteToRead } from '../store/open-sqlite.ts';
import { defaultDataFolder } from './data-folder.ts';
import { EXIT } from './exit-codes.ts';
import { sayLine, sayProblem } from './say.ts';

export interface AuditRequest {
  readonly data: string | undefined;
  readonly language: Language;
}

/** Ends with 1 where the log is not as it was written. */
export async function runAuditVerify({
  data,
  head,
  language,
}: AuditRequest & { readonly head: string | undefined }): Promise<number> {
  const given = head === undefined ? null : readHead(head);
  if (head !== undefined && given === null)
    return stop(fail('bad-option', { value: head, option: '--head', allowed: '12:9f86d081…' }).problem, language);
  const folder = data ?? defaultDataFolder();
  // Read before the log, which may grow meanwhile and must hold this head all the same.
  const noted = readHeadFile(join(folder, AUDIT_HEAD_FILE));
  const opened = openSqliteToRead(join(folder, DATABASE_FILE));
  if (!opened.ok) return stop(opened.problem, language, EXIT.notRead);
  const heads = [noted, given].filter((one): one is AuditHead => one !== null);
  const { entries, brokenAt, cause, head: last } = await verifyAudit(opened.value, heads);
  await opened.value.destroy();
  if (cause !== null) {
    const remark = cause === 'changed' ? REMARKS.auditChanged : REMARKS.auditMissing;
    process.stdout.write(`${fillSentence(remark[language], { sequence: brokenAt ?? 0 })}\n`);
    return EXIT.flagged;
  }
  const written = last === null ? '0' : writeHead(last);
  process.stdout.write(`${fillSentence(REMARKS.auditIntact[language], { entries, head: written })}\n`);
  if (noted === null && entries > 0) sayLine(REMARKS.auditNoHead[language]);
  return EXIT.nothing;
}

export async function runAuditExport({ data, language }: AuditRequest): Promise<number> {
  const opened = openSqliteToRead(join(data ?? defaultDataFolder(), DATABASE_FILE));
  if (!opened.ok) return stop(opened.problem, language, EXIT.notRead);
  await pipeline(Readable.from(readLines(opened.value)), process.stdout, { end: false });
  await opened.value.destroy();
  return EXIT.nothing;
}

function stop(problem: Problem, language: Language, exitCode: number = EXIT.wrongUse): number {
  sayProblem(problem, language);
  return exitCode;
}

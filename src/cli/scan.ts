/** `lodestone scan`: files and folders in, one report out, and an exit code that a script can use. */
import { join } from 'node:path';
import { findFiles } from '../batch/find-files.ts';
import type { OcrMode } from '../batch/ocr-mode.ts';
import { readKnowledge } from '../batch/read-knowledge.ts';
import { readWordHtml } from '../batch/read-word-html.ts';
import { scanFiles } from '../batch/scan-files.ts';
import { REMARKS } from '../messages/command-line.ts';
import type { Language } from '../messages/language.ts';
import { fillSentence, type Outcome, succeed } from '../messages/problems.ts';
import { reportCsv } from '../report/csv.ts';
import { reportHtml } from '../report/html.ts';
import { reportJson } from '../report/json.ts';
import { reportTerminal } from '../report/terminal.ts';
import type { Knowledge, Scan } from '../review.ts';
import { EXIT, exitCodeOf, type FailOn } from './exit-codes.ts';
import { guardedReview } from './guarded-reading.ts';
import { chooseTarget, ENDINGS, type Format, nameResults, refuseInput, type Target } from './output.ts';
import { showProgress } from './progress.ts';
import { sayDefect, sayLine, sayProblem } from './say.ts';
import { type ColorChoice, terminalLook } from './terminal-look.ts';
import { chooseDay } from './today.ts';
import { writeAll } from './write-all.ts';

export interface ScanRequest {
  readonly paths: readonly string[];
  readonly language: Language;
  readonly format: Format | undefined;
  readonly output: string | undefined;
  readonly asOf: string | undefined;
  readonly failOn: FailOn;
  readonly dictionary: readonly string[];
  readonly ocr: OcrMode;
  readonly all: boolean;
  readonly color: ColorChoice;
}

export async function runScan(request: ScanRequest): Promise<number> {
  const { language } = request;
  const made = await makeScan(request);
  if (!made.ok) {
    sayProblem(made.problem, language);
    return EXIT.wrongUse;
  }
  const { scan, knowledge, target } = made.value;
  const written = await writeScan(scan, knowledge, target, request);
  if (!written.ok) {
    sayProblem(written.problem, language);
    return EXIT.wrongUse;
  }
  return exitCodeOf(scan, request.failOn);
}

interface MadeScan {
  readonly scan: Scan;
  readonly knowledge: Knowledge;
  readonly target: Target<Format>;
}

async function makeScan(request: ScanRequest): Promise<Outcome<MadeScan>> {
  const { language } = request;
  const day = chooseDay(request.asOf);
  if (!day.ok) return day;
  const found = await findFiles(request.paths);
  if (!found.ok) return found;
  const target = await chooseTarget(request.output, request.format, ENDINGS, 'text');
  const inputs = found.value.files.map(({ path }) => path);
  if (target.kind === 'file') {
    const allowed = await refuseInput(target.path, inputs);
    if (!allowed.ok) return allowed;
  }
  const knowledge = await readKnowledge(request.dictionary, request.ocr);
  if (!knowledge.ok) return knowledge;
  if (found.value.hidden > 0) sayLine(fillSentence(REMARKS.hidden[language], { count: found.value.hidden }));
  const scan = await scanFiles(found.value.files, knowledge.value, {
    asOf: day.value,
    onProgress: showProgress(language),
    onDefect: sayDefect,
    review: guardedReview,
  });
  return succeed({ scan, knowledge: knowledge.value, target });
}

async function writeScan(
  scan: Scan,
  knowledge: Knowledge,
  target: Target<Format>,
  request: ScanRequest,
): Promise<Outcome<null>> {
  if (target.kind === 'folder') return writeRegister(scan, knowledge, target.path, request);
  const toTerminal = target.kind === 'terminal';
  const content = await reportAs(target.format, scan, knowledge, request, toTerminal);
  if (toTerminal) {
    process.stdout.write(content);
    return succeed(null);
  }
  return writeAll([[target.path, content]], request.language);
}

async function writeRegister(
  scan: Scan,
  knowledge: Knowledge,
  folder: string,
  request: ScanRequest,
): Promise<Outcome<null>> {
  const names = nameResults(scan.documents.map(({ path }) => path));
  const results: [string, string][] = [];
  for (const [at, name] of names.entries()) {
    const one = { ...scan, documents: scan.documents.slice(at, at + 1) };
    results.push([join(folder, name), await reportAs('html', one, knowledge, request, false)]);
  }
  for (const [name, format] of [
    ['scan.json', 'json'],
    ['findings.csv', 'csv'],
  ] as const)
    results.push([join(folder, name), await reportAs(format, scan, knowledge, request, false)]);
  return writeAll(results, request.language);
}

async function reportAs(
  format: Format,
  scan: Scan,
  knowledge: Knowledge,
  request: ScanRequest,
  toTerminal: boolean,
): Promise<string> {
  const { language, all, color } = request;
  const { law } = knowledge.dictionary;
  if (format === 'json') return reportJson(scan, { language });
  if (format === 'csv') return reportCsv(scan, { language, law });
  if (format === 'text')
    return reportTerminal(scan, { language, all, law, detail: 'full', ...terminalLook(color, toTerminal) });
  return reportHtml(scan, { language, law, wordHtml: await readWordHtml(scan, knowledge.limits) });
}

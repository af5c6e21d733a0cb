/** `lodestone scan`: files and folders in, one report out, and an exit code that a script can use. */
import { type Baseline, NO_BASELINE, readBaseline } from '../batch/baseline.ts';
import { type FileToScan, findFiles } from '../batch/find-files.ts';
import type { OcrMode } from '../batch/ocr-mode.ts';
import { readKnowledge } from '../batch/read-knowledge.ts';
import { readWordHtml } from '../batch/read-word-html.ts';
import { scanFiles } from '../batch/scan-files.ts';
import { selectFiles } from '../batch/select-files.ts';
import type { Day } from '../law/provision.ts';
import { REMARKS } from '../messages/command-line.ts';
import { FOLDER_WORDS } from '../messages/folder.ts';
import type { Language } from '../messages/language.ts';
import { fail, fillSentence, type Outcome, succeed } from '../messages/problems.ts';
import { reportCsv } from '../report/csv.ts';
import { reportHtml } from '../report/html.ts';
import { reportJson } from '../report/json.ts';
import { reportTerminal } from '../report/terminal.ts';
import type { Knowledge, Scan } from '../review.ts';
import { EXIT, exitCodeOf, type FailOn } from './exit-codes.ts';
import type { FolderSettings } from './folder/folder-options.ts';
import { guardedReview } from './guarded-reading.ts';
import { chooseTarget, ENDINGS, type Format, refuseInput, type Target } from './output.ts';
import { showProgress } from './progress.ts';
import { readPathList } from './read-path-list.ts';
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
  readonly folder: Outcome<FolderSettings>;
}

export async function runScan(request: ScanRequest): Promise<number> {
  const { language } = request;
  const prepared = await prepareScan(request);
  if (!prepared.ok) {
    sayProblem(prepared.problem, language);
    return EXIT.wrongUse;
  }
  const { target } = prepared.value;
  if (target.kind === 'folder') return runFolder(prepared.value, target.path, request);
  return runFiles(prepared.value, target, request);
}

/** Everything on all cores into the register. */
async function runFolder(prepared: Prepared, output: string, request: ScanRequest): Promise<number> {
  const { files, knowledge, asOf, settings, baseline } = prepared;
  const { language, dictionary, ocr, failOn } = request;
  const { cache, workers, deadlineMs, progress } = settings;
  const { scanFolder } = await import('./folder/scan-folder.ts');
  const wanted = { output, language, asOf, dictionary, ocr, failOn, baseline, cache, workers, deadlineMs, progress };
  const ended = await scanFolder(files, knowledge, wanted);
  if (ended.ok) return ended.value;
  sayProblem(ended.problem, language);
  return EXIT.wrongUse;
}

async function runFiles(
  { files, knowledge, asOf, baseline }: Prepared,
  target: Exclude<Target<Format>, { readonly kind: 'folder' }>,
  request: ScanRequest,
): Promise<number> {
  const { language } = request;
  const scan = await scanFiles(files, knowledge, {
    asOf,
    onProgress: showProgress(language),
    onDefect: sayDefect,
    review: guardedReview,
  });
  const written = await writeScan(scan, knowledge, target, request);
  if (written.ok) return exitCodeOf(scan, request.failOn, baseline.isDecided);
  sayProblem(written.problem, language);
  return EXIT.wrongUse;
}

interface Prepared {
  readonly files: readonly FileToScan[];
  readonly knowledge: Knowledge;
  readonly asOf: Day;
  readonly target: Target<Format>;
  readonly settings: FolderSettings;
  readonly baseline: Baseline;
}

async function prepareScan(request: ScanRequest): Promise<Outcome<Prepared>> {
  const { language, folder: settings } = request;
  if (!settings.ok) return settings;
  const day = chooseDay(request.asOf);
  if (!day.ok) return day;
  const { filesFrom, selection, baseline: baselinePath } = settings.value;
  const baseline = baselinePath === null ? succeed(NO_BASELINE) : await readBaseline(baselinePath, day.value);
  if (!baseline.ok) return baseline;
  const listed = filesFrom === null ? succeed([]) : await readPathList(filesFrom);
  if (!listed.ok) return listed;
  const paths = [...request.paths, ...listed.value];
  if (paths.length === 0) return fail('no-paths');
  const found = await findFiles(paths);
  if (!found.ok) return found;
  const target = await chooseTarget(request.output, request.format, ENDINGS, 'text');
  const output = target.kind === 'folder' ? target.path : null;
  const { files, leftOut } = await selectFiles(found.value.files, paths, { ...selection, output });
  const inputs = files.map(({ path }) => path);
  if (target.kind === 'file') {
    const allowed = await refuseInput(target.path, inputs);
    if (!allowed.ok) return allowed;
  }
  const knowledge = await readKnowledge(request.dictionary, request.ocr);
  if (!knowledge.ok) return knowledge;
  if (found.value.hidden > 0) sayLine(fillSentence(REMARKS.hidden[language], { count: found.value.hidden }));
  if (leftOut > 0) sayLine(fillSentence(FOLDER_WORDS.leftOut[language], { count: leftOut }));
  const { value: asOf } = day;
  return succeed({
    files,
    knowledge: knowledge.value,
    asOf,
    target,
    settings: settings.value,
    baseline: baseline.value,
  });
}

async function writeScan(
  scan: Scan,
  knowledge: Knowledge,
  target: Exclude<Target<Format>, { readonly kind: 'folder' }>,
  request: ScanRequest,
): Promise<Outcome<null>> {
  const toTerminal = target.kind === 'terminal';
  const content = await reportAs(target.format, scan, knowledge, request, toTerminal);
  if (toTerminal) {
    process.stdout.write(content);
    return succeed(null);
  }
  return writeAll([[target.path, content]], request.language);
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

/** The options of `lodestone scan` that say which files of a folder are scanned, and how. */
import { type Command, Option } from 'commander';
import type { Selection } from '../../batch/select-files.ts';
import { parseDay } from '../../law/parse-day.ts';
import { FOLDER_OPTION_HELP } from '../../messages/folder.ts';
import type { Language } from '../../messages/language.ts';
import { fail, type Outcome, succeed } from '../../messages/problems.ts';
import { readCount } from '../read-option.ts';
import { PROGRESS_FORMS, type ProgressForm } from './folder-progress.ts';

export interface FolderOptions {
  readonly filesFrom?: string;
  readonly include: string[];
  readonly exclude: string[];
  readonly modifiedSince?: string;
  readonly minSize?: string;
  readonly maxSize?: string;
  readonly baseline?: string;
  readonly cache: boolean;
  readonly workers?: string;
  readonly deadline?: string;
  readonly progress: ProgressForm;
}

/** As the command takes them, checked. */
export interface FolderSettings {
  /** A file with one path a line; `-` for standard input. */
  readonly filesFrom: string | null;
  readonly selection: Omit<Selection, 'output'>;
  readonly baseline: string | null;
  readonly cache: boolean;
  readonly workers: number | undefined;
  readonly deadlineMs: number | undefined;
  readonly progress: ProgressForm;
}

export function addFolderOptions(command: Command, language: Language): void {
  const help = (name: keyof typeof FOLDER_OPTION_HELP): string => FOLDER_OPTION_HELP[name][language];
  command
    .option('--files-from <file>', help('filesFrom'))
    .addOption(new Option('--include <glob...>', help('include')).default([]))
    .addOption(new Option('--exclude <glob...>', help('exclude')).default([]))
    .option('--modified-since <date>', help('modifiedSince'))
    .option('--min-size <bytes>', help('minSize'))
    .option('--max-size <bytes>', help('maxSize'))
    .option('--baseline <file>', help('baseline'))
    .option('--no-cache', help('noCache'))
    .option('--workers <count>', help('workers'))
    .option('--deadline <seconds>', help('deadline'))
    .addOption(new Option('--progress <form>', help('progress')).choices(PROGRESS_FORMS).default('auto'));
}

const MOST_WORKERS = 256;
const MOST_SECONDS = 86_400;

export function readFolderOptions(options: FolderOptions): Outcome<FolderSettings> {
  const workers = readCount(options.workers, '--workers', MOST_WORKERS);
  if (!workers.ok) return workers;
  const deadline = readCount(options.deadline, '--deadline', MOST_SECONDS);
  if (!deadline.ok) return deadline;
  const since = options.modifiedSince === undefined ? succeed(null) : parseDay(options.modifiedSince);
  if (!since.ok) return since;
  const least = readSize(options.minSize, '--min-size');
  if (!least.ok) return least;
  const most = readSize(options.maxSize, '--max-size');
  if (!most.ok) return most;
  const { include, exclude, cache, progress, filesFrom = null, baseline = null } = options;
  const modifiedSince = since.value === null ? null : new Date(`${since.value}T00:00:00`).getTime();
  return succeed({
    filesFrom,
    selection: { include, exclude, modifiedSince, leastSize: least.value, mostSize: most.value },
    baseline,
    cache,
    workers: workers.value,
    deadlineMs: deadline.value === undefined ? undefined : deadline.value * 1000,
    progress,
  });
}

const UNITS: Readonly<Record<string, number>> = { '': 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 };

/** `500`, `20k`, `5M`. */
function readSize(written: string | undefined, option: string): Outcome<number | null> {
  if (written === undefined) return succeed(null);
  const [, digits, unit = ''] = /^(\d{1,12})([kmg]?)b?$/i.exec(written) ?? [];
  if (digits === undefined) return fail('bad-option', { value: written, option, allowed: '500, 20k, 5M, 1G' });
  return succeed(Number(digits) * (UNITS[unit.toLowerCase()] ?? 1));
}

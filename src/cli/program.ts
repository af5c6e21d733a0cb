/** The commands with their arguments. Each command's own file is loaded only when it is called. */
import { type Command, CommanderError, Option } from 'commander';
import { OCR_MODES, type OcrMode } from '../batch/ocr-mode.ts';
import { TOOL_VERSION } from '../batch/version.ts';
import { COMMAND_MISTAKES, HELP_VALUES, OPTION_HELP, QUESTIONS_EXIT_CODES } from '../messages/command-line.ts';
import type { Language } from '../messages/language.ts';
import { fillSentence, type Problem } from '../messages/problems.ts';
import { addAuditCommands } from './audit-commands.ts';
import { addDictionaryCommands } from './dictionary-commands.ts';
import { EXIT, FAIL_ON, type FailOn } from './exit-codes.ts';
import { addFolderOptions, type FolderOptions, readFolderOptions } from './folder/folder-options.ts';
import {
  EXPLAIN_FORMATS,
  type ExplainFormat,
  FORMATS,
  type Format,
  QUESTION_FORMATS,
  type QuestionFormat,
} from './output.ts';
import { sayProblem } from './say.ts';
import { speakingCommand } from './speaking-command.ts';
import { COLOR_CHOICES, type ColorChoice } from './terminal-look.ts';

/** @returns the exit code */
export async function runCommand(args: readonly string[], language: Language): Promise<number> {
  let exitCode: number = EXIT.nothing;
  const program = buildProgram(language, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return EXIT.nothing;
    if (error.code !== 'commander.help') sayProblem(mistakeOf(error, language), language);
    return EXIT.wrongUse;
  }
}

function mistakeOf(error: CommanderError, language: Language): Problem {
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  const value = (quoted[0] ?? '').replace(/ <.*$/, '');
  if (error.code === 'commander.invalidArgument') {
    const allowed = /choices are (.*?)\.?$/.exec(error.message)?.[1] ?? '';
    const option = /--[\w-]+/.exec(value)?.[0] ?? value;
    return { code: 'bad-option', details: { option, value: quoted[1] ?? '', allowed } };
  }
  const known = Object.entries(COMMAND_MISTAKES).find(([code]) => code === error.code);
  const what = known === undefined ? `${error.message} ` : fillSentence(known[1][language], { value });
  return { code: 'bad-command', details: { what } };
}

interface CommonOptions {
  readonly dictionary: string[];
  readonly asOf?: string;
}

interface ReadingOptions {
  readonly ocr: OcrMode;
}

interface ScanOptions extends CommonOptions, ReadingOptions, FolderOptions {
  readonly format?: Format;
  readonly output?: string;
  readonly failOn: FailOn;
  readonly all?: true;
  readonly color: ColorChoice;
}

interface WatchOptions extends CommonOptions, ReadingOptions {
  readonly output: string;
}

interface ExplainOptions extends CommonOptions, ReadingOptions {
  readonly clause: string;
  readonly format: ExplainFormat;
}

interface QuestionsOptions extends CommonOptions, ReadingOptions {
  readonly format?: QuestionFormat;
  readonly output?: string;
}

interface ServeOptions extends CommonOptions {
  readonly port: string;
  readonly host: string;
  readonly data?: string;
  readonly address?: string;
  readonly workers?: string;
  readonly deadline?: string;
  readonly open: boolean;
  readonly samples: boolean;
}

/** @param done is told the exit code of the command that ran */
function buildProgram(language: Language, done: (exitCode: number) => void): Command {
  const program = speakingCommand('lodestone', language, done);
  const help = (name: keyof typeof OPTION_HELP): string => OPTION_HELP[name][language];
  program.command.version(TOOL_VERSION, '-V, --version', help('version'));
  const ownDictionary = (): Option => new Option('--dictionary <folder...>', help('dictionary')).default([]);
  const ocr = (): Option => new Option('--ocr <when>', help('ocr')).choices(OCR_MODES).default('auto');
  const asOf = (): Option => new Option('--as-of <date>', help('asOf'));
  const color = (): Option => new Option('--color <when>', help('color')).choices(COLOR_CHOICES).default('auto');

  const scan = program.add('scan', async (paths: string[], options: ScanOptions) => {
    const { runScan } = await import('./scan.ts');
    const { format, output, asOf: day, failOn, dictionary, ocr, color: colors } = options;
    const all = options.all ?? false;
    const folder = readFolderOptions(options);
    return runScan({ paths, language, format, output, asOf: day, failOn, dictionary, ocr, all, color: colors, folder });
  });
  scan
    .argument('[path...]', help('path'))
    .addOption(new Option('--format <format>', help('format')).choices(FORMATS))
    .option('--output <path>', help('output'))
    .addOption(asOf())
    .addOption(new Option('--fail-on <level>', help('failOn')).choices(FAIL_ON).default('medium'))
    .addOption(ocr())
    .addOption(ownDictionary())
    .option('--all', help('all'))
    .addOption(color());
  addFolderOptions(scan, language);
  scan.addHelpText('after', `\n${HELP_VALUES.exitCodes[language]}`);
  program
    .add('watch', async (folder: string, options: WatchOptions) => {
      const { runScan } = await import('./scan.ts');
      const { watchFolder } = await import('./folder/watch-folder.ts');
      const { output, dictionary, ocr } = options;
      const settings = readFolderOptions({ include: [], exclude: [], cache: true, progress: 'plain' });
      const once = { paths: [folder], language, format: undefined, output: `${output}/`, asOf: options.asOf } as const;
      const scan = (): Promise<number> =>
        runScan({ ...once, failOn: 'none', dictionary, ocr, all: false, color: 'auto', folder: settings });
      return watchFolder({ folder, output, language, scan });
    })
    .argument('<folder>', help('folder'))
    .requiredOption('--output <path>', help('watchOutput'))
    .addOption(asOf())
    .addOption(ocr())
    .addOption(ownDictionary());

  program.addGroup('cache').add('clear', async () => {
    const { runCacheClear } = await import('./cache.ts');
    return runCacheClear(language);
  });

  program
    .add('text', async (file: string, options: ReadingOptions) => {
      const { runText } = await import('./text.ts');
      return runText(file, options.ocr, language);
    })
    .argument('<file>', help('file'))
    .addOption(ocr());

  program
    .add('explain', async (file: string, options: ExplainOptions) => {
      const { runExplain } = await import('./explain.ts');
      const { clause, format, dictionary, ocr } = options;
      return runExplain({ file, clause, format, dictionary, ocr, language });
    })
    .argument('<file>', help('file'))
    .requiredOption('--clause <label>', help('clause'))
    .addOption(new Option('--format <format>', help('format')).choices(EXPLAIN_FORMATS).default('text'))
    .addOption(ocr())
    .addOption(ownDictionary());

  const questions = program.add('questions', async (paths: string[], options: QuestionsOptions) => {
    const { runQuestions } = await import('./questions.ts');
    const { format, output, asOf: day, dictionary, ocr } = options;
    return runQuestions({ paths, language, format, output, asOf: day, dictionary, ocr });
  });
  questions
    .argument('<path...>', help('path'))
    .addOption(new Option('--format <format>', help('format')).choices(QUESTION_FORMATS))
    .option('--output <path>', help('questionsOutput'))
    .addOption(asOf())
    .addOption(ocr())
    .addOption(ownDictionary())
    .addHelpText('after', `\n${QUESTIONS_EXIT_CODES[language]}`);

  addDictionaryCommands(program, language);

  program
    .add('law', async (options: CommonOptions) => {
      const { runLaw } = await import('./law.ts');
      return runLaw({ asOf: options.asOf, dictionary: options.dictionary, language });
    })
    .addOption(asOf())
    .addOption(ownDictionary());

  program
    .add('serve', async (options: ServeOptions) => {
      const { runServe } = await import('./serve.ts');
      const { port, host, data, address, workers, deadline, open, samples, dictionary } = options;
      return runServe({ port, host, data, address, workers, deadline, open, samples, dictionary, language });
    })
    .option('--port <port>', help('port'), '4173')
    .option('--host <host>', help('host'), '127.0.0.1')
    .option('--address <url>', help('address'))
    .option('--data <folder>', help('data'))
    .option('--workers <count>', help('workers'))
    .option('--deadline <seconds>', help('deadline'))
    .option('--no-samples', help('noSamples'))
    .option('--no-open', help('noOpen'))
    .addOption(ownDictionary());

  addAuditCommands(program, language);

  program
    .addGroup('people')
    .add('link', async (name: string, { data, address }: Pick<ServeOptions, 'data'> & { readonly address: string }) => {
      const { runPeopleLink } = await import('./people.ts');
      return runPeopleLink({ name, data, address, language });
    })
    .argument('<name>', help('person'))
    .option('--address <url>', help('linkAddress'), 'http://127.0.0.1:4173')
    .option('--data <folder>', help('data'));

  program
    .add('demo', async (options: CommonOptions & { readonly color: ColorChoice }) => {
      const { runDemo } = await import('./demo.ts');
      return runDemo({ asOf: options.asOf, color: options.color, language });
    })
    .addOption(asOf())
    .addOption(color());
  return program.command;
}

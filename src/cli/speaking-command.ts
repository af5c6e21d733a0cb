/** A commander command whose help and choices speak the reader's language, and which never ends the process. */
import { Command, Option } from 'commander';
import { COMMAND_HELP, HELP_TITLES, HELP_VALUES, OPTION_HELP } from '../messages/command-line.ts';
import { LANGUAGES, type Language } from '../messages/language.ts';
import { fillSentence } from '../messages/problems.ts';

/** Runs a command and gives its exit code; each command names the types of its own arguments. */
export type Run = (...parsed: never[]) => Promise<number>;

export interface SpeakingCommand {
  readonly command: Command;
  /** Adds a command below this one; `run` may be left out for one that only holds others. */
  readonly add: (name: string, run: Run) => Command;
  readonly addGroup: (name: string) => SpeakingCommand;
}

/** @param done is told the exit code of whatever ran */
export function speakingCommand(name: string, language: Language, done: (exitCode: number) => void): SpeakingCommand {
  return speakingGroup(makeCommand(name, name, language), '', language, done);
}

function speakingGroup(
  group: Command,
  path: string,
  language: Language,
  done: (exitCode: number) => void,
): SpeakingCommand {
  const addCommand = (name: string): Command => {
    const command = makeCommand(name, `${path}${name}`, language);
    group.addCommand(command);
    return command;
  };
  return {
    command: group,
    // Commander hands over what the command itself declared, so the types that `run` names are those it gets.
    add: (name, run) => addCommand(name).action(async (...parsed) => done(await run(...(parsed as never[])))),
    addGroup: (name) => speakingGroup(addCommand(name), `${path}${name} `, language, done),
  };
}

function makeCommand(name: string, path: string, language: Language): Command {
  const known = Object.entries(COMMAND_HELP).find(([key]) => key === path);
  const command = new Command(name)
    .description(known?.[1][language] ?? '')
    .helpOption('-h, --help', OPTION_HELP.help[language])
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .configureHelp({
      styleTitle: (title) => Object.entries(HELP_TITLES).find(([key]) => key === title)?.[1][language] ?? title,
      optionDescription: (option) => describeOption(option, language),
      subcommandTerm: (sub) => sub.name(),
    });
  return command.addOption(new Option('--lang <language>', OPTION_HELP.lang[language]).choices(LANGUAGES));
}

function describeOption(option: Option, language: Language): string {
  const { description, argChoices, defaultValue } = option;
  const parts = [description];
  if (argChoices !== undefined)
    parts.push(fillSentence(HELP_VALUES.choices[language], { choices: argChoices.join('|') }));
  if (typeof defaultValue === 'string')
    parts.push(fillSentence(HELP_VALUES.standard[language], { value: defaultValue }));
  return parts.join(language === 'zh' ? '；' : '; ');
}

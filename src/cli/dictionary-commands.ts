/** The commands below `lodestone dictionary`. */
import { Option } from 'commander';
import { ENTRY_FAMILIES, type EntryFamily } from '../dictionary/entries.ts';
import { OPTION_HELP } from '../messages/command-line.ts';
import type { Language } from '../messages/language.ts';
import type { SpeakingCommand } from './speaking-command.ts';

interface DictionaryOptions {
  readonly dictionary: string[];
}

export function addDictionaryCommands(program: SpeakingCommand, language: Language): void {
  const group = program.addGroup('dictionary');
  const help = (name: keyof typeof OPTION_HELP): string => OPTION_HELP[name][language];
  const ownDictionary = (): Option => new Option('--dictionary <folder...>', help('dictionary')).default([]);

  group
    .add('check', async ({ dictionary }: DictionaryOptions) => {
      const { runDictionaryCheck } = await import('./dictionary.ts');
      return runDictionaryCheck(dictionary, language);
    })
    .addOption(ownDictionary());
  group
    .add('list', async ({ dictionary, family }: DictionaryOptions & { readonly family?: EntryFamily }) => {
      const { runDictionaryList } = await import('./dictionary.ts');
      return runDictionaryList(dictionary, family, language);
    })
    .addOption(new Option('--family <family>', help('family')).choices(ENTRY_FAMILIES))
    .addOption(ownDictionary());
  group
    .add('show', async (id: string, { dictionary }: DictionaryOptions) => {
      const { runDictionaryShow } = await import('./dictionary.ts');
      return runDictionaryShow(id, dictionary, language);
    })
    .argument('<id>', help('id'))
    .addOption(ownDictionary());
  group
    .add('explain', async (text: string, { dictionary }: DictionaryOptions) => {
      const { runDictionaryExplain } = await import('./dictionary.ts');
      return runDictionaryExplain(text, dictionary, language);
    })
    .argument('<text>', help('words'))
    .addOption(ownDictionary());
  group
    .add('schema', async ({ output }: { readonly output: string }) => {
      const { runDictionarySchema } = await import('./dictionary-schema.ts');
      return runDictionarySchema(output, language);
    })
    .requiredOption('--output <folder>', help('schemaFolder'));
}

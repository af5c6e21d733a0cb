/** The command line: one file per command, loaded only when it is called. */
import { Command } from 'commander';

const program = new Command('lodestone');

const dictionary = program.command('dictionary').description('check, list, show or explain dictionary entries');
dictionary
  .command('check')
  .description('run the examples of every entry')
  .option('--dictionary <folder...>', 'folders of own packs', [])
  .option('--lang <language>', 'zh or en', 'en')
  .action(async (options: { dictionary: string[]; lang: string }) => {
    const { runDictionaryCheck } = await import('./dictionary.ts');
    process.exitCode = await runDictionaryCheck(options.dictionary, options.lang === 'zh' ? 'zh' : 'en');
  });

await program.parseAsync();

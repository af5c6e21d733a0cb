/** The commands below `lodestone audit`. */
import { OPTION_HELP } from '../messages/command-line.ts';
import type { Language } from '../messages/language.ts';
import type { SpeakingCommand } from './speaking-command.ts';

interface AuditOptions {
  readonly data?: string;
}

export function addAuditCommands(program: SpeakingCommand, language: Language): void {
  const group = program.addGroup('audit');
  const help = (name: keyof typeof OPTION_HELP): string => OPTION_HELP[name][language];
  group
    .add('verify', async ({ data, head }: AuditOptions & { readonly head?: string }) => {
      const { runAuditVerify } = await import('./audit.ts');
      return runAuditVerify({ data, head, language });
    })
    .option('--head <head>', help('auditHead'))
    .option('--data <folder>', help('data'))
    .addHelpText('after', `\n${help('auditExitCodes')}`);
  group
    .add('export', async ({ data }: AuditOptions) => {
      const { runAuditExport } = await import('./audit.ts');
      return runAuditExport({ data, language });
    })
    .option('--data <folder>', help('data'));
}

/** The language of a run: what `--lang` says, else what the system's locale says, else English. */
import { LANGUAGES, type Language } from '../messages/language.ts';

export function chooseLanguage(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const at = args.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const named = at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1]);
  const chosen = LANGUAGES.find((language) => language === named);
  if (chosen !== undefined) return chosen;
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return /^zh/i.test(locale) ? 'zh' : 'en';
}

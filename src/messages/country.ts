/** The name of a party's country, as the runtime's own tables give it. */
import type { Language } from './language.ts';
import { REASON_PIECES } from './reasons.ts';

/** @param code ISO 3166-1 alpha-2; `XX`: abroad, it is not known where; null: nothing is known */
export function nameCountry(code: string | null, language: Language): string {
  if (code === null) return REASON_PIECES.unknownCountry[language];
  const names = new Intl.DisplayNames([language === 'zh' ? 'zh-Hans' : 'en'], { type: 'region', fallback: 'none' });
  const known = /^[A-Z]{2}$/.test(code) && code !== 'XX' ? names.of(code) : undefined;
  return known ?? REASON_PIECES.abroad[language];
}

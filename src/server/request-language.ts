/** The language of the sentences in an answer: what the address says, else what the browser prefers. */
import type { Request } from 'express';
import { LANGUAGES, type Language } from '../messages/language.ts';

const CHINESE = ['zh', 'zh-CN', 'zh-TW', 'zh-HK'];

export function languageOf(request: Request, standard: Language): Language {
  const asked = LANGUAGES.find((language) => language === request.query['lang']);
  if (asked !== undefined) return asked;
  // The first of the list is what a browser gets that takes anything.
  const preferred = request.acceptsLanguages(standard === 'zh' ? [...CHINESE, 'en'] : ['en', ...CHINESE]);
  if (preferred === false) return standard;
  return preferred.startsWith('zh') ? 'zh' : 'en';
}

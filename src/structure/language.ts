import type { Language } from '../messages/language.ts';

/** A clause is Chinese when Chinese characters outweigh its words of other scripts. */
export function languageOf(text: string): Language {
  const han = (text.match(/\p{Script=Han}/gu) ?? []).length;
  const words = (text.match(/[\p{Script=Latin}]{2,}/gu) ?? []).length;
  return han > words ? 'zh' : 'en';
}

/** Languages that make up at least one part in twelve of the text, the larger first. */
export function languagesOf(text: string): readonly Language[] {
  const han = (text.match(/\p{Script=Han}/gu) ?? []).length;
  const words = (text.match(/[\p{Script=Latin}]{2,}/gu) ?? []).length * 1.7;
  const all = Math.max(1, han + words);
  const found: [Language, number][] = [
    ['zh', han / all],
    ['en', words / all],
  ];
  return found
    .filter(([, share]) => share >= 1 / 12)
    .sort((a, b) => b[1] - a[1])
    .map(([language]) => language);
}

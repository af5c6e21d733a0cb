/**
 * Words in the form in which lists are narrowed by them: width, case, traditional characters, accents and the ends of lines
 * make no difference. Parts of words are found too, as a person types them; `text-search.ts` is for whole words.
 */
import { foldKeepingCase } from '../match/fold-character.ts';

export function foldWords(text: string): string {
  const folded = Array.from(text, foldKeepingCase).join('').toLowerCase().replace(/\s+/gu, ' ').trim();
  return folded.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
}

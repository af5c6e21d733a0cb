/**
 * Folding of single characters: compatibility forms, width, case, diacritics, traditional to simplified,
 * subscripts and superscripts. One character may become several; none is ever moved.
 */
import { SIMPLIFIED, TRADITIONAL } from './traditional-characters.ts';

const simplified = new Map<string, string>();
const simplifiedCharacters = [...SIMPLIFIED];
[...TRADITIONAL].forEach((character, place) => {
  simplified.set(character, simplifiedCharacters[place] ?? character);
});

/** Taiwan writes silicon with a character of its own, which is no other form of the mainland's. */
simplified.set('矽', '硅');

const keptCase = new Map<string, string>();

/** The folded form with its case kept, e.g. `Ｐ` → `P`, `₁₄` → `14`, `鐠` → `镨`, `é` → `e`. */
export function foldKeepingCase(character: string): string {
  const known = keptCase.get(character);
  if (known !== undefined) return known;
  const folded = [
    ...character
      .normalize('NFKC')
      .normalize('NFD')
      .replace(/\p{Mn}/gu, ''),
  ]
    .map((part) => simplified.get(part) ?? part)
    .join('');
  keptCase.set(character, folded);
  return folded;
}

/** Traditional characters become simplified ones, each at its place: offsets stay as they are. */
export function simplify(text: string): string {
  return text.replace(/[\u3400-\u9fff]/gu, (character) => simplified.get(character) ?? character);
}

export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007;
}

/** Invisible characters that may stand inside a word without ending it. */
export function isInvisible(code: number): boolean {
  return code === 0xad || (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff;
}

export function isHyphen(code: number): boolean {
  return code === 0x2d || (code >= 0x2010 && code <= 0x2015) || code === 0x2212;
}

export function isWordCharacter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

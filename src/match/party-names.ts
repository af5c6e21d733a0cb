/**
 * Names of companies in a text, and whether two names may mean one body. Names are folded (case, width, marks,
 * traditional characters, company forms); near names are told by natural's distances, tiny ones never.
 */
import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import distances from 'natural/lib/natural/distance/levenshtein_distance.js';
import type { Span } from '../extract/document.ts';
import { simplify } from './fold-character.ts';

export const LIKENESSES = ['same', 'holds', 'similar'] as const;
/** `holds`: the listed name with more around it, as subsidiaries are called. */
export type Likeness = (typeof LIKENESSES)[number];

const FORM_WORDS =
  'incorporated|inc|corporation|corp|company|co|limited|ltd|llc|llp|lp|plc|gmbh|ag|kg|se|sa|sas|sarl|srl|spa|bv|nv|ab|as|asa|oy|oyj|kk|kaisha|kabushiki|pte|pty|sdn|bhd|jsc|ooo';
const FORM = new RegExp(`^(?:${FORM_WORDS})$`, 'u');
const FORM_ZH = /(?:股份有限公司|有限责任公司|集团有限公司|有限公司|股份公司|总公司|公司|株式会社|集团)$/u;
const FORM_BEFORE_ZH = /^(?:株式会社)/u;

const HAN = /\p{Script=Han}/u;
const LONGEST_NAME = 120;
/** Below this many letters a name is too short to be compared by distance. */
const FEWEST_LETTERS = 8;
const FEWEST_CHARACTERS = 5;
const FEWEST_OF_WORD = 4;
const LEAST_LIKENESS = 0.94;

/** A name as names are compared. */
export interface FoldedName {
  /** Without marks and company forms; a Chinese name is one word. */
  readonly words: readonly string[];
  readonly text: string;
  readonly isChinese: boolean;
}

export function foldPartyName(name: string): FoldedName {
  const plain = simplify(name.slice(0, LONGEST_NAME).normalize('NFKC')).toLowerCase();
  const isChinese = HAN.test(plain);
  const words = isChinese ? foldChinese(plain) : foldLatin(plain);
  return { words, text: words.join(' '), isChinese };
}

function foldChinese(plain: string): readonly string[] {
  const bare = plain.replace(/[\s\p{P}]/gu, '');
  const short = bare.replace(FORM_BEFORE_ZH, '').replace(FORM_ZH, '');
  return short === '' ? [] : [short];
}

function foldLatin(plain: string): readonly string[] {
  const words = plain
    .replace(/(?<=\p{L})\.(?=\p{L}|$|\s)/gu, '')
    .replace(/&/gu, ' and ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'the');
  return joinLetters(words.filter((word, place) => place === 0 || !FORM.test(word)));
}

/** "M P Materials" is "MP Materials". */
function joinLetters(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let letters = '';
  for (const word of words) {
    if (word.length === 1 && /\p{L}/u.test(word)) {
      letters += word;
      continue;
    }
    if (letters !== '') joined.push(letters);
    letters = '';
    joined.push(word);
  }
  if (letters !== '') joined.push(letters);
  return joined;
}

/** @returns null where nothing speaks for one body */
export function compareNames(listed: string, found: string): Likeness | null {
  return compareFolded(foldPartyName(listed), foldPartyName(found));
}

export function compareFolded(listed: FoldedName, found: FoldedName): Likeness | null {
  if (listed.text === '' || listed.isChinese !== found.isChinese) return null;
  if (listed.text === found.text) return 'same';
  const fewest = listed.isChinese ? FEWEST_CHARACTERS : FEWEST_LETTERS;
  if (Math.min(listed.text.length, found.text.length) < fewest) return null;
  if (listed.isChinese) {
    if (found.text.includes(listed.text)) return 'holds';
    return isOneApart(listed.text, found.text) ? 'similar' : null;
  }
  if (listed.words.every((word, place) => found.words[place] === word)) return 'holds';
  return isNear(listed, found) ? 'similar' : null;
}

/** Word by word: what is short must be the same, what is long may be misspelt. */
function isNear(one: FoldedName, other: FoldedName): boolean {
  const [own, found] = [one.words.join(''), other.words.join('')];
  if (own === found) return true;
  if (one.words.length !== other.words.length) return false;
  const misspelt = one.words.every((word, place) => {
    const same = other.words[place] ?? '';
    return word === same || (Math.min(word.length, same.length) >= FEWEST_OF_WORD && isOneApart(word, same));
  });
  return misspelt && jaroWinkler(own, found) >= LEAST_LIKENESS;
}

function isOneApart(one: string, other: string): boolean {
  return Math.abs(one.length - other.length) <= 1 && distances.LevenshteinDistance(one, other) <= 1;
}

export interface NameInText {
  readonly name: string;
  readonly span: Span;
}

const NAMES_EN =
  /(?:[\p{Lu}\d][\p{L}\p{N}.&'’-]{0,40}[ \t]+){1,6}?(?:(?:and|&|of)[ \t]+)?(?:[\p{Lu}\d][\p{L}\p{N}.&'’-]{0,40}[ \t]*,?[ \t]+){0,3}?(?:Incorporated|Inc|INC|Corporation|Corp|CORP|Company|Co|Limited|LIMITED|Ltd|LTD|LL[CP]|PLC|plc|GmbH|AG|SE|S\.?A|B\.?V|N\.?V|AB|ASA|Oyj?|K\.?K|JSC)(?![\p{L}\p{N}])/gu;
const NAMES_ZH = /[\p{Script=Han}A-Za-z0-9（）()·]{2,30}?(?:公司|株式会社)/gu;

/** Whatever is called a company in the text; the same name may come more than once. */
export function findCompanyNames(text: string): readonly NameInText[] {
  return [NAMES_EN, NAMES_ZH].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({
      name: match[0],
      span: { start: match.index, end: match.index + match[0].length },
    })),
  );
}

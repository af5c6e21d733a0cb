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
  /** The words without blanks. */
  readonly joined: string;
  readonly isChinese: boolean;
}

export function foldPartyName(name: string): FoldedName {
  const plain = simplify(name.slice(0, LONGEST_NAME).normalize('NFKC')).toLowerCase();
  const isChinese = HAN.test(plain);
  const words = isChinese ? foldChinese(plain) : foldLatin(plain);
  return { words, text: words.join(' '), joined: words.join(''), isChinese };
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
  if (one.joined === other.joined) return true;
  if (one.words.length !== other.words.length) return false;
  const misspelt = one.words.every((word, place) => {
    const same = other.words[place] ?? '';
    if (word === same) return true;
    // Hardly anybody misspells a first letter, and another one is mostly another name.
    return word[0] === same[0] && Math.min(word.length, same.length) >= FEWEST_OF_WORD && isOneApart(word, same);
  });
  return misspelt && jaroWinkler(one.joined, other.joined) >= LEAST_LIKENESS;
}

function isOneApart(one: string, other: string): boolean {
  return Math.abs(one.length - other.length) <= 1 && distances.LevenshteinDistance(one, other) <= 1;
}

export interface NameInText {
  readonly name: string;
  readonly span: Span;
}

const FORM_AT_END =
  /(?<![\p{L}\p{N}])(?:Incorporated|Inc|INC|Corporation|Corp|CORP|Company|Co|Limited|LIMITED|Ltd|LTD|LL[CP]|PLC|plc|GmbH|AG|SE|S\.A|B\.V|N\.V|AB|ASA|Oyj?|K\.K|JSC)(?![\p{L}\p{N}])/gu;
const FORM_AT_END_ZH = /公司|株式会社/gu;
const NAME_WORD = /^[\p{Lu}\d][\p{L}\p{N}.&'’-]*,?$/u;
const JOINING_WORD = /^(?:and|of|&)$/u;
const MOST_WORDS = 8;
/** How far before the form a name can begin. */
const REACH = 100;
const REACH_ZH = 30;
const BEFORE_FORM_ZH = /[\p{Script=Han}A-Za-z0-9（）()·]+$/u;

/** Whatever is called a company in the text; the same name may come more than once. Each form is looked back from, once. */
export function findCompanyNames(text: string): readonly NameInText[] {
  return [
    ...[...text.matchAll(FORM_AT_END)].flatMap((form) => nameBefore(text, form.index, form[0].length) ?? []),
    ...[...text.matchAll(FORM_AT_END_ZH)].flatMap((form) => nameBeforeZh(text, form.index, form[0].length) ?? []),
  ];
}

/** Capitalised words in a row on the line of the form; a name does not begin with "of". */
function nameBefore(text: string, form: number, length: number): NameInText | null {
  const from = Math.max(0, form - REACH);
  const before = text.slice(from, form);
  const words = [...before.slice(before.lastIndexOf('\n') + 1).matchAll(/\S+/gu)];
  const offset = from + before.lastIndexOf('\n') + 1;
  let start: number | null = null;
  for (const word of words.reverse().slice(0, MOST_WORDS)) {
    if (NAME_WORD.test(word[0])) start = offset + word.index;
    else if (start === null || !JOINING_WORD.test(word[0])) break;
  }
  const end = form + length;
  return start === null ? null : { name: text.slice(start, end), span: { start, end } };
}

function nameBeforeZh(text: string, form: number, length: number): NameInText | null {
  const found = BEFORE_FORM_ZH.exec(text.slice(Math.max(0, form - REACH_ZH), form));
  if (found === null) return null;
  const [start, end] = [form - found[0].length, form + length];
  return { name: text.slice(start, end), span: { start, end } };
}

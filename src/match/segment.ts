/**
 * Cuts text into the units that the matcher compares: a Chinese character, or a stemmed word of any
 * alphabetic script. Spaces, hyphens, quotes and line breaks leave no unit, so that "jet-\nmilling", "jet
 * milling" and 冶炼分\n离 match as if they stood on one line; other marks leave a unit that no term holds.
 * Every unit knows the exact place in the original text that it came from.
 */
import { foldKeepingCase, isHan, isHyphen, isInvisible, isWordCharacter } from './fold-character.ts';
import { stemWord } from './stem.ts';

export interface Units {
  /** What is compared: a stem or a folded character; `''` for a mark that ends every term. */
  readonly keys: readonly string[];
  /** UTF-16 offsets into the original text, one pair a unit. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Number of the sentence that the unit stands in. */
  readonly sentences: readonly number[];
}

/**
 * UTF-16 units, some three times what drafters write. What goes on for ever is no sentence and is cut: company and grammar
 * are looked for to and fro in a sentence, and that work must stay in bounds.
 */
const LONGEST_SENTENCE = 2000;
const SENTENCE_MARKS = new Set(['。', '；', '！', '？', ';', '!', '?']);
const SILENT_MARKS = new Set(['"', "'", '“', '”', '‘', '’', '「', '」', '『', '』', '`', '*', '_']);
const ABBREVIATIONS =
  /^(?:co|ltd|inc|corp|no|nos|art|arts|sec|dr|mr|mrs|ms|prof|vs|etc|approx|fig|cf|st|vol|para|cl|i|e|g|[a-z])$/;

/** @param offset is added to every start and end, so that a piece of a document keeps the document's offsets. */
export function segment(text: string, offset = 0): Units {
  const keys: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const sentences: number[] = [];
  let sentence = 0;
  let opened = 0;
  let place = 0;

  const push = (key: string, start: number, end: number): void => {
    if (sentences.at(-1) !== sentence) opened = start;
    else if (start - opened >= LONGEST_SENTENCE) {
      sentence += 1;
      opened = start;
    }
    keys.push(key);
    starts.push(start + offset);
    ends.push(end + offset);
    sentences.push(sentence);
  };

  while (place < text.length) {
    const code = text.charCodeAt(place);
    if (isHan(code)) {
      push(foldKeepingCase(text.charAt(place)), place, place + 1);
      place += 1;
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(place) ?? code);
    if (code <= 0x20 || isInvisible(code) || isHyphen(code) || SILENT_MARKS.has(character) || /^\s$/u.test(character)) {
      place += character.length;
      continue;
    }
    const folded = foldKeepingCase(character);
    if (isWordCharacter(folded)) {
      if (isHan(folded.charCodeAt(0))) {
        for (const part of folded) push(part, place, place + character.length);
        place += character.length;
        continue;
      }
      const word = readWord(text, place);
      push(stemWord(word.folded.toLowerCase()), place, word.end);
      place = word.end;
      continue;
    }
    if (SENTENCE_MARKS.has(character) || (character === '.' && endsSentence(text, place, keys.at(-1) ?? ''))) {
      push('', place, place + character.length);
      sentence += 1;
    } else if (folded !== '' && keys.at(-1) !== '') {
      push('', place, place + character.length);
    }
    place += character.length;
  }
  return { keys, starts, ends, sentences };
}

function endsSentence(text: string, place: number, previous: string): boolean {
  const rest = text.slice(place + 1, place + 40);
  if (/^\s*$/.test(rest)) return true;
  return /^\s+[“"'(]?[\p{Lu}\p{Script=Han}]/u.test(rest) && !ABBREVIATIONS.test(previous);
}

/** Reads one word of letters and digits; a hyphen before a line break inside a lower-case word joins its halves. */
function readWord(text: string, from: number): { readonly folded: string; readonly end: number } {
  let folded = '';
  let end = from;
  let place = from;
  while (place < text.length) {
    const code = text.charCodeAt(place);
    if (isInvisible(code)) {
      place += 1;
      continue;
    }
    if (isHan(code)) break;
    const character = String.fromCodePoint(text.codePointAt(place) ?? code);
    const part = foldKeepingCase(character);
    if (isWordCharacter(part) && !isHan(part.charCodeAt(0))) {
      folded += part;
      place += character.length;
      end = place;
      continue;
    }
    const possessive = /^['’]s(?![\p{L}\p{N}])/u.exec(text.slice(place, place + 3));
    if (possessive !== null) break;
    const broken = isHyphen(code) ? /^.[ \t]*\r?\n[ \t]*(?=[a-z])/u.exec(text.slice(place, place + 20)) : null;
    if (broken !== null && /[a-z]$/.test(folded)) {
      place += broken[0].length;
      continue;
    }
    const decimal =
      (character === '.' || character === ',') && /\d$/.test(folded) && /^\d/.test(text.slice(place + 1, place + 2));
    if (decimal) {
      folded += character;
      place += 1;
      continue;
    }
    break;
  }
  return { folded, end };
}

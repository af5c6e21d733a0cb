/**
 * A text as search sees it: the matcher's units (folded Chinese characters, stems of words), each between blanks, and where
 * each came from. Both texts and queries go through here, so that they agree on what is the same word.
 */
import type { Span } from '../extract/document.ts';
import { segment } from '../match/segment.ts';

export interface TextUnits {
  /** ` 磁 体 sinter `: a phrase stands in it where its own units do, blanks included. */
  readonly units: string;
  /** For each unit the distance from the start of the one before and its length, as numbers of seven bits a byte. */
  readonly places: Uint8Array;
}

export function cutIntoUnits(text: string): TextUnits {
  const { keys, starts, ends } = segment(text);
  const units: string[] = [];
  const places: number[] = [];
  let before = 0;
  for (const [index, key] of keys.entries()) {
    const [start, end] = [starts[index] ?? 0, ends[index] ?? 0];
    if (key === '') continue;
    units.push(writeUnit(key));
    writeNumber(places, start - before);
    writeNumber(places, end - start);
    before = start;
  }
  return { units: ` ${units.join(' ')} `, places: Uint8Array.from(places) };
}

/** Nothing but letters, digits and low lines is left: neither a blank nor a sign that a query language knows. */
function writeUnit(key: string): string {
  return key.replace(/[^\p{L}\p{N}]/gu, '_');
}

/** A text may say one word a million times; nobody counts further. */
export const MOST_PLACES = 10_000;

/** Where the phrases stand in the text, in reading order, at most {@link MOST_PLACES}; of two that overlap, the first. */
export function findPhrases({ units, places }: TextUnits, phrases: readonly string[]): Span[] {
  const found = phrases.flatMap((phrase) => findPhrase(units, phrase)).sort((a, b) => a.first - b.first);
  const wanted = new Set(found.flatMap(({ first, last }) => [first, last]));
  const spans = readPlaces(places, wanted);
  const kept: Span[] = [];
  for (const { first, last } of found.slice(0, MOST_PLACES)) {
    const [start, end] = [spans.get(first)?.start, spans.get(last)?.end];
    if (start === undefined || end === undefined || start < (kept.at(-1)?.end ?? 0)) continue;
    kept.push({ start, end });
  }
  return kept;
}

/** Indices of the first and the last unit of each occurrence. */
function findPhrase(units: string, phrase: string): { readonly first: number; readonly last: number }[] {
  const length = countBlanks(phrase, 0, phrase.length) - 1;
  const found: { first: number; last: number }[] = [];
  let index = 0;
  let counted = 0;
  for (let at = units.indexOf(phrase); at >= 0 && found.length < MOST_PLACES; at = units.indexOf(phrase, at + 1)) {
    index += countBlanks(units, counted, at);
    counted = at;
    found.push({ first: index, last: index + length - 1 });
  }
  return found;
}

function countBlanks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf(' ', from); at >= 0 && at < to; at = text.indexOf(' ', at + 1)) count += 1;
  return count;
}

function readPlaces(places: Uint8Array, wanted: ReadonlySet<number>): ReadonlyMap<number, Span> {
  const spans = new Map<number, Span>();
  let at = 0;
  let start = 0;
  const next = (): number => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = places[at] ?? 0;
      at += 1;
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  };
  for (let index = 0; at < places.length && spans.size < wanted.size; index += 1) {
    start += next();
    const end = start + next();
    if (wanted.has(index)) spans.set(index, { start, end });
  }
  return spans;
}

function writeNumber(bytes: number[], number: number): void {
  let rest = number;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  bytes.push(rest);
}

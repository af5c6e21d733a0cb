/** Stretches of the main stream with the properties that a reader needs, from pages of 512 bytes ([MS-DOC] 2.9.20). */
import { eachModifier } from './modifiers.ts';

const PAGE = 512;

export interface CharacterRun {
  /** Bytes `[start, end)` of the main stream. */
  readonly start: number;
  readonly end: number;
  readonly deleted: boolean;
  readonly inserted: boolean;
  readonly hidden: boolean;
}

export interface ParagraphRun {
  readonly start: number;
  readonly end: number;
  readonly style: number;
  readonly traits: ParagraphTraits;
}

/** Undefined where the style decides. */
export interface ParagraphTraits {
  readonly nesting?: number;
  readonly endsCell?: boolean;
  readonly endsRow?: boolean;
  /** 1 for the first list use of the file; 0 for no list. */
  readonly list?: number;
  readonly level?: number;
  /** 0 to 8 for headings, 9 for running text. */
  readonly outline?: number;
}

const DELETED = 0x0800;
const INSERTED = 0x0801;
const HIDDEN = 0x083c;

/** Runs that are none of the three are left out. In order of their bytes. */
export function readCharacterRuns(table: Buffer, main: Buffer): readonly CharacterRun[] {
  const runs: CharacterRun[] = [];
  eachPage(table, main, (page, count) => {
    for (let index = 0; index < count; index += 1) {
      const at = (page[(count + 1) * 4 + index] ?? 0) * 2;
      if (at === 0) continue;
      const modifiers = page.subarray(at + 1, at + 1 + (page[at] ?? 0));
      const marks = { deleted: false, inserted: false, hidden: false };
      eachModifier(modifiers, 0, (code, valueAt) => {
        const on = ((modifiers[valueAt] ?? 0) & 1) === 1;
        if (code === DELETED) marks.deleted = on;
        else if (code === INSERTED) marks.inserted = on;
        else if (code === HIDDEN) marks.hidden = on;
      });
      if (marks.deleted || marks.inserted || marks.hidden) {
        runs.push({ start: page.readUInt32LE(index * 4), end: page.readUInt32LE(index * 4 + 4), ...marks });
      }
    }
  });
  return runs.sort((one, other) => one.start - other.start);
}

export function readParagraphRuns(table: Buffer, main: Buffer): readonly ParagraphRun[] {
  const runs: ParagraphRun[] = [];
  eachPage(table, main, (page, count) => {
    for (let index = 0; index < count; index += 1) {
      const at = (page[(count + 1) * 4 + index * 13] ?? 0) * 2;
      const own = page[at] ?? 0;
      const [from, length] = own === 0 ? [at + 2, (page[at + 1] ?? 0) * 2] : [at + 1, own * 2 - 1];
      const properties = at === 0 ? page.subarray(0, 0) : page.subarray(from, from + length);
      runs.push({
        start: page.readUInt32LE(index * 4),
        end: page.readUInt32LE(index * 4 + 4),
        style: properties.length < 2 ? 0 : properties.readUInt16LE(0),
        traits: readTraits(properties, 2),
      });
    }
  });
  return runs.sort((one, other) => one.start - other.start);
}

/** @param from where the modifiers begin */
export function readTraits(bytes: Buffer, from: number): ParagraphTraits {
  const traits: { -readonly [name in keyof ParagraphTraits]: ParagraphTraits[name] } = {};
  eachModifier(bytes, from, (code, at) => {
    const value = bytes[at] ?? 0;
    if (code === 0x2416 && value === 1) traits.nesting = Math.max(1, traits.nesting ?? 1);
    else if (code === 0x6649) traits.nesting = Math.max(0, bytes.readInt32LE(at));
    else if (code === 0x2417 || code === 0x244c) traits.endsRow = value === 1;
    else if (code === 0x244b) traits.endsCell = value === 1;
    else if (code === 0x460b) traits.list = bytes.readUInt16LE(at);
    else if (code === 0x260a) traits.level = value;
    else if (code === 0x2640) traits.outline = value;
  });
  return traits;
}

/** Each page once, however often the table names it. */
function eachPage(table: Buffer, main: Buffer, take: (page: Buffer, runs: number) => void): void {
  const count = Math.floor((table.length - 4) / 8);
  const seen = new Set<number>();
  for (let index = 0; index < count; index += 1) {
    const number = table.readUInt32LE((count + 1) * 4 + index * 4) & 0x3fffff;
    const page = main.subarray(number * PAGE, (number + 1) * PAGE);
    if (seen.has(number) || page.length < PAGE) continue;
    seen.add(number);
    const runs = page[PAGE - 1] ?? 0;
    if ((runs + 1) * 4 < PAGE) take(page, runs);
  }
}

/** The run over this byte, or null. Runs are in order and do not overlap. */
export function runAt<Run extends { readonly start: number; readonly end: number }>(
  runs: readonly Run[],
  offset: number,
): Run | null {
  const run = runs[firstEndingAfter(runs, offset)];
  return run !== undefined && run.start <= offset ? run : null;
}

/** Index of the first run that ends behind this byte. */
export function firstEndingAfter(runs: readonly { readonly end: number }[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

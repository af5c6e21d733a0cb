/**
 * Cuts the letters of an old Word file into paragraphs, story by story. Control characters mark what is no letter:
 * ends of paragraphs and cells, fields with their instructions, places of notes and pictures.
 */
import type { Span } from '../document.ts';
import { type CharacterRun, firstEndingAfter, type ParagraphRun, runAt } from './formatted-runs.ts';
import type { TextPiece } from './read-pieces.ts';

export interface DocParagraph {
  /** Offset of its first letter among all letters of the file. */
  readonly start: number;
  /** `\n` for a manual line break. */
  readonly text: string;
  readonly deleted: string;
  readonly inserted: readonly Span[];
  readonly hidden: readonly Span[];
  readonly run: ParagraphRun | null;
  /** The mark that ended it is one of a cell or row, if its properties agree. */
  readonly endsAtCellMark: boolean;
}

export interface DocText {
  readonly pieces: readonly TextPiece[];
  readonly characters: readonly CharacterRun[];
  readonly paragraphs: readonly ParagraphRun[];
}

const CELL = 0x07;
const PARAGRAPH_ENDS = new Set([0x0d, CELL, 0x0c, 0x0e]);
const FIELD_BEGIN = 0x13;
const FIELD_SEPARATOR = 0x14;
const FIELD_END = 0x15;
const PICTURES = new Set([0x01, 0x08]);

export interface StoryRange {
  readonly start: number;
  readonly end: number;
}

export interface ReadStory {
  readonly paragraphs: readonly DocParagraph[];
  readonly pictures: number;
  /** A field did not end: its instruction may have swallowed words. */
  readonly openField: boolean;
}

export function readStory(file: DocText, range: StoryRange): ReadStory {
  const reader = new StoryReader();
  const from = firstPieceBehind(file.pieces, range.start);
  for (let index = from; index < file.pieces.length; index += 1) {
    const piece = file.pieces[index];
    if (piece === undefined || piece.start >= range.end) break;
    readPiece(file, piece, range, reader);
  }
  return reader.finish();
}

/** Cuts the piece wherever the properties of its letters change, so that each letter is looked at once. */
function readPiece(file: DocText, piece: TextPiece, range: StoryRange, reader: StoryReader): void {
  const { start, text, offset, bytesOfLetter } = piece;
  const last = Math.min(text.length, range.end - start);
  let at = Math.max(0, range.start - start);
  let next = firstEndingAfter(file.characters, offset + at * bytesOfLetter);
  while (at < last) {
    const byte = offset + at * bytesOfLetter;
    while ((file.characters[next]?.end ?? Number.POSITIVE_INFINITY) <= byte) next += 1;
    const run = file.characters[next];
    const within = run !== undefined && run.start <= byte;
    const until = run === undefined ? last : letterAt(within ? run.end : run.start, offset, bytesOfLetter);
    const end = Math.min(last, Math.max(at + 1, until));
    for (; at < end; at += 1) {
      const code = text.charCodeAt(at);
      if (PARAGRAPH_ENDS.has(code))
        reader.endParagraph(code, runAt(file.paragraphs, offset + at * bytesOfLetter), start + at + 1);
      else reader.letter(code, within ? run : null, start + at);
    }
  }
}

function letterAt(byte: number, offset: number, bytesOfLetter: number): number {
  return Math.ceil((byte - offset) / bytesOfLetter);
}

function firstPieceBehind(pieces: readonly TextPiece[], letter: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece !== undefined && piece.start + piece.text.length > letter) high = middle;
    else low = middle + 1;
  }
  return low;
}

class StoryReader {
  readonly #paragraphs: DocParagraph[] = [];
  /** For each open field, whether its instruction is over. */
  readonly #fields: boolean[] = [];
  #instructing = 0;
  #letters: string[] = [];
  #deleted: string[] = [];
  #inserted: { start: number; end: number }[] = [];
  #hidden: { start: number; end: number }[] = [];
  #start: number | null = null;
  #pictures = 0;

  letter(code: number, run: CharacterRun | null, place: number): void {
    this.#start ??= place;
    if (code < 0x20 && this.#mark(code)) return;
    if (this.#instructing > 0) return;
    const letter = shown(code);
    if (letter === '') return;
    if (run?.deleted === true) {
      this.#deleted.push(letter);
      return;
    }
    const at = this.#letters.length;
    this.#letters.push(letter);
    if (run?.inserted === true) extend(this.#inserted, at);
    if (run?.hidden === true) extend(this.#hidden, at);
  }

  endParagraph(code: number, run: ParagraphRun | null, next: number): void {
    this.#paragraphs.push({
      start: this.#start ?? next - 1,
      text: this.#letters.join(''),
      deleted: this.#deleted.join(''),
      inserted: this.#inserted,
      hidden: this.#hidden,
      run,
      endsAtCellMark: code === CELL,
    });
    this.#letters = [];
    this.#deleted = [];
    this.#inserted = [];
    this.#hidden = [];
    this.#start = null;
  }

  finish(): ReadStory {
    if (this.#letters.length + this.#deleted.length > 0) this.endParagraph(0x0d, null, 0);
    return { paragraphs: this.#paragraphs, pictures: this.#pictures, openField: this.#instructing > 0 };
  }

  /** True where the character was a mark of a field or a picture. */
  #mark(code: number): boolean {
    if (code === FIELD_BEGIN) {
      this.#fields.push(false);
      this.#instructing += 1;
    } else if (code === FIELD_SEPARATOR) {
      if (this.#fields.at(-1) === false) {
        this.#fields[this.#fields.length - 1] = true;
        this.#instructing -= 1;
      }
    } else if (code === FIELD_END) {
      if (this.#fields.pop() === false) this.#instructing -= 1;
    } else if (PICTURES.has(code)) this.#pictures += 1;
    else return false;
    return true;
  }
}

/** One letter for each that is kept: offsets of marks count on it. */
function shown(code: number): string {
  if (code === 0x0b) return '\n';
  if (code === 0x09) return ' ';
  if (code === 0x1e) return '-';
  return code < 0x20 ? '' : String.fromCharCode(code);
}

function extend(spans: { start: number; end: number }[], at: number): void {
  const last = spans.at(-1);
  if (last !== undefined && last.end === at) last.end = at + 1;
  else spans.push({ start: at, end: at + 1 });
}

/**
 * A Document in the making: what the readers of all formats have in common. Keeps the bounds, cuts text at
 * its line ends, remembers what was not read, and turns the whole into one Document or one problem.
 */
import { fail, type Outcome, succeed } from '../messages/problems.ts';
import type {
  Anchor,
  BlockKind,
  Document,
  ExtractionLimits,
  MediaType,
  Page,
  Span,
  TablePosition,
  Unread,
} from './document.ts';
import { marginKind } from './margin-kind.ts';
import type { PartOutcome } from './open-archive.ts';
import { ReadingText } from './reading-text.ts';

/** What a reader knows of a stretch of text besides its letters. */
export interface Shape {
  readonly kind: BlockKind;
  readonly anchor: Anchor;
  readonly depth?: number;
  readonly cell?: TablePosition;
  readonly label?: string;
  /** What a word processor would not show: all of it, or spans of the text that is handed over. */
  readonly hidden?: boolean | readonly Span[];
  readonly inserted?: boolean | readonly Span[];
}

type Bound = 'unpacked-bytes' | 'characters';

/** More is never listed: a file of a million bad parts is as unread as one of a thousand. */
const MOST_UNREAD = 1000;
/** Control characters, halves of characters and marks of byte order. */
const NO_LETTERS = /[\p{Cc}\p{Cs}\ufeff]/gu;
const LINE_END = /\r\n?|[\n\v\f\u0085\u2028\u2029]/;

export class Draft {
  readonly #format: string;
  readonly #limits: ExtractionLimits;
  readonly #reading: ReadingText;
  readonly #unread = new Map<string, Unread>();
  #exceeded: Bound | null = null;
  #tables = 0;
  #letters = 0;

  /** `format` is the name under which a damaged file is spoken of. */
  constructor(format: string, limits: ExtractionLimits) {
    this.#format = format;
    this.#limits = limits;
    this.#reading = new ReadingText(limits.characters);
  }

  /** A bound was passed; whatever is added from here on is lost with the whole file. */
  get exceeded(): boolean {
    return this.#exceeded !== null || this.#reading.overflowed;
  }

  get isEmpty(): boolean {
    return this.#reading.blocks.length === 0;
  }

  /** Letters so far. */
  get letters(): number {
    return this.#letters;
  }

  /** Number of a table that no other table of the document has. */
  nextTable(): number {
    this.#tables += 1;
    return this.#tables - 1;
  }

  /** One block for each line of `text`. */
  add(text: string, shape: Shape): void {
    const { hidden, inserted, ...own } = shape;
    const marks = { hidden: new Marks(hidden), inserted: new Marks(inserted) };
    let from = 0;
    for (const line of text.split(LINE_END)) {
      const letters = line.replace(NO_LETTERS, ' ');
      const words = letters.trim();
      this.#letters += words.length;
      const lead = from + letters.length - letters.trimStart().length;
      this.#reading.add(words, own.cell, (start) => {
        const span = { start, end: start + words.length };
        const shift = start - lead;
        const concealed = marks.hidden.within(span, shift);
        const added = marks.inserted.within(span, shift);
        return {
          ...own,
          kind: marginKind(own.kind, words),
          span,
          ...(concealed.length === 0 ? {} : { hidden: concealed }),
          ...(added.length === 0 ? {} : { inserted: added }),
        };
      });
      from += line.length + (text.startsWith('\r\n', from + line.length) ? 2 : 1);
      if (this.exceeded) return;
    }
  }

  report(unread: Unread): void {
    if (this.#unread.size < MOST_UNREAD) this.#unread.set(JSON.stringify(unread), unread);
  }

  /** What became of a side part; a bound that was passed there ends the whole file. */
  note(outcome: PartOutcome, part: string): void {
    if (outcome === 'limit') this.#exceeded ??= 'unpacked-bytes';
    else if (outcome === 'stopped') this.#exceeded ??= 'characters';
    else if (outcome === 'missing') this.report({ code: 'part-missing', part });
    else if (outcome !== 'read') this.report({ code: 'part-damaged', part });
  }

  /** As {@link note}, for the part without which there is no document: the problem, or null. */
  refuse(outcome: PartOutcome): ReturnType<typeof fail> | null {
    if (outcome === 'read') return null;
    if (outcome === 'encrypted') return fail('encrypted');
    if (outcome === 'limit' || outcome === 'stopped')
      return this.#tooLarge(outcome === 'limit' ? 'unpacked-bytes' : 'characters');
    return fail('damaged', { format: this.#format });
  }

  finish(
    mediaType: MediaType,
    more: { readonly title?: string | null; readonly pages?: readonly Page[] } = {},
  ): Outcome<Document> {
    if (this.#reading.overflowed) this.#exceeded ??= 'characters';
    if (this.#exceeded !== null) return this.#tooLarge(this.#exceeded);
    if (this.isEmpty && this.#unread.size === 0) return fail('no-text');
    return succeed({
      mediaType,
      text: this.#reading.text(),
      blocks: this.#reading.blocks,
      unread: [...this.#unread.values()],
      pages: more.pages ?? [],
      title: more.title ?? null,
    });
  }

  #tooLarge(what: Bound): ReturnType<typeof fail> {
    const limit = what === 'characters' ? this.#limits.characters : this.#limits.unpackedBytes;
    return fail('too-large', { what, size: `> ${limit}`, limit });
  }
}

/** The marked stretches of a text, asked for one line after the other. */
class Marks {
  readonly #spans: readonly Span[];
  readonly #all: boolean;
  #next = 0;

  /** Spans in order, none over another. */
  constructor(marks: boolean | readonly Span[] | undefined) {
    this.#all = marks === true;
    this.#spans = typeof marks === 'object' ? marks : [];
  }

  /** @param shift from offsets into the text that was handed over to offsets into the reading text */
  within(block: Span, shift: number): readonly Span[] {
    if (this.#all) return [block];
    const found: Span[] = [];
    for (; this.#next < this.#spans.length; this.#next += 1) {
      const { start, end } = this.#spans[this.#next] ?? block;
      if (start + shift >= block.end) break;
      const span = { start: Math.max(block.start, start + shift), end: Math.min(block.end, end + shift) };
      if (span.start < span.end) found.push(span);
      if (end + shift > block.end) break;
    }
    return found;
  }
}

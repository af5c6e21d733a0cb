/** The letters of one paragraph of an OpenDocument file, with the stretches that were inserted or are hidden. */
import type { Span } from '../document.ts';
import { joinBreaksInPlace } from '../join-breaks.ts';

export interface FinishedText {
  readonly text: string;
  readonly inserted: readonly Span[];
  readonly hidden: readonly Span[];
}

export class ParagraphText {
  #text = '';
  readonly #inserted: { start: number; end: number }[] = [];
  readonly #hidden: { start: number; end: number }[] = [];

  get length(): number {
    return this.#text.length;
  }

  add(text: string, inserted: boolean, hidden: boolean): void {
    const start = this.#text.length;
    this.#text += text;
    if (inserted) extend(this.#inserted, start, this.#text.length);
    if (hidden) extend(this.#hidden, start, this.#text.length);
  }

  /** Runs of white space count as one space; further ones are elements of their own. */
  addRaw(text: string, inserted: boolean, hidden: boolean): void {
    const collapsed = text.replace(/[ \t\r\n]+/g, ' ');
    const ended = this.#text === '' || this.#text.endsWith(' ') || this.#text.endsWith('\n');
    this.add(ended && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed, inserted, hidden);
  }

  /** @param lead stands before the letters, such as an automatic number */
  finish(lead: string): FinishedText {
    if (this.#text.trim() === '') return { text: '', inserted: [], hidden: [] };
    const { text, place } = joinBreaksInPlace(this.#text);
    const move = ({ start, end }: Span): Span => ({ start: lead.length + place(start), end: lead.length + place(end) });
    return { text: lead + text, inserted: this.#inserted.map(move), hidden: this.#hidden.map(move) };
  }
}

function extend(spans: { start: number; end: number }[], start: number, end: number): void {
  const last = spans.at(-1);
  if (last !== undefined && last.end === start) last.end = end;
  else if (start < end) spans.push({ start, end });
}

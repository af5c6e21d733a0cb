/** The letters of one paragraph while it is read, with the stretches that were inserted or are hidden. */
import type { Span } from './document.ts';
import { joinBreaksInPlace } from './join-breaks.ts';

export interface FinishedText {
  readonly text: string;
  readonly inserted: readonly Span[];
  readonly hidden: readonly Span[];
}

export class ParagraphText {
  readonly #pieces: string[] = [];
  readonly #inserted: { start: number; end: number }[] = [];
  readonly #hidden: { start: number; end: number }[] = [];
  #length = 0;
  #last = '';

  get length(): number {
    return this.#length;
  }

  add(text: string, inserted: boolean, hidden: boolean): void {
    if (text === '') return;
    const start = this.#length;
    this.#pieces.push(text);
    this.#length += text.length;
    this.#last = text.charAt(text.length - 1);
    if (inserted) extend(this.#inserted, start, this.#length);
    if (hidden) extend(this.#hidden, start, this.#length);
  }

  /** Runs of white space count as one space; further ones are elements of their own. */
  addRaw(text: string, inserted: boolean, hidden: boolean): void {
    const collapsed = text.replace(/[ \t\r\n]+/g, ' ');
    const ended = this.#last === '' || this.#last === ' ' || this.#last === '\n';
    this.add(ended && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed, inserted, hidden);
  }

  /** @param lead stands before the letters, such as an automatic number */
  finish(lead: string): FinishedText {
    const whole = this.#pieces.join('');
    if (whole.trim() === '') return { text: '', inserted: [], hidden: [] };
    const { text, place } = joinBreaksInPlace(whole);
    const move = ({ start, end }: Span): Span => ({ start: lead.length + place(start), end: lead.length + place(end) });
    return { text: lead + text, inserted: this.#inserted.map(move), hidden: this.#hidden.map(move) };
  }
}

function extend(spans: { start: number; end: number }[], start: number, end: number): void {
  const last = spans.at(-1);
  if (last !== undefined && last.end === start) last.end = end;
  else if (start < end) spans.push({ start, end });
}

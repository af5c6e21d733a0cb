/**
 * Puts the reading text together: one block a line, cells of one table row joined by a tab. Keeps the
 * bound on its length, so that no format has to count for itself.
 */
import type { Block, TablePosition } from './document.ts';

/** A block costs memory beside its letters: a file of a million one-letter lines is large. */
const UNITS_OF_BLOCK = 8;

export class ReadingText {
  readonly #limit: number;
  readonly #blocks: Block[] = [];
  readonly #pieces: string[] = [];
  #length = 0;
  #overflowed = false;

  constructor(characters: number) {
    this.#limit = characters;
  }

  /** More text came than the limit allows; the rest was not taken. */
  get overflowed(): boolean {
    return this.#overflowed;
  }

  get blocks(): readonly Block[] {
    return this.#blocks;
  }

  /** `make` receives the offset at which the text will stand. Empty text makes no block. */
  add(text: string, cell: TablePosition | undefined, make: (start: number) => Block): void {
    if (text === '' || this.#overflowed) return;
    const separator = this.#blocks.length === 0 ? '' : sharesRow(this.#blocks.at(-1)?.cell, cell) ? '\t' : '\n';
    const weight = this.#length + separator.length + text.length + this.#blocks.length * UNITS_OF_BLOCK;
    if (weight > this.#limit) {
      this.#overflowed = true;
      return;
    }
    const block = make(this.#length + separator.length);
    this.#pieces.push(separator, text);
    this.#length += separator.length + text.length;
    this.#blocks.push(block);
  }

  text(): string {
    return this.#pieces.join('');
  }
}

function sharesRow(one: TablePosition | undefined, other: TablePosition | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return one.table === other.table && one.row === other.row && one.column !== other.column;
}

/** Which paragraph styles of an RTF file are headings, by the names that word processors give them. */

const MOST_STYLES = 10_000;
const LONGEST_NAME = 100;

export class StyleNames {
  readonly #names = new Map<number, string>();
  #described: number | null = null;

  /** The style sheet goes on with this style. */
  describe(number: number): void {
    this.#described = number;
  }

  name(letters: string): void {
    if (this.#described === null || this.#names.size >= MOST_STYLES) return;
    const known = this.#names.get(this.#described) ?? '';
    if (known.length < LONGEST_NAME) this.#names.set(this.#described, known + letters);
  }

  /** 0 for the highest; null for running text. */
  outline(number: number): number | null {
    const name = (this.#names.get(number) ?? '').replace(/;.*$/s, '').trim();
    if (/^(?:title|标题)$/i.test(name)) return 0;
    const digit = /^(?:heading|标题|標題)\s*([1-9])$/i.exec(name)?.[1];
    return digit === undefined ? null : Number(digit) - 1;
  }
}

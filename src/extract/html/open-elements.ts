/**
 * The elements of a page that are open, as far as a reader must know them. No tree is built: a page of a million
 * open tags costs no more than its letters.
 */

export interface OpenElement {
  readonly name: string;
  readonly hidden: boolean;
  /** Letters inside are no words of the page. */
  readonly passing: boolean;
  readonly inserted: boolean;
  readonly deleted: boolean;
  readonly preformatted: boolean;
}

/** Deeper elements are read as the content of those above them. */
const DEEPEST = 500;
export const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** A start tag of the list ends an open element of the same list, without an end tag. */
const ENDED_BY_THE_NEXT: readonly ReadonlySet<string>[] = [
  new Set(['p']),
  new Set(['li']),
  new Set(['dt', 'dd']),
  new Set(['td', 'th']),
  new Set(['tr']),
  new Set(['option']),
  new Set(['rt', 'rp']),
];
const PLAIN = { name: '', hidden: false, passing: false, inserted: false, deleted: false, preformatted: false };

export class OpenElements {
  readonly #open: OpenElement[] = [];
  #beyond = 0;

  get current(): OpenElement {
    return this.#open.at(-1) ?? PLAIN;
  }

  open(element: OpenElement): void {
    if (this.#open.length >= DEEPEST) this.#beyond += 1;
    else this.#open.push(element);
  }

  /** The element that ends because `name` begins, or null. */
  endedBy(name: string): string | null {
    const { name: top } = this.current;
    if (this.#beyond > 0) return null;
    return ENDED_BY_THE_NEXT.some((group) => group.has(name) && group.has(top)) ? top : null;
  }

  /** Names of the elements that end with this end tag, the innermost first; empty where nothing of the name is open. */
  close(name: string): readonly string[] {
    if (this.#beyond > 0) {
      this.#beyond -= 1;
      return [];
    }
    const at = this.#open.findLastIndex((element) => element.name === name);
    return at === -1
      ? []
      : this.#open
          .splice(at)
          .map((element) => element.name)
          .reverse();
  }
}

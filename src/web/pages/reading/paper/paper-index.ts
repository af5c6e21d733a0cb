/**
 * Where things are in a paper: marks by finding, terms by name, blocks by their offset in the reading text. Made once for a
 * paper, so that a step to the next finding touches only what changes.
 */

/** What stands in the paper and is no word of the contract. */
const ADDED = '.tag, .kind, .page-mark';
const BLOCKS = 'p[data-at], h3[data-at], h4[data-at], h5[data-at], h6[data-at]';

export class PaperIndex {
  readonly #marks = new Map<string, HTMLElement[]>();
  /** Marks other than those of clauses, by finding and beginning. */
  readonly #words = new Map<string, HTMLElement[]>();
  readonly #terms = new Map<string, HTMLElement[]>();
  readonly #blocks: readonly HTMLElement[];

  constructor(paper: HTMLElement) {
    for (const mark of paper.querySelectorAll<HTMLElement>('[data-f]')) {
      const { f = '', at = '' } = mark.dataset;
      const isWords = mark.localName === 'mark' && !mark.classList.contains('clause');
      for (const key of f.split(' ')) {
        add(this.#marks, key, mark);
        if (isWords) add(this.#words, `${key} ${at}`, mark);
      }
    }
    for (const term of paper.querySelectorAll<HTMLElement>('[data-t]')) add(this.#terms, term.dataset['t'] ?? '', term);
    this.#blocks = [...paper.querySelectorAll<HTMLElement>(BLOCKS)].sort((a, b) => offsetOf(a) - offsetOf(b));
  }

  marksOf(key: string | null): readonly HTMLElement[] {
    return key === null ? [] : (this.#marks.get(key) ?? []);
  }

  wordsOf(key: string, start: number): readonly HTMLElement[] {
    return this.#words.get(`${key} ${start}`) ?? [];
  }

  termsOf(key: string | null): readonly HTMLElement[] {
    return key === null ? [] : (this.#terms.get(key) ?? []);
  }

  /** The part of the paper that shows `[start, end)`, as far as its first block goes; null where nothing of it is shown. */
  rangeOf(start: number, end: number): Range | null {
    const block = this.#blockAt(start);
    if (block === undefined) return null;
    const range = document.createRange();
    let begun = false;
    let at = offsetOf(block);
    for (const text of wordsIn(block)) {
      const next = at + text.length;
      if (!begun && start < next) {
        range.setStart(text, Math.max(0, start - at));
        begun = true;
      }
      if (begun) range.setEnd(text, Math.min(text.length, Math.max(0, end - at)));
      if (end <= next) break;
      at = next;
    }
    return begun ? range : null;
  }

  /** The last block that begins at the offset or before it. */
  #blockAt(offset: number): HTMLElement | undefined {
    let low = 0;
    let high = this.#blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const block = this.#blocks[middle];
      if (block !== undefined && offsetOf(block) <= offset) low = middle + 1;
      else high = middle;
    }
    return this.#blocks[low - 1];
  }
}

/** The offset of the reading text at a place in the paper; null outside of its words. */
export function offsetAt(node: Node, at: number): number | null {
  if (!(node instanceof Text)) return null;
  const block = node.parentElement?.closest<HTMLElement>(BLOCKS);
  if (block === null || block === undefined) return null;
  let offset = offsetOf(block);
  for (const text of wordsIn(block)) {
    if (text === node) return offset + at;
    offset += text.length;
  }
  return null;
}

function* wordsIn(block: HTMLElement): Generator<Text> {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text && node.parentElement?.closest(ADDED) === null) yield node;
  }
}

function offsetOf(element: HTMLElement): number {
  return Number(element.dataset['at']);
}

function add(map: Map<string, HTMLElement[]>, key: string, element: HTMLElement): void {
  const own = map.get(key);
  if (own === undefined) map.set(key, [element]);
  else own.push(element);
}

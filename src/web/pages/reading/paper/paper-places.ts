/** From offsets of the reading text to places in the paper, and back. */

/** What stands in the paper and is no word of the contract. */
const ADDED = '.tag, .kind, .page-mark';

/** The part of the paper that shows `[start, end)`; null where nothing of it is shown. */
export function rangeOf(paper: HTMLElement, start: number, end: number): Range | null {
  const blocks = [...paper.querySelectorAll<HTMLElement>('[data-at]')].filter((one) => !isMark(one));
  const last = blocks.findLast((one) => offsetOf(one) <= start);
  if (last === undefined) return null;
  const range = document.createRange();
  let begun = false;
  let at = offsetOf(last);
  for (const text of wordsIn(last)) {
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

/** The offset of the reading text at a place in the paper; null outside of its words. */
export function offsetAt(node: Node, at: number): number | null {
  if (!(node instanceof Text)) return null;
  const block = node.parentElement?.closest<HTMLElement>(
    'p[data-at], h3[data-at], h4[data-at], h5[data-at], h6[data-at]',
  );
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

function isMark(element: HTMLElement): boolean {
  return element.localName === 'mark' || element.classList.contains('term');
}

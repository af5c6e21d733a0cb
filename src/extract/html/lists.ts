/** Counts the items of ordered lists as a browser prints them. */
import { formatNumber } from '../format-number.ts';

const FORMATS: ReadonlyMap<string, string> = new Map([
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
]);
const DEEPEST = 100;

interface OpenList {
  readonly format: string | null;
  next: number;
}

export class HtmlLists {
  readonly #open: OpenList[] = [];

  /** @param attribute asks for the value of one */
  open(name: string, attribute: (name: string) => string | null): void {
    if (this.#open.length >= DEEPEST) return;
    const format = name === 'ol' ? (FORMATS.get(attribute('type') ?? '') ?? 'decimal') : null;
    this.#open.push({ format, next: numberIn(attribute('start')) ?? 1 });
  }

  close(): void {
    this.#open.pop();
  }

  /** The mark of the item that begins, or ''. */
  label(value: string | null): string {
    const list = this.#open.at(-1);
    if (list === undefined || list.format === null) return '';
    const number = numberIn(value) ?? list.next;
    list.next = number + 1;
    return `${formatNumber(number, list.format)}.`;
  }
}

function numberIn(value: string | null): number | null {
  return value !== null && /^\s*\d{1,6}\s*$/.test(value) ? Number(value) : null;
}

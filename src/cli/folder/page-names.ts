/** `contract.pdf.html`, with a number where two documents of different folders have one name. */
import { basename } from 'node:path';

/** Names in most file systems may have 255 bytes; a Chinese letter takes three. */
const LONGEST = 60;

export class PageNames {
  readonly #taken = new Set<string>();

  /** The same paths in the same order get the same names. */
  nameOf(path: string): string {
    const name = [...basename(path).replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '_')].slice(-LONGEST).join('');
    let free = `${name}.html`;
    for (let number = 2; this.#taken.has(free.toLowerCase()); number += 1) free = `${name}-${number}.html`;
    this.#taken.add(free.toLowerCase());
    return free;
  }
}

/** The reports of this run, in memory alone: the newest stay within a bound, older ones are forgotten. */
import { randomUUID } from 'node:crypto';

const MOST_REPORTS = 50;
const MOST_CHARACTERS = 200_000_000;

export class KeptReports {
  readonly #reports = new Map<string, string>();
  #characters = 0;

  /** @returns a name that cannot be guessed */
  keep(html: string): string {
    const id = randomUUID();
    this.#reports.set(id, html);
    this.#characters += html.length;
    for (const [oldest, old] of this.#reports) {
      if (oldest === id || (this.#reports.size <= MOST_REPORTS && this.#characters <= MOST_CHARACTERS)) break;
      this.#reports.delete(oldest);
      this.#characters -= old.length;
    }
    return id;
  }

  find(id: string): string | undefined {
    return this.#reports.get(id);
  }
}

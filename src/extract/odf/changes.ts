/** Tracked changes of an OpenDocument file: the words taken out are kept apart and put where they stood. */
import type { XmlAttributes } from '../office/read-xml.ts';

const MOST_CHANGES = 100_000;

export class Changes<Kept> {
  readonly #insertions = new Set<string>();
  readonly #deletions = new Map<string, Kept[]>();
  readonly #open = new Set<string>();
  #region = '';

  /** Letters that are read now were inserted. */
  get inserting(): boolean {
    return this.#open.size > 0;
  }

  open(name: string, attributes: XmlAttributes): void {
    const id = attributes['text:change-id'] ?? '';
    if (name === 'text:changed-region') this.#region = attributes['text:id'] ?? attributes['xml:id'] ?? '';
    else if (name === 'text:insertion' && this.#insertions.size < MOST_CHANGES) this.#insertions.add(this.#region);
    else if (name === 'text:change-start' && this.#insertions.has(id)) this.#open.add(id);
    else if (name === 'text:change-end') this.#open.delete(id);
  }

  /** Words of the deletion that is being read. */
  keep(words: Kept): void {
    const known = this.#deletions.get(this.#region);
    if (known === undefined) this.#deletions.set(this.#region, [words]);
    else known.push(words);
  }

  /** What was deleted at this place; each deletion once. */
  take(id: string): readonly Kept[] {
    const kept = this.#deletions.get(id) ?? [];
    this.#deletions.delete(id);
    return kept;
  }

  /** What was deleted nowhere. */
  rest(): readonly Kept[] {
    return [...this.#deletions.values()].flat();
  }
}

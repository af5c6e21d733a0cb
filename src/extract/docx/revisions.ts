/** Follows tracked changes: an insertion or deletion may wrap runs, paragraphs, or be stated for a table row. */
import type { Revision } from './story.ts';

const INSERTIONS = new Set(['w:ins', 'w:moveTo']);
const DELETIONS = new Set(['w:del', 'w:moveFrom']);
/** In these, the element marks a property (a paragraph's end, a row) and wraps nothing. */
const PROPERTY_PARENTS = new Set(['w:rPr', 'w:trPr', 'w:tcPr', 'w:numPr', 'm:ctrlPr']);

export class Revisions {
  readonly #rows: Revision[] = [];
  #inserted = 0;
  #deleted = 0;

  get current(): Revision {
    if (this.#deleted > 0 || this.#rows.includes('deleted')) return 'deleted';
    return this.#inserted > 0 || this.#rows.includes('inserted') ? 'inserted' : 'kept';
  }

  open(name: string, parent: string | undefined): void {
    if (name === 'w:tr') this.#rows.push('kept');
    else if (parent === 'w:trPr' && this.#rows.length > 0) {
      if (INSERTIONS.has(name)) this.#rows[this.#rows.length - 1] = 'inserted';
      else if (DELETIONS.has(name)) this.#rows[this.#rows.length - 1] = 'deleted';
    } else this.#count(name, parent, 1);
  }

  close(name: string, parent: string | undefined): void {
    if (name === 'w:tr') this.#rows.pop();
    else if (parent !== 'w:trPr') this.#count(name, parent, -1);
  }

  #count(name: string, parent: string | undefined, step: 1 | -1): void {
    if (parent !== undefined && PROPERTY_PARENTS.has(parent)) return;
    if (INSERTIONS.has(name)) this.#inserted += step;
    else if (DELETIONS.has(name)) this.#deleted += step;
  }
}

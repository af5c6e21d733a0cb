/** Follows the nested lists of an OpenDocument file and gives each paragraph the number that it would be printed with. */
import type { XmlAttributes } from '../office/read-xml.ts';
import { DEEPEST_LEVEL, OUTLINE, wholeNumber } from './list-styles.ts';
import type { OdfStyles } from './styles.ts';

interface OpenList {
  readonly style: string | null;
  /** The item whose number no paragraph has taken yet. */
  item: { readonly start: number | null } | null;
}

export class OpenLists {
  readonly #styles: OdfStyles;
  readonly #open: OpenList[] = [];

  constructor(styles: OdfStyles) {
    this.#styles = styles;
  }

  get inList(): boolean {
    return this.#open.length > 0;
  }

  open(name: string, attributes: XmlAttributes): void {
    const list = this.#open.at(-1);
    if (name === 'text:list') {
      const style = attributes['text:style-name'] ?? list?.style ?? null;
      const goesOn = attributes['text:continue-numbering'] === 'true' || attributes['text:continue-list'] !== undefined;
      if (list === undefined && style !== null && !goesOn) this.#styles.lists.restart(style);
      this.#open.push({ style, item: null });
    } else if (list !== undefined && name === 'text:list-item')
      list.item = { start: wholeNumber(attributes['text:start-value']) };
    else if (list !== undefined && name === 'text:list-header') list.item = null;
  }

  close(name: string): void {
    if (name === 'text:list') this.#open.pop();
  }

  /** The number of the paragraph or heading that opens here, or ''. */
  label(name: string, attributes: XmlAttributes): string {
    const list = this.#open.at(-1);
    if (list === undefined) return name === 'text:h' ? this.#outlineLabel(attributes) : '';
    const { item } = list;
    list.item = null;
    const style = list.style ?? this.#styles.listOf(attributes['text:style-name']);
    if (item === null || style === null) return '';
    return this.#styles.lists.next(style, Math.min(this.#open.length, DEEPEST_LEVEL) - 1, item.start);
  }

  #outlineLabel(attributes: XmlAttributes): string {
    if (attributes['text:is-list-header'] === 'true') return '';
    const start =
      attributes['text:restart-numbering'] === 'true' ? (wholeNumber(attributes['text:start-value']) ?? 1) : null;
    return this.#styles.lists.next(OUTLINE, (wholeNumber(attributes['text:outline-level']) ?? 1) - 1, start);
  }
}

/** What the styles of an OpenDocument file say that a reader must know: what they hide and how they number. */
import type { XmlAttributes } from '../office/read-xml.ts';
import { ListStyles, wholeNumber } from './list-styles.ts';

const MOST_STYLES = 50_000;
const LONGEST_CHAIN = 50;

export class OdfStyles {
  readonly lists = new ListStyles();
  readonly #hidden = new Set<string>();
  /** From paragraph styles to the lists that they put their paragraphs into. */
  readonly #listOf = new Map<string, string>();
  /** What each paragraph style says of its own, and the style that it inherits from. */
  readonly #paragraphs = new Map<string, { readonly depth: number | null; readonly parent: string | null }>();
  #style = '';

  open(name: string, attributes: XmlAttributes): void {
    this.lists.open(name, attributes);
    if (name === 'style:style') {
      this.#style = styleKey(attributes['style:family'] ?? '', attributes['style:name'] ?? '');
      const list = attributes['style:list-style-name'] ?? '';
      if (list !== '' && this.#listOf.size < MOST_STYLES) this.#listOf.set(attributes['style:name'] ?? '', list);
      if (attributes['style:family'] === 'paragraph') this.#openParagraphStyle(attributes);
    } else if (name === 'style:text-properties' && attributes['text:display'] === 'none') this.#hide();
    else if (name === 'style:table-properties' && attributes['table:display'] === 'false') this.#hide();
    else if (name === 'style:drawing-page-properties' && attributes['presentation:visibility'] === 'hidden')
      this.#hide();
  }

  close(name: string): void {
    this.lists.close(name);
    if (name === 'style:style') this.#style = '';
  }

  hides(family: 'text' | 'paragraph' | 'table' | 'drawing-page', style: string | undefined): boolean {
    return style !== undefined && this.#hidden.has(styleKey(family, style));
  }

  listOf(paragraphStyle: string | undefined): string | null {
    return this.#listOf.get(paragraphStyle ?? '') ?? null;
  }

  /** 1 for the highest heading and for a title; null for running text. */
  headingDepth(paragraphStyle: string | undefined): number | null {
    let style = this.#paragraphs.get(paragraphStyle ?? '');
    for (let steps = 0; style !== undefined && steps < LONGEST_CHAIN; steps += 1) {
      if (style.depth !== null) return style.depth;
      style = this.#paragraphs.get(style.parent ?? '');
    }
    return null;
  }

  #openParagraphStyle(attributes: XmlAttributes): void {
    const { 'style:name': name = '', 'style:default-outline-level': level } = attributes;
    const named = /^(?:Title|Heading_20_(\d))$/.exec(name);
    const depth = wholeNumber(level) ?? (named === null ? null : Number(named[1] ?? '1'));
    if (this.#paragraphs.size >= MOST_STYLES) return;
    this.#paragraphs.set(name, {
      depth: depth === 0 ? null : depth,
      parent: attributes['style:parent-style-name'] ?? null,
    });
  }

  #hide(): void {
    if (this.#style !== '' && this.#hidden.size < MOST_STYLES) this.#hidden.add(this.#style);
  }
}

function styleKey(family: string, name: string): string {
  return `${family} ${name}`;
}

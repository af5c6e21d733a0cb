/** What the styles of an OpenDocument file say that a reader must know: what they hide and how they number. */
import type { XmlAttributes } from '../office/read-xml.ts';
import { ListStyles } from './list-styles.ts';

const MOST_STYLES = 50_000;

export class OdfStyles {
  readonly lists = new ListStyles();
  readonly #hidden = new Set<string>();
  /** From paragraph styles to the lists that they put their paragraphs into. */
  readonly #listOf = new Map<string, string>();
  #style = '';

  open(name: string, attributes: XmlAttributes): void {
    this.lists.open(name, attributes);
    if (name === 'style:style') {
      this.#style = styleKey(attributes['style:family'] ?? '', attributes['style:name'] ?? '');
      const list = attributes['style:list-style-name'] ?? '';
      if (list !== '' && this.#listOf.size < MOST_STYLES) this.#listOf.set(attributes['style:name'] ?? '', list);
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

  #hide(): void {
    if (this.#style !== '' && this.#hidden.size < MOST_STYLES) this.#hidden.add(this.#style);
  }
}

function styleKey(family: string, name: string): string {
  return `${family} ${name}`;
}

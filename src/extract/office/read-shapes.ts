/**
 * Reads the words of a part made of DrawingML: a slide, its notes, text boxes on a sheet, a diagram, a chart.
 * One paragraph each, in the order of the file, with what tells a title and a table from running text.
 */
import type { Archive, PartOutcome } from '../open-archive.ts';
import { readXml, type XmlAttributes } from './read-xml.ts';

export interface ShapeParagraph {
  /** Counts the paragraphs of the part, 0 for the first. */
  readonly paragraph: number;
  /** Lines that a manual break parts are parted by `\n`. */
  readonly text: string;
  readonly kind: 'title' | 'body' | 'description';
  /** `table` counts within the part. */
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | null;
  /** The shape takes its place, and often its words, from the slide's layout. */
  readonly placeholder: string | null;
}

export interface Shapes {
  readonly outcome: PartOutcome;
  readonly paragraphs: readonly ShapeParagraph[];
  readonly pictures: number;
  /** The slide is left out when the slides are shown. */
  readonly hidden: boolean;
}

const UNITS_OF_PARAGRAPH = 16;
const SHAPES = new Set(['p:sp', 'p:pic', 'p:graphicFrame', 'p:cxnSp', 'xdr:sp', 'xdr:pic', 'xdr:graphicFrame']);
const TITLES = new Set(['title', 'ctrTitle']);

/** The reading ends as `stopped` when the part weighs more than `characters`. */
export async function readShapes(archive: Archive, part: string, characters: number): Promise<Shapes> {
  const reader = new ShapeReader();
  const outcome = await readXml(archive, part, {
    open: (name, attributes) => reader.open(name, attributes),
    close: (name) => reader.close(name),
    text: (text) => reader.text(text),
    full: () => reader.weight > characters,
  });
  const { paragraphs, pictures, hidden } = reader;
  return { outcome, paragraphs, pictures, hidden };
}

class ShapeReader {
  readonly paragraphs: ShapeParagraph[] = [];
  readonly #placeholders: (string | null)[] = [];
  readonly #tables: { readonly table: number; row: number; column: number }[] = [];
  #tableCount = 0;
  #paragraphCount = 0;
  #text: string | null = null;
  #capturing = false;
  #inLabels = 0;
  #passedOver = 0;
  /** Paragraphs before the open alternative; its fallback is read only where the first rendering had none. */
  #beforeChoice: number | null = null;
  pictures = 0;
  hidden = false;
  weight = 0;

  open(name: string, attributes: XmlAttributes): void {
    if (this.#passedOver > 0 || (name === 'mc:Fallback' && this.#hasChosen())) {
      this.#passedOver += 1;
      return;
    }
    if (SHAPES.has(name)) this.#placeholders.push(null);
    const table = this.#tables.at(-1);
    switch (name) {
      case 'p:sld':
        this.hidden = attributes['show'] === '0' || attributes['show'] === 'false';
        return;
      case 'p:ph':
        if (this.#placeholders.length > 0)
          this.#placeholders[this.#placeholders.length - 1] = attributes['type'] ?? 'body';
        return;
      case 'p:cNvPr':
      case 'xdr:cNvPr':
        this.#describe(attributes['descr'] ?? '');
        return;
      case 'a:blip':
        this.pictures += 1;
        return;
      case 'a:tbl':
        this.#tables.push({ table: this.#tableCount, row: -1, column: -1 });
        this.#tableCount += 1;
        return;
      case 'a:tr':
        if (table !== undefined) Object.assign(table, { row: table.row + 1, column: -1 });
        return;
      case 'a:tc':
        if (table !== undefined) table.column += 1;
        return;
      case 'c:strCache':
        this.#inLabels += 1;
        return;
      case 'mc:Choice':
        this.#beforeChoice ??= this.paragraphs.length;
        return;
      default:
        this.#openText(name);
    }
  }

  #openText(name: string): void {
    if (name === 'a:p' || (name === 'c:v' && this.#inLabels > 0) || name === 'p:text') this.#text = '';
    if (name === 'a:t' || name === 'c:v' || name === 'p:text') this.#capturing = this.#text !== null;
    else if (name === 'a:br' && this.#text !== null) this.#text += '\n';
    else if (name === 'a:tab' && this.#text !== null) this.#text += ' ';
  }

  close(name: string): void {
    if (this.#passedOver > 0) {
      this.#passedOver -= 1;
      return;
    }
    if (SHAPES.has(name)) this.#placeholders.pop();
    if (name === 'a:t') this.#capturing = false;
    else if (name === 'a:tbl') this.#tables.pop();
    else if (name === 'c:strCache') this.#inLabels -= 1;
    else if (name === 'mc:AlternateContent') this.#beforeChoice = null;
    else if (name === 'a:p' || name === 'c:v' || name === 'p:text') this.#closeParagraph();
  }

  text(text: string): void {
    if (!this.#capturing || this.#passedOver > 0 || this.#text === null) return;
    this.#text += text;
    this.weight += text.length;
  }

  #hasChosen(): boolean {
    return this.#beforeChoice !== null && this.paragraphs.length > this.#beforeChoice;
  }

  #closeParagraph(): void {
    this.#capturing = false;
    if (this.#text !== null) this.#add(this.#text, 'body');
    this.#text = null;
  }

  /** Words that stand for a picture; a file's name that a program put there says nothing. */
  #describe(words: string): void {
    if (/[\p{L}]/u.test(words) && !/^[^\s]{1,80}\.(?:png|jpe?g|gif|emf|wmf|bmp|tiff?|svg)$/i.test(words))
      this.#add(words, 'description');
  }

  #add(text: string, kind: 'body' | 'description'): void {
    const placeholder = this.#placeholders.at(-1) ?? null;
    const table = this.#tables.at(-1);
    this.weight += UNITS_OF_PARAGRAPH;
    this.paragraphs.push({
      paragraph: this.#paragraphCount,
      text,
      kind: kind === 'body' && TITLES.has(placeholder ?? '') ? 'title' : kind,
      cell: table === undefined ? null : { ...table },
      placeholder,
    });
    this.#paragraphCount += 1;
  }
}

/**
 * Reads content.xml or styles.xml of an OpenDocument file into the draft in one pass. Notes, comments, text boxes
 * and deleted words wait until the paragraph, or the table row, that holds them is over.
 */
import type { Anchor, BlockKind, TablePosition } from '../document.ts';
import type { Draft } from '../draft.ts';
import { readXml, type XmlAttributes } from '../office/read-xml.ts';
import type { Archive, PartOutcome } from '../open-archive.ts';
import { type FinishedText, ParagraphText } from '../paragraph-text.ts';
import { readsAsHeading } from '../reads-as-heading.ts';
import { writeReference } from '../xlsx/cell-reference.ts';
import { Changes } from './changes.ts';
import { Contexts } from './contexts.ts';
import { wholeNumber } from './list-styles.ts';
import { OpenLists } from './open-lists.ts';
import type { OdfStyles } from './styles.ts';
import { OdfTables } from './tables.ts';

export type OdfKind = 'text' | 'spreadsheet' | 'presentation';

export interface OdfPart {
  readonly part: string;
  readonly file: OdfKind;
  /** Of every block that tells no kind of its own, or null. */
  readonly kind: BlockKind | null;
}

export interface ContentFound {
  readonly pictures: number;
  readonly slides: number;
  /** Objects whose inside stands elsewhere in the package, as written. */
  readonly objects: readonly string[];
}

/** The reading ends as `stopped` when the part weighs more than `characters`. */
export async function readContent(
  archive: Archive,
  part: OdfPart,
  styles: OdfStyles,
  draft: Draft,
  characters: number,
): Promise<{ readonly outcome: PartOutcome; readonly found: ContentFound }> {
  const reader = new ContentReader(part, styles, draft);
  const outcome = await readXml(archive, part.part, {
    open: (name, attributes) => reader.open(name, attributes),
    close: (name) => reader.close(name),
    text: (text) => reader.text(text),
    full: () => reader.weight > characters,
  });
  reader.end();
  return { outcome, found: reader };
}

const UNITS_OF_PARAGRAPH = 16;
const MOST_SPACES = 100;

interface OpenParagraph {
  readonly index: number;
  readonly text: ParagraphText;
  readonly depth: number | null;
  readonly label: string;
}

/** A paragraph that was read, on its way into the draft. */
interface Ready {
  readonly finished: FinishedText;
  readonly kind: BlockKind;
  readonly depth: number | null;
  readonly anchor: Anchor;
  readonly cell: TablePosition | null;
  readonly label: string;
  readonly hidden: boolean;
}

class ContentReader implements ContentFound {
  readonly objects: string[] = [];
  readonly #part: OdfPart;
  readonly #styles: OdfStyles;
  readonly #draft: Draft;
  readonly #tables: OdfTables;
  readonly #lists: OpenLists;
  readonly #contexts: Contexts;
  readonly #changes = new Changes<Ready>();
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #waiting: Ready[] = [];
  #paragraphCount = 0;
  slides = 0;
  pictures = 0;
  weight = 0;

  constructor(part: OdfPart, styles: OdfStyles, draft: Draft) {
    this.#part = part;
    this.#styles = styles;
    this.#draft = draft;
    this.#tables = new OdfTables(() => draft.nextTable());
    this.#lists = new OpenLists(styles);
    this.#contexts = new Contexts(styles, part.kind);
  }

  open(name: string, attributes: XmlAttributes): void {
    this.#contexts.open(name, attributes);
    if (this.#contexts.passing) return;
    this.#changes.open(name, attributes);
    this.#lists.open(name, attributes);
    this.#openTable(name, attributes);
    this.#styles.open(name, attributes);
    switch (name) {
      case 'text:p':
      case 'text:h':
      case 'svg:desc':
        this.#openParagraph(name, attributes);
        return;
      case 'text:s':
        this.#letters(' '.repeat(Math.min(MOST_SPACES, wholeNumber(attributes['text:c']) ?? 1)));
        return;
      case 'text:tab':
        this.#letters(' ');
        return;
      case 'text:line-break':
        this.#letters('\n');
        return;
      case 'text:change':
        this.#waiting.push(...this.#changes.take(attributes['text:change-id'] ?? ''));
        return;
      case 'draw:page':
        this.slides += 1;
        return;
      case 'draw:image':
        this.pictures += 1;
        return;
      case 'draw:object':
      case 'draw:object-ole':
        this.objects.push(attributes['xlink:href'] ?? '');
        return;
      default:
    }
  }

  close(name: string): void {
    const passed = this.#contexts.passing;
    if (!passed) {
      if (name === 'text:p' || name === 'text:h' || name === 'svg:desc') this.#closeParagraph(name);
      this.#lists.close(name);
      this.#tables.close(name);
      this.#styles.close(name);
      if (name === 'table:table-row' && !this.#tables.inCell && this.#paragraphs.length === 0) this.#flush();
    }
    this.#contexts.close();
  }

  text(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph === undefined || this.#contexts.passing) return;
    this.weight += text.length;
    paragraph.text.addRaw(text, this.#changes.inserting, this.#contexts.hidden);
  }

  end(): void {
    this.#waiting.push(...this.#changes.rest());
    this.#flush();
  }

  #openTable(name: string, attributes: XmlAttributes): void {
    const hidden = name === 'table:table' && this.#styles.hides('table', attributes['table:style-name']);
    this.#tables.open(name, attributes, hidden);
    const sheet = this.#tables.sheet;
    if (name !== 'table:table' || this.#part.file !== 'spreadsheet' || sheet === null) return;
    const anchor = { type: 'cell', sheet: sheet.name, reference: 'A1' } as const;
    this.#draft.add(sheet.name, { kind: 'heading', depth: 1, anchor, hidden });
  }

  #openParagraph(name: string, attributes: XmlAttributes): void {
    const stated = name === 'text:h' ? (wholeNumber(attributes['text:outline-level']) ?? 1) : null;
    const level = stated ?? this.#styles.headingDepth(attributes['text:style-name']);
    // What was deleted takes no number from what is left.
    const isNumbered = name !== 'svg:desc' && this.#contexts.kind !== 'deleted';
    this.#paragraphs.push({
      index: this.#paragraphCount,
      text: new ParagraphText(),
      depth: this.#contexts.inTitle ? 1 : level,
      label: isNumbered ? this.#lists.label(name, attributes) : '',
    });
    this.#paragraphCount += 1;
    this.weight += UNITS_OF_PARAGRAPH;
  }

  #letters(text: string): void {
    this.weight += text.length;
    this.#paragraphs.at(-1)?.text.add(text, this.#changes.inserting, this.#contexts.hidden);
  }

  #closeParagraph(name: string): void {
    const paragraph = this.#paragraphs.pop();
    if (paragraph === undefined) return;
    const nested = this.#paragraphs.length > 0;
    const ready = this.#ready(paragraph, name === 'svg:desc' || nested);
    const { kind } = this.#contexts;
    if (kind === 'deleted') this.#changes.keep(ready);
    else if (nested || (kind !== null && this.#tables.inCell)) this.#waiting.push(ready);
    else {
      this.#add(ready);
      if (!this.#tables.inCell) this.#flush();
    }
  }

  #ready({ index, text, depth, label }: OpenParagraph, aside: boolean): Ready {
    const finished = text.finish(label === '' || /[）、．。：】]$/.test(label) ? label : `${label} `);
    const own = this.#contexts.kind;
    const cell = own === null && !aside ? this.#tables.cell : null;
    const isHeading = depth !== null && readsAsHeading(finished.text);
    const usual = aside
      ? 'text-box'
      : cell !== null
        ? 'table-cell'
        : isHeading
          ? 'heading'
          : this.#lists.inList
            ? 'list-item'
            : 'paragraph';
    const kind = own ?? usual;
    return {
      finished,
      kind,
      depth: kind === 'heading' ? depth : null,
      anchor: this.#anchor(index),
      cell,
      label,
      hidden: this.#contexts.hidden || this.#tables.hidden,
    };
  }

  #anchor(paragraph: number): Anchor {
    const { part, file } = this.#part;
    const { sheet, cell } = this.#tables;
    if (file === 'presentation' && this.slides > 0) return { type: 'slide', slide: this.slides, part, paragraph };
    if (file !== 'spreadsheet' || sheet === null) return { type: 'paragraph', part, paragraph };
    return { type: 'cell', sheet: sheet.name, reference: writeReference(cell ?? { row: 0, column: 0 }) };
  }

  #flush(): void {
    for (const ready of this.#waiting.splice(0)) this.#add(ready);
  }

  #add({ finished, kind, depth, anchor, cell, label, hidden }: Ready): void {
    this.#draft.add(finished.text, {
      kind,
      anchor,
      hidden: hidden || finished.hidden,
      inserted: finished.inserted,
      ...(depth === null ? {} : { depth }),
      ...(cell === null ? {} : { cell }),
      ...(label === '' ? {} : { label }),
    });
  }
}

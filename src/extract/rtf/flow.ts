/** One stream of paragraphs in an RTF file: the body, a note, a text box, a margin of the page. */
import type { BlockKind } from '../document.ts';
import { MarkedTables } from '../marked-tables.ts';
import { ParagraphText } from '../paragraph-text.ts';

export class Flow {
  readonly kind: BlockKind | null;
  readonly tables: MarkedTables;
  paragraph = new ParagraphText();
  label = '';
  /** Words taken out of the paragraph. */
  deleted: string[] = [];
  outline: number | null = null;
  inTable = false;
  nesting = 0;

  constructor(kind: BlockKind | null, nextTable: () => number) {
    this.kind = kind;
    this.tables = new MarkedTables(nextTable);
  }

  /** How many tables the paragraph stands in. */
  get depth(): number {
    return Math.max(this.nesting, this.inTable ? 1 : 0);
  }

  resetParagraph(): void {
    this.inTable = false;
    this.nesting = 0;
    this.outline = null;
  }
}

/** Puts finished paragraphs into the draft; notes, boxes and deleted words follow the paragraph or the row they hang on. */
import type { BlockKind } from '../document.ts';
import type { Draft } from '../draft.ts';
import { type FinishedText, ParagraphText } from '../paragraph-text.ts';
import { readsAsHeading } from '../reads-as-heading.ts';
import type { Flow } from './flow.ts';

interface Waiting {
  readonly text: FinishedText;
  readonly kind: BlockKind;
  readonly paragraph: number;
}

export class RtfLayout {
  readonly #draft: Draft;
  readonly #waiting: Waiting[] = [];
  /** Headers and footers, which stand behind the body. */
  readonly #margins: Waiting[] = [];
  #paragraphs = 0;

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  endParagraph(flow: Flow): void {
    const paragraph = this.#paragraphs;
    this.#paragraphs += 1;
    const label = /[\p{L}\p{N}]/u.test(flow.label) ? flow.label.trim() : '';
    const text = flow.paragraph.finish(label === '' || /[）、．。：】]$/.test(label) ? label : `${label} `);
    if (flow.kind === null) this.#addOwn(flow, text, label, paragraph);
    else {
      const isMargin = flow.kind === 'header' || flow.kind === 'footer';
      (isMargin ? this.#margins : this.#waiting).push({ text, kind: flow.kind, paragraph });
    }
    const deleted = flow.deleted.join('');
    if (deleted.trim() !== '') {
      this.#waiting.push({ text: { text: deleted, inserted: [], hidden: [] }, kind: 'deleted', paragraph });
    }
    flow.paragraph = new ParagraphText();
    flow.label = '';
    flow.deleted = [];
    this.endRow(flow);
  }

  /** What waited is added, unless the flow is inside of a row or is itself what hangs on one. */
  endRow(flow: Flow): void {
    if (flow.kind === null && !flow.tables.inRow) this.#add(this.#waiting);
  }

  end(): void {
    this.#add(this.#waiting);
    this.#add(this.#margins);
  }

  #add(waiting: Waiting[]): void {
    for (const { text, kind, paragraph } of waiting.splice(0)) {
      const { inserted, hidden } = text;
      this.#draft.add(text.text, { kind, anchor: { type: 'paragraph', part: '', paragraph }, inserted, hidden });
    }
  }

  #addOwn(flow: Flow, { text, inserted, hidden }: FinishedText, label: string, paragraph: number): void {
    const { outline } = flow;
    const cell = flow.tables.cell(flow.depth);
    const depth = outline !== null && outline >= 0 && outline < 9 && readsAsHeading(text) ? outline + 1 : null;
    const listed = flow.label === '' ? 'paragraph' : 'list-item';
    const kind = cell !== null ? 'table-cell' : depth !== null ? 'heading' : listed;
    this.#draft.add(text, {
      kind,
      anchor: { type: 'paragraph', part: '', paragraph },
      inserted,
      hidden,
      ...(kind === 'heading' && depth !== null ? { depth } : {}),
      ...(cell === null ? {} : { cell }),
      ...(label === '' ? {} : { label }),
    });
  }
}

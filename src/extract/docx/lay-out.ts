/**
 * Lays the stories of a Word file out as one reading text: numbers counted, tracked deletions, notes
 * and comments behind the paragraph that holds or calls them, but never inside a table row.
 */
import type { Block, BlockKind, Span, TablePosition } from '../document.ts';
import { marginKind } from '../margin-kind.ts';
import type { ReadingText } from '../reading-text.ts';
import { readsAsHeading } from '../reads-as-heading.ts';
import { composeLines, type Line } from './compose-lines.ts';
import { NumberCounter } from './count-numbers.ts';
import type { NumberedList, Numbering } from './numbering.ts';
import type { NoteKind, NoteReference, Piece, Story, StoryParagraph } from './story.ts';
import { depthOfOutline, type Styles, type StyleTraits } from './styles.ts';

/** What the paragraphs of one part have in common. */
interface Flow {
  readonly part: string;
  /** The kind of every block of the part, null where each paragraph tells its own. */
  readonly kind: BlockKind | null;
  readonly counter: NumberCounter;
  /** From tables of the part to tables of the document. */
  readonly tables: Map<number, number>;
}

/** What hangs on a paragraph: its deletions, text boxes, notes and comments. */
interface Hanger {
  readonly paragraph: StoryParagraph;
  readonly deleted: readonly Line[];
}

interface NotePart {
  readonly flow: Flow;
  readonly byId: Map<string, StoryParagraph[]>;
}

export class WordLayout {
  readonly #reading: ReadingText;
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #notes = new Map<NoteKind, NotePart>();
  readonly #called: NoteReference[] = [];
  #addingNotes = false;
  #tables = 0;
  title: string | null = null;

  constructor(reading: ReadingText, styles: Styles, numbering: Numbering) {
    this.#reading = reading;
    this.#styles = styles;
    this.#numbering = numbering;
  }

  /** Notes wait until a paragraph calls them; `addRemainingNotes` places those that none calls. */
  keepNotes(kind: NoteKind, story: Story): void {
    const byId = new Map<string, StoryParagraph[]>();
    for (const paragraph of story.paragraphs) {
      const id = paragraph.note ?? '';
      const known = byId.get(id);
      if (known === undefined) byId.set(id, [paragraph]);
      else known.push(paragraph);
    }
    this.#notes.set(kind, { flow: newFlow(story.part, kind), byId });
  }

  addStory(story: Story, kind: BlockKind | null): void {
    this.#addParagraphs(story.paragraphs, newFlow(story.part, kind));
  }

  addRemainingNotes(): void {
    for (const [kind, { byId }] of this.#notes) this.#addNotes([...byId.keys()].map((id) => ({ kind, id })));
  }

  #addParagraphs(paragraphs: readonly StoryParagraph[], flow: Flow): void {
    const waiting: Hanger[] = [];
    for (const paragraph of joinMarks(paragraphs)) {
      const before = waiting.at(-1);
      if (before !== undefined && before.paragraph.row !== paragraph.row) this.#addHangers(waiting, flow);
      const deleted = this.#addParagraph(paragraph, flow);
      if (deleted.length + paragraph.boxes.length + paragraph.references.length === 0) continue;
      waiting.push({ paragraph, deleted });
      if (paragraph.row === null) this.#addHangers(waiting, flow);
    }
    this.#addHangers(waiting, flow);
  }

  #addHangers(waiting: Hanger[], flow: Flow): void {
    for (const { paragraph, deleted } of waiting.splice(0)) {
      for (const line of deleted) this.#addLine(line, '', paragraph, flow, { kind: 'deleted' });
      this.#addParagraphs(paragraph.boxes, { ...flow, kind: flow.kind ?? 'text-box' });
      this.#addNotes(paragraph.references);
    }
  }

  /** A note that is called by a note waits for its turn: a long chain of them must not fill the stack. */
  #addNotes(references: readonly NoteReference[]): void {
    for (const reference of references) this.#called.push(reference);
    if (this.#addingNotes) return;
    this.#addingNotes = true;
    for (let at = 0; at < this.#called.length; at += 1) {
      const reference = this.#called[at];
      if (reference !== undefined) this.#addNote(reference);
    }
    this.#called.length = 0;
    this.#addingNotes = false;
  }

  /** Each note once, also when it is called twice or calls itself. */
  #addNote({ kind, id }: NoteReference): void {
    const notes = this.#notes.get(kind);
    const paragraphs = notes?.byId.get(id);
    if (notes === undefined || paragraphs === undefined) return;
    notes.byId.delete(id);
    this.#addParagraphs(paragraphs, notes.flow);
  }

  /** Returns the deletions, which stand behind the paragraph or the table row. */
  #addParagraph(paragraph: StoryParagraph, flow: Flow): readonly Line[] {
    if (this.#reading.overflowed) return [];
    const traits = this.#styles.traits(paragraph.style);
    const list = this.#listOf(paragraph, traits);
    const { label, glue } = list === null ? { label: '', glue: '' } : flow.counter.next(list.list, list.level);
    const { kept, deleted } = composeLines(paragraph.pieces, (piece) => this.#isHidden(piece, paragraph.style));
    for (const [index, line] of kept.entries()) {
      const own = index === 0 ? label : '';
      const cell = this.#cellOf(paragraph, flow);
      const kind = flow.kind ?? (cell === undefined ? null : 'table-cell');
      const shape =
        kind === null ? ownShape(paragraph, traits, line, list !== null) : { kind: marginKind(kind, line.text) };
      if (traits.isTitle && flow.kind === null) this.title ??= line.text;
      this.#addLine(line, own === '' ? '' : own + glue, paragraph, flow, {
        ...shape,
        ...(own === '' ? {} : { label: own }),
        ...(cell === undefined ? {} : { cell }),
      });
    }
    return deleted;
  }

  #addLine(line: Line, lead: string, { paragraph }: StoryParagraph, { part }: Flow, shape: Shape): void {
    this.#reading.add(lead + line.text, shape.cell, (blockStart) => {
      const start = blockStart + lead.length;
      const runs = line.runs.map((run) => ({
        span: { start: start + run.start, end: start + run.end },
        run: run.run,
        offset: run.offset,
        ...(run.paragraph === paragraph ? {} : { paragraph: run.paragraph }),
      }));
      const moved = (span: Span): Span => ({ start: start + span.start, end: start + span.end });
      const [inserted, hidden] = [line.inserted.map(moved), line.hidden.map(moved)];
      return {
        ...shape,
        span: { start: blockStart, end: start + line.text.length },
        anchor: { type: 'word', part, paragraph, runs },
        ...(inserted.length === 0 ? {} : { inserted }),
        ...(hidden.length === 0 ? {} : { hidden }),
      };
    });
  }

  #isHidden({ hidden, runStyle }: Piece, paragraphStyle: string | null): boolean {
    return hidden ?? this.#styles.hides(runStyle) ?? this.#styles.hides(paragraphStyle) ?? false;
  }

  #listOf(paragraph: StoryParagraph, traits: StyleTraits): { list: NumberedList; level: number } | null {
    const id = paragraph.numberingId ?? traits.numberingId;
    const list = id === null ? null : this.#numbering.list(id, this.#styles);
    if (list === null) return null;
    let linked: number | null = null;
    for (const style of traits.chain) linked ??= list.levelOfStyle(style);
    return { list, level: paragraph.level ?? linked ?? traits.level ?? 0 };
  }

  #cellOf({ cell }: StoryParagraph, flow: Flow): TablePosition | undefined {
    if (cell === null) return undefined;
    let table = flow.tables.get(cell.table);
    if (table === undefined) {
      table = this.#tables;
      this.#tables += 1;
      flow.tables.set(cell.table, table);
    }
    return { ...cell, table };
  }
}

type Shape = Pick<Block, 'kind' | 'depth' | 'label' | 'cell'>;

function newFlow(part: string, kind: BlockKind | null): Flow {
  return { part, kind, counter: new NumberCounter(), tables: new Map() };
}

function ownShape(paragraph: StoryParagraph, traits: StyleTraits, line: Line, listed: boolean): Shape {
  const stated = paragraph.outline === null ? traits.headingDepth : depthOfOutline(paragraph.outline);
  const depth = stated ?? (traits.isTitle ? 1 : null);
  if (depth !== null && readsAsHeading(line.text)) return { kind: 'heading', depth };
  return { kind: listed ? 'list-item' : 'paragraph' };
}

/** A deleted paragraph mark joins its paragraph to the next one, whose properties hold for both. */
function joinMarks(paragraphs: readonly StoryParagraph[]): StoryParagraph[] {
  const joined: StoryParagraph[] = [];
  let open: StoryParagraph[] = [];
  const close = () => {
    const last = open.at(-1);
    if (last !== undefined) joined.push(open.length === 1 ? last : merge(open, last));
    open = [];
  };
  for (const paragraph of paragraphs) {
    const before = open.at(-1);
    if (before !== undefined && (!before.markDeleted || !sameCell(before, paragraph))) close();
    open.push(paragraph);
  }
  close();
  return joined;
}

function merge(open: readonly StoryParagraph[], last: StoryParagraph): StoryParagraph {
  const pieces: Piece[] = open.flatMap((each) => [...each.pieces]);
  const boxes = open.flatMap((each) => [...each.boxes]);
  return { ...last, pieces, boxes, references: open.flatMap((each) => [...each.references]) };
}

function sameCell({ cell: one, note }: StoryParagraph, { cell: other, note: otherNote }: StoryParagraph): boolean {
  return one?.table === other?.table && one?.row === other?.row && one?.column === other?.column && note === otherNote;
}

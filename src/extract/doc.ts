/**
 * Word files of the years 1997 to 2003, from their own structures: a converter's text would lack the automatic
 * numbers, and would drop deleted words or show them as if they held. Notes, comments and boxes follow the body.
 */
import { fail, type Outcome } from '../messages/problems.ts';
import { readCharacterRuns, readParagraphRuns } from './doc/formatted-runs.ts';
import { headerKinds } from './doc/header-kinds.ts';
import { Lists } from './doc/lists.ts';
import { readPieces } from './doc/read-pieces.ts';
import { type DocParagraph, type DocText, readStory } from './doc/read-story.ts';
import { StyleSheet } from './doc/style-sheet.ts';
import { openWord, STORIES, type StoryName, type WordFile } from './doc/word-file.ts';
import { type BlockKind, type Document, type ExtractionLimits, MEDIA_TYPES } from './document.ts';
import { NumberCounter } from './docx/count-numbers.ts';
import { Draft } from './draft.ts';
import { joinBreaksInPlace } from './join-breaks.ts';
import { MarkedTables } from './marked-tables.ts';
import { openCompound } from './open-compound.ts';
import { readsAsHeading } from './reads-as-heading.ts';

const FORMAT = 'Word 97–2003';
/** Fewer letters than this beside pictures: the pictures are the document. */
const LEAST_LETTERS_BESIDE_PICTURES = 40;
const RUNNING_TEXT = 9;

export async function extractDoc(bytes: Uint8Array, limits: ExtractionLimits): Promise<Outcome<Document>> {
  const streams = openCompound(bytes);
  if (streams === null) return fail('damaged', { format: FORMAT });
  const opened = openWord((name) => streams.get(name)?.read() ?? null);
  if (opened.state !== 'open') {
    if (opened.state === 'older') return fail('unsupported-type', { type: 'word-95-document' });
    return opened.state === 'encrypted' ? fail('encrypted') : fail('damaged', { format: FORMAT });
  }
  const read = readPieces(opened.table('pieces'), opened.main, limits.characters);
  if (read.state !== 'read') {
    if (read.state === 'damaged') return fail('damaged', { format: FORMAT });
    return fail('too-large', { what: 'characters', size: `> ${limits.characters}`, limit: limits.characters });
  }
  const draft = new Draft(FORMAT, limits);
  new DocLayout(opened, { ...formattedText(opened), pieces: read.pieces }, draft).addStories();
  for (const path of streams.keys()) {
    const object = /^(ObjectPool\/[^/]+)\//.exec(path)?.[1];
    if (object !== undefined) draft.report({ code: 'embedded-object', part: object });
  }
  return draft.finish(MEDIA_TYPES.doc);
}

function formattedText(file: WordFile): Omit<DocText, 'pieces'> {
  return {
    characters: readCharacterRuns(file.table('characters'), file.main),
    paragraphs: readParagraphRuns(file.table('paragraphs'), file.main),
  };
}

const KINDS = {
  body: null,
  footnotes: 'footnote',
  headers: 'header',
  macros: null,
  comments: 'comment',
  endnotes: 'endnote',
  boxes: 'text-box',
  'header-boxes': 'text-box',
} as const satisfies Record<StoryName, BlockKind | null>;

class DocLayout {
  readonly #file: WordFile;
  readonly #text: DocText;
  readonly #draft: Draft;
  readonly #styles: StyleSheet;
  readonly #lists: Lists;
  readonly #counter = new NumberCounter();
  readonly #tables: MarkedTables;
  #waiting: (() => void)[] = [];
  #paragraphs = 0;

  constructor(file: WordFile, text: DocText, draft: Draft) {
    this.#file = file;
    this.#text = text;
    this.#draft = draft;
    this.#styles = new StyleSheet(file.table('styles'));
    this.#lists = new Lists(file.tableFrom('lists'), file.tableFrom('listUses'));
    this.#tables = new MarkedTables(() => draft.nextTable());
  }

  addStories(): void {
    let start = 0;
    let pictures = 0;
    for (const story of STORIES) {
      const end = start + this.#file.lengths[story];
      const { paragraphs, pictures: shown, openField } = readStory(this.#text, { start, end });
      if (openField) this.#draft.report({ code: 'part-damaged', part: story });
      pictures += shown;
      this.#addStory(story, paragraphs, start);
      start = end;
    }
    const last = this.#text.pieces.at(-1);
    // The last letter of all is a mark that belongs to no story.
    if (last !== undefined && start > last.start + last.text.length) this.#draft.report({ code: 'part-damaged' });
    if (pictures > 0 && this.#draft.letters < LEAST_LETTERS_BESIDE_PICTURES) this.#draft.report({ code: 'image-only' });
  }

  #addStory(story: StoryName, paragraphs: readonly DocParagraph[], start: number): void {
    const marginAt = headerKinds(this.#file.table('headers'));
    this.#paragraphs = 0;
    for (const paragraph of paragraphs) {
      if (this.#draft.exceeded) return;
      const kind = story === 'headers' ? marginAt(paragraph.start - start) : KINDS[story];
      if (story !== 'headers' || kind !== null) this.#addParagraph(paragraph, story, kind);
      this.#paragraphs += 1;
    }
    this.#tables.cell(0);
    this.#addWaiting();
  }

  #addParagraph(paragraph: DocParagraph, story: StoryName, kind: BlockKind | null): void {
    const { run, endsAtCellMark, deleted } = paragraph;
    const style = this.#styles.traits(run?.style ?? 0);
    const traits = { ...style, ...run?.traits };
    const nesting = traits.nesting ?? 0;
    const isRowEnd = traits.endsRow === true && nesting > 0;
    const anchor = { type: 'paragraph', part: story, paragraph: this.#paragraphs } as const;
    if (!isRowEnd) {
      const list = this.#lists.list(traits.list ?? 0);
      const counted = list === null ? null : this.#counter.next(list, Math.min(8, traits.level ?? 0));
      const { text, place } = joinBreaksInPlace(paragraph.text);
      const label = text === '' || counted === null ? '' : counted.label;
      const lead = label === '' ? '' : label + (counted?.glue ?? '');
      const move = ({ start, end }: { start: number; end: number }) => ({
        start: lead.length + place(start),
        end: lead.length + place(end),
      });
      const cell = kind === null ? this.#tables.cell(nesting) : null;
      const depth = headingDepth(traits.outline, style.depth ?? (style.isTitle ? 1 : null), text);
      const usual =
        cell !== null ? 'table-cell' : depth !== null ? 'heading' : list !== null ? 'list-item' : 'paragraph';
      this.#draft.add(lead + text, {
        kind: kind ?? usual,
        anchor,
        inserted: paragraph.inserted.map(move),
        hidden: paragraph.hidden.map(move),
        ...(kind === null && usual === 'heading' && depth !== null ? { depth } : {}),
        ...(cell === null ? {} : { cell }),
        ...(label === '' ? {} : { label }),
      });
    }
    if (deleted.trim() !== '') this.#waiting.push(() => this.#draft.add(deleted, { kind: 'deleted', anchor }));
    if (kind === null) {
      if (isRowEnd) this.#tables.endRow(nesting);
      else if (nesting > 0 && (endsAtCellMark || traits.endsCell === true)) this.#tables.endCell(nesting);
    }
    if (!this.#tables.inRow) this.#addWaiting();
  }

  #addWaiting(): void {
    for (const add of this.#waiting.splice(0)) add();
  }
}

function headingDepth(outline: number | undefined, ofStyle: number | null, text: string): number | null {
  const depth = outline === undefined ? ofStyle : outline < RUNNING_TEXT ? outline + 1 : null;
  return depth !== null && readsAsHeading(text) ? depth : null;
}

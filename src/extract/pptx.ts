/**
 * PowerPoint presentations: slide after slide with its notes and comments, hidden slides too, then the words that
 * layouts and masters print on every slide. Slides are the document's pages.
 */
import { fail, type Outcome } from '../messages/problems.ts';
import { type BlockKind, type Document, type ExtractionLimits, MEDIA_TYPES, type Page } from './document.ts';
import { Draft } from './draft.ts';
import { joinBreaks } from './join-breaks.ts';
import { findMainPart } from './office/find-main-part.ts';
import { readShapes, type ShapeParagraph, type Shapes } from './office/read-shapes.ts';
import { readTitle } from './office/read-title.ts';
import { readXml } from './office/read-xml.ts';
import { EMBEDDED_TYPES, type Relationship, readRelationships } from './office/relationships.ts';
import { type Archive, openArchive } from './open-archive.ts';

const FORMAT = 'PowerPoint';
/** A point has 12,700 of the units in which the file gives the size of its slides. */
const UNITS_OF_POINT = 12_700;
const USUAL_SIZE = { width: 960, height: 540 };
const LARGEST_SIDE = 10_000;

export async function extractPptx(bytes: Uint8Array, limits: ExtractionLimits): Promise<Outcome<Document>> {
  const opened = await openArchive(bytes, limits.unpackedBytes);
  if (opened.state !== 'open') return fail('damaged', { format: FORMAT });
  return new Presentation(opened.archive, limits).read();
}

/** Words of a slide that stand in parts of their own, by the type of the relationship. */
const SIDES: ReadonlyMap<string, BlockKind> = new Map([
  ['diagramData', 'text-box'],
  ['chart', 'text-box'],
  ['notesSlide', 'speaker-note'],
  ['comments', 'comment'],
]);

class Presentation {
  readonly #archive: Archive;
  readonly #limits: ExtractionLimits;
  readonly #draft: Draft;
  readonly #slideIds: string[] = [];
  #size = USUAL_SIZE;
  /** Parts that stand behind many slides: read once. */
  readonly #behind = new Map<string, number>();

  constructor(archive: Archive, limits: ExtractionLimits) {
    this.#archive = archive;
    this.#limits = limits;
    this.#draft = new Draft(FORMAT, limits);
  }

  async read(): Promise<Outcome<Document>> {
    const packageParts = await readRelationships(this.#archive, '');
    const main = findMainPart(this.#archive, packageParts, /^ppt\/presentation\d*\.xml$/i);
    if (main === null) return fail('damaged', { format: FORMAT });
    const refused = this.#draft.refuse(await this.#readMain(main));
    if (refused !== null) return refused;
    const slides = this.#slideIds.length;
    if (slides > this.#limits.pages)
      return fail('too-large', { what: 'pages', size: slides, limit: this.#limits.pages });
    const parts = new Map((await readRelationships(this.#archive, main)).map(({ id, target }) => [id, target]));
    for (const [index, id] of this.#slideIds.entries()) {
      if (this.#draft.exceeded) break;
      const target = parts.get(id) ?? null;
      if (target === null) this.#draft.report({ code: 'part-missing', page: index + 1 });
      else await this.#addSlide(target, index + 1);
    }
    for (const [part, slide] of this.#behind) await this.#addBehind(part, slide);
    const pages = this.#slideIds.map((_, index): Page => ({ number: index + 1, ...this.#size }));
    return this.#draft.finish(MEDIA_TYPES.pptx, { pages, title: await readTitle(this.#archive, packageParts) });
  }

  async #readMain(main: string) {
    return readXml(this.#archive, main, {
      open: (name, attributes) => {
        if (name === 'p:sldId' && this.#slideIds.length <= this.#limits.pages)
          this.#slideIds.push(attributes['r:id'] ?? '');
        else if (name === 'p:sldSz') {
          const { width, height } = USUAL_SIZE;
          this.#size = { width: sideOf(attributes['cx']) ?? width, height: sideOf(attributes['cy']) ?? height };
        }
      },
    });
  }

  async #addSlide(part: string, slide: number): Promise<void> {
    const shapes = await this.#readShapes(part, slide);
    const { paragraphs, pictures, hidden } = shapes;
    const before = paragraphs.findIndex(({ kind }) => kind === 'title');
    // The title is read first, wherever in the file it stands.
    const title = paragraphs.filter(({ kind }) => kind === 'title');
    const rest = before === -1 ? paragraphs : paragraphs.filter(({ kind }) => kind !== 'title');
    this.#addParagraphs([...title, ...rest], part, slide, null, hidden);
    let words = paragraphs.length;
    const sides = await readRelationships(this.#archive, part);
    for (const { type, target } of sides) {
      if (target !== null && EMBEDDED_TYPES.has(type))
        this.#draft.report({ code: 'embedded-object', page: slide, part: target });
      const kind = SIDES.get(type);
      if (target === null || kind === undefined || this.#draft.exceeded) continue;
      const side = await this.#readShapes(target, slide);
      const own =
        type === 'notesSlide' ? side.paragraphs.filter(({ placeholder }) => placeholder !== 'sldNum') : side.paragraphs;
      this.#addParagraphs(own, target, slide, kind, hidden);
      if (kind === 'text-box') words += own.length;
    }
    if (words === 0 && pictures > 0) this.#draft.report({ code: 'image-only', page: slide });
    this.#rememberBehind(sides, 'slideLayout', slide);
  }

  async #addBehind(part: string, slide: number): Promise<void> {
    if (this.#draft.exceeded) return;
    const { paragraphs } = await this.#readShapes(part, slide);
    // What a placeholder says there is only a request for words.
    const printed = paragraphs.filter(({ placeholder }) => placeholder === null);
    this.#addParagraphs(printed, part, slide, 'footer', false);
    this.#rememberBehind(await readRelationships(this.#archive, part), 'slideMaster', slide);
  }

  /** A map goes on over what is added to it, so masters follow the layouts that name them. */
  #rememberBehind(relationships: readonly Relationship[], type: string, slide: number): void {
    const target = relationships.find((each) => each.type === type)?.target ?? null;
    if (target !== null && !this.#behind.has(target)) this.#behind.set(target, slide);
  }

  async #readShapes(part: string, slide: number): Promise<Shapes> {
    const shapes = await readShapes(this.#archive, part, this.#limits.characters);
    const { outcome } = shapes;
    if (outcome === 'damaged' || outcome === 'encrypted') this.#draft.report({ code: 'part-damaged', page: slide });
    else if (outcome === 'missing') this.#draft.report({ code: 'part-missing', page: slide });
    else this.#draft.note(outcome, part);
    return shapes;
  }

  /** @param kind of every paragraph, or null where each tells its own */
  #addParagraphs(
    paragraphs: readonly ShapeParagraph[],
    part: string,
    slide: number,
    kind: BlockKind | null,
    hidden: boolean,
  ): void {
    const tables = new Map<number, number>();
    for (const { paragraph, text, kind: own, cell } of paragraphs) {
      const shape = { kind: kind ?? KINDS[own], anchor: { type: 'slide', slide, part, paragraph }, hidden } as const;
      if (cell === null || kind !== null) {
        const depth = shape.kind === 'heading' ? { depth: 1 } : {};
        this.#draft.add(joinBreaks(text), { ...shape, ...depth });
        continue;
      }
      const table = tables.get(cell.table) ?? this.#draft.nextTable();
      tables.set(cell.table, table);
      this.#draft.add(joinBreaks(text), { ...shape, kind: 'table-cell', cell: { ...cell, table } });
    }
  }
}

const KINDS = { title: 'heading', body: 'paragraph', description: 'text-box' } as const satisfies Record<
  ShapeParagraph['kind'],
  BlockKind
>;

/** A side of the slide in points; null where the file says nothing sensible. */
function sideOf(units: string | undefined): number | null {
  const points = Math.round(Number(units) / UNITS_OF_POINT);
  return points >= 1 && points <= LARGEST_SIDE ? points : null;
}

/**
 * Excel workbooks: every sheet, hidden ones too, as a heading and a table whose cells keep their place. Saved
 * results are read and nothing is calculated; a formula without one is reported as not read.
 */
import { fail, type Outcome } from '../messages/problems.ts';
import { type Document, type ExtractionLimits, MEDIA_TYPES } from './document.ts';
import { Draft } from './draft.ts';
import { findMainPart } from './office/find-main-part.ts';
import { readShapes } from './office/read-shapes.ts';
import { readTitle } from './office/read-title.ts';
import { readXml } from './office/read-xml.ts';
import { EMBEDDED_TYPES, type Relationship, readRelationships } from './office/relationships.ts';
import { type Archive, openArchive } from './open-archive.ts';
import { writeReference } from './xlsx/cell-reference.ts';
import { NumberFormats } from './xlsx/number-formats.ts';
import { readComments } from './xlsx/read-comments.ts';
import { type RawCell, readSheet } from './xlsx/read-sheet.ts';
import { readSharedStrings } from './xlsx/shared-strings.ts';

const FORMAT = 'Excel';
const MOST_SHEETS = 10_000;
/** `&L`, `&C`, `&R` begin a third of the margin; the other codes are fonts, sizes, page numbers and the like. */
const MARGIN_CODES = /&(?:"[^"]*"|\d{1,3}|K[0-9A-F]{6}|[A-Z&])/gi;

export async function extractXlsx(bytes: Uint8Array, limits: ExtractionLimits): Promise<Outcome<Document>> {
  const opened = await openArchive(bytes, limits.unpackedBytes);
  if (opened.state !== 'open') return fail('damaged', { format: FORMAT });
  return new Workbook(opened.archive, limits).read();
}

interface Sheet {
  readonly name: string;
  readonly id: string;
  readonly hidden: boolean;
}

class Workbook {
  readonly #archive: Archive;
  readonly #limits: ExtractionLimits;
  readonly #draft: Draft;
  readonly #formats = new NumberFormats();
  #strings: readonly string[] = [];
  #since1904 = false;
  #pictures = 0;

  constructor(archive: Archive, limits: ExtractionLimits) {
    this.#archive = archive;
    this.#limits = limits;
    this.#draft = new Draft(FORMAT, limits);
  }

  async read(): Promise<Outcome<Document>> {
    const packageParts = await readRelationships(this.#archive, '');
    const main = findMainPart(this.#archive, packageParts, /^xl\/workbook\d*\.xml$/i);
    if (main === null) return fail('damaged', { format: FORMAT });
    const sheets: Sheet[] = [];
    const outcome = await this.#readWorkbook(main, sheets);
    const refused = this.#draft.refuse(outcome);
    if (refused !== null) return refused;
    const parts = await readRelationships(this.#archive, main);
    await this.#readShared(parts);
    for (const sheet of sheets) {
      if (this.#draft.exceeded) break;
      const target = parts.find(({ id }) => id === sheet.id)?.target ?? null;
      if (target === null) this.#draft.report({ code: 'part-missing', part: sheet.name });
      else await this.#addSheet(sheet, target);
    }
    if (this.#draft.isEmpty && this.#pictures > 0) this.#draft.report({ code: 'image-only', part: main });
    return this.#draft.finish(MEDIA_TYPES.xlsx, { title: await readTitle(this.#archive, packageParts) });
  }

  async #readWorkbook(main: string, sheets: Sheet[]) {
    return readXml(this.#archive, main, {
      open: (element, attributes) => {
        if (element === 's:workbookPr') this.#since1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
        if (element !== 's:sheet' || sheets.length >= MOST_SHEETS) return;
        const { name = '', state = 'visible' } = attributes;
        sheets.push({ name, id: attributes['r:id'] ?? '', hidden: state !== 'visible' });
      },
    });
  }

  async #readShared(parts: readonly Relationship[]): Promise<void> {
    const styles = parts.find(({ type }) => type === 'styles')?.target ?? null;
    if (styles !== null) this.#draft.note(await this.#formats.read(this.#archive, styles), styles);
    const shared = parts.find(({ type }) => type === 'sharedStrings')?.target ?? null;
    if (shared === null) return;
    const { outcome, strings } = await readSharedStrings(this.#archive, shared, this.#limits.characters);
    this.#draft.note(outcome, shared);
    this.#strings = strings;
  }

  async #addSheet({ name, hidden }: Sheet, part: string): Promise<void> {
    const draft = this.#draft;
    const table = draft.nextTable();
    const anchor = (reference: string) => ({ type: 'cell', sheet: name, reference }) as const;
    draft.add(name, { kind: 'heading', depth: 1, anchor: anchor('A1'), hidden });
    const margins = new Map<string, 'header' | 'footer'>();
    const outcome = await readSheet(this.#archive, part, {
      cell: (cell) =>
        draft.add(this.#textOf(cell), {
          kind: 'table-cell',
          anchor: anchor(writeReference(cell.place)),
          cell: { table, ...cell.place },
          hidden: hidden || cell.hidden,
        }),
      uncalculated: () => draft.report({ code: 'not-calculated', part: name }),
      margin: (kind, text) => margins.set(text.replace(MARGIN_CODES, '\n'), kind),
      full: () => draft.exceeded,
    });
    draft.note(outcome, part);
    for (const [text, kind] of margins) draft.add(text, { kind, anchor: anchor('A1'), hidden });
    await this.#addSides(part, name, hidden);
  }

  /** Comments, and the words of text boxes and charts that lie on the sheet. */
  async #addSides(part: string, sheet: string, hidden: boolean): Promise<void> {
    const sides = await readRelationships(this.#archive, part);
    for (const { type, target } of sides) {
      if (target === null || this.#draft.exceeded) continue;
      if (EMBEDDED_TYPES.has(type)) this.#draft.report({ code: 'embedded-object', part: target });
      else if (type === 'comments' || type === 'threadedComment') {
        const { outcome, comments } = await readComments(this.#archive, target, this.#limits.characters);
        this.#draft.note(outcome, target);
        for (const { reference, text } of comments) {
          this.#draft.add(text, { kind: 'comment', anchor: { type: 'cell', sheet, reference }, hidden });
        }
      } else if (type === 'drawing') {
        await this.#addDrawing(target, sheet, hidden);
        for (const { type: inner, target: chart } of await readRelationships(this.#archive, target)) {
          if (chart !== null && (inner === 'chart' || inner === 'diagramData'))
            await this.#addDrawing(chart, sheet, hidden);
        }
      }
    }
  }

  async #addDrawing(part: string, sheet: string, hidden: boolean): Promise<void> {
    const { outcome, paragraphs, pictures } = await readShapes(this.#archive, part, this.#limits.characters);
    this.#draft.note(outcome, part);
    this.#pictures += pictures;
    const anchor = { type: 'cell', sheet, reference: 'A1' } as const;
    for (const { text } of paragraphs) this.#draft.add(text, { kind: 'text-box', anchor, hidden });
  }

  #textOf({ type, style, value }: RawCell): string {
    if (type === 's') return this.#strings[Number(value)] ?? '';
    if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
    return type === 'n' ? this.#formats.show(value, style, this.#since1904) : value;
  }
}

/**
 * OpenDocument files: texts, spreadsheets and presentations have one vocabulary and are read by one reader.
 * Margins of the page follow the body; diagrams and tables in objects of their own are read from their own part.
 */
import { fail, type Outcome } from '../messages/problems.ts';
import { type Document, type ExtractionLimits, MEDIA_TYPES, type Page } from './document.ts';
import { Draft } from './draft.ts';
import { type ContentFound, type OdfKind, type OdfPart, readContent } from './odf/read-content.ts';
import { OdfStyles } from './odf/styles.ts';
import { readTitleOf } from './office/read-title.ts';
import { readXml } from './office/read-xml.ts';
import { type Archive, openArchive, type PartOutcome } from './open-archive.ts';
import { readSmallPart } from './read-small-part.ts';

const FORMAT = 'OpenDocument';
/** No drawing size is read: a slide has the usual one. */
const USUAL_SLIDE = { width: 794, height: 446 };
const TYPES = {
  text: MEDIA_TYPES.odt,
  spreadsheet: MEDIA_TYPES.ods,
  presentation: MEDIA_TYPES.odp,
} as const satisfies Record<OdfKind, string>;
const LEAST_LETTERS_BESIDE_PICTURES = 40;

export async function extractOdf(bytes: Uint8Array, limits: ExtractionLimits): Promise<Outcome<Document>> {
  const opened = await openArchive(bytes, limits.unpackedBytes);
  if (opened.state !== 'open') return fail('damaged', { format: FORMAT });
  return new OdfFile(opened.archive, limits).read();
}

class OdfFile {
  readonly #archive: Archive;
  readonly #limits: ExtractionLimits;
  readonly #draft: Draft;
  readonly #styles = new OdfStyles();

  constructor(archive: Archive, limits: ExtractionLimits) {
    this.#archive = archive;
    this.#limits = limits;
    this.#draft = new Draft(FORMAT, limits);
  }

  async read(): Promise<Outcome<Document>> {
    const manifest = await readSmallPart(this.#archive, 'META-INF/manifest.xml');
    if (/<(?:\w+:)?encryption-data\b/.test(manifest)) return fail('encrypted');
    const type = /opendocument\.(text|spreadsheet|presentation)/.exec(
      await readSmallPart(this.#archive, 'mimetype'),
    )?.[1];
    const file: OdfKind = type === 'spreadsheet' || type === 'presentation' ? type : 'text';
    if (this.#archive.has('styles.xml')) this.#draft.note(await this.#readStyles(), 'styles.xml');
    const { outcome, found } = await this.#add({ part: 'content.xml', file, kind: null });
    const refused =
      outcome === 'missing'
        ? fail('damaged', { format: FORMAT })
        : this.#draft.refuse(outcome === 'damaged' && !this.#draft.isEmpty ? 'read' : outcome);
    if (refused !== null) return refused;
    if (outcome === 'damaged') this.#draft.report({ code: 'part-damaged', part: 'content.xml' });
    await this.#addObjects(found, file);
    if (found.pictures > 0 && this.#draft.letters < LEAST_LETTERS_BESIDE_PICTURES) {
      this.#draft.report({ code: 'image-only', part: 'content.xml' });
    }
    if (this.#archive.has('styles.xml')) await this.#add({ part: 'styles.xml', file: 'text', kind: null });
    const pages = Array.from(
      { length: file === 'presentation' ? found.slides : 0 },
      (_, at): Page => ({ number: at + 1, ...USUAL_SLIDE }),
    );
    return this.#draft.finish(TYPES[file], { pages, title: await readTitleOf(this.#archive, 'meta.xml') });
  }

  async #add(part: OdfPart): Promise<{ readonly outcome: PartOutcome; readonly found: ContentFound }> {
    return readContent(this.#archive, part, this.#styles, this.#draft, this.#limits.characters);
  }

  /** Styles are known before the first word is read. */
  async #readStyles(): Promise<PartOutcome> {
    return readXml(this.#archive, 'styles.xml', {
      open: (name, attributes) => this.#styles.open(name, attributes),
      close: (name) => this.#styles.close(name),
    });
  }

  /** A chart or table of its own is read; what only its own program can read is named. */
  async #addObjects({ objects }: ContentFound, file: OdfKind): Promise<void> {
    for (const href of new Set(objects)) {
      if (this.#draft.exceeded) return;
      const name = href.replace(/^\.\//, '').replace(/\/$/, '');
      const part = `${name}/content.xml`;
      if (!this.#archive.has(part)) this.#draft.report({ code: 'embedded-object', part: name });
      else {
        const { outcome, found } = await this.#add({
          part,
          file: file === 'presentation' ? 'presentation' : 'text',
          kind: 'text-box',
        });
        this.#draft.note(outcome, part);
        if (found.objects.length > 0) this.#draft.report({ code: 'embedded-object', part });
      }
    }
  }
}

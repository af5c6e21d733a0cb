/**
 * Reads a Word file from its own parts, because a converter made for the screen drops what a reviewer
 * needs: automatic numbers, deleted words, notes, comments, text boxes, margins. A damaged side part is
 * reported as unread; only without the main part there is no document.
 */
import { fail, type Outcome, succeed } from '../messages/problems.ts';
import { type Document, type ExtractionLimits, MEDIA_TYPES, type Unread } from './document.ts';
import { WordLayout } from './docx/lay-out.ts';
import { Numbering } from './docx/numbering.ts';
import { DRAWING_TYPES, readDrawing } from './docx/read-drawing.ts';
import { readStory } from './docx/read-story.ts';
import { NOTE_KINDS, type Story } from './docx/story.ts';
import { Styles } from './docx/styles.ts';
import { findMainPart } from './office/find-main-part.ts';
import { readTitle } from './office/read-title.ts';
import { type Relationship, readRelationships } from './office/relationships.ts';
import { type Archive, openArchive, type PartOutcome } from './open-archive.ts';
import { ReadingText } from './reading-text.ts';

/** Fewer letters than this beside pictures: the pictures are the document. */
const LEAST_LETTERS_BESIDE_PICTURES = 40;

export async function extractDocx(bytes: Uint8Array, limits: ExtractionLimits): Promise<Outcome<Document>> {
  const opened = await openArchive(bytes, limits.unpackedBytes);
  if (opened.state !== 'open') return fail('damaged', { format: 'Word' });
  return new WordFile(opened.archive, limits).read();
}

class WordFile {
  readonly #archive: Archive;
  readonly #limits: ExtractionLimits;
  readonly #unread = new Map<string, Unread>();
  readonly #styles = new Styles();
  readonly #numbering = new Numbering();
  #exceeded: 'unpacked-bytes' | 'characters' | null = null;

  constructor(archive: Archive, limits: ExtractionLimits) {
    this.#archive = archive;
    this.#limits = limits;
  }

  async read(): Promise<Outcome<Document>> {
    const packageParts = await readRelationships(this.#archive, '');
    const main = findMainPart(this.#archive, packageParts, /^word\/document\d*\.xml$/i) ?? 'word/document.xml';
    const parts = await readRelationships(this.#archive, main);
    await this.#readSide(main, parts, 'styles', (part) => this.#styles.read(this.#archive, part));
    await this.#readSide(main, parts, 'numbering', (part) => this.#numbering.read(this.#archive, part));
    const reading = new ReadingText(this.#limits.characters);
    const layout = new WordLayout(reading, this.#styles, this.#numbering);
    for (const kind of NOTE_KINDS) {
      await this.#readSide(main, parts, `${kind}s`, async (part) => {
        const { outcome, story } = await this.#readStory(part);
        layout.keepNotes(kind, story);
        return outcome;
      });
    }
    const { outcome, story } = await this.#readStory(main);
    this.#keepBounds(outcome);
    if (this.#exceeded === null && outcome !== 'read') {
      return outcome === 'encrypted' ? fail('encrypted') : fail('damaged', { format: 'Word' });
    }
    if (this.#exceeded === null && story.root !== 'w:document') return fail('damaged', { format: 'Word' });
    layout.addStory(story, null);
    layout.addRemainingNotes();
    await this.#readEmbedded(story, parts, layout);
    const bodyLetters = reading.text().replace(/\s/g, '').length;
    await this.#readMargins(story, parts, layout);
    const title = (await readTitle(this.#archive, packageParts)) ?? layout.title;
    if (reading.overflowed) this.#exceeded ??= 'characters';
    if (this.#exceeded !== null) return this.#tooLarge(this.#exceeded);
    if (story.pictures > 0 && bodyLetters < LEAST_LETTERS_BESIDE_PICTURES) this.#report('image-only', main);
    if (reading.blocks.length === 0 && this.#unread.size === 0) return fail('no-text');
    const { blocks } = reading;
    return succeed({
      mediaType: MEDIA_TYPES.docx,
      text: reading.text(),
      blocks,
      unread: [...this.#unread.values()],
      pages: [],
      title,
    });
  }

  /** Reads the part of this type; a file without the relationship may still hold it under its usual name. */
  async #readSide(
    main: string,
    parts: readonly Relationship[],
    type: string,
    read: (part: string) => Promise<PartOutcome>,
  ): Promise<void> {
    const stated = parts.find((each) => each.type === type);
    const usual = `${main.slice(0, main.lastIndexOf('/') + 1)}${type}.xml`;
    if (stated === undefined && !this.#archive.has(usual)) return;
    const part = stated === undefined ? usual : stated.target;
    if (part === null) return;
    this.#note(await read(part), part);
  }

  async #readStory(part: string): Promise<{ outcome: PartOutcome; story: Story }> {
    const { outcome, story } = await readStory(this.#archive, part, this.#limits.characters);
    if (story.unreadField) this.#report('part-damaged', part);
    return { outcome, story };
  }

  /** Headers and footers stand behind the text, each part once however many sections show it. */
  async #readMargins(body: Story, parts: readonly Relationship[], layout: WordLayout): Promise<void> {
    const used = new Set(body.margins);
    const margins = parts.filter(({ type }) => type === 'header' || type === 'footer');
    margins.sort((one, other) => Number(used.has(other.id)) - Number(used.has(one.id)));
    const seen = new Set<string>();
    for (const { type, target } of margins) {
      if (target === null || seen.has(target.toLowerCase()) || this.#exceeded !== null) continue;
      seen.add(target.toLowerCase());
      const { outcome, story } = await this.#readStory(target);
      this.#note(outcome, target);
      layout.addStory(story, type === 'header' ? 'header' : 'footer');
      if (story.embedded.length > 0) {
        await this.#readEmbedded(story, await readRelationships(this.#archive, target), layout);
      }
    }
  }

  /** Words of diagrams and charts are read; what else is embedded is another file, and is only named. */
  async #readEmbedded(story: Story, parts: readonly Relationship[], layout: WordLayout): Promise<void> {
    const byId = new Map(parts.map((part) => [part.id, part]));
    for (const id of story.embedded) {
      const { type = '', target = null } = byId.get(id) ?? {};
      if (target === null || !DRAWING_TYPES.has(type)) this.#report('embedded-object', target ?? story.part);
      else if (this.#exceeded === null) {
        const drawing = await readDrawing(this.#archive, target, this.#limits.characters);
        this.#note(drawing.outcome, target);
        layout.addStory(drawing.story, 'text-box');
      }
    }
  }

  #note(outcome: PartOutcome, part: string): void {
    this.#keepBounds(outcome);
    if (outcome === 'missing') this.#report('part-missing', part);
    else if (outcome === 'damaged' || outcome === 'encrypted') this.#report('part-damaged', part);
  }

  #keepBounds(outcome: PartOutcome): void {
    if (outcome === 'limit') this.#exceeded ??= 'unpacked-bytes';
    else if (outcome === 'stopped') this.#exceeded ??= 'characters';
  }

  #report(code: Unread['code'], part: string): void {
    this.#unread.set(`${code} ${part}`, { code, part });
  }

  #tooLarge(what: 'unpacked-bytes' | 'characters') {
    const limit = what === 'characters' ? this.#limits.characters : this.#limits.unpackedBytes;
    return fail('too-large', { what, size: `> ${limit}`, limit });
  }
}

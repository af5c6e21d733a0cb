/**
 * Reads a part that holds paragraphs (document, notes, headers, comments) in one pass. Elements that are
 * not named here are looked through, so that text inside unknown wrappers is read and not lost.
 */

import type { Scope } from '../office/namespaces.ts';
import { readXml, type XmlAttributes } from '../office/read-xml.ts';
import type { Archive, PartOutcome } from '../open-archive.ts';
import { Alternatives } from './alternatives.ts';
import { Fields } from './fields.ts';
import { ParagraphBuilder, type Weight } from './paragraph-builder.ts';
import { PartObjects, pictureWords } from './part-objects.ts';
import { Revisions } from './revisions.ts';
import { addRunElement, isRunElement } from './run-element.ts';
import type { NoteKind, Story, StoryParagraph } from './story.ts';
import { isOn, levelNumber } from './styles.ts';
import { Tables } from './tables.ts';
import { TickBoxes } from './tick-boxes.ts';

/** A story inside the story: the body of the part, or one text box. */
interface Context {
  readonly paragraphs: StoryParagraph[];
  readonly tables: Tables;
  readonly fields: Fields;
  readonly builders: ParagraphBuilder[];
}

/** The reading ends as `stopped` when the part weighs more than `characters`, see {@link Weight}. */
export async function readStory(
  archive: Archive,
  part: string,
  characters: number,
): Promise<{ readonly outcome: PartOutcome; readonly story: Story }> {
  const reader = new StoryReader();
  const outcome = await readXml(archive, part, {
    open: (name, attributes, scope) => reader.open(name, attributes, scope),
    close: (name) => reader.close(name),
    text: (text) => reader.text(text),
    full: () => reader.weight > characters,
  });
  return { outcome, story: reader.story(part) };
}

const NOTE_REFERENCES: Readonly<Record<string, NoteKind>> = {
  'w:footnoteReference': 'footnote',
  'w:endnoteReference': 'endnote',
  'w:commentReference': 'comment',
};

class StoryReader {
  readonly #count = { tables: 0, rows: 0 };
  readonly #contexts: [Context, ...Context[]];
  readonly #names: string[] = [];
  readonly #revisions = new Revisions();
  readonly #alternatives = new Alternatives();
  readonly #tickBoxes = new TickBoxes();
  readonly #objects = new PartObjects();
  readonly #weight: Weight = { units: 0 };
  #root = '';
  #paragraphCount = 0;
  #lostText = false;
  #note: string | null = null;
  /** Elements open inside the one that is passed over, itself included; 0 when nothing is. */
  #skipping = 0;
  #skippedParagraphs = 0;
  #captured: string | null = null;
  #keepEdges = false;
  #letters = 0;

  constructor() {
    this.#contexts = [this.#newContext()];
  }

  get weight(): number {
    return this.#weight.units;
  }

  story(part: string): Story {
    const [body] = this.#contexts;
    const unreadField = this.#lostText || body.fields.lostText;
    return {
      part,
      root: this.#root,
      paragraphs: body.paragraphs,
      pictures: this.#objects.pictures,
      embedded: [...this.#objects.embedded],
      margins: [...this.#objects.margins],
      unreadField,
    };
  }

  open(name: string, attributes: XmlAttributes, scope: Scope): void {
    const parent = this.#names.at(-1);
    if (parent === undefined) this.#root = name;
    this.#names.push(name);
    if (this.#skipping > 0 || this.#alternatives.passesOver(name, attributes, scope)) {
      this.#skip(name);
      return;
    }
    switch (name) {
      case 'w:p':
        this.#context.builders.push(new ParagraphBuilder(this.#paragraphCount, this.#weight));
        this.#paragraphCount += 1;
        return;
      case 'w:r':
        this.#builder?.openRun();
        return;
      case 'w:t':
      case 'w:delText':
      case 'm:t':
        this.#captured = '';
        this.#keepEdges = name === 'm:t' || attributes['xml:space'] === 'preserve';
        return;
      case 'w:txbxContent':
        this.#contexts.push(this.#newContext());
        return;
      case 'w:footnote':
      case 'w:endnote':
      case 'w:comment':
        this.#note = attributes['w:id'] ?? null;
        return;
      case 'mc:AlternateContent':
        this.#alternatives.open(this.#letters);
        return;
      default:
    }
    this.#revisions.open(name, parent);
    this.#context.tables.open(name, attributes['w:val']);
    this.#openInRun(name, parent, attributes);
    this.#openProperty(name, parent, attributes);
    this.#openControl(name, parent, attributes);
    this.#objects.open(name, attributes);
    this.#describe(pictureWords(name, attributes));
  }

  close(name: string): void {
    this.#names.pop();
    if (this.#skipping > 0) {
      this.#skipping -= 1;
      if (name === 'w:p') this.#skippedParagraphs -= 1;
      return;
    }
    switch (name) {
      case 'w:p':
        this.#closeParagraph();
        return;
      case 'w:r':
        this.#builder?.closeRun();
        return;
      case 'w:t':
      case 'w:delText':
      case 'm:t':
        this.#closeText(name);
        return;
      case 'w:txbxContent':
        this.#closeBox();
        return;
      case 'w:sdt':
        this.#tick();
        this.#tickBoxes.close();
        return;
      case 'mc:Choice':
        this.#alternatives.closeChoice(this.#letters);
        return;
      case 'mc:AlternateContent':
        this.#alternatives.close();
        return;
      default:
    }
    this.#revisions.close(name, this.#names.at(-1));
    this.#context.tables.close(name);
  }

  text(text: string): void {
    if (this.#captured !== null && this.#skipping === 0) this.#captured += text;
  }

  get #context(): Context {
    return this.#contexts.at(-1) ?? this.#contexts[0];
  }

  get #builder(): ParagraphBuilder | undefined {
    return this.#context.builders.at(-1);
  }

  #newContext(): Context {
    return { paragraphs: [], tables: new Tables(this.#count), fields: new Fields(), builders: [] };
  }

  /** Paragraphs and runs are counted also where they are not read: positions are those of the file. */
  #skip(name: string): void {
    this.#skipping += 1;
    if (name === 'w:p') {
      this.#paragraphCount += 1;
      this.#skippedParagraphs += 1;
    } else if (name === 'w:r' && this.#skippedParagraphs === 0) this.#builder?.passRun();
  }

  #openInRun(name: string, parent: string | undefined, attributes: XmlAttributes): void {
    const builder = this.#builder;
    if (builder === undefined) return;
    const revision = this.#revisions.current;
    const kind = NOTE_REFERENCES[name];
    if (kind !== undefined) builder.refer({ kind, id: attributes['w:id'] ?? '' });
    else if (name === 'm:den') builder.loose('/', revision);
    else if (parent === 'w:r' && isRunElement(name)) {
      this.#letters += 1;
      if (this.#context.fields.instructing || (name === 'w:sym' && this.#tick())) builder.skip(1);
      else addRunElement(builder, name, attributes, revision);
    }
  }

  #openProperty(name: string, parent: string | undefined, attributes: XmlAttributes): void {
    const builder = this.#builder;
    if (builder === undefined) return;
    const value = attributes['w:val'];
    if (parent === 'w:rPr' && this.#names.at(-3) === 'w:r') {
      if (name === 'w:vanish') builder.hideRun(isOn(value));
      else if (name === 'w:rStyle') builder.styleRun(value ?? null);
      return;
    }
    if (parent === 'w:pPr') {
      if (name === 'w:pStyle') builder.style = value ?? null;
      else if (name === 'w:outlineLvl') builder.outline = levelNumber(value);
      return;
    }
    if (this.#names.at(-3) !== 'w:pPr') return;
    if (parent === 'w:numPr' && name === 'w:numId') builder.numberingId = value ?? null;
    else if (parent === 'w:numPr' && name === 'w:ilvl') builder.level = levelNumber(value);
    else if (parent === 'w:rPr' && (name === 'w:del' || name === 'w:moveFrom')) builder.markDeleted = true;
  }

  #openControl(name: string, parent: string | undefined, attributes: XmlAttributes): void {
    const { fields } = this.#context;
    if (name === 'w:fldChar') this.#loose(fields.character(attributes['w:fldCharType']));
    else fields.formElement(name, parent, attributes);
    this.#tickBoxes.open(name, attributes);
  }

  /** Words that stand for a picture are read as a box of their own. */
  #describe(words: string | undefined): void {
    const builder = this.#builder;
    if (builder === undefined || words === undefined || words.trim() === '') return;
    const box = new ParagraphBuilder(builder.paragraph, this.#weight);
    box.letters(words, this.#revisions.current, false);
    builder.boxes.push(box.finish(new Tables(this.#count), this.#row, this.#note));
    this.#letters += words.length;
  }

  get #row(): number | null {
    return this.#contexts[0].tables.cell === null ? null : this.#count.rows;
  }

  #loose(text: string): void {
    this.#builder?.loose(text, this.#revisions.current);
    this.#letters += text.length;
  }

  /** Puts down the box that the open content control stands for; false when it is none. */
  #tick(): boolean {
    const tick = this.#builder === undefined ? null : this.#tickBoxes.take();
    if (tick !== null) this.#loose(tick);
    return tick !== null;
  }

  #closeText(name: string): void {
    const text = this.#captured ?? '';
    this.#captured = null;
    const builder = this.#builder;
    if (builder === undefined) {
      this.#lostText ||= text.trim() !== '';
    } else if (this.#context.fields.instructing) {
      this.#context.fields.suppress();
      builder.skip(text.length);
    } else if (text.length <= 2 && this.#tick()) builder.skip(text.length);
    else {
      builder.letters(text, name === 'w:delText' ? 'deleted' : this.#revisions.current, this.#keepEdges);
      this.#letters += text.length;
    }
  }

  #closeParagraph(): void {
    const context = this.#context;
    const finished = context.builders.pop()?.finish(context.tables, this.#row, this.#note);
    if (finished !== undefined) context.paragraphs.push(finished);
  }

  #closeBox(): void {
    if (this.#contexts.length === 1) return;
    const box = this.#contexts.pop();
    this.#lostText ||= box?.fields.lostText === true;
    (this.#builder?.boxes ?? this.#context.paragraphs).push(...(box?.paragraphs ?? []));
  }
}

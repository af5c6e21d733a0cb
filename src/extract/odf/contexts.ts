/** What the words inside of open elements are: a note, a comment, a margin, a title, hidden, or none at all. */
import type { BlockKind } from '../document.ts';
import type { XmlAttributes } from '../office/read-xml.ts';
import type { OdfStyles } from './styles.ts';

const KINDS: ReadonlyMap<string, BlockKind> = new Map([
  ['office:annotation', 'comment'],
  ['text:deletion', 'deleted'],
  ['presentation:notes', 'speaker-note'],
  ['style:master-page', 'footer'],
  ['style:header', 'header'],
  ['style:header-first', 'header'],
  ['style:header-left', 'header'],
  ['style:footer', 'footer'],
  ['style:footer-first', 'footer'],
  ['style:footer-left', 'footer'],
]);
/** Their letters are no words of the document. */
const PASSED_OVER = new Set([
  'text:note-citation',
  'text:ruby-text',
  'office:change-info',
  'office:scripts',
  'office:event-listeners',
  'dc:creator',
  'dc:date',
  'meta:creator-initials',
  'text:sender-initials',
  'svg:title',
]);

interface Context {
  readonly kind: BlockKind | null;
  readonly passing: boolean;
  readonly hidden: boolean;
  readonly inTitle: boolean;
}

/** One context for each open element, so that what an element changes ends with it. */
export class Contexts {
  readonly #styles: OdfStyles;
  readonly #open: Context[];
  #current: Context;

  constructor(styles: OdfStyles, kind: BlockKind | null) {
    this.#styles = styles;
    this.#current = { kind, passing: false, hidden: false, inTitle: false };
    this.#open = [];
  }

  get kind(): BlockKind | null {
    return this.#current.kind;
  }

  get passing(): boolean {
    return this.#current.passing;
  }

  get hidden(): boolean {
    return this.#current.hidden;
  }

  get inTitle(): boolean {
    return this.#current.inTitle;
  }

  open(name: string, attributes: XmlAttributes): void {
    const before = this.#current;
    this.#open.push(before);
    const kind = name === 'text:note' ? noteKind(attributes) : (KINDS.get(name) ?? before.kind);
    const passing = before.passing || PASSED_OVER.has(name) || attributes['presentation:placeholder'] === 'true';
    const hidden = before.hidden || this.#hides(name, attributes);
    const inTitle = before.inTitle || (name === 'draw:frame' && attributes['presentation:class'] === 'title');
    const same =
      kind === before.kind && passing === before.passing && hidden === before.hidden && inTitle === before.inTitle;
    if (!same) this.#current = { kind, passing, hidden, inTitle };
  }

  close(): void {
    this.#current = this.#open.pop() ?? this.#current;
  }

  #hides(name: string, attributes: XmlAttributes): boolean {
    const style = attributes['text:style-name'];
    if (name === 'text:span') return this.#styles.hides('text', style);
    if (name === 'text:p' || name === 'text:h') return this.#styles.hides('paragraph', style);
    if (name === 'draw:page') return this.#styles.hides('drawing-page', attributes['draw:style-name']);
    return name === 'text:section' && (attributes['text:display'] ?? 'true') !== 'true';
  }
}

function noteKind(attributes: XmlAttributes): BlockKind {
  return attributes['text:note-class'] === 'endnote' ? 'endnote' : 'footnote';
}

/** Reads the tokens of a page into the draft: blocks by the names of elements, each with the line it begins on. */
import { Token, type TokenHandler, Tokenizer, TokenizerMode } from 'parse5';
import type { Anchor, BlockKind } from '../document.ts';
import type { Draft } from '../draft.ts';
import { ParagraphText } from '../paragraph-text.ts';
import { readsAsHeading } from '../reads-as-heading.ts';
import { HtmlLists } from './lists.ts';
import { OpenElements, VOID } from './open-elements.ts';
import { HtmlTables } from './tables.ts';

/** Only these go on with the paragraph that they stand in. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/** Content that the tokenizer must not take for tags. */
const RAW = new Map<string, Tokenizer['state']>([
  ['script', TokenizerMode.SCRIPT_DATA],
  ['style', TokenizerMode.RAWTEXT],
  ['iframe', TokenizerMode.RAWTEXT],
  ['noembed', TokenizerMode.RAWTEXT],
  ['noframes', TokenizerMode.RAWTEXT],
  ['xmp', TokenizerMode.RAWTEXT],
  ['title', TokenizerMode.RCDATA],
  ['textarea', TokenizerMode.RCDATA],
]);
const PASSED_OVER = new Set('script style iframe noembed noframes template rt rp title'.split(' '));
const PREFORMATTED = new Set('pre xmp textarea listing'.split(' '));
const HIDING = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const LONGEST_TITLE = 1000;

export interface ReadPage {
  readonly title: string | null;
  readonly pictures: number;
}

export function readPage(html: string, draft: Draft): ReadPage {
  const reader = new PageReader(draft);
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, reader);
  reader.onRaw = (state) => {
    tokenizer.state = state;
  };
  tokenizer.write(html, true);
  return { title: reader.title.trim() === '' ? null : reader.title.trim(), pictures: reader.pictures };
}

class PageReader implements TokenHandler {
  readonly #draft: Draft;
  readonly #elements = new OpenElements();
  readonly #lists = new HtmlLists();
  readonly #tables: HtmlTables;
  #paragraph = new ParagraphText();
  #line = 1;
  #heading: number | null = null;
  #item: string | null = null;
  /** Words taken out, and words that stand for pictures: they follow the paragraph. */
  #asides: { readonly text: string; readonly kind: BlockKind; readonly line: number; readonly hidden: boolean }[] = [];
  title = '';
  pictures = 0;
  onRaw: (state: Tokenizer['state']) => void = () => undefined;

  constructor(draft: Draft) {
    this.#draft = draft;
    this.#tables = new HtmlTables(() => draft.nextTable());
  }

  onStartTag(token: Token.TagToken): void {
    const { tagName: name } = token;
    const attribute = (wanted: string): string | null => Token.getTokenAttr(token, wanted);
    if (!INLINE.has(name) && name !== 'br') this.#endParagraph();
    const ended = this.#elements.endedBy(name);
    if (ended !== null) this.#close(ended);
    const raw = RAW.get(name);
    if (raw !== undefined) this.onRaw(raw);
    if (!VOID.has(name)) this.#open(name, attribute);
    if (this.#elements.current.passing) return;
    this.#begin(name, attribute, token.location?.startLine ?? 1);
  }

  #begin(name: string, attribute: (name: string) => string | null, line: number): void {
    this.#tables.open(name, attribute);
    const depth = /^h([1-6])$/.exec(name)?.[1];
    if (depth !== undefined) this.#heading = Number(depth);
    else if (name === 'ol' || name === 'ul' || name === 'menu') this.#lists.open(name, attribute);
    else if (name === 'li') this.#item = this.#lists.label(attribute('value'));
    else if (name === 'br') this.#letters('\n');
    else if (name === 'img') {
      this.pictures += 1;
      this.#aside(attribute('alt') ?? '', 'text-box', line);
    } else if (name === 'input') this.#letters(fieldText(attribute));
  }

  #open(name: string, attribute: (name: string) => string | null): void {
    const outer = this.#elements.current;
    this.#elements.open({
      name,
      hidden: outer.hidden || attribute('hidden') !== null || HIDING.test((attribute('style') ?? '').slice(0, 2000)),
      passing: outer.passing || PASSED_OVER.has(name),
      inserted: outer.inserted || name === 'ins',
      deleted: outer.deleted || name === 'del' || name === 's' || name === 'strike',
      preformatted: outer.preformatted || PREFORMATTED.has(name),
    });
  }

  onEndTag({ tagName: name }: Token.TagToken): void {
    if (!INLINE.has(name)) this.#endParagraph();
    this.#close(name);
  }

  #close(name: string): void {
    for (const ended of this.#elements.close(name)) {
      this.#tables.close(ended);
      if (ended === 'ol' || ended === 'ul' || ended === 'menu') this.#lists.close();
      if (/^h[1-6]$/.test(ended)) this.#heading = null;
      if (ended === 'li') this.#item = null;
      if ((ended === 'tr' || ended === 'table') && !this.#tables.inCell) this.#addAsides();
    }
  }

  onCharacter({ chars, location }: Token.CharacterToken): void {
    const { name, passing, deleted, hidden, preformatted, inserted } = this.#elements.current;
    if (name === 'title' && this.title.length < LONGEST_TITLE) this.title += chars;
    if (passing) return;
    if (this.#paragraph.length === 0) this.#line = location?.startLine ?? this.#line;
    if (deleted) this.#aside(chars, 'deleted', location?.startLine ?? this.#line);
    else if (preformatted) {
      for (const [at, line] of chars.split('\n').entries()) {
        if (at > 0) this.#endParagraph();
        this.#paragraph.add(line, inserted, hidden);
      }
    } else this.#paragraph.addRaw(chars, inserted, hidden);
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.onCharacter(token);
  }

  onComment({ data, location }: Token.CommentToken): void {
    // Conditional comments and code that was switched off are no remarks of a person.
    if (!this.#elements.current.passing && /\p{L}/u.test(data) && !data.includes('<') && !data.startsWith('[')) {
      this.#aside(data, 'comment', location?.startLine ?? this.#line);
    }
  }

  onEof(): void {
    this.#endParagraph();
    this.#addAsides();
  }

  onDoctype(): void {
    return;
  }

  onNullCharacter(): void {
    return;
  }

  #letters(text: string): void {
    const { inserted, hidden } = this.#elements.current;
    this.#paragraph.add(text, inserted, hidden);
  }

  #aside(text: string, kind: BlockKind, line: number): void {
    const last = this.#asides.at(-1);
    const { hidden } = this.#elements.current;
    if (kind === 'deleted' && last?.kind === kind)
      this.#asides[this.#asides.length - 1] = { ...last, text: last.text + text };
    else this.#asides.push({ text, kind, line, hidden });
  }

  #endParagraph(): void {
    const item = this.#item;
    const { text, inserted, hidden } = this.#paragraph.finish(item === null || item === '' ? '' : `${item} `);
    this.#paragraph = new ParagraphText();
    if (text !== '') {
      const cell = this.#tables.cell;
      const isHeading = this.#heading !== null && readsAsHeading(text);
      const kind = cell !== null ? 'table-cell' : isHeading ? 'heading' : item !== null ? 'list-item' : 'paragraph';
      this.#item = null;
      this.#draft.add(text, {
        kind,
        anchor: this.#anchor(this.#line),
        inserted,
        hidden,
        ...(kind === 'heading' && this.#heading !== null ? { depth: this.#heading } : {}),
        ...(cell === null ? {} : { cell }),
        ...(item === null || item === '' ? {} : { label: item }),
      });
    }
    if (!this.#tables.inCell) this.#addAsides();
  }

  #addAsides(): void {
    for (const { text, kind, line, hidden } of this.#asides.splice(0)) {
      this.#draft.add(text.replace(/\s+/g, ' '), { kind, anchor: this.#anchor(line), hidden });
    }
  }

  #anchor(line: number): Anchor {
    return { type: 'line', line };
  }
}

/** What a form shows without a word beside it. */
function fieldText(attribute: (name: string) => string | null): string {
  const type = (attribute('type') ?? 'text').toLowerCase();
  if (type === 'checkbox' || type === 'radio') return attribute('checked') === null ? '☐' : '☑';
  return type === 'hidden' || type === 'password' ? '' : (attribute('value') ?? '');
}

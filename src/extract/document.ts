/**
 * The shape that every format is read into: one reading text, blocks over it, and for each block an
 * anchor back into the original file. Nothing after extraction knows what a PDF is.
 */

import type { Recognition } from './recognition/recogniser.ts';

/** Half-open range `[start, end)` of UTF-16 offsets into {@link Document.text}. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && one.end > other.start;
}

export function contains(outer: Span, inner: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

export const BLOCK_KINDS = [
  'heading',
  'paragraph',
  'list-item',
  'table-cell',
  'footnote',
  'endnote',
  'header',
  'footer',
  'page-number',
  'text-box',
  'speaker-note',
  'comment',
  'deleted',
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** A rectangle on a page in PDF points; the origin is the page's top left corner. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a block stands in its original file. Runs are in reading order and cover the block's letters. */
export type Anchor =
  | { readonly type: 'page'; readonly runs: readonly PageRun[] }
  /** `paragraph` counts every `w:p` of the part, nested ones too, by where they open; 0 for the first. */
  | { readonly type: 'word'; readonly part: string; readonly paragraph: number; readonly runs: readonly WordRun[] }
  | { readonly type: 'line'; readonly line: number }
  /** `paragraph` counts the paragraphs of the part, 0 for the first. */
  | { readonly type: 'paragraph'; readonly part: string; readonly paragraph: number }
  /** `reference` as a spreadsheet writes it, e.g. `B7`. */
  | { readonly type: 'cell'; readonly sheet: string; readonly reference: string }
  /** Counted as above; slides are also the document's pages. */
  | { readonly type: 'slide'; readonly slide: number; readonly part: string; readonly paragraph: number };

export interface PageRun {
  readonly span: Span;
  /** 1 for the first page. */
  readonly page: number;
  readonly rectangle: Rectangle;
}

export interface WordRun {
  readonly span: Span;
  /** Index among the `w:r` elements whose nearest `w:p` is this paragraph, in document order, 0 for the first. */
  readonly run: number;
  /**
   * UTF-16 offset of the span's first character within the run's own text: the letters of its `w:t` and
   * `w:delText` as they stand in the XML, and one unit for each tab, break, hyphen or symbol element.
   */
  readonly offset: number;
  /** Only where a deleted paragraph mark joined two paragraphs: the run's own paragraph. */
  readonly paragraph?: number;
}

export interface TablePosition {
  /** 0 for the document's first table; nested tables have numbers of their own. */
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
  readonly anchor: Anchor;
  /** Heading depth, 1 for the highest; only on headings. */
  readonly depth?: number;
  /** Only on table cells. */
  readonly cell?: TablePosition;
  /** Tracked insertions inside the block. A tracked deletion is a block of kind `deleted`. */
  readonly inserted?: readonly Span[];
  /** What a word processor would not show: hidden words, rows, sheets or slides. */
  readonly hidden?: readonly Span[];
  /** The automatic number a word processor would print, e.g. `3.2`; it also stands in the text. */
  readonly label?: string;
}

export const UNREAD_CODES = [
  'image-only',
  'font-without-mapping',
  'page-failed',
  'part-damaged',
  'part-missing',
  'embedded-object',
  'limit-reached',
  'doubtful', // recognised from a picture, with little confidence
  'not-calculated',
] as const;
export type UnreadCode = (typeof UNREAD_CODES)[number];

/** Something in the file that was not read: a document with one of these is never called clean. */
export interface Unread {
  readonly code: UnreadCode;
  /** 1 for the first page; absent where the format has no pages. */
  readonly page?: number;
  /** Name of the part inside the file, e.g. `word/footnotes.xml`. */
  readonly part?: string;
}

export interface Page {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** Only where its text was recognised from a picture: the mean confidence, 0 to 100. */
  readonly confidence?: number;
}

export const MEDIA_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  doc: 'application/msword',
  rtf: 'application/rtf',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  text: 'text/plain',
  markdown: 'text/markdown',
  csv: 'text/csv',
  html: 'text/html',
  eml: 'message/rfc822',
  msg: 'application/vnd.ms-outlook',
  zip: 'application/zip',
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  bmp: 'image/bmp',
  tiff: 'image/tiff',
} as const;
export type MediaType = (typeof MEDIA_TYPES)[keyof typeof MEDIA_TYPES];

export interface Document {
  readonly mediaType: MediaType;
  /** The reading text: one block a line, cells of a table row joined by a tab, `\n` between lines. */
  readonly text: string;
  /** In reading order; spans do not overlap. */
  readonly blocks: readonly Block[];
  readonly unread: readonly Unread[];
  /** Empty for formats without pages. */
  readonly pages: readonly Page[];
  readonly title: string | null;
}

/** Bounds against hostile files; each is reported as the problem `too-large`. */
export interface ExtractionLimits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Bytes of all parts of an archive after unpacking. */
  readonly unpackedBytes: number;
  readonly pages: number;
  /** UTF-16 units of reading text. */
  readonly characters: number;
  /** Pages of one document whose text is recognised from a picture: each takes seconds. */
  readonly recognisedPages: number;
  /** Files inside one file, at any depth: members of archives, attachments, embedded files. */
  readonly members: number;
  /** How deep a file may stand in files. */
  readonly memberDepth: number;
}

export const DEFAULT_LIMITS: ExtractionLimits = {
  fileBytes: 200 * 1024 * 1024,
  unpackedBytes: 400 * 1024 * 1024,
  pages: 3000,
  characters: 20_000_000,
  recognisedPages: 300,
  members: 2000,
  memberDepth: 6,
};

/** What the stage needs from packages on disk; handed in, so that the stage itself opens no file. */
export interface ExtractionResources {
  /** Folder addresses with a trailing slash, as pdfjs-dist wants them. */
  readonly cMapUrl: string;
  readonly standardFontDataUrl: string;
  /** Decoders of pictures; asked for only where text is recognised. */
  readonly wasmUrl: string;
  /** Null: pictures of text are named in `unread` and not read. */
  readonly recognition: Recognition | null;
}

/** The page on which an offset stands, or null where the format has no pages. */
export function pageOf({ blocks }: Document, offset: number): number | null {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.span.start ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  for (let at = low - 1; at >= 0; at -= 1) {
    const anchor = blocks[at]?.anchor;
    if (anchor?.type === 'slide') return anchor.slide;
    if (anchor?.type !== 'page') return null;
    const run = anchor.runs.findLast(({ span }) => span.start <= offset);
    if (run !== undefined) return run.page;
  }
  return null;
}

/**
 * PDF → Document through pdfjs: pages are read, margins and columns told apart, lines joined into
 * paragraphs and tables. Nothing is executed or fetched, and a page is drawn only where its
 * text has to be recognised. What could not be read is in `unread`; a file in which no page has text is still
 * returned, with every page named there.
 */
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { fail, type Outcome, succeed } from '../messages/problems.ts';
import {
  type Document,
  type ExtractionLimits,
  type ExtractionResources,
  MEDIA_TYPES,
  type Unread,
} from './document.ts';
import { layOutPages } from './pdf/layout.ts';
import { type Bookmark, bookmarkDepths } from './pdf/outline.ts';
import { type Allowance, type RawPage, readPage } from './pdf/read-page.ts';
import { MOST_PICTURE_PIXELS } from './recognition/bounds.ts';

/** Pages asked for at the same time. */
const WINDOW = 6;

/** Problems: `encrypted`, `damaged` (format), `too-large` (what: pages or characters, size, limit). */
export async function extractPdf(
  bytes: Uint8Array,
  resources: ExtractionResources,
  limits: ExtractionLimits,
): Promise<Outcome<Document>> {
  // No picture is decoded: see pdf/pictures.ts.
  const task = getDocument(openingOf(bytes, resources, 0));
  let reading: Outcome<Reading>;
  try {
    reading = await readDocument(await task.promise, limits);
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') return fail('encrypted');
    return fail('damaged', { format: 'PDF' });
  } finally {
    await task.destroy();
  }
  if (!reading.ok) return reading;
  const { depths, title } = reading.value;
  const { pages, unread } = await recogniseScans(bytes, reading.value, resources, limits);
  return succeed({
    mediaType: MEDIA_TYPES.pdf,
    ...layOutPages(pages, depths),
    unread,
    pages: pages.map(({ number, width, height, confidence }) => ({
      number,
      width,
      height,
      ...(confidence === undefined ? {} : { confidence }),
    })),
    title,
  });
}

/** @param pictures the most pixels of a picture that is decoded */
export function openingOf(bytes: Uint8Array, resources: ExtractionResources, pictures: number) {
  return {
    // pdfjs takes the bytes away from whoever hands them over.
    data: new Uint8Array(bytes),
    cMapUrl: resources.cMapUrl,
    cMapPacked: true,
    standardFontDataUrl: resources.standardFontDataUrl,
    wasmUrl: resources.wasmUrl,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: pictures > 0,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: pictures,
    enableXfa: false,
    verbosity: 0,
  };
}

/** Pages that cannot be read otherwise, read from their picture; without a recogniser all stays as it is. */
async function recogniseScans(
  bytes: Uint8Array,
  { pages, unread }: Pick<Reading, 'pages' | 'unread'>,
  resources: ExtractionResources,
  limits: ExtractionLimits,
): Promise<Pick<Reading, 'pages' | 'unread'>> {
  const { recognition } = resources;
  const wanted = pages.filter(
    (page) => recognition !== null && (recognition.when === 'always' || page.unread.length > 0),
  );
  if (recognition === null || wanted.length === 0) return { pages, unread };
  const { recogniseRawPage } = await import('./recognition/recognise-raw-page.ts');
  const task = getDocument(openingOf(bytes, resources, MOST_PICTURE_PIXELS));
  try {
    const pdf = await task.promise;
    const read = new Map<number, RawPage>();
    for (const page of wanted.slice(0, limits.recognisedPages)) {
      read.set(page.number, await recogniseRawPage(await pdf.getPage(page.number), page, recognition));
    }
    const now = pages.map((page) => read.get(page.number) ?? page);
    const others = unread.filter(({ page, part }) => part !== undefined || page === undefined || !read.has(page));
    const own = [...read.values()].flatMap((page) => page.unread.map((code): Unread => ({ code, page: page.number })));
    const left = wanted
      .slice(limits.recognisedPages)
      .map(({ number }): Unread => ({ code: 'limit-reached', page: number }));
    return {
      pages: now,
      unread: [...others, ...own, ...left].sort((one, other) => (one.page ?? 0) - (other.page ?? 0)),
    };
  } finally {
    await task.destroy();
  }
}

/** What pdfjs gave before anything is made of it. */
interface Reading {
  readonly pages: readonly RawPage[];
  readonly unread: readonly Unread[];
  readonly depths: ReadonlyMap<string, number>;
  readonly title: string | null;
}

async function readDocument(pdf: PDFDocumentProxy, limits: ExtractionLimits): Promise<Outcome<Reading>> {
  if (pdf.numPages > limits.pages) {
    return fail('too-large', { what: 'pages', size: pdf.numPages, limit: limits.pages });
  }
  const allowance: Allowance = { used: 0, limit: limits.characters };
  const unread: Unread[] = [];
  const pages: RawPage[] = [];
  for (let first = 1; first <= pdf.numPages; first += WINDOW) {
    const numbers = Array.from({ length: Math.min(WINDOW, pdf.numPages - first + 1) }, (_, index) => first + index);
    const window = await Promise.all(numbers.map((number) => readOrNull(pdf, number, allowance)));
    if (allowance.used > allowance.limit) {
      return fail('too-large', { what: 'characters', size: allowance.used, limit: allowance.limit });
    }
    window.forEach((page, index) => {
      const number = first + index;
      if (page === null) unread.push({ code: 'page-failed', page: number });
      else pages.push(page);
      for (const code of page?.unread ?? []) unread.push({ code, page: number });
      for (const part of page?.attachments ?? []) unread.push({ code: 'embedded-object', page: number, part });
    });
  }
  for (const part of await attachmentNames(pdf)) unread.push({ code: 'embedded-object', part });
  const depths = bookmarkDepths(await orNull<readonly Bookmark[]>(pdf.getOutline()));
  return succeed({ pages, unread, depths, title: await titleOf(pdf) });
}

async function readOrNull(pdf: PDFDocumentProxy, number: number, allowance: Allowance): Promise<RawPage | null> {
  try {
    return await readPage(await pdf.getPage(number), allowance);
  } catch {
    return null;
  }
}

async function attachmentNames(pdf: PDFDocumentProxy): Promise<string[]> {
  const attachments = await orNull(pdf.getAttachments());
  return attachments === null ? [] : [...attachments.keys()];
}

async function titleOf(pdf: PDFDocumentProxy): Promise<string | null> {
  const metadata = await orNull(pdf.getMetadata());
  const info: object = metadata?.info ?? {};
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.replace(/\s+/gu, ' ').trim() : '';
  return title === '' ? null : title;
}

/** Bookmarks, metadata and the list of attachments may be damaged in a file whose pages are sound. */
async function orNull<T>(value: Promise<T>): Promise<T | null> {
  try {
    return await value;
  } catch {
    return null;
  }
}

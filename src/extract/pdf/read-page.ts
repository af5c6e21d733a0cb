/** One page through pdfjs: its pieces of text on the page, what is laid over it, and what could not be read. */
import { type PDFPageProxy, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { UnreadCode } from '../document.ts';
import type { PlacedText } from './page-items.ts';
import { surveyDrawing } from './pictures.ts';
import { type PageRemarks, readRemarks } from './remarks.ts';
import { restoreRadicals } from './restore-radicals.ts';
import { hasUnmappedText } from './unmapped.ts';

export interface RawPage extends PageRemarks {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PlacedText[];
  readonly unread: readonly UnreadCode[];
  /** Radians clockwise by which a scan lies askew; `texts` stand as if it did not. */
  readonly tilt: number;
  /** Only where the text was recognised from a picture: the mean confidence, 0 to 100. */
  readonly confidence?: number;
}

/** Counts characters over all pages; reading stops when the limit is passed. */
export interface Allowance {
  used: number;
  readonly limit: number;
}

/** A page with fewer letters may be a scan with a stamp on it, and is looked at more closely. */
const FEW_LETTERS = 200;

export async function readPage(page: PDFPageProxy, allowance: Allowance): Promise<RawPage> {
  const viewport = page.getViewport({ scale: 1 });
  const { width, height } = viewport;
  const texts = await readTexts(page, viewport.transform, allowance);
  const annotations: unknown[] = await page.getAnnotations({ intent: 'display' });
  const laidOver = readRemarks(annotations, (rectangle) => {
    const [left = 0, bottom = 0, right = 0, top = 0] = rectangle;
    const [x1 = 0, y1 = 0] = viewport.convertToViewportPoint(left, bottom).map(Number);
    const [x2 = 0, y2 = 0] = viewport.convertToViewportPoint(right, top).map(Number);
    return { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
  });
  for (const { text } of laidOver.remarks) allowance.used += text.length;
  const unread: UnreadCode[] = [];
  if (hasUnmappedText(texts.map((text) => text.text))) unread.push('font-without-mapping');
  const letters = texts.reduce((sum, text) => sum + text.text.trim().length, 0);
  if (letters < FEW_LETTERS) {
    const operators = await page.getOperatorList();
    const scale = Math.hypot(Number(viewport.transform[0]), Number(viewport.transform[1]));
    const drawing = surveyDrawing(operators, (width * height) / (scale * scale));
    const scanned = letters === 0 ? drawing.pictures > 0.05 || drawing.paths > 150 : drawing.pictures > 0.4;
    if (scanned) unread.push('image-only');
    else if (letters === 0 && drawing.glyphs > 0) unread.push('font-without-mapping');
  }
  page.cleanup();
  return { number: page.pageNumber, width, height, texts, unread, tilt: 0, ...laidOver };
}

async function readTexts(
  page: PDFPageProxy,
  transform: readonly number[],
  allowance: Allowance,
): Promise<PlacedText[]> {
  const scale = Math.hypot(transform[0] ?? 1, transform[1] ?? 0);
  const texts: PlacedText[] = [];
  const reader = page.streamTextContent().getReader();
  // Past the limit the stream is still read to its end, keeping nothing: pdfjs throws outside of any
  // promise when a stream is cancelled, and never ends when one is left alone.
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return texts;
    if (allowance.used > allowance.limit) continue;
    for (const item of value.items) {
      if (typeof item.str !== 'string' || item.str === '') continue;
      allowance.used += item.str.length;
      const vertical = value.styles[item.fontName]?.vertical === true;
      texts.push({
        text: restoreRadicals(item.str),
        matrix: Util.transform([...transform], item.transform),
        advance: (vertical ? item.height : item.width) * scale,
        font: item.fontName,
        vertical,
      });
    }
  }
}

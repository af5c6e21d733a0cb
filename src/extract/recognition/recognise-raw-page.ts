/** A page of a PDF that cannot be read by its own text, read from its picture instead. */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { UnreadCode } from '../document.ts';
import type { RawPage } from '../pdf/read-page.ts';
import { drawPage } from './draw-page.ts';
import { recognisePage } from './recognise-page.ts';
import type { Recognition } from './recogniser.ts';

/** Mean confidence below which a page is called doubtful. */
export const DOUBTFUL = 70;

/** As it was, where the picture cannot be drawn or nothing is read in it. */
export async function recogniseRawPage(page: PDFPageProxy, raw: RawPage, recognition: Recognition): Promise<RawPage> {
  try {
    const { image, dots } = await drawPage(page, recognition.canvas);
    const { texts, tilt, confidence } = await recognisePage(image, dots, raw, recognition);
    if (texts.length === 0) return raw;
    const unread: UnreadCode[] = confidence < DOUBTFUL ? ['doubtful'] : [];
    return { ...raw, texts, tilt, unread, confidence: Math.round(confidence) };
  } catch {
    // The page stays named as not read.
    return raw;
  }
}

/**
 * A page of a PDF as grey pixels, drawn at the resolution of its largest picture: a scan comes out as it was scanned. Scripts
 * never run, nothing is fetched, and pictures beyond the bound are left out.
 */
import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { MOST_PAGE_PIXELS } from './bounds.ts';
import { type GrayImage, grayOf } from './gray-image.ts';
import type { Canvas } from './recogniser.ts';

export interface DrawnPage {
  readonly image: GrayImage;
  /** Pixels for an inch of the page. */
  readonly dots: number;
}

/** Letters drawn as outlines have no resolution of their own. */
const OUTLINE_DOTS = 300;
const LEAST_DOTS = 72;
const MOST_DOTS = 300;

export async function drawPage(page: PDFPageProxy, { createCanvas }: Canvas): Promise<DrawnPage> {
  const size = page.getViewport({ scale: 1 });
  const inches = (size.width * size.height) / 72 ** 2;
  const wanted = Math.min(MOST_DOTS, Math.max(LEAST_DOTS, await findDots(page)));
  const dots = Math.min(wanted, Math.sqrt(MOST_PAGE_PIXELS / inches));
  const viewport = page.getViewport({ scale: dots / 72 });
  const [width, height] = [Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height))];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  // pdfjs asks for a browser's canvas; this one answers to the same calls, and pdfjs uses it under Node itself.
  const drawing = { canvas: canvas as never, canvasContext: context as never, viewport };
  await page.render(drawing).promise;
  const { data } = context.getImageData(0, 0, width, height);
  page.cleanup();
  return { image: grayOf(data, width, height), dots };
}

/** Of the widest picture, as if it filled the page: scans do. */
async function findDots(page: PDFPageProxy): Promise<number> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const { width } = page.getViewport({ scale: 1, rotation: 0 });
  const widths = fnArray.map((operator, place) => {
    const given: unknown = argsArray[place];
    if (!Array.isArray(given)) return 0;
    if (operator === OPS.paintImageXObject) return Number(given[1]);
    if (operator === OPS.paintInlineImageXObject || operator === OPS.paintImageMaskXObject) return widthOf(given[0]);
    return 0;
  });
  const widest = widths.reduce((most, own) => (own > most ? own : most), 0);
  return widest === 0 ? OUTLINE_DOTS : (widest / width) * 72;
}

function widthOf(picture: unknown): number {
  return typeof picture === 'object' && picture !== null && 'width' in picture ? Number(picture.width) : 0;
}

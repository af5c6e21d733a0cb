/** A page of print as a scanner sees it, made for tests: drawn from a PDF that was written by hand. */
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { findExtractionResources } from '../../../src/batch/extraction-resources.ts';
import { drawPage } from '../../../src/extract/recognition/draw-page.ts';
import type { GrayImage } from '../../../src/extract/recognition/gray-image.ts';
import { writePdf } from '../write-pdf.ts';

export async function drawPrint(lines: readonly string[]): Promise<GrayImage> {
  const words = lines.map((text, place) => ({ text, x: 60, y: 100 + place * 24, size: 13 }));
  const data = writePdf([{ words }]);
  const pdf = await getDocument({ data, verbosity: 0, ...findExtractionResources() }).promise;
  const { image } = await drawPage(await pdf.getPage(1), { createCanvas, loadImage });
  return image;
}

export function canvasOf({ width, height, pixels }: GrayImage) {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const data = context.createImageData(width, height);
  for (const [at, light] of pixels.entries()) data.data.set([light, light, light, 255], at * 4);
  context.putImageData(data, 0, 0);
  return canvas;
}

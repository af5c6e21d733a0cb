/**
 * Where pdfjs-dist keeps its CMaps and standard fonts. Asked of Node's own resolution, so that it holds
 * in the checkout and wherever the packed product was installed.
 */
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { ExtractionResources } from '../extract/document.ts';
import type { Recognition } from '../extract/recognition/recogniser.ts';

/** @param recognition null where pictures of text are not to be read @returns folder paths with a trailing separator, as pdfjs-dist wants them under Node. */
export function findExtractionResources(recognition: Recognition | null = null): ExtractionResources {
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const folder = (name: string): string => join(home, name) + sep;
  return {
    cMapUrl: folder('cmaps'),
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    recognition,
  };
}

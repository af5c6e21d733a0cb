/**
 * Opens a PDF for the screen. Its pages are drawn and their words can be selected; nothing else of it comes alive: no script,
 * no form, no link, no attachment. Fonts, character maps and decoders come from the server of the screen.
 */
import { GlobalWorkerOptions, getDocument, type PDFDocumentLoadingTask } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerUrl;

const RESOURCES = '/pdfjs';

export function openPdf(url: string): PDFDocumentLoadingTask {
  const folder = (name: string): string => new URL(`${RESOURCES}/${name}/`, location.origin).href;
  return getDocument({
    url,
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    enableXfa: false,
    verbosity: 0,
  });
}

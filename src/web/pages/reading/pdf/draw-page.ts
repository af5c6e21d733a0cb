/** Draws a page at the sharpness of the screen. A drawing that is no longer wanted is broken off. */
import type { PDFPageProxy } from 'pdfjs-dist';

/** Pixels of one canvas; browsers give up on larger ones. */
const MOST_PIXELS = 16_000_000;

/** @returns breaks it off */
export function drawPage(
  page: PDFPageProxy,
  picture: HTMLCanvasElement,
  scale: number,
  onDrawn: () => void,
): () => void {
  const wanted = page.getViewport({ scale: scale * devicePixelRatio });
  const share = Math.min(1, Math.sqrt(MOST_PIXELS / (wanted.width * wanted.height)));
  const viewport = page.getViewport({ scale: scale * devicePixelRatio * share });
  // Drawn apart and put in place at once, so that the old picture stays until the new one is there.
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  const task = page.render({ canvas, viewport });
  task.promise.then(
    () => {
      picture.width = canvas.width;
      picture.height = canvas.height;
      picture.getContext('2d')?.drawImage(canvas, 0, 0);
      onDrawn();
    },
    // Broken off, or damaged: what was drawn before stays.
    () => undefined,
  );
  return () => task.cancel();
}

/** The bytes of a picture as grey pixels; null where they are damaged. Sizes are checked before: see picture-size.ts. */
import { MOST_PAGE_PIXELS } from './bounds.ts';
import { type GrayImage, grayOf } from './gray-image.ts';
import type { Canvas } from './recogniser.ts';

/** PNG, JPEG, WebP and BMP, by the library that draws pages. */
export async function decodePicture(bytes: Uint8Array, { createCanvas, loadImage }: Canvas): Promise<GrayImage | null> {
  try {
    const picture = await loadImage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const share = Math.min(1, Math.sqrt(MOST_PAGE_PIXELS / (picture.width * picture.height)));
    const [width, height] = [
      Math.max(1, Math.round(picture.width * share)),
      Math.max(1, Math.round(picture.height * share)),
    ];
    const context = createCanvas(width, height).getContext('2d');
    context.drawImage(picture, 0, 0, width, height);
    return grayOf(context.getImageData(0, 0, width, height).data, width, height);
  } catch {
    return null;
  }
}

/** @param page 0 for the first */
export async function decodeTiff(bytes: Uint8Array, page: number): Promise<GrayImage | null> {
  const { default: tiff } = await import('utif2');
  try {
    const buffer = bytes.slice().buffer;
    const directory = tiff.decode(buffer)[page];
    if (directory === undefined) return null;
    tiff.decodeImage(buffer, directory);
    const { width, height } = directory;
    const pixels = tiff.toRGBA8(directory);
    return pixels.length >= width * height * 4 ? grayOf(pixels, width, height) : null;
  } catch {
    return null;
  }
}

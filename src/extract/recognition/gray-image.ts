/** A page as grey pixels, and how it is enlarged and turned. Pure arithmetic: a page of 300 dots an inch takes some tenths of a second. */

/** Row by row from the top left; 0 is black, 255 white. */
export interface GrayImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** @param rgba four bytes a pixel; what is transparent counts as white */
export function grayOf(rgba: Uint8Array | Uint8ClampedArray, width: number, height: number): GrayImage {
  const pixels = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < pixels.length; at += 1, from += 4) {
    // ITU-R BT.601, in 256ths.
    const light = ((rgba[from] ?? 0) * 77 + (rgba[from + 1] ?? 0) * 150 + (rgba[from + 2] ?? 0) * 29) >> 8;
    const cover = rgba[from + 3] ?? 255;
    pixels[at] = 255 + ((light - 255) * cover) / 255;
  }
  return { width, height, pixels };
}

/** By bicubic interpolation, then smoothed once: the blocks that JPEG leaves in coarse scans would be read as strokes. */
export function enlarge(image: GrayImage, factor: number): GrayImage {
  const wide = stretchRows(image, Math.round(image.width * factor));
  const turned = transpose(stretchRows(transpose(wide), Math.round(image.height * factor)));
  return smooth(turned);
}

function stretchRows({ width, height, pixels }: GrayImage, wanted: number): GrayImage {
  const out = new Uint8Array(wanted * height);
  const factor = wanted / width;
  for (let x = 0; x < wanted; x += 1) {
    const place = (x + 0.5) / factor - 0.5;
    const first = Math.floor(place) - 1;
    const weights = [0, 1, 2, 3].map((step) => cubic(place - first - step));
    const columns = [0, 1, 2, 3].map((step) => Math.min(width - 1, Math.max(0, first + step)));
    const [a = 0, b = 0, c = 0, d = 0] = weights;
    const [p = 0, q = 0, r = 0, s = 0] = columns;
    for (let y = 0; y < height; y += 1) {
      const row = y * width;
      const value =
        a * (pixels[row + p] ?? 0) +
        b * (pixels[row + q] ?? 0) +
        c * (pixels[row + r] ?? 0) +
        d * (pixels[row + s] ?? 0);
      out[y * wanted + x] = value < 0 ? 0 : value > 255 ? 255 : value + 0.5;
    }
  }
  return { width: wanted, height, pixels: out };
}

/** Keys' kernel with a = −1/2 (R. G. Keys, 1981). */
function cubic(distance: number): number {
  const x = Math.abs(distance);
  if (x < 1) return 1.5 * x ** 3 - 2.5 * x ** 2 + 1;
  return x < 2 ? -0.5 * x ** 3 + 2.5 * x ** 2 - 4 * x + 2 : 0;
}

function transpose({ width, height, pixels }: GrayImage): GrayImage {
  const out = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) out[x * height + y] = pixels[y * width + x] ?? 255;
  }
  return { width: height, height: width, pixels: out };
}

/** The mean of each pixel and its neighbours, weighted 1 2 1 each way. */
function smooth({ width, height, pixels }: GrayImage): GrayImage {
  const out = pixels.slice();
  for (let y = 1; y < height - 1; y += 1) {
    for (let at = y * width + 1; at < (y + 1) * width - 1; at += 1) {
      const near = (i: number): number => pixels[i] ?? 255;
      const sides = near(at - 1) + near(at + 1) + near(at - width) + near(at + width);
      const corners = near(at - width - 1) + near(at - width + 1) + near(at + width - 1) + near(at + width + 1);
      out[at] = (4 * near(at) + 2 * sides + corners + 8) >> 4;
    }
  }
  return { width, height, pixels: out };
}

export type QuarterTurns = 0 | 1 | 2 | 3;

/** @param turns quarter turns anticlockwise, so that text which runs by as many clockwise stands upright */
export function turnUpright(image: GrayImage, turns: QuarterTurns): GrayImage {
  if (turns === 0) return image;
  const { width, height, pixels } = image;
  if (turns === 2) return { width, height, pixels: pixels.slice().reverse() };
  const flipped = transpose(image);
  const out = new Uint8Array(pixels.length);
  for (let y = 0; y < flipped.height; y += 1) {
    const row = flipped.pixels.subarray(y * flipped.width, (y + 1) * flipped.width);
    if (turns === 1) out.set(row, (flipped.height - 1 - y) * flipped.width);
    else out.set(row.slice().reverse(), y * flipped.width);
  }
  return { width: flipped.width, height: flipped.height, pixels: out };
}

/** Turned about its centre, same size; what comes in from outside is white. @param angle radians, clockwise */
export function rotate({ width, height, pixels }: GrayImage, angle: number): GrayImage {
  const out = new Uint8Array(pixels.length).fill(255);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [middleX, middleY] = [(width - 1) / 2, (height - 1) / 2];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const fromX = middleX + (x - middleX) * cos + (y - middleY) * sin;
      const fromY = middleY - (x - middleX) * sin + (y - middleY) * cos;
      const left = Math.floor(fromX);
      const top = Math.floor(fromY);
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue;
      const at = top * width + left;
      const [partX, partY] = [fromX - left, fromY - top];
      const upper = (pixels[at] ?? 255) * (1 - partX) + (pixels[at + 1] ?? 255) * partX;
      const lower = (pixels[at + width] ?? 255) * (1 - partX) + (pixels[at + width + 1] ?? 255) * partX;
      out[y * width + x] = upper * (1 - partY) + lower * partY + 0.5;
    }
  }
  return { width, height, pixels: out };
}

/** Pictures as files: read by recognition, and never trusted in what they promise. */

import tiff from 'utif2';
import { beforeAll, describe, expect, it } from 'vitest';
import { findExtractionResources } from '../../src/batch/extraction-resources.ts';
import { makeRecognition } from '../../src/batch/text-recognition.ts';
import { DEFAULT_LIMITS } from '../../src/extract/document.ts';
import { extract } from '../../src/extract/extract.ts';
import { canvasOf, drawPrint } from './recognition/draw-print.ts';

const RECOGNITION = makeRecognition('auto');
let canvas: ReturnType<typeof canvasOf>;

beforeAll(async () => {
  const print = await drawPrint(['The Supplier sends the sintering curve', 'to the Buyer in Jena by e-mail.']);
  const height = Math.round(print.height / 5);
  canvas = canvasOf({ width: print.width, height, pixels: print.pixels.slice(0, print.width * height) });
});

const open = (bytes: Uint8Array, recognition = RECOGNITION, limits = DEFAULT_LIMITS) =>
  extract(bytes, 'letter', findExtractionResources(recognition), limits);

function pixels(): Uint8Array {
  return new Uint8Array(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data);
}

/** 24 bits a pixel, rows from the bottom up. */
function writeBmp(): Uint8Array {
  const { width, height } = canvas;
  const row = Math.ceil((width * 3) / 4) * 4;
  const bytes = Buffer.alloc(54 + row * height);
  bytes.write('BM');
  bytes.writeUInt32LE(bytes.length, 2);
  bytes.writeUInt32LE(54, 10);
  bytes.writeUInt32LE(40, 14);
  bytes.writeInt32LE(width, 18);
  bytes.writeInt32LE(height, 22);
  bytes.writeUInt16LE(1, 26);
  bytes.writeUInt16LE(24, 28);
  const from = pixels();
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1)
      bytes.fill(
        from[(y * width + x) * 4] ?? 0,
        54 + (height - 1 - y) * row + x * 3,
        57 + (height - 1 - y) * row + x * 3,
      );
  }
  return bytes;
}

const WRITERS = {
  'image/png': () => canvas.toBuffer('image/png'),
  'image/jpeg': () => canvas.toBuffer('image/jpeg', 85),
  'image/webp': () => canvas.toBuffer('image/webp', 90),
  'image/bmp': writeBmp,
  'image/tiff': () => new Uint8Array(tiff.encodeImage(pixels(), canvas.width, canvas.height)),
} as const satisfies Record<string, () => Uint8Array>;

describe.each(Object.entries(WRITERS))('%s', (mediaType, write) => {
  it('is read, and its words have their places on the page', async () => {
    const outcome = await open(write());
    if (!outcome.ok) throw new Error(outcome.problem.code);
    const { text, blocks, pages, unread } = outcome.value;
    expect(outcome.value.mediaType).toBe(mediaType);
    expect(text.replace(/\s+/gu, ' ')).toContain('The Supplier sends the sintering curve to the Buyer in Jena');
    expect(unread).toEqual([]);
    expect(pages).toHaveLength(1);
    expect(blocks.every(({ anchor }) => anchor.type === 'page' && anchor.runs.every(({ page }) => page === 1))).toBe(
      true,
    );
  });

  it('cut off in its header is damaged, and later is read as far as it goes or damaged', async () => {
    const whole = write();
    const outcome = await open(whole.slice(0, 24));
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'damaged' } });
    expect(await open(whole.slice(0, Math.round(whole.length * 0.6)))).toHaveProperty('ok');
  });

  it('without a recogniser is named as not read', async () => {
    const outcome = await open(write(), null);
    expect(outcome).toMatchObject({ ok: true, value: { unread: [{ code: 'image-only', page: 1 }] } });
  });
});

describe('a hostile picture', () => {
  it('that promises more pixels than a machine has memory for is refused before it is decoded', async () => {
    const png = Buffer.from(canvas.toBuffer('image/png'));
    png.writeUInt32BE(100_000, 16);
    png.writeUInt32BE(100_000, 20);
    expect(await open(png)).toMatchObject({ ok: false, problem: { code: 'too-large', details: { what: 'pixels' } } });
  });

  it('of no size, or without its header, is damaged', async () => {
    const png = Buffer.from(canvas.toBuffer('image/png'));
    png.writeUInt32BE(0, 16);
    expect(await open(png)).toMatchObject({ ok: false, problem: { code: 'damaged' } });
    expect(await open(Buffer.from('\xff\xd8\xff\xe0\0\x10JFIF', 'latin1'))).toMatchObject({
      ok: false,
      problem: { code: 'damaged', details: { format: 'JPEG' } },
    });
  });

  it('whose directories lead back into themselves is damaged', async () => {
    const bytes = Buffer.from(WRITERS['image/tiff']());
    const little = bytes.readUInt16BE(0) === 0x4949;
    const at = little ? bytes.readUInt32LE(4) : bytes.readUInt32BE(4);
    const entries = little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at);
    if (little) bytes.writeUInt32LE(at, at + 2 + entries * 12);
    else bytes.writeUInt32BE(at, at + 2 + entries * 12);
    expect(await open(bytes)).toMatchObject({ ok: false, problem: { code: 'damaged', details: { format: 'TIFF' } } });
  });

  it('of more pages than the limit is refused', async () => {
    const limits = { ...DEFAULT_LIMITS, pages: 0 };
    expect(await open(WRITERS['image/tiff'](), RECOGNITION, limits)).toMatchObject({
      ok: false,
      problem: { code: 'too-large', details: { what: 'pages' } },
    });
  });
});

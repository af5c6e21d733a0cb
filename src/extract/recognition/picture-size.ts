/**
 * How many pixels a picture promises, from its header alone: it is asked before anything is decoded, since a small file may
 * unpack to more than the machine has memory for. Null where the header is broken.
 */
export const PICTURE_TYPES = ['png', 'jpeg', 'webp', 'bmp', 'tiff'] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** One size for each page; only TIFF has several. */
export function sizesOf(bytes: Uint8Array, type: PictureType, mostPages: number): readonly PictureSize[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const sizes = type === 'tiff' ? readTiff(view, mostPages) : [READERS[type](view)];
    return sizes.length > 0 && sizes.every(({ width, height }) => width > 0 && height > 0) ? sizes : null;
  } catch (error) {
    // What lies past the end of the file cannot be read.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const READERS = {
  png: (view) => ({ width: view.getUint32(16), height: view.getUint32(20) }),
  bmp: (view) => ({ width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) }),
  jpeg: readJpeg,
  webp: readWebp,
} as const satisfies Record<Exclude<PictureType, 'tiff'>, (view: DataView) => PictureSize>;

/** The frame header is one of the markers C0 to CF, but for three that mean something else. */
function readJpeg(view: DataView): PictureSize {
  let at = 2;
  for (;;) {
    while (view.getUint8(at) === 0xff && view.getUint8(at + 1) === 0xff) at += 1;
    if (view.getUint8(at) !== 0xff) throw new RangeError('no marker');
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + Math.max(2, view.getUint16(at + 2));
  }
}

/** The three kinds of first chunk (RFC 9649). */
function readWebp(view: DataView): PictureSize {
  const kind = String.fromCharCode(view.getUint8(12), view.getUint8(13), view.getUint8(14), view.getUint8(15));
  if (kind === 'VP8X') {
    const low = (at: number): number => 1 + view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000;
    return { width: low(24), height: low(27) };
  }
  if (kind === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}

const WIDTH_TAG = 256;
const HEIGHT_TAG = 257;

/** Directories are a chain; one that leads back into itself has no end. */
function readTiff(view: DataView, mostPages: number): PictureSize[] {
  const little = view.getUint16(0) === 0x4949;
  const sizes: PictureSize[] = [];
  const seen = new Set<number>();
  for (let at = view.getUint32(4, little); at !== 0; ) {
    if (seen.has(at)) throw new RangeError('a directory leads back');
    seen.add(at);
    const entries = view.getUint16(at, little);
    const size = { width: 0, height: 0 };
    for (let entry = 0; entry < entries; entry += 1) {
      const place = at + 2 + entry * 12;
      const tag = view.getUint16(place, little);
      const value =
        view.getUint16(place + 2, little) === 3 ? view.getUint16(place + 8, little) : view.getUint32(place + 8, little);
      if (tag === WIDTH_TAG) size.width = value;
      if (tag === HEIGHT_TAG) size.height = value;
    }
    sizes.push(size);
    if (sizes.length > mostPages) return sizes;
    at = view.getUint32(at + 2 + entries * 12, little);
  }
  return sizes;
}

/** RTF as Outlook packs it ([MS-OXRTFCP]): references into the last 4,096 bytes, which begin with usual RTF words. */

const PACKED = 0x75465a4c;
const PLAIN = 0x414c454d;
const HEAD = 16;
const WINDOW = 4096;
const USUAL =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';
/** A byte of eight signs and eight references of two bytes yields at most 8 × 17 bytes. */
const MOST_GROWTH = 8;

/** Null where the bytes are not of this kind. */
export function decompressRtf(bytes: Uint8Array): Uint8Array | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length < HEAD) return null;
  const kind = buffer.readUInt32LE(8);
  if (kind === PLAIN) return buffer.subarray(HEAD);
  if (kind !== PACKED) return null;
  const output = Buffer.alloc((buffer.length - HEAD) * MOST_GROWTH + 17);
  const window = Buffer.alloc(WINDOW, 0x20);
  let place = window.write(USUAL, 'latin1');
  let length = 0;
  const put = (value: number): void => {
    output[length] = value;
    length += 1;
    window[place] = value;
    place = (place + 1) % WINDOW;
  };
  for (let at = HEAD; at < buffer.length; ) {
    const signs = buffer[at] ?? 0;
    at += 1;
    for (let bit = 0; bit < 8 && at < buffer.length; bit += 1) {
      if (((signs >> bit) & 1) === 0) {
        put(buffer[at] ?? 0);
        at += 1;
        continue;
      }
      const reference = ((buffer[at] ?? 0) << 8) | (buffer[at + 1] ?? 0);
      at += 2;
      const from = reference >> 4;
      // A reference to the place where the next byte goes ends the stream.
      if (from === place) return output.subarray(0, length);
      const count = (reference & 0xf) + 2;
      for (let step = 0; step < count; step += 1) put(window[(from + step) % WINDOW] ?? 0x20);
    }
  }
  return output.subarray(0, length);
}

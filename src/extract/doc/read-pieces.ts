/** The letters of an old Word file: pieces of the main stream in the order of the text, each in one of two codings. */

export interface TextPiece {
  /** Offset of its first letter among all letters of the file. */
  readonly start: number;
  readonly text: string;
  /** Where the letters stand in the main stream, and how many bytes each takes. */
  readonly offset: number;
  readonly bytesOfLetter: 1 | 2;
}

const WESTERN = new TextDecoder('windows-1252');
const WIDE = new TextDecoder('utf-16le');
const MOST_PIECES = 1_000_000;

export type ReadPieces =
  | { readonly state: 'read'; readonly pieces: readonly TextPiece[] }
  | { readonly state: 'damaged' | 'too-long' };

/** @param clx the structure that holds the table of pieces, behind changes that were saved in haste */
export function readPieces(clx: Buffer, main: Buffer, characters: number): ReadPieces {
  let at = 0;
  while (clx[at] === 1 && at + 3 <= clx.length) at += 3 + clx.readUInt16LE(at + 1);
  if (clx[at] !== 2 || at + 5 > clx.length) return { state: 'damaged' };
  const table = clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1));
  const count = Math.floor((table.length - 4) / 12);
  if (count < 1 || count > MOST_PIECES) return { state: 'damaged' };
  const pieces: TextPiece[] = [];
  let letters = 0;
  for (let index = 0; index < count; index += 1) {
    const start = table.readUInt32LE(index * 4);
    const length = table.readUInt32LE(index * 4 + 4) - start;
    const place = table.readUInt32LE((count + 1) * 4 + index * 8 + 2);
    if (start !== letters || length < 0) return { state: 'damaged' };
    const narrow = (place & 0x40000000) !== 0;
    const bytesOfLetter = narrow ? 1 : 2;
    const offset = narrow ? (place & 0x3fffffff) >>> 1 : place & 0x3fffffff;
    letters += length;
    if (letters > characters) return { state: 'too-long' };
    const bytes = main.subarray(offset, offset + length * bytesOfLetter);
    const text = (narrow ? WESTERN : WIDE).decode(bytes);
    // Lost letters keep their place, so that what follows keeps its own.
    pieces.push({ start, text: text.padEnd(length, '\0').slice(0, length), offset, bytesOfLetter });
  }
  return { state: 'read', pieces };
}

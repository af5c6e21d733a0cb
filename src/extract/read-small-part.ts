/** A part of an archive whose signs are Latin letters; '' where there is none. What is longer is cut off. */
import type { Archive } from './open-archive.ts';

const MOST_BYTES = 1024 * 1024;

export async function readSmallPart(archive: Archive, part: string): Promise<string> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  await archive.stream(part, (piece) => {
    pieces.push(piece);
    length += piece.length;
    return length > MOST_BYTES ? 'stop' : 'more';
  });
  return Buffer.concat(pieces).toString('latin1');
}

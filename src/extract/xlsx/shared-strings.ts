/** The texts that cells of all sheets refer to by their number. */
import { readXml } from '../office/read-xml.ts';
import type { Archive, PartOutcome } from '../open-archive.ts';

const UNITS_OF_STRING = 16;

export interface SharedStrings {
  readonly outcome: PartOutcome;
  readonly strings: readonly string[];
}

/** Readings above a word (`rPh`) say only how it sounds. */
export async function readSharedStrings(archive: Archive, part: string, characters: number): Promise<SharedStrings> {
  const strings: string[] = [];
  let text = '';
  let capturing = false;
  let reading = false;
  let weight = 0;
  const outcome = await readXml(archive, part, {
    open(name) {
      if (name === 's:si') text = '';
      else if (name === 's:rPh') reading = true;
      else if (name === 's:t') capturing = !reading;
    },
    text(piece) {
      if (!capturing) return;
      text += piece;
      weight += piece.length;
    },
    close(name) {
      if (name === 's:t') capturing = false;
      else if (name === 's:rPh') reading = false;
      else if (name === 's:si') {
        strings.push(text);
        weight += UNITS_OF_STRING;
      }
    },
    full: () => weight > characters,
  });
  return { outcome, strings };
}

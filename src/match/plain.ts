/** The folded text with its case kept, as one string with a map back, for patterns that need to see letters and marks. */
import type { Span } from '../extract/document.ts';
import { foldKeepingCase, isInvisible } from './fold-character.ts';

export interface Plain {
  readonly text: string;
  /** The place in the original from which the folded range was made. */
  readonly original: (start: number, end: number) => Span;
}

export function foldPlain(text: string, offset = 0): Plain {
  let folded = '';
  const places: number[] = [];
  let place = 0;
  for (const character of text) {
    if (!isInvisible(character.charCodeAt(0))) {
      const part = character.charCodeAt(0) < 0x80 ? character : foldKeepingCase(character);
      folded += part;
      for (let index = 0; index < part.length; index += 1) places.push(place);
    }
    place += character.length;
  }
  return {
    text: folded,
    original: (start, end) => {
      const last = places[end - 1] ?? 0;
      const width = (text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1;
      return { start: (places[start] ?? 0) + offset, end: last + width + offset };
    },
  };
}

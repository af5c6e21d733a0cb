/**
 * A manual line break is often only there for the look: the lines that it parts are joined again, unless what
 * follows is an item of its own, a labelled field, or a new sentence.
 */
import { beginsClause } from './begins-clause.ts';
import { lineGlue } from './join-lines.ts';

/** Whether `after` begins something new, and does not go on with `before`. */
export function standsAlone(before: string, after: string): boolean {
  return beginsClause(after) || /^[\p{L}\s]{1,16}[：:]/u.test(after) || /[。；！？;.!?]["”’]?$/.test(before);
}

export interface Joined {
  readonly text: string;
  /** Where an offset into the text before stands in the text now. */
  place(offset: number): number;
}

/** `text` with `\n` only where a new line begins something. */
export function joinBreaks(text: string): string {
  return text.includes('\n') ? joinBreaksInPlace(text).text : text;
}

export function joinBreaksInPlace(text: string): Joined {
  const kept: { readonly from: number; readonly to: number; readonly length: number }[] = [];
  let joined = '';
  let from = 0;
  let before: string | null = null;
  for (const line of text.split('\n')) {
    const words = line.trim();
    if (words !== '') {
      if (before !== null) joined += standsAlone(before, words) ? '\n' : lineGlue(before, words);
      kept.push({ from: from + line.length - line.trimStart().length, to: joined.length, length: words.length });
      joined += words;
      before = words;
    }
    from += line.length + 1;
  }
  return {
    text: joined,
    place(offset) {
      let low = 0;
      let high = kept.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((kept[middle]?.from ?? 0) > offset) high = middle;
        else low = middle + 1;
      }
      const line = kept[low - 1];
      return line === undefined ? 0 : line.to + Math.min(line.length, offset - line.from);
    },
  };
}

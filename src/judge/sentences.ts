/** Sentences of a clause, with offsets into the document. A semicolon ends one, an abbreviation does not. */
import type { Span } from '../extract/document.ts';
import { segment } from '../match/segment.ts';

/** @param offset where `text` starts in the document */
export function splitSentences(text: string, offset: number): readonly Span[] {
  const units = segment(text, offset);
  const sentences: Span[] = [];
  let start = offset;
  for (let index = 1; index < units.keys.length; index += 1) {
    if (units.sentences[index] === units.sentences[index - 1]) continue;
    const end = units.starts[index] ?? offset;
    sentences.push({ start, end });
    start = end;
  }
  sentences.push({ start, end: offset + text.length });
  return sentences;
}

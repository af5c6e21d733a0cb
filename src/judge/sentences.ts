/**
 * Sentences of a clause, with offsets into the document. A semicolon ends one, an abbreviation does not. What goes on for
 * ever is no sentence and is cut: grammar looks to and fro in a sentence, and its work must stay in bounds.
 */
import type { Span } from '../extract/document.ts';
import { segment } from '../match/segment.ts';

/** UTF-16 units, some three times what drafters write. */
const LONGEST = 2000;

/** @param offset where `text` starts in the document */
export function splitSentences(text: string, offset: number): readonly Span[] {
  const units = segment(text, offset);
  const sentences: Span[] = [];
  let start = offset;
  for (let index = 1; index < units.keys.length; index += 1) {
    const end = units.starts[index] ?? offset;
    if (units.sentences[index] === units.sentences[index - 1] && end - start < LONGEST) continue;
    sentences.push({ start, end });
    start = end;
  }
  sentences.push({ start, end: offset + text.length });
  return sentences;
}
